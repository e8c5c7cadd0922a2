"""Published contracts, written in the language of the terms, pay what they should."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from rodtrad.contracts import Contract, Payments, compute_figures, from_parsed, outcomes_from_data, pay
from rodtrad.document.yaml_text import Parsed, parse

HERE = Path(__file__).parent
MILLION = Decimal(1_000_000)


def load(name: str) -> tuple[Contract, dict[str, Any]]:
    data = parse((HERE / f"{name}.yaml").read_bytes()).data
    return from_parsed(Parsed(data["contract"])), data


def paid(contract: Contract, measured: list[dict[str, Any]]) -> Payments:
    return pay(contract, outcomes_from_data(contract, {"contract": contract.key, "measured": measured}))


def amounts(payments: Payments, term: str) -> dict[str, Decimal]:
    return {payment.of[0][1]: payment.amount for payment in payments.payments if payment.term == term}


@pytest.mark.parametrize("case", load("norrkoping")[1]["cases"], ids=str)
def test_norrkoping(case: dict[str, Any]) -> None:
    contract, _ = load("norrkoping")
    drawn, saving = Decimal(str(case["drawn"])) * MILLION, Decimal(str(case["saving"])) * MILLION
    measured = [
        {"metric": "drawn", "value": drawn},
        {"metric": "saving", "value": saving},
        {"metric": "carried_out", "value": True},
        {"metric": "school_improved", "value": case["school"]},
    ]
    repaid = paid(contract, measured).total()
    assert repaid == Decimal(str(case["repaid"])) * MILLION
    assert repaid - drawn == Decimal(str(case["lsv"])) * MILLION
    assert saving - repaid == Decimal(str(case["kommun"])) * MILLION


@pytest.mark.parametrize("case", load("peterborough")[1]["cases"], ids=lambda case: case["about"])
def test_peterborough(case: dict[str, Any]) -> None:
    contract, _ = load("peterborough")
    measured = [{"metric": name, "values": case[name]} for name in ("events", "expected")]
    outcomes = outcomes_from_data(contract, {"contract": contract.key, "measured": measured})
    figures = compute_figures(contract, outcomes)
    shown = {cohort: f"{value:.5f}" for cohort, value in zip("12", figures["reduction"].values, strict=True)}
    assert shown == case["reduction"]
    assert f"{figures['reduction_all'].values.item():.5f}" == case["reduction_all"]
    payments = pay(contract, outcomes)
    assert amounts(payments, "cohort_payment") == case["cohort_payment"]
    assert payments.total(term="pooled_payment") == case["pooled_payment"]


def test_innovation_fund_pays_each_person_by_the_rate_card_up_to_the_cap() -> None:
    contract, data = load("innovation_fund")
    metrics = [metric.name for metric in contract.metrics]
    measured = [
        {"metric": metric, "values": {f"p{i}": metric in person["reached"] for i, person in enumerate(data["persons"])}}
        for metric in metrics
    ]
    payments = paid(contract, measured)
    assert amounts(payments, "rate_card") == {f"p{i}": person["paid"] for i, person in enumerate(data["persons"])}
    assert payments.total() == sum(person["paid"] for person in data["persons"])


def test_utah_computed_from_its_own_unit_saving() -> None:
    contract, data = load("utah")
    measured = [{"metric": name, "value": Decimal(value)} for name, value in data["outcomes"].items()]
    assert paid(contract, measured).total() == Decimal(data["computed"]["payment"])


@pytest.mark.parametrize("case", load("halsoobligation")[1]["cases"], ids=str)
def test_halsoobligation_pays_interest_only_with_effect(case: dict[str, Any]) -> None:
    contract, _ = load("halsoobligation")
    measured = [
        {"metric": "outstanding", "values": {str(year): 30 * MILLION for year in range(1, 6)}},
        {"metric": "fewer", "value": Decimal(str(case["fewer"]))},
    ]
    payments = paid(contract, measured)
    assert payments.total(term="interest") == case["interest"] * 5
    assert payments.total(term="capital") == 30 * MILLION
