"""The published rules of funds give what they should."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from rodtrad.document.yaml_text import Parsed, parse
from rodtrad.fund import frames, largest_grant, pay_backs, risk_shares
from rodtrad.fund.rules import FundRules, rules_from

FUNDS: dict[str, Any] = parse((Path(__file__).parent / "funds.yaml").read_bytes()).data


def cases(kind: str) -> list[Any]:
    return [
        pytest.param(fund["rules"], fund, case, id=f"{name} {case}")
        for name, fund in FUNDS.items()
        for case in fund.get(kind, [])
    ]


def rules(data: Any) -> FundRules:
    return rules_from(Parsed(data))


def money(value: Any) -> Decimal:
    return Decimal(str(value))


@pytest.mark.parametrize(("data", "fund", "case"), cases("risk"))
def test_who_carries_the_risk(data: Any, fund: Any, case: Any) -> None:
    keys = {name: money(key) for name, key in case["keys"].items()}
    amounts = {name: money(case.get(name, 0)) for name in ("budget", "cost", "saving")}
    found = risk_shares(rules(data), keys, **amounts)
    assert found.fund == money(case["fund"])
    assert found.departments == {name: money(part) for name, part in case["departments"].items()}
    assert found.fund + found.saving + sum(found.departments.values()) == money(case["cost"])


@pytest.mark.parametrize(("data", "fund", "case"), cases("grants"))
def test_the_largest_grant(data: Any, fund: Any, case: Any) -> None:
    found = largest_grant(rules(data), {int(year): money(cost) for year, cost in case["cost"].items()})
    assert found.by_year == {int(year): money(amount) for year, amount in case["by_year"].items()}
    assert found.total == money(case["total"])
    assert found.co_finance == money(case.get("co_finance", 0))
    assert found.co_finance_hours == case.get("hours")


@pytest.mark.parametrize(("data", "fund", "case"), cases("pay_backs"))
def test_what_goes_back(data: Any, fund: Any, case: Any) -> None:
    verified = [(year, department, money(amount)) for year, department, amount in case["verified"]]
    found = pay_backs(rules(data), start=case["start"], granted=money(case["granted"]), verified=verified)
    assert [(change.year, change.department, change.amount) for change in found] == [tuple(row) for row in case["changes"]]
    before = {name: money(amount) for name, amount in fund["frame"].items()}
    for year, after in case.get("frames", {}).items():
        assert frames(before, found, int(year)) == after
