"""A socio-economic index of a data set's areas, and how it goes together with an outcome."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from rodtrad.errors import NotComputable
from rodtrad.needs.index import Association, IndexVariable, Rescaling, area_index, association
from rodtrad.needs.indicator import Measure
from rodtrad.web.needs.analysis import asking
from rodtrad.web.needs.analysis.breakdowns import Saved, rule_of
from rodtrad.web.needs.analysis.by_area import ByArea, arrays, by_area
from rodtrad.web.needs.analysis.keeping import Table
from rodtrad.web.runs.stored import from_json

RESCALINGS: Final[tuple[Rescaling, ...]] = ("min-max", "z-score", "rank")
MOST_VARIABLES: Final = 12


@dataclass(frozen=True)
class Variable:
    """A column of the index with its weight; `turned`: a high value is a low position."""

    column: str
    weight: float = 1.0
    turned: bool = False


@dataclass(frozen=True)
class Question:
    """`where` chooses rows (a period, a group); `weight` is the column that areas count by where rows are areas."""

    area: str
    variables: tuple[Variable, ...]
    rescaling: Rescaling = "min-max"
    outcome: str = ""
    weight: str = ""
    where: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class AreaRow:
    """`parts` are the rescaled variables in the question's order; `weight` is what the area counted for."""

    area: str
    index: float | None
    parts: tuple[float | None, ...]
    outcome: float | None
    weight: float | None
    hidden: bool


@dataclass(frozen=True)
class Indexed:
    """The areas from low to high, those without an index last. `association` is None where no outcome was asked for, or where
    too few areas have both."""

    areas: tuple[AreaRow, ...]
    association: Association | None
    counted: bool


def indexed(table: Table, card: Mapping[str, Any], asked: Mapping[str, Any], rule: Mapping[str, int]) -> Saved:
    """Raises `NotComputable` where a variable is the same in every area, or no row fits."""
    question = from_json(Question, asked)
    names = [variable.column for variable in question.variables]
    wanted = list(dict.fromkeys([*names, *filter(None, [question.outcome, question.weight])]))
    frame = asking.rows_where(table, dict(question.where))
    measures: dict[str, Measure] = dict.fromkeys(wanted, "mean")
    measures |= {name: "share" for name in wanted if frame.schema[name] == pl.Boolean}
    found = by_area(frame, question.area, measures, rule_of(rule), persons=card.get("person_key") is not None)
    variables = [IndexVariable(v.column, v.weight, not v.turned) for v in question.variables]
    index = area_index(found.areas, arrays(found, names), variables, question.rescaling)
    weights = _weights(found, question)
    rows = tuple(
        AreaRow(
            each.area,
            each.index,
            tuple(value for _, value in each.parts),
            found.values[question.outcome].get(each.area) if question.outcome else None,
            weights.get(each.area),
            each.area in found.hidden,
        )
        for each in index.areas
        if each.area
    )
    result = Indexed(tuple(sorted(rows, key=_order)), _association(index, found, question, weights), found.counted)
    return asking.kept(table, card, asked, rule, result, [question.area, *wanted])


def indexed_in(result: Mapping[str, Any]) -> Indexed:
    return from_json(Indexed, result)


def _order(row: AreaRow) -> tuple[bool, float, str]:
    return row.index is None, row.index or 0.0, row.area


def _weights(found: ByArea, question: Question) -> dict[str, float]:
    """Persons where persons were counted, else the column of weights, else one for each."""
    if found.counted:
        return {area: float(count) for area, count in found.persons.items()}
    if question.weight:
        return {area: value for area, value in found.values[question.weight].items() if value is not None}
    return dict.fromkeys(found.areas, 1.0)


def _association(index: Any, found: ByArea, question: Question, weights: Mapping[str, float]) -> Association | None:
    if not question.outcome:
        return None
    outcome = {area: value for area, value in found.values[question.outcome].items() if value is not None}
    try:
        return association(index, outcome, weights)
    except NotComputable:
        return None
