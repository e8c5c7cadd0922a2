"""How an amount is spread inside groups, over years, and against other organisations: a mean can hide all of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rodtrad.errors import NotComputable
from rodtrad.needs.blocks import Combination
from rodtrad.needs.breakdown import breakdown
from rodtrad.needs.coded import Coded
from rodtrad.needs.indicator import Indicator
from rodtrad.needs.result import Group
from rodtrad.tables.disclosure import DisclosureRule, protect_table
from rodtrad.tables.raw import problem

Floats = NDArray[np.float64]
POINTS: Final = (0.1, 0.25, 0.5, 0.75, 0.9)


@dataclass(frozen=True)
class Distribution:
    """One level of a variable: persons, quantiles at `POINTS`, and persons in each class; None where hidden."""

    label: str
    n: int | None
    quantiles: tuple[float | None, ...]
    counts: tuple[int | None, ...]


@dataclass(frozen=True)
class Distributions:
    """`limits` are the borders of the classes, which all groups share; the last class holds its upper border too."""

    variable: str
    limits: tuple[float, ...]
    groups: tuple[Distribution, ...]


@dataclass(frozen=True)
class Change:
    """A group's value in the first and the last year, and the difference with its interval; None where either is hidden."""

    levels: tuple[tuple[str, str], ...]
    by_year: tuple[tuple[str, float | None], ...]
    difference: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Contrast:
    """A group at home against the same group elsewhere. The interval presumes different persons in the two places."""

    levels: tuple[tuple[str, str], ...]
    other: str
    own_value: float | None
    other_value: float | None
    difference: float | None
    low: float | None
    high: float | None


def distribution(data: Coded, column: str, variable: str, limits: Sequence[float], rule: DisclosureRule | None) -> Distributions:
    """`column` within each level of `variable`, in the classes between `limits`.

    The table of classes is disclosure-controlled with its totals. A quantile is shown where the group is, and at least the rule's
    minimum of its persons lies on either side. Raises `NotComputable` where somebody is outside the limits.
    """
    row = _place(data, variable)
    labels = data.variables[row].labels
    values = np.asarray(data.numbers[column], np.float64)
    known = ~np.isnan(values)
    edges = np.asarray(limits, np.float64)
    if known.any() and (values[known].min() < edges[0] or values[known].max() > edges[-1]):
        raise NotComputable([problem("needs-outside-classes", column, value=column)])
    classes = np.minimum(np.searchsorted(edges, values[known], "right") - 1, len(edges) - 2)
    table = np.zeros((len(labels), len(edges) - 1), np.int64)
    np.add.at(table, (data.codes[row][known], classes), 1)
    shown = _with_totals(table) if rule is None else protect_table(table, rule).counts
    groups = [_one(labels[level], values[known & (data.codes[row] == level)], shown[level], rule) for level in range(len(labels))]
    return Distributions(variable, tuple(float(edge) for edge in edges), tuple(groups))


def changes(
    data: Coded, indicator: Indicator, year: str, by: Sequence[str], *, rule: DisclosureRule | None, level: float = 0.95
) -> tuple[Change, ...]:
    """The indicator by year for each group by the variables `by` together (none: everybody), and its change from first to last.

    The interval takes the years' persons as different ones, which makes it too wide where the same persons are followed.
    """
    time = _place(data, year)
    found = _groups(data, indicator, (time, *(_place(data, name) for name in by)), rule, level)
    years = [label for label in data.variables[time].labels if label]
    kept = {tuple(pair for pair in levels if pair[0] != year) for levels in found}
    made = []
    for levels in sorted(kept):
        series = [found.get(_key(data, levels, year, label)) for label in years]
        values = tuple((label, group.value if group else None) for label, group in zip(years, series, strict=True))
        made.append(Change(levels, values, *_difference(series[-1], series[0], level)))
    return tuple(made)


def against(
    data: Coded,
    indicator: Indicator,
    place: str,
    own: str,
    by: Sequence[str],
    *,
    rule: DisclosureRule | None,
    level: float = 0.95,
) -> tuple[Contrast, ...]:
    """Each group of the place `own` against the same group in every other place, by the variables `by` together."""
    column = _place(data, place)
    found = _groups(data, indicator, (column, *(_place(data, name) for name in by)), rule, level)
    labels = data.variables[column].labels
    if own not in labels:
        raise NotComputable([problem("needs-no-place", place, value=own, known=", ".join(labels[:30]))])
    made = []
    for levels in sorted({tuple(pair for pair in levels if pair[0] != place) for levels in found}):
        mine = found.get(_key(data, levels, place, own))
        for other in [label for label in labels if label != own]:
            theirs = found.get(_key(data, levels, place, other))
            values = (mine.value if mine else None, theirs.value if theirs else None)
            made.append(Contrast(levels, other, *values, *_difference(mine, theirs, level)))
    return tuple(made)


def _groups(
    data: Coded, indicator: Indicator, variables: Combination, rule: DisclosureRule | None, level: float
) -> Mapping[tuple[tuple[str, str], ...], Group]:
    wanted = [tuple(sorted(variables)[: size + 1]) for size in range(len(variables))]
    found = breakdown(data, indicator, rule=rule, level=level, combinations=wanted)
    return {group.levels: group for group in found.groups if len(group.levels) == len(variables)}


def _key(data: Coded, levels: tuple[tuple[str, str], ...], name: str, label: str) -> tuple[tuple[str, str], ...]:
    order = {variable.name: number for number, variable in enumerate(data.variables)}
    return tuple(sorted([*levels, (name, label)], key=lambda pair: order[pair[0]]))


def _difference(first: Group | None, second: Group | None, level: float) -> tuple[float | None, float | None, float | None]:
    """The difference of two independent values, its interval from theirs (MOVER: Zou & Donner 2008; Newcombe's for shares)."""
    ends = [(g.value, g.low, g.high) for g in (first, second) if g]
    if len(ends) < 2 or any(value is None for end in ends for value in end):
        return None, None, None
    (v1, l1, u1), (v2, l2, u2) = ((float(v or 0), float(low or 0), float(high or 0)) for v, low, high in ends)
    difference = v1 - v2
    return difference, difference - float(np.hypot(v1 - l1, u2 - v2)), difference + float(np.hypot(u1 - v1, v2 - l2))


def _one(label: str, values: Floats, counts: Floats, rule: DisclosureRule | None) -> Distribution:
    plain = tuple(None if np.isnan(count) else round(float(count)) for count in counts)
    least = rule.minimum if rule else 0
    told = [plain[-1] and len(values) * min(at, 1 - at) >= least for at in POINTS]
    quantiles = tuple(float(np.quantile(values, at)) if tell else None for at, tell in zip(POINTS, told, strict=True))
    return Distribution(label, plain[-1], quantiles, plain[:-1])


def _with_totals(table: NDArray[np.int64]) -> Floats:
    return np.column_stack([table, table.sum(1)]).astype(np.float64)


def _place(data: Coded, name: str) -> int:
    names = [variable.name for variable in data.variables]
    if name not in names:
        raise NotComputable([problem("needs-no-column", name, value=name, known=", ".join(names))])
    return names.index(name)
