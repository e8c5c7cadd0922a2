"""The tables of a flow analysis. A count that disclosure control has hidden (None) is written "–"."""

from collections.abc import Sequence
from decimal import Decimal

from rodtrad.flows.question import ANY_NUMBER, Question
from rodtrad.flows.results import Amount, Flows, Group, Spread, StateTime, Succession, Variant
from rodtrad.reporting.data_table import Cell, Column, DataTable
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import number, percent, plain, span

HIDDEN = "–"
_WORDS = {"path", "support", "actor", "before", "after", "type"}
Row = tuple[Cell, ...]


def groups_table(flows: Flows, question: Question, language: Language) -> DataTable:
    """Each way to the outcome: how often, what share, how many persons, and the gap."""
    rows = [
        (
            Cell(group_name(group, question, language)),
            count(group.occurrences, language),
            share(group.share, language),
            count(group.persons, language),
            count(group.with_gap, language),
            median(group.gap, language),
        )
        for group in flows.backward.groups
    ]
    return _table(("path", "count", "share", "persons", "with-gap", "gap"), rows, language)


def support_table(flows: Flows, question: Question, language: Language) -> DataTable:
    """Which support was given in the gap of each way to the outcome."""
    rows = [row for group in flows.backward.groups if group.with_gap != 0 for row in _support_rows(group, question, language)]
    return _table(("path", "support", "with-gap", "supported", "supported-share"), rows, language)


def _support_rows(group: Group, question: Question, language: Language) -> list[Row]:
    name, gap = Cell(group_name(group, question, language)), count(group.with_gap, language)
    rows: list[Row] = [
        (name, Cell(support.type), gap, count(support.occurrences, language), share(support.share, language))
        for support in group.supports
    ]
    if len(rows) > 1:
        any_share = None if group.supported is None or not group.with_gap else group.supported / group.with_gap
        words = Cell(text(language, "flow-any-support"))
        rows.append((name, words, gap, count(group.supported, language), share(any_share, language)))
    return rows


def costs_table(flows: Flows, question: Question, language: Language) -> DataTable:
    """What each way to the outcome cost, by actor."""
    rows = [
        (Cell(group_name(group, question, language)), Cell(_actor(amount, language)), _money(amount.cost, language))
        for group in flows.backward.groups
        for amount in group.costs
    ]
    return _table(("path", "actor", "cost"), rows, language)


def returns_table(flows: Flows, language: Language) -> DataTable:
    """The share of finished spells after which the outcome came back within some days."""
    rows = [
        (Cell(str(row.days)), count(row.followed, language), count(row.returned, language), share(row.share, language))
        for row in flows.backward.returns.within
    ]
    return _table(("within", "followed", "returned", "share"), rows, language)


def successions_table(rows: tuple[Succession, ...], language: Language) -> DataTable:
    cells = [
        (Cell(row.before), Cell(row.after), count(row.count, language), median(row.wait, language), middle(row.wait, language))
        for row in rows
    ]
    return _table(("before", "after", "count", "wait", "wait-range"), cells, language)


def states_table(rows: tuple[StateTime, ...], language: Language) -> DataTable:
    cells = [
        (
            Cell(row.type),
            *(count(value, language) for value in (row.persons, row.spells, row.ongoing, row.days)),
            median(row.length, language),
        )
        for row in rows
    ]
    return _table(("type", "persons", "spells", "ongoing", "days", "length"), cells, language)


def variants_table(rows: tuple[Variant, ...], language: Language) -> DataTable:
    cells = [(Cell(arrows(row.path)), count(row.persons, language), share(row.share, language)) for row in rows]
    return _table(("path", "persons", "share"), cells, language)


def group_name(group: Group, question: Question, language: Language) -> str:
    """The group's own name; the path with its arrows where the group is one."""
    if group.rest:
        return text(language, "flow-rest")
    outcome = "/".join(question.outcome)
    return group.name or (arrows((*group.path, outcome)) if group.path else text(language, "flow-nothing-before"))


def arrows(path: tuple[str, ...]) -> str:
    return " → ".join("…" if step == ANY_NUMBER else step for step in path)


def count(value: int | None, language: Language) -> Cell:
    return Cell(HIDDEN) if value is None else Cell(number(value, language), value)


def share(value: float | None, language: Language) -> Cell:
    return Cell(HIDDEN) if value is None else Cell(percent(value, language), value)


def median(spread: Spread | None, language: Language) -> Cell:
    middle = None if spread is None else spread.median
    return Cell(HIDDEN) if middle is None else Cell(plain(middle, language, most_decimals=1), middle)


def middle(spread: Spread | None, language: Language) -> Cell:
    """The range that the middle half lies in."""
    if spread is None or spread.p25 is None or spread.p75 is None:
        return Cell(HIDDEN)
    low, high = (plain(end, language, most_decimals=1) for end in (spread.p25, spread.p75))
    return Cell(span(low, high, language))


def _actor(amount: Amount, language: Language) -> str:
    return text(language, "flow-actor-none") if amount.actor is None else amount.actor


def _money(amount: Decimal, language: Language) -> Cell:
    return Cell(number(amount, language), amount)


def _table(names: tuple[str, ...], rows: Sequence[Row], language: Language) -> DataTable:
    columns = tuple(Column(text(language, f"flow-column-{name}"), numeric=name not in _WORDS) for name in names)
    return DataTable("", columns, tuple(rows))
