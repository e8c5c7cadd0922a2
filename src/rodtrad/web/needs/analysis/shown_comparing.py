"""Comparisons with other organisations, as their page shows them."""

from collections.abc import Iterator
from typing import Final

from rodtrad.needs.distribution import Contrast
from rodtrad.needs.figures import Compared
from rodtrad.reporting.charts import intervals, lines
from rodtrad.reporting.charts.axis import scale, value_axis
from rodtrad.reporting.charts.chart import Chart, chart
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.texts import Language
from rodtrad.web.needs.analysis.comparing import compared_in, contrasts_in
from rodtrad.web.needs.analysis.wording import ABSENT, Explored, Words
from rodtrad.web.needs.models import Result
from rodtrad.web.runs.drawings import kept

MOST_DRAWN: Final = 12
MOST_NAMED: Final = 6


def shown_comparison(result: Result, language: Language) -> Explored:
    """Of persons where the result holds contrasts, of figures otherwise."""
    words = Words(result.question, language)
    return _of_persons(result, words) if "rows" in result.result else _of_figures(result, words)


def _of_persons(result: Result, words: Words) -> Explored:
    rows = contrasts_in(result.result)
    words = words.with_values(value for row in rows for value in (row.own_value, row.other_value))
    charts = kept(("need-contrast", str(result.pk), words.language), lambda: _contrast_charts(rows, words, result))
    notes = [words.say("need-comparison-note"), words.say("disclosure-rule", minimum=result.rule["minimum"])]
    return Explored(tuple(_contrast_told(rows, words)), charts, (_contrast_table(rows, words),), tuple(notes))


def _own(words: Words) -> str:
    return words.level(words.question["place"], words.question["own"])


def _contrast_told(rows: tuple[Contrast, ...], words: Words) -> Iterator[str]:
    known = [row for row in rows if row.difference is not None]
    if not known:
        yield words.say("need-comparison-hidden")
    for row in [row for row in known if not row.levels] or sorted(known, key=lambda row: -abs(row.difference or 0))[:4]:
        sure = row.low is not None and row.high is not None and (row.low > 0 or row.high < 0)
        yield words.say(
            f"need-comparison-{'sure' if sure else 'unsure'}",
            group=words.group(row.levels),
            own=_own(words),
            other=words.level(words.question["place"], row.other),
            own_value=words.value(row.own_value),
            other_value=words.value(row.other_value),
            interval=words.interval(row.low, row.high),
        )


def _contrast_charts(rows: tuple[Contrast, ...], words: Words, result: Result) -> tuple[Chart, ...]:
    """The differences with their intervals, against no difference."""
    known = [row for row in rows if row.difference is not None and row.low is not None and row.high is not None][:MOST_DRAWN]
    if not known:
        return ()
    drawn = [_drawn(row, words) for row in known]
    line = intervals.Reference(0.0, words.say("need-comparison-same", own=_own(words)))
    axis_scale = scale([0.0, *(end for row in drawn for end in (row.low, row.high))])
    axis = value_axis(axis_scale, words.language, factor=100 if words.share else 1)
    unit = words.say("need-percentage-points") if words.share else words.unit(words.question["column"])
    made = chart(
        intervals.option(drawn, [line], axis_scale, axis, unit),
        id=f"contrast-{str(result.pk)[:8]}",
        title=words.say("need-comparison-title", column=words.title(words.question["column"]), own=_own(words)),
        description=" ".join(_contrast_told(rows, words)),
        table=_contrast_table(tuple(known), words),
        source=words.source(result),
        size=intervals.size(drawn, [line]),
    )
    return (made,)


def _drawn(row: Contrast, words: Words) -> intervals.Row:
    other = words.level(words.question["place"], row.other)
    label = f"{other}; {words.group(row.levels)}" if row.levels else other
    difference, low, high = (value or 0.0 for value in (row.difference, row.low, row.high))
    return intervals.Row(label, difference, low, high, words.difference(difference), main=low > 0 or high < 0)


def _contrast_table(rows: tuple[Contrast, ...], words: Words) -> DataTable:
    heads = [words.say(f"need-column-{name}") for name in ("other", "group", "own", "theirs", "difference-own", "interval")]
    body = tuple(
        (
            Cell(words.level(words.question["place"], row.other)),
            Cell(words.group(row.levels)),
            words.cell(row.own_value),
            words.cell(row.other_value),
            Cell(words.difference(row.difference), row.difference),
            Cell(words.interval(row.low, row.high)),
        )
        for row in rows
    )
    return DataTable(words.say("need-comparison-caption"), columns(*heads, text=2), body)


def _of_figures(result: Result, words: Words) -> Explored:
    found = compared_in(result.result)
    words = words.with_values(value for line in (found.own, *found.others) for value in line.values)
    charts = kept(("need-compared", str(result.pk), words.language), lambda: _line_charts(found, words, result))
    notes = (words.say("need-comparison-figures-note"),)
    return Explored(tuple(_figures_told(found, words)), charts, (_figures_table(found, words),), notes)


def _figures_told(found: Compared, words: Words) -> Iterator[str]:
    place = found.periods.index(found.latest)
    said = {"own": _own(words), "period": found.latest, "value": words.value(found.own.values[place])}
    middle = words.value(found.middle[place]) if found.middle[place] is not None else ABSENT
    yield words.say("need-compared-told", middle=middle, count=len(found.others), **said)
    yield words.say(f"need-compared-rank-{words.question['better']}", rank=found.rank, of=found.ranked)


def _line_charts(found: Compared, words: Words, result: Result) -> tuple[Chart, ...]:
    """One's own and the middle of the others; the others by name where they are few, in grey where they are many."""
    if len(found.periods) < 2:
        return ()
    few = len(found.others) <= MOST_NAMED
    place = words.question["place"]
    others = [lines.Line(words.level(place, line.area), line.values, faint=not few) for line in found.others]
    middle = lines.Line(words.say("need-compared-middle"), found.middle)
    drawn = [lines.Line(_own(words), found.own.values, main=True), middle, *others]
    values = [value for line in drawn for value in line.values if value is not None]
    axis = value_axis(scale(values, zero=False), words.language)
    made = chart(
        lines.option(drawn, found.periods, axis, words.unit(words.question["column"])),
        id=f"compared-{str(result.pk)[:8]}",
        title=words.say("need-comparison-title", column=words.title(words.question["column"]), own=_own(words)),
        description=" ".join(_figures_told(found, words)),
        table=_figures_table(found, words),
        source=words.source(result),
        size=lines.SIZE,
    )
    return (made,)


def _figures_table(found: Compared, words: Words) -> DataTable:
    place = words.question["place"]
    rows = [(_own(words), found.own.values), (words.say("need-compared-middle"), found.middle)]
    rows += sorted((words.level(place, line.area), line.values) for line in found.others)
    periods = [period or words.say("need-column-value") for period in found.periods]
    cells = tuple((Cell(name), *(words.cell(value, ABSENT) for value in values)) for name, values in rows)
    caption = words.say("need-compared-caption", column=words.title(words.question["column"]))
    return DataTable(caption, columns(words.say("need-column-place"), *periods), cells)
