"""What was really paid between the parties and the world outside, and what it came to for each of them.

A transaction without `source` comes from outside (a saving, a grant); one without `receiver` goes outside (a cost). Payments
between parties cancel, so the parties' nets add up to what came in from outside less what went out: saving − cost.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Literal

import pyxirr

from rodtrad.contracts.naming import problem
from rodtrad.contracts.types import Contract, Name, PartyRef
from rodtrad.document.part import Key, Line, Money, part
from rodtrad.document.reading import read_part
from rodtrad.document.yaml_text import Format, parse
from rodtrad.errors import BadData, Problem

Kind = Literal["draw_down", "outcome_payment", "interest", "guarantee", "fee", "grant", "cost", "saving"]


@part
class Transaction:
    """One payment on one day. `financing` or `term` says what of the contract it carries out."""

    on: date
    kind: Kind
    amount: Money
    source: PartyRef | None = None
    receiver: PartyRef | None = None
    financing: Line = ""
    term: Name | None = None
    in_kind: bool = False
    note: Line = ""


@part
class LedgerFile:
    format: Literal["rodtrad-ledger/1"] = "rodtrad-ledger/1"
    contract: Key
    transactions: tuple[Transaction, ...]


@dataclass(frozen=True)
class PartyFlow:
    """One party's payments in date order (received above zero), their sum, present value and yearly internal rate of return.

    `present_value` is None without a rate; `rate_of_return` where the payments never change sign or give no single rate."""

    party: str
    dates: tuple[date, ...]
    amounts: tuple[Decimal, ...]
    net: Decimal
    present_value: float | None
    rate_of_return: float | None


def read_ledger(contract: Contract, content: bytes, format: Format = "yaml") -> tuple[Transaction, ...]:
    """The transactions of a ledger file, in date order. Raises `BadDocument` or `BadData` with every problem found."""
    file = read_part(parse(content, format), LedgerFile, "contract-error-no-ledger")
    problems = list(_problems(contract, file))
    if problems:
        raise BadData(problems)
    return tuple(sorted(file.transactions, key=lambda transaction: transaction.on))


def party_flows(contract: Contract, transactions: Sequence[Transaction], *, rate: float | None = None) -> tuple[PartyFlow, ...]:
    """What each party paid and received. `rate` is the yearly discount rate, counted in days/365 from the first payment."""
    first = min((transaction.on for transaction in transactions), default=None)
    return tuple(_flow(party.key, transactions, rate, first) for party in contract.parties)


def outside(transactions: Sequence[Transaction]) -> Decimal:
    """What came in from outside less what went out: saving − cost."""
    return sum(
        (transaction.amount * ((transaction.source is None) - (transaction.receiver is None)) for transaction in transactions),
        Decimal(0),
    )


def paid_by(transactions: Sequence[Transaction], term: str, until: date) -> Decimal:
    """What has been paid of a term up to and including a day."""
    return sum((t.amount for t in transactions if t.term == term and t.on <= until), Decimal(0))


def _flow(party: str, transactions: Sequence[Transaction], rate: float | None, first: date | None) -> PartyFlow:
    signed = [(t.on, t.amount if t.receiver == party else -t.amount) for t in transactions if party in (t.source, t.receiver)]
    dates, amounts = tuple(on for on, _ in signed), tuple(amount for _, amount in signed)
    value = None
    if rate is not None and first is not None:
        value = sum(float(amount) / (1 + rate) ** ((on - first).days / 365) for on, amount in signed)
    return PartyFlow(party, dates, amounts, sum(amounts, Decimal(0)), value, rate_of_return(dates, amounts))


def rate_of_return(dates: Sequence[date], amounts: Sequence[Decimal]) -> float | None:
    """The yearly rate at which the payments' present value is zero; None where there is none, or more than one."""
    if not (any(amount > 0 for amount in amounts) and any(amount < 0 for amount in amounts)):
        return None
    changes = [amount > 0 for _, amount in sorted(zip(dates, amounts, strict=True)) if amount]
    if sum(one != other for one, other in pairwise(changes)) > 1 and not _one_root(dates, amounts):
        return None
    return pyxirr.xirr(list(dates), [float(amount) for amount in amounts], silent=True)


def _one_root(dates: Sequence[date], amounts: Sequence[Decimal]) -> bool:
    """Whether the present value crosses zero once between −99 % and 1000 % a year."""
    rates = [-0.99 + 0.01 * step for step in range(1100)]
    first = min(dates)
    values: list[float] = [
        sum(float(a) / (1 + rate) ** ((on - first).days / 365) for on, a in zip(dates, amounts, strict=True)) for rate in rates
    ]
    return sum((one > 0) != (other > 0) for one, other in pairwise(values)) == 1


def _problems(contract: Contract, file: LedgerFile) -> Iterator[Problem]:
    parties, terms = {party.key for party in contract.parties}, {term.name for term in contract.terms}
    if file.contract != contract.key:
        yield problem("contract", "other-contract", found=file.contract, key=contract.key)
    for index, entry in enumerate(file.transactions):
        where = f"transactions[{index}]"
        if entry.amount <= 0:
            yield problem(f"{where}.amount", "amount-not-positive", amount=str(entry.amount))
        if entry.source == entry.receiver:
            yield problem(where, "same-party")
        for party in (entry.source, entry.receiver):
            if party is not None and party not in parties:
                yield problem(where, "not-there", name=party, known=", ".join(sorted(parties)))
        if entry.term is not None and entry.term not in terms:
            yield problem(f"{where}.term", "not-there", name=entry.term, known=", ".join(sorted(terms)))
