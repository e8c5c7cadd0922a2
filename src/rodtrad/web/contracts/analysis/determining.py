"""What the outcomes entitle to: the preview, the determination as a record, and every figure down to its sources."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from rodtrad.contracts import Contract
from rodtrad.contracts.determining import Determination, Signed, determination_hash, determine
from rodtrad.contracts.explaining import Explained, explain
from rodtrad.contracts.outcomes import Outcomes
from rodtrad.contracts.payments import pay
from rodtrad.contracts.stating import mismatches
from rodtrad.contracts.types import Metric, item_named, items_by_name
from rodtrad.document.yaml_text import dump_json
from rodtrad.reporting.contract_tables import mismatch_table
from rodtrad.reporting.data_table import DataTable
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import money, number
from rodtrad.web.contracts.analysis.measuring import open_groups, outcomes_in
from rodtrad.web.contracts.analysis.texts import document_of
from rodtrad.web.contracts.models import Determination as Model, OutcomeSet, Version
from rodtrad.web.runs.stored import from_json, to_json

MOST_SHOWN = 12


@dataclass(frozen=True)
class DueRow:
    """One payment: what the term has come to, what was determined before, what is due now."""

    term: str
    title: str
    of: str
    payer: str
    receiver: str
    entitled: Decimal
    before: Decimal
    due: Decimal
    held_back: Decimal
    in_kind: bool


@dataclass(frozen=True)
class Preview:
    """A determination as it would be, before anybody has made it."""

    rows: tuple[DueRow, ...]
    total: Decimal
    waiting: tuple[str, ...]
    mismatches: DataTable | None
    record: Determination
    terms: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Record:
    """What is kept of a determination."""

    content: Any
    total: Decimal
    hash: str
    number: int


def engine_record(found: Model) -> Determination:
    """The determination as the engine reads it, with the signature that it has."""
    made = from_json(Determination, found.content)
    if found.settled_by_id and found.settled_at and found.state == "signed":
        return replace(made, signatures=(Signed(found.settled_by.name, "", found.settled_at.date()),))  # type: ignore[union-attr]
    return made


def preview(
    version: Version, outcomes: OutcomeSet, earlier: Sequence[Model], on: date, language: Language, *, whole: bool
) -> Preview:
    """What would be determined. `whole`: each person's row by itself, for who may see it. Raises `NotComputable`."""
    contract = document_of(version)
    known = outcomes_in(contract, outcomes)
    record = determine(contract, known, on=on, earlier=[engine_record(each) for each in earlier])
    found = mismatches(contract, known)
    return Preview(
        due_rows(contract, record, whole=whole, held=_held_back(contract, known)),
        record.total,
        _waiting(contract, known, language),
        mismatch_table(contract, found, language) if found else None,
        record,
        tuple((term.name, term.title) for term in contract.terms),
    )


def made_record(version: Version, outcomes: OutcomeSet, earlier: Sequence[Model], on: date) -> Record:
    """The record to keep. Raises `NotComputable` where the earlier ones are no unbroken chain."""
    contract = document_of(version)
    made = determine(contract, outcomes_in(contract, outcomes), on=on, earlier=[engine_record(each) for each in earlier])
    return Record(to_json(made), made.total, determination_hash(made), made.number)


def is_whole(found: Model) -> bool:
    """Whether the record still has the hash that it was kept with."""
    return determination_hash(engine_record(found)) == found.hash


def shown_record(found: Model, *, whole: bool) -> tuple[DueRow, ...]:
    return due_rows(document_of(found.version), engine_record(found), whole=whole)


def waits_in(found: Model) -> list[str]:
    """The titles of the terms that a determination left to a later one."""
    contract = document_of(found.version)
    return [item_named(contract, name).title for name in engine_record(found).waiting]


def due_rows(
    contract: Contract, record: Determination, *, whole: bool, held: dict[tuple[str, str], Decimal] | None = None
) -> tuple[DueRow, ...]:
    """A row for each payment; where not `whole`, persons are added together."""
    hidden = open_groups(contract) if not whole else set()
    found: dict[tuple[str, str], DueRow] = {}
    names = {party.key: party.name for party in contract.parties}
    for row in record.due:
        of = ", ".join(member for group, member in row.of if group not in hidden)
        title = item_named(contract, row.term).title
        new = DueRow(
            row.term, title, of, names[row.payer], names[row.receiver], row.entitled, row.before, row.due, Decimal(0), row.in_kind
        )
        key = (row.term, of)
        found[key] = _added(found[key], new) if key in found else new
    return tuple(replace(row, held_back=(held or {}).get(key, Decimal(0))) for key, row in found.items())


