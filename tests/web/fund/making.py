"""Funds for tests."""

from datetime import date
from decimal import Decimal
from typing import Any

from rodtrad.web.fund import actions
from rodtrad.web.fund.analysis.ledger import Entry
from rodtrad.web.fund.models import Fund, LedgerEvent
from rodtrad.web.organisation.models import Organisation

RULES = {
    "key": "fond",
    "name": "Fonden",
    "risk_share": {"fund": "0.7", "base": "actual_cost"},
    "pay_back": {"share": "1", "write_off_years": 5, "up_to": "verified"},
}


def make_fund(organisation: Organisation, capital: int = 1_000_000, key: str = "fond", name: str = "Fonden") -> Fund:
    """A fund with rules and, unless it is to be empty, capital from the first of January 2024."""
    fund = actions.new_fund(by=None, organisation=organisation, key=key, name=name)
    data = {**RULES, "key": key, "name": name}
    actions.save_rules(by=None, fund=fund, valid_from=date(2024, 1, 1), reference="KF 2024-01-01 § 1", data=data)
    if capital:
        enter(fund, "opening", capital)
    return fund


def enter(fund: Fund, kind: str, amount: Any, on: str = "2024-01-01", **more: Any) -> LedgerEvent:
    entry = Entry(kind=kind, on=date.fromisoformat(on), amount=Decimal(str(amount)), **more)
    return actions.enter(by=None, fund=fund, entry=entry)
