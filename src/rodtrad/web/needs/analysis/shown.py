"""A saved breakdown as a page shows it: in words, as a picture, as tables; and as a file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from rodtrad.needs import Breakdown, Group
from rodtrad.reporting.charts import intervals
from rodtrad.reporting.charts.axis import scale, value_axis
from rodtrad.reporting.charts.chart import Chart, chart
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import number, percent, plain, span
from rodtrad.web.needs.analysis.breakdowns import breakdown_in
from rodtrad.web.needs.analysis.provenance import about_rows
from rodtrad.web.needs.models import Result
from rodtrad.web.runs.drawings import kept
from rodtrad.web.runs.spreadsheet import spreadsheet

MOST_ROWS: Final = 30
MOST_DRAWN: Final = 10
MOST_TOLD: Final = 3
HIDDEN: Final = "–"


@dataclass(frozen=True)
class ShownBreakdown:
    """`told` are sentences, the whole first; `more` is how many groups stand in the file but not in the table."""

    told: tuple[str, ...]
    notes: tuple[str, ...]
    chart: Chart | None
    table: DataTable
    splits: DataTable
    more: int


def shown_breakdown(result: Result, language: Language) -> ShownBreakdown:
    found, words = breakdown_in(result.result), Words(result.question, language)
    return ShownBreakdown(
        told=tuple(_told(found, words)),
        notes=tuple(_notes(found, words)),
        chart=_drawn(found, words, result),
        table=_table(found, words, MOST_ROWS),
        splits=_splits(found, words),
        more=max(0, len(found.groups) - MOST_ROWS),
    )


def breakdown_file(result: Result, language: Language, format: str) -> bytes:
    """Every group, figures unrounded, as CSV or XLSX; what is hidden is hidden there too."""
    found, words = breakdown_in(result.result), Words(result.question, language)
    made = _table(found, words, None)
    head = [column.title for column in made.columns]
    body = [[cell.text if cell.value is None else cell.value for cell in row] for row in made.rows]
    return spreadsheet([head, *body], language, format, about_rows(result, language))


class Words:
    """Values and groups of one breakdown in words."""

    def __init__(self, question: dict[str, Any], language: Language) -> None:
        self.language, self.question, self.columns = language, question, question["columns"]

    def say(self, id: str, **args: Any) -> str:
        return text(self.language, id, **args)

    def title(self, name: str) -> str:
        return str(self.columns[name]["title"])

    def value(self, value: float | None) -> str:
        if value is None:
            return HIDDEN
        if self.question["measure"] == "share":
            return percent(value, self.language)
        return plain(value, self.language, most_decimals=0 if abs(value) >= 100 else 1)

    def interval(self, group: Group) -> str:
        if group.low is None or group.high is None:
            return HIDDEN
        return span(self.value(group.low), self.value(group.high), self.language)

    def count(self, value: int | None) -> str:
        return HIDDEN if value is None else number(value, self.language)

    def group(self, group: Group) -> str:
        return "; ".join(f"{self.title(name)}: {self.level(name, label)}" for name, label in group.levels)

    def level(self, name: str, label: str) -> str:
        if label == "":
            return self.say("need-level-missing")
        if self.columns[name]["type"] == "boolean" and label in ("0", "1"):
            return self.say("core-yes" if label == "1" else "core-no")
        return label

    def sureness(self, group: Group) -> str:
        if group.hidden:
            return self.say("need-group-hidden")
        return self.say("need-group-sure" if group.sure else "need-group-unsure")


def _told(found: Breakdown, words: Words) -> Iterator[str]:
    whole = found.whole
    name = found.indicator.title
    said = {"name": name, "value": words.value(whole.value), "span": words.interval(whole), "count": words.count(whole.n)}
    yield words.say(f"need-told-{words.question['measure']}", **said)
    sure = [group for group in _unfavourable(found) if group.sure][:MOST_TOLD]
    if not sure:
        yield words.say("need-told-nothing-sure")
    for group in sure:
        rest = group.value - group.difference if group.value is not None and group.difference is not None else None
        figures = {"value": words.value(group.value), "rest": words.value(rest), "count": words.count(group.n)}
        yield words.say("need-told-group", group=words.group(group), **figures)


def _unfavourable(found: Breakdown) -> list[Group]:
    way = -1 if found.indicator.better == "higher" else 1
    return [group for group in found.groups if group.difference is not None and group.difference * way > 0]


def _notes(found: Breakdown, words: Words) -> Iterator[str]:
    hidden = sum(group.hidden for group in found.groups)
    if hidden and found.rule:
        yield words.say("need-note-hidden", hidden=hidden, groups=len(found.groups), minimum=found.rule.minimum)
    if found.rule and found.rule.rounding_base > 1:
        yield words.say("need-note-rounded", base=found.rule.rounding_base)
    if found.missing:
        yield words.say("need-note-missing", count=found.missing)
    yield words.say("need-note-not-cause")


def _drawn(found: Breakdown, words: Words, result: Result) -> Chart | None:
    """The groups that stand out most, against the whole."""
    groups = [group for group in found.groups if not group.hidden and group.low is not None][:MOST_DRAWN]
    if not groups or found.whole.value is None:
        return None
    key = ("need-breakdown", str(result.pk), words.language)
    return kept(key, lambda: _chart(found, groups, words, result))


def _chart(found: Breakdown, groups: Sequence[Group], words: Words, result: Result) -> Chart:
    rows = [_row(group, words) for group in groups]
    line = intervals.Reference(found.whole.value or 0.0, words.say("need-chart-whole", value=words.value(found.whole.value)))
    share = words.question["measure"] == "share"
    axis_scale = scale([line.at, *(end for row in rows for end in (row.low, row.high))])
    axis = value_axis(axis_scale, words.language, factor=100 if share else 1)
    unit = "%" if share else found.indicator.unit
    return chart(
        intervals.option(rows, [line], axis_scale, axis, unit),
        id=f"breakdown-{str(result.pk)[:8]}",
        title=words.say("need-chart-title", name=found.indicator.title),
        description=" ".join(_told(found, words)),
        table=_table(found, words, MOST_DRAWN),
        source=words.say("need-chart-source", data=result.data_set.title, reference=result.reference),
        size=intervals.size(rows, [line]),
    )


def _row(group: Group, words: Words) -> intervals.Row:
    says = words.say("need-chart-row", value=words.value(group.value), count=words.count(group.n))
    value, low, high = (figure or 0.0 for figure in (group.value, group.low, group.high))
    return intervals.Row(words.group(group), value, low, high, says, main=group.sure)


def _table(found: Breakdown, words: Words, most: int | None) -> DataTable:
    headings = ("group", "sure", "n", "value", "low", "high", "difference", "excess", "part")
    return DataTable(
        caption=words.say("need-table-caption", name=found.indicator.title),
        columns=columns(*(words.say(f"need-column-{heading}") for heading in headings), text=2),
        rows=tuple(_cells(group, found, words) for group in found.groups[:most]),
    )


def _cells(group: Group, found: Breakdown, words: Words) -> tuple[Cell, ...]:
    whole = not any(split.hidden for split in found.splits if split.variables == tuple(name for name, _ in group.levels))
    part = group.part if whole and group.part is not None and group.part > 0 else None
    return (
        Cell(words.group(group)),
        Cell(words.sureness(group)),
        Cell(words.count(group.n), group.n),
        *(Cell(words.value(value), value) for value in (group.value, group.low, group.high, group.difference)),
        Cell(HIDDEN if group.excess is None else plain(group.excess, words.language, most_decimals=0), group.excess),
        Cell(HIDDEN if part is None else percent(part, words.language), part),
    )


def _splits(found: Breakdown, words: Words) -> DataTable:
    """How much of the differences between persons each way of dividing them explains."""
    ranked = sorted(found.splits, key=lambda split: -(split.explained or -1.0))[:MOST_ROWS]
    rows = tuple(
        (
            Cell(" × ".join(words.title(name) for name in split.variables)),
            Cell(number(split.groups, words.language), split.groups),
            Cell(number(split.hidden, words.language), split.hidden),
            Cell(HIDDEN if split.explained is None else percent(split.explained, words.language, decimals=1), split.explained),
        )
        for split in ranked
    )
    headings = ("variables", "groups", "hidden", "explained")
    titles = columns(*(words.say(f"need-column-{heading}") for heading in headings))
    return DataTable(words.say("need-splits-caption"), titles, rows)
