"""Determinations: what is owed, as a numbered record that is never changed, only followed by the next.

A determination names the contract's version and the outcomes by their hashes. A later one, under an extended window or an amended
contract, pays what is owed beyond what earlier ones determined; the earlier stand as they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from rodtrad.contracts.outcomes import Outcomes
from rodtrad.contracts.payments import Payment, pay
from rodtrad.contracts.types import Contract
from rodtrad.document import hash_of
from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message

ZERO: Final = Decimal(0)


@dataclass(frozen=True)
class Due:
    """One payment of the determination: all that the term has come to, what was determined before, and what is due now."""

    term: str
    payer: str
    receiver: str
    of: tuple[tuple[str, str], ...]
    entitled: Decimal
    before: Decimal
    due: Decimal
    in_kind: bool = False


@dataclass(frozen=True)
class Signed:
    name: str
    party: str
    on: date


@dataclass(frozen=True)
class Determination:
    """Number 1, 2, …; `previous` is the hash of the one before ("" for the first)."""

    number: int
    on: date
    contract: str
    outcomes: str
    currency: str
    due: tuple[Due, ...]
    waiting: tuple[str, ...]
    previous: str = ""
    signatures: tuple[Signed, ...] = ()

    @property
    def total(self) -> Decimal:
        """What is due now, all together."""
        return sum((row.due for row in self.due), ZERO)


def determine(contract: Contract, outcomes: Outcomes, *, on: date, earlier: Sequence[Determination] = ()) -> Determination:
    """What the outcomes entitle to beyond the `earlier` determinations (in order). Unsigned.

    Raises `NotComputable` where the earlier ones are no unbroken chain."""
    _must_be_chain(earlier)
    payments = pay(contract, outcomes)
    return Determination(
        len(earlier) + 1,
        on,
        payments.contract,
        outcomes.hash,
        payments.currency,
        tuple(_due(payment, earlier) for payment in payments.payments),
        tuple(waiting.term for waiting in payments.waiting),
        determination_hash(earlier[-1]) if earlier else "",
    )


def sign(determination: Determination, *signatures: Signed) -> Determination:
    """The same determination with more signatures; its content, and so its hash, stays."""
    return replace(determination, signatures=(*determination.signatures, *signatures))


def determination_hash(determination: Determination) -> str:
    """SHA-256 of everything but the signatures, which are about it: 64 hexadecimal digits."""
    return hash_of(
        {
            "number": determination.number,
            "on": determination.on,
            "contract": determination.contract,
            "outcomes": determination.outcomes,
            "currency": determination.currency,
            "due": tuple(_due_data(due) for due in determination.due),
            "waiting": determination.waiting,
            "previous": determination.previous,
        }
    )


def _due(payment: Payment, earlier: Sequence[Determination]) -> Due:
    before = sum((row.due for one in earlier for row in one.due if (row.term, row.of) == (payment.term, payment.of)), ZERO)
    due = max(payment.amount - before, ZERO)
    return Due(payment.term, payment.payer, payment.receiver, payment.of, payment.amount, before, due, payment.in_kind)


def _due_data(row: Due) -> dict[str, object]:
    """Amounts as text: no digit of what is paid may depend on how a number is written."""
    amounts = {"entitled": str(row.entitled), "before": str(row.before), "due": str(row.due)}
    parties = {"term": row.term, "payer": row.payer, "receiver": row.receiver, "in_kind": row.in_kind}
    return {**parties, "of": tuple(map(list, row.of)), **amounts}


def _must_be_chain(earlier: Sequence[Determination]) -> None:
    previous = ""
    for number, one in enumerate(earlier, start=1):
        if one.number != number or one.previous != previous:
            what = message("contract-broken-chain", number=str(one.number))
            raise NotComputable([Problem("earlier", what, message("contract-broken-chain.cure"))])
        previous = determination_hash(one)
