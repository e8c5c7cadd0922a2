"""The YAML cases beside this file, one test each."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from rodtrad.document import from_data
from rodtrad.economics import Balance, Economics, calculate, who_pays_who_saves
from rodtrad.economics.discounting import annuity, factor
from rodtrad.parameters import catalogue, discount

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "cases.yaml").read_text(encoding="utf-8"))
FEES = yaml.safe_load((HERE / "sis_fees.yaml").read_text(encoding="utf-8"))
RATES = yaml.safe_load((HERE / "discount_factors.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", RATES["factors"], ids=lambda case: f"{case['rate']}-{case['year']}")
def test_discount_factor(case: dict[str, Any]) -> None:
    assert f"{factor(case['year'], discount(case['rate']).steps):.5f}" == case["factor"]


@pytest.mark.parametrize("case", RATES["annuities"], ids=lambda case: f"{case['rate']}-{case['years']}")
def test_annuity_factor(case: dict[str, Any]) -> None:
    assert f"{annuity(case['years'], discount(case['rate']).steps):.4f}" == case["factor"]


@pytest.mark.parametrize("case", FEES, ids=lambda case: case["fee"])
def test_the_whole_cost_of_a_day_is_the_fee_without_the_subsidy(case: dict[str, Any]) -> None:
    known = {key: cost.value for key, cost in catalogue().unit_costs.items()}
    assert (known[case["fee"]], known[case["full"]]) == (case["charged"], case["costs"])
    assert known[case["fee"]] / Decimal("0.72") == known[case["full"]]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    result = calculate(from_data({"key": "case", "title": case["name"]} | case["document"]))
    expected = dict(case["expect"])
    assert expected, "a case without expectations cannot fail"
    for name, value in expected.items():
        assert CHECKS[name](result, value) == value


def _balance(balance: Balance, value: dict[str, Any]) -> dict[str, Any]:
    shown = {name: getattr(balance, name) for name in value}
    return {name: str(item) if isinstance(item, Decimal) else item or "never" for name, item in shown.items()}


def _payers(result: Economics, value: dict[str, Any]) -> dict[str, Any]:
    return {payer.payer: _balance(payer, value[payer.payer]) for payer in result.payers if payer.payer in value}


def _shares(result: Economics, value: dict[str, float]) -> dict[str, float | None]:
    return {purse.payer: purse.cost_share and round(purse.cost_share, 3) for purse in who_pays_who_saves(result)}


CHECKS = {
    "total": lambda result, value: _balance(result.total, value),
    "payers": _payers,
    "yearly": lambda result, value: {line.consequence: str(line.yearly) for line in result.formulas},
    "cost_per_effect": lambda result, value: {line.indicator: str(line.value) for line in result.costs_per_effect},
    "cost_shares": _shares,
    "wrong_pockets": lambda result, value: [purse.payer for purse in who_pays_who_saves(result) if purse.wrong_pocket],
}
