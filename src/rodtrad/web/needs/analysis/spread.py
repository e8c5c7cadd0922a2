"""How an amount is spread inside groups, and how an indicator changes over the years."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import polars as pl

from rodtrad.needs import Indicator, coded
from rodtrad.needs.distribution import Change, Distributions, changes, distribution
from rodtrad.needs.indicator import Better, Measure
from rodtrad.tables.card import DataSet as Card
from rodtrad.web.needs.analysis import asking
from rodtrad.web.needs.analysis.breakdowns import Saved, banded, rule_of, title_of, unit_of, words_of
from rodtrad.web.needs.analysis.keeping import Table, card_in
from rodtrad.web.runs.stored import from_json

CLASSES: Final = 8


@dataclass(frozen=True)
class SpreadQuestion:
    column: str
    variable: str


@dataclass(frozen=True)
class ChangeQuestion:
    column: str
    measure: Measure
    better: Better
    year: str
    by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Changed:
    """For each group its values by year, and the change from the first to the last."""

    years: tuple[str, ...]
    groups: tuple[Change, ...]


def spread(table: Table, card: Mapping[str, Any], asked: Mapping[str, Any], rule: Mapping[str, int]) -> Saved:
    """Raises `NotComputable` for a column without numbers."""
    question, described = from_json(SpreadQuestion, asked), card_in(card)
    frame = table.frame.filter(pl.col(question.column).is_not_null())
    data = coded(banded(frame, [question.variable]), [question.variable], [question.column], words_of(described))
    limits = classes(frame[question.column])
    found = distribution(data, question.column, question.variable, limits, rule_of(rule))
    return asking.kept(table, card, asked, rule, found, [question.column, question.variable])


def changed(table: Table, card: Mapping[str, Any], asked: Mapping[str, Any], rule: Mapping[str, int]) -> Saved:
    question, described = from_json(ChangeQuestion, asked), card_in(card)
    frame = with_year(banded(table.frame, question.by), question.year).filter(pl.col(question.year).is_not_null())
    data = coded(frame, [question.year, *question.by], [question.column], words_of(described))
    indicator = indicator_of(question, described)
    groups = changes(data, indicator, question.year, question.by, rule=rule_of(rule))
    found = Changed(tuple(name for name in data.variables[0].labels if name), groups)
    return asking.kept(table, card, asked, rule, found, [question.column, question.year, *question.by])


def spread_in(result: Mapping[str, Any]) -> Distributions:
    return from_json(Distributions, result)


def changed_in(result: Mapping[str, Any]) -> Changed:
    found = from_json(Changed, result)
    return replace(found, groups=tuple(_paired(group) for group in found.groups))


def _paired(change: Change) -> Change:
    return replace(
        change, levels=tuple((str(n), str(v)) for n, v in change.levels), by_year=tuple((y, v) for y, v in change.by_year)
    )


def indicator_of(question: Any, card: Card) -> Indicator:
    return Indicator(
        question.column, question.measure, title_of(card, question.column), unit_of(card, question.column), question.better
    )


def with_year(frame: pl.DataFrame, name: str) -> pl.DataFrame:
    """Days as their years; all else as it is."""
    return frame.with_columns(pl.col(name).dt.year()) if frame.schema[name] == pl.Date else frame


def classes(values: pl.Series) -> tuple[float, ...]:
    """Round borders, about `CLASSES` of them, that hold every value: so coarse that they tell nobody's own."""
    numbers = values.cast(pl.Float64)
    low, high = float(numbers.min() or 0), float(numbers.max() or 0)  # type: ignore[arg-type]
    step = _round_step((high - low) / CLASSES or 1.0)
    first, last = math.floor(low / step), max(math.floor(high / step) + 1, math.floor(low / step) + 1)
    return tuple(round(place * step, 10) for place in range(first, last + 1))


def _round_step(rough: float) -> float:
    size = 10.0 ** math.floor(math.log10(rough))
    return size * next(step for step in (1.0, 2.0, 2.5, 5.0, 10.0) if step >= rough / size * (1 - 1e-9))