def _added(one: DueRow, other: DueRow) -> DueRow:
    return replace(one, entitled=one.entitled + other.entitled, before=one.before + other.before, due=one.due + other.due)


def _held_back(contract: Contract, outcomes: Outcomes) -> dict[tuple[str, str], Decimal]:
    """What limits took, by term and member."""
    found: dict[tuple[str, str], Decimal] = {}
    for row in pay(contract, outcomes).payments:
        key = (row.term, ", ".join(member for _, member in row.of))
        found[key] = found.get(key, Decimal(0)) + row.held_back
    return found


def _waiting(contract: Contract, outcomes: Outcomes, language: Language) -> tuple[str, ...]:
    titles = {name: item.title for name, item in items_by_name(contract).items()}
    return tuple(
        text(language, "contract-waiting", term=titles[one.term], metrics=", ".join(titles[name] for name in one.metrics))
        for one in pay(contract, outcomes).waiting
    )


# --- explained ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Reason:
    """A name with its value and what it was computed from, down to the verified outcomes."""

    name: str
    title: str
    value: str
    formulas: tuple[tuple[str, str], ...]
    source: str
    below: tuple["Reason", ...]


def reasons(version: Version, outcomes: OutcomeSet, term: str, language: Language, *, whole: bool) -> Reason | None:
    """Why a term comes to what it does; None where the contract has no such term."""
    contract = document_of(version)
    if term not in {each.name for each in contract.terms}:
        return None
    verified = {each["metric"]: each for each in outcomes.data.get("measured", [])}
    return _reason(contract, explain(contract, outcomes_in(contract, outcomes), term), verified, language, whole)


def _reason(contract: Contract, found: Explained, verified: dict[str, Any], language: Language, whole: bool) -> Reason:
    item = item_named(contract, found.name)
    said = verified.get(found.name, {})
    by = (
        text(language, "contracts-verified-by", name=said["verified_by"], on=said["verified_on"])
        if said.get("verified_by")
        else ""
    )
    source = " · ".join(filter(None, (found.source, said.get("source", ""), by))) if isinstance(item, Metric) else ""
    return Reason(
        found.name,
        found.title,
        _shown(found.value, item, contract, language, whole),
        tuple((text(language, f"contract-field-{field.replace('_', '-')}"), formula) for field, formula in found.formulas),
        source,
        tuple(_reason(contract, each, verified, language, whole) for each in found.below),
    )


def _shown(value: Any, item: Any, contract: Contract, language: Language, whole: bool) -> str:
    """A value, or the first of many; of persons only how many there are, for who may not see them."""
    if value is None:
        return "–"
    if isinstance(value, list):
        flat = _flat(value)
        if not whole and isinstance(item, Metric) and set(item.per) & open_groups(contract):
            return text(language, "contracts-values-hidden", count=len(flat))
        said = ", ".join(_one(each, item, contract, language) for each in flat[:MOST_SHOWN])
        return (
            said if len(flat) <= MOST_SHOWN else text(language, "contracts-values-more", said=said, count=len(flat) - MOST_SHOWN)
        )
    return _one(value, item, contract, language)


def _flat(value: Any) -> list[Any]:
    return [inner for each in value for inner in _flat(each)] if isinstance(value, list) else [value]


def _one(value: Any, item: Any, contract: Contract, language: Language) -> str:
    if isinstance(value, bool):
        return text(language, "core-yes" if value else "core-no")
    is_money = (not isinstance(item, Metric) and hasattr(item, "payer")) or getattr(item, "kind", "") == "money"
    if is_money:
        return money(value, contract.currency, language, decimals=2)
    return number(value, language, decimals=0 if value == int(value) else 4)


def as_json(found: Model) -> str:
    """The record as a file that anybody can check the hash of."""
    return dump_json({"hash": found.hash, "determination": found.content})
