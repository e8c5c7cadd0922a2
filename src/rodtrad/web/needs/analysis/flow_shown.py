"""A saved flow analysis as a page shows it: in words, as pictures, as tables; and as a file."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from rodtrad.flows import Flows, Question
from rodtrad.reporting import flow_charts, flow_tables
from rodtrad.reporting.charts.chart import Chart
from rodtrad.reporting.data_table import DataTable, records
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import number, percent, plain
from rodtrad.web.needs.analysis.flow_groups import asked_words, group_names
from rodtrad.web.needs.analysis.flows import flows_in, question_in
from rodtrad.web.needs.analysis.provenance import about_rows
from rodtrad.web.needs.models import Result
from rodtrad.web.runs.drawings import kept
from rodtrad.web.runs.spreadsheet import spreadsheet

MOST_ROWS: Final = 15


@dataclass(frozen=True)
class ShownFlow:
    """`parts` are tables, each under its caption; `told` sentences, the answer first; `asked` what was asked, in words.

    `groups` are the names of the groups of paths, in their order.
    """

    told: tuple[str, ...]
    notes: tuple[str, ...]
    charts: tuple[Chart, ...]
    parts: tuple[DataTable, ...]
    asked: tuple[tuple[str, str], ...] = ()
    groups: tuple[str, ...] = ()


def shown_flow(result: Result, language: Language) -> ShownFlow:
    flows, question = flows_in(result.result), question_in(result.question)
    key = ("need-flow", str(result.pk), language)
    return ShownFlow(
        tuple(_told(flows, question, language)),
        tuple(_notes(flows, question, language)),
        kept(key, lambda: _charts(flows, question, result, language)),
        tuple(_parts(flows, question, language)),
        tuple(asked_words(result, language)),
        tuple(group_names(result, language)),
    )


def flow_file(result: Result, language: Language, format: str) -> bytes:
    """Every table under its title, figures unrounded; what is hidden is hidden there too."""
    flows, question = flows_in(result.result), question_in(result.question)
    rows: list[Any] = []
    for part in _parts(flows, question, language):
        rows += [[part.caption], *records(part), [""]]
    return spreadsheet(rows, language, format, about_rows(result, language))


def _told(flows: Flows, question: Question, language: Language) -> Iterator[str]:
    found = flows.backward
    outcome = ", ".join(question.outcome)
    counts = {"count": _count(found.occurrences, language), "persons": _count(found.persons, language)}
    yield text(language, "need-flow-told", outcome=outcome, **counts)
    for group in found.groups:
        if group.share is not None and group.occurrences:
            said = {"share": percent(group.share, language), "count": number(group.occurrences, language)}
            yield text(language, "need-flow-group", name=flow_tables.group_name(group, question, language), **said)
            yield from _supported(group, language)


def _supported(group: Any, language: Language) -> Iterator[str]:
    for support in group.supports if group.with_gap else ():
        if support.share is not None and support.occurrences is not None:
            said = {"share": percent(support.share, language), "count": number(support.occurrences, language)}
            gap = number(group.with_gap, language)
            yield text(language, "need-flow-support", support=support.type, gap=gap, **said)


def _notes(flows: Flows, question: Question, language: Language) -> Iterator[str]:
    found = flows.backward
    counts = {"events": _count(flows.events, language), "persons": _count(flows.persons, language)}
    days = {"first": flows.first_day, "last": flows.last_day}
    yield text(language, "flow-data-used", hash=flows.sha256[:12], **counts, **days)
    yield text(language, "flow-window", days=question.window)
    if question.since:
        yield text(language, "flow-since", types=", ".join(question.since))
    if found.without_start != 0:
        yield text(language, "flow-without-start", count=_count(found.without_start, language))
    if found.short_history != 0:
        yield text(language, "flow-short-history", count=_count(found.short_history, language))
    if question.support:
        yield text(language, "flow-support-words" if question.since else "flow-support-words-window")
    yield from _signals(flows, question, language)
    if found.overlapping and any(group.costs for group in found.groups):
        yield text(language, "flow-overlapping")
    yield text(language, "flow-hidden")


def _signals(flows: Flows, question: Question, language: Language) -> Iterator[str]:
    found, types = flows.backward.signals, ", ".join(question.signals)
    if not question.signals:
        return
    if not found or found.occurrences == 0:
        yield text(language, "flow-signals-none", types=types)
        return
    counts = {"count": _count(found.occurrences, language), "without": _count(found.without_support, language)}
    waits = {name: _days(getattr(found, name), language) for name in ("lead", "unsupported")}
    yield text(language, "flow-signals-words", types=types, **counts, **waits)


def _charts(flows: Flows, question: Question, result: Result, language: Language) -> tuple[Chart, ...]:
    """Towards the outcome, and from everybody's first event; none where too few went the same way to be drawn."""
    short = str(result.pk)[:8]
    made: list[Chart] = []
    if any(path.path and not path.rest for path in flows.backward.paths):
        made.append(flow_charts.backward_chart(flows, question, language, id=f"backward-{short}"))
    if any(len(row.path) > 1 for row in flows.variants.rows):
        made.append(flow_charts.forward_chart(flows, language, id=f"forward-{short}"))
    return tuple(replace(chart, table=replace(chart.table, caption=chart.table.caption or chart.title)) for chart in made)


def _parts(flows: Flows, question: Question, language: Language) -> Iterator[DataTable]:
    def named(id: str, table: DataTable) -> DataTable:
        return replace(table, caption=text(language, id))

    yield named("flow-groups", flow_tables.groups_table(flows, question, language))
    if question.support:
        yield named("flow-support", flow_tables.support_table(flows, question, language))
    yield named("flow-returns", flow_tables.returns_table(flows, language))
    if any(group.costs for group in flows.backward.groups):
        yield named("flow-costs", flow_tables.costs_table(flows, question, language))
    yield named("flow-successions", flow_tables.successions_table(flows.successions[:MOST_ROWS], language))
    yield named("flow-states", flow_tables.states_table(flows.states[:MOST_ROWS], language))
    yield named("flow-variants", flow_tables.variants_table(flows.variants.rows[:MOST_ROWS], language))


def _count(value: int | None, language: Language) -> str:
    return flow_tables.HIDDEN if value is None else number(value, language)


def _days(spread: Any, language: Language) -> str:
    return flow_tables.HIDDEN if spread is None else plain(spread.median, language, most_decimals=0)
