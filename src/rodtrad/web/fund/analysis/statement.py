"""The fund on a day as pages and files show it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from rodtrad.fund import Statement, statement
from rodtrad.reporting.data_table import DataTable, records
from rodtrad.reporting.fund_tables import departments_table, investments_table, standing_table, years_table
from rodtrad.texts import Language, text
from rodtrad.web.fund.analysis.ledger import engine_events
from rodtrad.web.fund.analysis.rules import rules_now
from rodtrad.web.fund.models import Fund, LedgerEvent
from rodtrad.web.fund.queries import events_for, every_event, investments_in, sees_whole
from rodtrad.web.organisation.models import Person
from rodtrad.web.runs.spreadsheet import spreadsheet


@dataclass(frozen=True)
class ShownStatement:
    """`whole` is None for who sees only the own department's investments; then `tables` holds those alone."""

    on: date
    whole: Statement | None
    tables: tuple[DataTable, ...]


def shown_statement(person: Person, fund: Fund, on: date, language: Language) -> ShownStatement:
    """The fund at the end of the day, of what the person may see."""
    now = statement(engine_events(every_event(fund)), on)
    seen = investments_in(person, fund)
    titles = {key: each.title for key, each in seen.items()}
    if not sees_whole(person, fund):
        own = replace(now, investments=tuple(line for line in now.investments if line.investment in seen))
        return ShownStatement(on, None, (investments_table(own, language, titles),))
    return ShownStatement(on, now, _whole_tables(fund, now, titles, language))


def _whole_tables(fund: Fund, now: Statement, titles: Mapping[str, str], language: Language) -> tuple[DataTable, ...]:
    departments = {str(each.pk): each.name for each in fund.organisation.departments.all()}
    return (
        standing_table(replace(rules_now(fund, now.on), name=fund.name), now, language),
        investments_table(now, language, titles),
        departments_table(now, language, departments),
        years_table(now, language),
    )


def line_of(fund: Fund, key: str, on: date) -> Mapping[str, Decimal]:
    """One investment's standing: granted, drawn, left, paid_back; zeroes for one that is not in the ledger."""
    names = ("granted", "drawn", "left", "paid_back")
    lines = statement(engine_events(every_event(fund)), on).investments
    found = next((line for line in lines if line.investment == key), None)
    return {name: getattr(found, name) if found else Decimal(0) for name in names}


LEDGER = (
    "number",
    "on",
    "kind",
    "amount",
    "investment",
    "department",
    "reference",
    "note",
    "corrects",
    "entered-by",
    "entered-at",
)


def ledger_rows(events: Sequence[LedgerEvent], language: Language) -> list[Sequence[object]]:
    """The ledger as plain values, titles first."""
    titles = [text(language, f"fund-ledger-{name}") for name in LEDGER]
    return [titles, *(_row(each) for each in events)]


def _row(event: LedgerEvent) -> list[object]:
    return [
        event.number,
        event.on.isoformat(),
        event.kind_name,
        event.amount,
        event.investment.title if event.investment else "",
        event.department.name if event.department else "",
        event.reference,
        event.note,
        event.corrects.number if event.corrects else "",
        event.entered_by.name if event.entered_by else "",
        event.entered_at.isoformat(timespec="seconds"),
    ]


def statement_file(person: Person, fund: Fund, on: date, language: Language, format: str) -> bytes:
    """The statement's tables under each other, and (where there are sheets) the ledger up to the day on a sheet of its own."""
    shown = shown_statement(person, fund, on, language)
    rows: list[Sequence[object]] = []
    for table in shown.tables:
        rows += [[table.caption], *records(table), []]
    return spreadsheet(rows, language, format, [[text(language, "fund-tab-ledger")], *_until(person, fund, on, language)])


def _until(person: Person, fund: Fund, on: date, language: Language) -> list[Sequence[object]]:
    return ledger_rows(list(events_for(person, fund).filter(on__lte=on)), language)


def ledger_file(events: Sequence[LedgerEvent], language: Language, format: str) -> bytes:
    return spreadsheet(ledger_rows(events, language), language, format)
