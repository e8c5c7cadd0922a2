"""What has been paid, what is owed on a day, and what it came to for each party."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rodtrad.contracts import Contract
from rodtrad.contracts.ledger import PartyFlow, Transaction, party_flows
from rodtrad.contracts.liability import ClosingDay, liability
from rodtrad.contracts.types import item_named
from rodtrad.reporting.contract_tables import liabilities_table, parties_table
from rodtrad.reporting.data_table import DataTable
from rodtrad.texts import Language
from rodtrad.web.contracts.analysis.measuring import outcomes_in
from rodtrad.web.contracts.analysis.texts import document_of
from rodtrad.web.contracts.models import OutcomeSet, Payment, Version


@dataclass(frozen=True)
class Standing:
    """The liability on a day, in a table; the sum; what is only a commitment; claims where too much was paid."""

    day: ClosingDay
    table: DataTable
    owed: Decimal
    commitments: tuple[str, ...]
    claim: Decimal


@dataclass(frozen=True)
class FlowRow:
    """One payment as one party meets it: received above zero, paid below."""

    on: date
    kind: str
    other: str
    amount: Decimal
    running: Decimal
    term: str


def transactions(payments: Sequence[Payment]) -> list[Transaction]:
    """The payments that stand as the engine's ledger."""
    return sorted((_transaction(each) for each in payments), key=lambda each: each.on)


def standing_on(
    version: Version, outcomes: OutcomeSet | None, payments: Sequence[Payment], on: date, language: Language
) -> Standing:
    """What the outcomes of the day entitle to, less what is paid."""
    contract = document_of(version)
    day = liability(contract, outcomes_in(contract, outcomes), transactions(payments), on)
    owed = sum((row.owed for row in day.liabilities), Decimal(0))
    claim = sum((row.claim for row in day.liabilities), Decimal(0))
    titles = tuple(item_named(contract, name).title for name in day.commitments)
    return Standing(day, liabilities_table(contract, day, language), owed, titles, claim)


def owed_to(standing: Standing, party: str) -> Decimal:
    return sum((row.owed for row in standing.day.liabilities if row.receiver == party), Decimal(0))


def owed_by(standing: Standing, party: str) -> Decimal:
    return standing.day.owed(party)


def returns_table(
    contract: Contract, payments: Sequence[Payment], rate: float | None, parties: Collection[str], language: Language
) -> DataTable:
    """The net, present value and yearly return of some parties."""
    found = [flow for flow in flows(contract, payments, rate) if flow.party in parties]
    return parties_table(contract, found, language)


def flow_of(contract: Contract, payments: Sequence[Payment], party: str) -> list[FlowRow]:
    """One party's payments in date order with the running sum."""
    names = {each.key: each.name for each in contract.parties}
    titles = {term.name: term.title for term in contract.terms}
    rows: list[FlowRow] = []
    running = Decimal(0)
    for each in sorted(payments, key=lambda payment: (payment.on, payment.made_at)):
        if party not in (each.source, each.receiver):
            continue
        received = each.receiver == party
        amount = each.amount if received else -each.amount
        running += amount
        other = each.source if received else each.receiver
        rows.append(FlowRow(each.on, each.kind, names.get(other, ""), amount, running, titles.get(each.term, "")))
    return rows


def flows(contract: Contract, payments: Sequence[Payment], rate: float | None) -> tuple[PartyFlow, ...]:
    return party_flows(contract, transactions(payments), rate=rate)


def _transaction(payment: Payment) -> Transaction:
    return Transaction(
        on=payment.on,
        kind=payment.kind,  # type: ignore[arg-type]  # the database knows the same kinds
        amount=payment.amount,
        source=payment.source or None,
        receiver=payment.receiver or None,
        term=payment.term or None,
        note=payment.note,
    )
