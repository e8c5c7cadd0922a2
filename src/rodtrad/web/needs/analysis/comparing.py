"""One's own organisation beside named others: from persons of several organisations, or from published figures of areas."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import polars as pl

from rodtrad.errors import NotComputable, Problem
from rodtrad.needs import coded
from rodtrad.needs.distribution import Contrast, against
from rodtrad.needs.figures import Compared, compared
from rodtrad.needs.indicator import Better, Measure
from rodtrad.texts import message
from rodtrad.web.needs.analysis import asking
from rodtrad.web.needs.analysis.breakdowns import Saved, banded, rule_of, words_of
from rodtrad.web.needs.analysis.keeping import Table, card_in
from rodtrad.web.needs.analysis.spread import indicator_of
from rodtrad.web.runs.stored import from_json


@dataclass(frozen=True)
class Question:
    """`own` is the value of the column `place` that is one's own; `others` those to compare with (none: all)."""

    column: str
    place: str
    own: str
    others: tuple[str, ...] = ()
    measure: Measure = "mean"
    better: Better = "higher"
    by: tuple[str, ...] = ()
    where: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Contrasts:
    """Persons of several places: each group at home against the same group elsewhere."""

    rows: tuple[Contrast, ...]


def of_persons(table: Table, card: Mapping[str, Any], asked: Mapping[str, Any], rule: Mapping[str, int]) -> Saved:
    """Raises `NotComputable` where nobody is at home."""
    question, described = from_json(Question, asked), card_in(card)
    frame = asking.rows_where(table, dict(question.where))
    if question.others:
        wanted = [question.own, *question.others]
        labels = frame[question.place].map_elements(asking.label, return_dtype=pl.String, skip_nulls=True)
        frame = frame.filter(labels.is_in(wanted))
        _require_others(frame, question)
    words = words_of(described)
    data = coded(banded(frame, question.by), [question.place, *question.by], [question.column], words)
    own = words.get(question.place, {}).get(question.own, question.own)
    rows = against(data, indicator_of(question, described), question.place, own, question.by, rule=rule_of(rule))
    return asking.kept(table, card, asked, rule, Contrasts(rows), [question.column, question.place, *question.by])


def _require_others(frame: pl.DataFrame, question: Question) -> None:
    there = {asking.label(value) for value in frame[question.place].unique().drop_nulls().to_list()}
    if not there - {question.own}:
        some = ", ".join(question.others[:3])
        raise NotComputable([Problem(some, message("need-peers-not-there"), message("need-peers-not-there.cure"))])


def of_figures(table: Table, card: Mapping[str, Any], asked: Mapping[str, Any], rule: Mapping[str, int]) -> Saved:
    """Raises `NotComputable` where an area has several figures for a period, or one's own has none."""
    question = from_json(Question, asked)
    period = asking.period_of(card)
    frame = asking.rows_where(table, dict(question.where)).filter(pl.col(question.column).is_not_null())
    periods = asking.values_of(Table(frame, ""), period) if period else [""]
    figures: dict[tuple[str, str], float] = {}
    for row in frame.iter_rows(named=True):
        key = asking.label(row[question.place]), asking.label(row[period]) if period else ""
        if key in figures:
            raise NotComputable([Problem(key[0], message("need-several-figures"), message("need-several-figures.cure"))])
        figures[key] = float(row[question.column])
    others = question.others or sorted({area for area, _ in figures} - {question.own})
    found = compared(figures, question.own, others, periods, question.better)
    return asking.kept(table, card, asked, rule, found, [question.column, question.place])


def contrasts_in(result: Mapping[str, Any]) -> tuple[Contrast, ...]:
    return tuple(replace(row, levels=tuple((str(n), str(v)) for n, v in row.levels)) for row in from_json(Contrasts, result).rows)


def compared_in(result: Mapping[str, Any]) -> Compared:
    return from_json(Compared, result)
