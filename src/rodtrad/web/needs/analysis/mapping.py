"""Values of areas on a map: an indicator or outcome of a data set, or a saved index."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from rodtrad.errors import NotComputable, Problem
from rodtrad.needs.indicator import Measure
from rodtrad.needs.maps import Area, Breaks
from rodtrad.texts import message
from rodtrad.web.needs.analysis import asking
from rodtrad.web.needs.analysis.breakdowns import Saved, rule_of
from rodtrad.web.needs.analysis.by_area import by_area
from rodtrad.web.needs.analysis.index import indexed_in
from rodtrad.web.needs.analysis.keeping import Table
from rodtrad.web.runs.stored import from_json

BREAKS: Final[tuple[Breaks, ...]] = ("quantile", "natural", "equal")
CLASSES: Final = range(2, 8)


@dataclass(frozen=True)
class Question:
    """`borders` is the map. The values are those of `column`, or the saved index `index`."""

    borders: str
    area: str
    column: str = ""
    measure: Measure = "mean"
    index: str = ""
    classes: int = 5
    how: Breaks = "quantile"
    where: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Place:
    """A value of the data set's, and the area of the map that it belongs to ("" for none). None is hidden."""

    label: str
    code: str
    value: float | None


@dataclass(frozen=True)
class Mapped:
    places: tuple[Place, ...]
    counted: bool


def mapped(
    table: Table, card: Mapping[str, Any], asked: Mapping[str, Any], rule: Mapping[str, int], areas: Sequence[Area], borders: str
) -> Saved:
    """`borders` is the hash of the map. Raises `NotComputable` where no area of the map has a value."""
    question = from_json(Question, asked)
    frame = asking.rows_where(table, dict(question.where))
    measures: dict[str, Measure] = {question.column: question.measure}
    found = by_area(frame, question.area, measures, rule_of(rule), persons=card.get("person_key") is not None)
    places = placed(found.values[question.column], asking.columns_of(card, [question.area])[question.area]["codes"], areas)
    names = [question.area, question.column]
    return asking.kept(table, card, asked, rule, Mapped(places, found.counted), names, borders=borders)


def mapped_index(
    table: Table,
    card: Mapping[str, Any],
    asked: Mapping[str, Any],
    rule: Mapping[str, int],
    areas: Sequence[Area],
    borders: str,
    index: Mapping[str, Any],
    inputs: str,
) -> Saved:
    """The saved index `index`, whose own inputs have the hash `inputs`."""
    found = indexed_in(index)
    area = from_json(Question, asked).area
    values = {row.area: row.index for row in found.areas if row.index is not None or row.hidden}
    places = placed(values, asking.columns_of(card, [area])[area]["codes"], areas)
    return asking.kept(table, card, asked, rule, Mapped(places, found.counted), [area], borders=borders, index=inputs)


def mapped_in(result: Mapping[str, Any]) -> Mapped:
    return from_json(Mapped, result)


def placed(values: Mapping[str, float | None], names: Mapping[str, str], areas: Sequence[Area]) -> tuple[Place, ...]:
    """Each value at the area with its code, or (where that finds more) with its name. Raises where nothing is found."""
    ways = [_by_code(values, areas), _by_name(values, names, areas)]
    best = max(ways, key=lambda way: sum(bool(code) for code in way.values()))
    if not any(best.values()):
        some = ", ".join(list(values)[:3])
        raise NotComputable([Problem(some, message("need-map-no-match"), message("need-map-no-match.cure"))])
    return tuple(Place(label, best[label], value) for label, value in values.items())


def _by_code(values: Mapping[str, Any], areas: Sequence[Area]) -> dict[str, str]:
    """Codes as they are, and those that have lost the zeros they begin with."""
    known = {area.code: area.code for area in areas}
    bare = {code.lstrip("0"): code for code in known}
    return {label: known.get(label) or bare.get(label.lstrip("0"), "") for label in values}


def _by_name(values: Mapping[str, Any], names: Mapping[str, str], areas: Sequence[Area]) -> dict[str, str]:
    known = {area.name.casefold(): area.code for area in areas}
    return {label: known.get(label.casefold()) or known.get(names.get(label, "").casefold(), "") for label in values}
