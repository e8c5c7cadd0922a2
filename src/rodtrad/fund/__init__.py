"""The fund: risk share, caps, pay-back, and a ledger that balances to the öre."""

from rodtrad.fund.granting import Carried, FrameChange, Grant, frames, largest_grant, pay_backs, risk_shares
from rodtrad.fund.ledger import Event, balances, next_problems, postings, problems_of, read_ledger
from rodtrad.fund.rules import FundRules, read_rules
from rodtrad.fund.statement import Statement, forecast, statement

__all__ = [
    "Carried",
    "Event",
    "FrameChange",
    "FundRules",
    "Grant",
    "Statement",
    "balances",
    "forecast",
    "frames",
    "largest_grant",
    "next_problems",
    "pay_backs",
    "postings",
    "problems_of",
    "read_ledger",
    "read_rules",
    "risk_shares",
    "statement",
]
