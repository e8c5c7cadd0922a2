"""What a payer owes at a closing day as success shows: the terms on the outcomes known that day, less what has been paid.

RKR's information of January 2026: the payer becomes liable gradually during the intervention, depending on success. What the
outcomes of the day do not determine yet is a commitment, told beside the liability and never added to it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rodtrad.contracts.ledger import Transaction, paid_by
from rodtrad.contracts.outcomes import Outcomes
from rodtrad.contracts.payments import pay
from rodtrad.contracts.types import Contract


@dataclass(frozen=True)
class Liability:
    """One term at the closing day. `owed` is never below zero; `claim` is what was paid beyond what the outcomes now give."""

    term: str
    payer: str
    receiver: str
    entitled: Decimal
    paid: Decimal
    owed: Decimal
    claim: Decimal


@dataclass(frozen=True)
class ClosingDay:
    on: date
    currency: str
    liabilities: tuple[Liability, ...]
    commitments: tuple[str, ...]  # terms that the outcomes of the day do not determine yet

    def owed(self, payer: str) -> Decimal:
        """What one payer owes in all."""
        return sum((row.owed for row in self.liabilities if row.payer == payer), Decimal(0))


def liability(contract: Contract, outcomes: Outcomes, transactions: Sequence[Transaction], on: date) -> ClosingDay:
    """Each determined term's liability on the day `on`; `outcomes` are those known that day, `transactions` all there are."""
    payments = pay(contract, outcomes)
    waiting = tuple(one.term for one in payments.waiting)
    rows = []
    for term in (term for term in contract.terms if term.name not in waiting):
        entitled, paid = payments.total(term=term.name), paid_by(transactions, term.name, on)
        owed, claim = max(entitled - paid, Decimal(0)), max(paid - entitled, Decimal(0))
        rows.append(Liability(term.name, term.payer, term.receiver, entitled, paid, owed, claim))
    return ClosingDay(on, contract.currency, tuple(rows), waiting)
