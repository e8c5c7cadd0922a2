"""The statement as a report for the board and the auditor."""

from collections.abc import Iterator, Sequence
from datetime import date

from rodtrad.fund import Statement, balances, postings, problems_of
from rodtrad.reporting.blocks import Block, Fact, Facts, Heading, KeyFigure, KeyFigures, Notice, Paragraph, Report
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.reporting.docx.document import docx
from rodtrad.reporting.pdf import pdf
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import day, money, number
from rodtrad.web.fund.analysis.ledger import engine_events
from rodtrad.web.fund.analysis.planning import dues, forecast_table, frames_table
from rodtrad.web.fund.analysis.rules import rules_now, rules_words
from rodtrad.web.fund.analysis.statement import shown_statement
from rodtrad.web.fund.models import Fund, LedgerEvent
from rodtrad.web.fund.queries import events_for, every_event, rules_on, savings_for
from rodtrad.web.organisation.models import Person


def report_of(person: Person, fund: Fund, on: date, made_on: date, language: Language) -> Report:
    """The fund on a day as a report. For who sees the whole fund."""
    return Report(
        kind=text(language, "fund-report"),
        title=fund.name,
        subtitle=f"{fund.organisation.name}, {day(on, language)}",
        language=language,
        written_language="sv",
        made_on=made_on,
        blocks=tuple(_blocks(person, fund, on, language)),
    )


def written(report: Report, format: str) -> bytes:
    """The report as a file. Raises `NotComputable` where the system lacks what a PDF needs."""
    return docx(report) if format == "docx" else pdf(report)


def _blocks(person: Person, fund: Fund, on: date, language: Language) -> Iterator[Block]:
    shown = shown_statement(person, fund, on, language)
    if shown.whole is None:
        return
    yield _figures(fund, shown.whole, language)
    standing, investments, departments, years = shown.tables
    yield Heading(2, text(language, "fund-standing-heading"))
    yield from (standing, investments, departments)
    yield Heading(2, text(language, "fund-accounts"))
    yield Paragraph(text(language, "fund-accounts-what"))
    yield years
    yield from _rules(fund, on, language)
    yield from _coming(person, fund, on, language)
    yield Heading(2, text(language, "fund-tab-ledger"))
    yield Paragraph(text(language, "fund-report-ledger-what"))
    yield ledger_table(list(events_for(person, fund).filter(on__lte=on)), language)
    yield _control(fund, language)


def _figures(fund: Fund, now: Statement, language: Language) -> KeyFigures:
    return KeyFigures(
        tuple(
            KeyFigure(text(language, f"fund-row-{name}"), money(getattr(now, name), fund.currency, language))
            for name in ("capital", "free", "committed", "spent")
        )
    )


def _rules(fund: Fund, on: date, language: Language) -> Iterator[Block]:
    version = rules_on(fund, on)
    yield Heading(2, text(language, "fund-tab-rules"))
    if version is not None:
        yield Paragraph(text(language, "fund-rules-since", day=day(version.valid_from, language), reference=version.reference))
    yield Facts(tuple(Fact(label, says) for label, says in rules_words(rules_now(fund, on), language)))


def _coming(person: Person, fund: Fund, on: date, language: Language) -> Iterator[Block]:
    found = dues(fund, list(savings_for(person, fund)), on)
    yield Heading(2, text(language, "fund-tab-forecast"))
    if found:
        yield frames_table(found, language)
    yield forecast_table(fund, found, on, language)


def _control(fund: Fund, language: Language) -> Block:
    """What an auditor asks first: that no number is missing, that each event could happen when it did, that all sums to zero."""
    rows = every_event(fund)
    events = engine_events(rows)
    whole = [row.number for row in rows] == list(range(1, len(rows) + 1)) and not problems_of(events)
    holds = whole and sum(balances(postings(events)).values()) == 0
    said = text(language, "fund-report-holds" if holds else "fund-report-holds-not", count=len(rows))
    return Notice(text(language, "fund-report-control"), said)


def ledger_table(events: Sequence[LedgerEvent], language: Language) -> DataTable:
    """The ledger, row by row."""
    names = ("number", "on", "kind", "investment", "reference", "amount")
    heads = columns(*(text(language, f"fund-ledger-{name}") for name in names), text=5)
    return DataTable(text(language, "fund-tab-ledger"), heads, tuple(_cells(each, language) for each in events))


def _cells(event: LedgerEvent, language: Language) -> tuple[Cell, ...]:
    about = event.investment.title if event.investment else "–"
    amount = Cell(number(event.amount, language, decimals=2), event.amount)
    kind = text(language, f"fund-kind-{event.kind.replace('_', '-')}")
    if event.corrects is not None:
        kind = f"{kind} {text(language, 'fund-corrects', number=event.corrects.number)}"
    said = event.reference or event.note
    return Cell(str(event.number)), Cell(event.on.isoformat()), Cell(kind), Cell(about), Cell(said), amount
