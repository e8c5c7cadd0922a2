"""One group of paths in a saved flow analysis: its counts; and, for who may see rows about persons, the occurrences behind it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from rodtrad.flows.cases import Case, Cases, Step, cases
from rodtrad.flows.log import EventLog
from rodtrad.flows.question import ANY_NUMBER, Question
from rodtrad.flows.results import Group
from rodtrad.reporting import flow_tables
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import day, number, percent
from rodtrad.web.needs.analysis.flows import flows_in, question_in
from rodtrad.web.needs.models import Result

__all__ = ["Cases", "EventLog", "ShownGroup", "asked_words", "cases_of", "cases_table", "group_names", "shown_group"]


@dataclass(frozen=True)
class ShownGroup:
    """A group's name, its figures (what, value) and its tables."""

    name: str
    figures: tuple[tuple[str, str], ...]
    tables: tuple[DataTable, ...]


def group_names(result: Result, language: Language) -> list[str]:
    """The groups of paths, in their order."""
    question = question_in(result.question)
    return [flow_tables.group_name(group, question, language) for group in flows_in(result.result).backward.groups]


def shown_group(result: Result, place: int, language: Language) -> ShownGroup | None:
    """The counts of the group with that place; None where there is none. What the result hides is not here either."""
    flows, question = flows_in(result.result), question_in(result.question)
    if not 0 <= place < len(flows.backward.groups):
        return None
    group = flows.backward.groups[place]
    alone = replace(flows, backward=replace(flows.backward, groups=(group,)))
    paths = tuple(path for path in flows.backward.paths if path.group == place and not path.rest)
    tables = [
        replace(flow_tables.support_table(alone, question, language), caption=text(language, "flow-support")),
        replace(flow_tables.costs_table(alone, question, language), caption=text(language, "flow-costs")),
        _paths_table([(path.path, path.occurrences) for path in paths], question, language),
    ]
    name = flow_tables.group_name(group, question, language)
    return ShownGroup(name, tuple(_figures(group, language)), tuple(table for table in tables if table.rows))


def _figures(group: Group, language: Language) -> Iterator[tuple[str, str]]:
    hidden = flow_tables.HIDDEN
    counts = {"count": group.occurrences, "persons": group.persons, "with-gap": group.with_gap}
    yield text(language, "flow-column-share"), hidden if group.share is None else percent(group.share, language)
    for name, value in counts.items():
        yield text(language, f"flow-column-{name}"), hidden if value is None else number(value, language)
    yield text(language, "flow-column-gap"), flow_tables.median(group.gap, language).text


def _paths_table(paths: list[tuple[tuple[str, ...], int | None]], question: Question, language: Language) -> DataTable:
    outcome = "/".join(question.outcome)
    rows = [(Cell(flow_tables.arrows((*path, outcome))), flow_tables.count(count, language)) for path, count in paths]
    titles = columns(text(language, "flow-column-path"), text(language, "flow-column-count"))
    return DataTable(text(language, "need-group-paths"), titles, tuple(rows))


def asked_words(result: Result, language: Language) -> list[tuple[str, str]]:
    """What was asked, as (what, answer)."""
    question = question_in(result.question)
    lists = {"outcome": question.outcome, "since": question.since, "supports": question.support, "signals": question.signals}
    said = [(text(language, f"need-flow-{name}"), ", ".join(types)) for name, types in lists.items() if types]
    groups = "; ".join(f"{group.name}: {_written(group.path)}" for group in question.groups)
    return [
        *said,
        (text(language, "need-flow-window"), number(question.window, language)),
        (text(language, "need-flow-occurrence"), text(language, f"need-flow-occurrence-{question.occurrence}")),
        *([(text(language, "need-flow-groups"), groups)] if groups else []),
    ]


def typed(question: dict[str, Any]) -> dict[str, Any]:
    """A saved question as it is filled in on the page."""
    asked = question_in(question)
    lists = {name: list(getattr(asked, name)) for name in ("outcome", "since", "support", "signals")}
    groups = "\n".join(f"{group.name}: {_written(group.path)}" for group in asked.groups)
    return {**lists, "window": asked.window, "occurrence": asked.occurrence, "groups": groups}


def _written(path: tuple[str | tuple[str, ...], ...]) -> str:
    return " > ".join(step if isinstance(step, str) else " | ".join(step) for step in path)


def cases_of(log: EventLog, result: Result, place: int) -> Cases:
    """The occurrences in the group. Raises `NotComputable` where the log is another than the one that was asked."""
    question = question_in(result.question)
    return cases(log, replace(question, fewest=max(question.fewest, result.rule["minimum"])), place)


def cases_table(found: Cases, name: str, language: Language) -> DataTable:
    """One row for each: who, by pseudonym, when, by which way."""
    headings = ("person", "on", "way", "gap", "support")
    titles = columns(*(text(language, f"need-case-{heading}") for heading in headings), text=len(headings))
    return DataTable(name, titles, tuple(_row(case, language) for case in found.listed))


def _row(case: Case, language: Language) -> tuple[Cell, ...]:
    way = " → ".join(_step(step, language) for step in (*case.steps, case.outcome)) or ANY_NUMBER
    cells = (
        case.person[:12],
        day(case.outcome.first, language),
        way,
        number(case.gap, language),
        ", ".join(case.supports) or "–",
    )
    return tuple(Cell(cell) for cell in cells)


def _step(step: Step, language: Language) -> str:
    until = step.last.isoformat() if step.last else text(language, "need-case-ongoing")
    return f"{step.type} ({step.first.isoformat()}–{until})"
