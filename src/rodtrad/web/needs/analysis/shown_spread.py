"""Spread inside groups and change over the years, as their pages show them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from rodtrad.needs.distribution import Change, Distributions
from rodtrad.reporting.charts import lines
from rodtrad.reporting.charts.axis import scale, value_axis
from rodtrad.reporting.charts.chart import Chart, chart
from rodtrad.reporting.charts.distribution import distribution_chart, distribution_table
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.texts import Language
from rodtrad.texts.numbers import plain
from rodtrad.web.needs.analysis.spread import Changed, changed_in, spread_in
from rodtrad.web.needs.analysis.wording import Explored, Words
from rodtrad.web.needs.models import Result
from rodtrad.web.runs.drawings import kept

MOST_LINES: Final = 6
MOST_TOLD: Final = 4


def shown_spread(result: Result, language: Language) -> Explored:
    words = Words(result.question, language)
    found = _named(spread_in(result.result), words)
    words = words.with_values(value for group in found.groups for value in group.quantiles)
    column = result.question["column"]
    title = words.say("need-spread-title", column=words.title(column), variable=words.title(found.variable))
    charts = kept(("need-spread", str(result.pk), language), lambda: _spread_charts(found, words, result, title))
    caption = words.say("need-spread-quantiles", column=words.title(column))
    parts = (distribution_table(found, caption, language, _decimals(found)), _classes(found, words, column))
    return Explored(tuple(_spread_told(found, words)), charts, parts, tuple(_notes(result, words, "need-spread-note")))


def shown_change(result: Result, language: Language) -> Explored:
    found = changed_in(result.result)
    words = Words(result.question, language).with_values(value for group in found.groups for _, value in group.by_year)
    charts = kept(("need-change", str(result.pk), language), lambda: _change_charts(found, words, result))
    table = _change_table(found, words)
    return Explored(tuple(_change_told(found, words)), charts, (table,), tuple(_notes(result, words, "need-change-note")))


def _named(found: Distributions, words: Words) -> Distributions:
    """The groups with the words of their levels; without those that hold nobody."""
    groups = (replace(group, label=words.level(found.variable, group.label)) for group in found.groups if group.n != 0)
    return replace(found, groups=tuple(groups))


def _decimals(found: Distributions) -> int:
    step = found.limits[1] - found.limits[0]
    return 0 if step >= 5 else 1 if step >= 0.5 else 2


def _spread_charts(found: Distributions, words: Words, result: Result, title: str) -> tuple[Chart, ...]:
    if not any(None not in (g.quantiles[0], g.quantiles[2], g.quantiles[4]) for g in found.groups):
        return ()
    drawn = distribution_chart(
        found,
        title=title,
        unit=words.unit(result.question["column"]),
        source=words.source(result),
        language=words.language,
        id=f"spread-{str(result.pk)[:8]}",
        decimals=_decimals(found),
    )
    return (drawn,)


def _spread_told(found: Distributions, words: Words) -> Iterator[str]:
    yield words.say("need-spread-told")
    told = [group for group in found.groups if None not in (group.quantiles[1], group.quantiles[2], group.quantiles[3])]
    for group in sorted(told, key=lambda group: -(group.n or 0))[:MOST_TOLD]:
        low, middle, high = (words.value(value) for value in group.quantiles[1:4])
        yield words.say("need-spread-group", group=group.label, low=low, middle=middle, high=high)


def _classes(found: Distributions, words: Words, column: str) -> DataTable:
    """Persons in each class, a row a group."""
    ends = zip(found.limits[:-1], found.limits[1:], strict=True)
    heads = [f"{plain(low, words.language)}–{plain(high, words.language)}" for low, high in ends]
    rows = tuple((Cell(group.label), *(words.count(count) for count in group.counts)) for group in found.groups)
    caption = words.say("need-spread-classes", column=words.title(column))
    return DataTable(caption, columns(words.title(found.variable), *heads), rows, note=words.say("need-spread-classes-note"))


def _change_charts(found: Changed, words: Words, result: Result) -> tuple[Chart, ...]:
    shown = [group for group in found.groups if any(value is not None for _, value in group.by_year)][:MOST_LINES]
    values = [value for group in shown for _, value in group.by_year if value is not None]
    if not values:
        return ()
    drawn = [lines.Line(words.group(group.levels), tuple(v for _, v in group.by_year), main=not group.levels) for group in shown]
    unit = "%" if words.share else words.unit(result.question["column"])
    axis = value_axis(scale(values, zero=False), words.language, factor=100 if words.share else 1)
    made = chart(
        lines.option(drawn, found.years, axis, unit),
        id=f"change-{str(result.pk)[:8]}",
        title=words.say("need-change-title", column=words.title(result.question["column"])),
        description=" ".join(_change_told(found, words)),
        table=_change_table(found, words),
        source=words.source(result),
        size=lines.SIZE,
    )
    return (made,)


def _change_told(found: Changed, words: Words) -> Iterator[str]:
    known = [group for group in found.groups if group.difference is not None]
    if not known:
        yield words.say("need-change-nothing")
    for group in sorted(known, key=lambda group: -abs(group.difference or 0))[:MOST_TOLD]:
        (first, start), (last, end) = group.by_year[0], group.by_year[-1]
        said = {"group": words.group(group.levels), "first": first, "last": last, "start": words.value(start)}
        sure = "sure" if _sure(group) else "unsure"
        interval = words.interval(group.low, group.high)
        yield words.say(f"need-change-{sure}", end=words.value(end), interval=interval, **said)


def _sure(change: Change) -> bool:
    return change.low is not None and change.high is not None and (change.low > 0 or change.high < 0)


def _change_table(found: Changed, words: Words) -> DataTable:
    heads = [words.say("need-column-group"), *found.years, words.say("need-column-change"), words.say("need-column-interval")]
    rows = tuple(
        (
            Cell(words.group(group.levels)),
            *(words.cell(value) for _, value in group.by_year),
            Cell(words.difference(group.difference), group.difference),
            Cell(words.interval(group.low, group.high)),
        )
        for group in found.groups
    )
    return DataTable(words.say("need-change-caption"), columns(*heads), rows)


def _notes(result: Result, words: Words, id: str) -> Iterator[str]:
    yield words.say(id)
    yield words.say("disclosure-rule", minimum=result.rule["minimum"])
    if result.rule["rounding_base"] > 1:
        yield words.say("need-note-rounded", base=result.rule["rounding_base"])
