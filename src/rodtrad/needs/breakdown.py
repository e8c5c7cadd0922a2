"""An indicator by every combination of background variables: where the gap is, how large a part of it, and how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rodtrad.errors import NotComputable
from rodtrad.needs.blocks import Combination, all_combinations
from rodtrad.needs.coded import Coded, Variable
from rodtrad.needs.disclosing import Flat, disclosed, flat
from rodtrad.needs.estimates import Estimates, estimates
from rodtrad.needs.indicator import Indicator
from rodtrad.needs.quantiles import quantile_tables
from rodtrad.needs.sureness import Multiplicity, against_rest, corrected, reliability
from rodtrad.needs.tabulate import Floats, Tables, tabulate
from rodtrad.tables.disclosure import DisclosureRule, Mark
from rodtrad.tables.raw import problem

SURE = 0.05


@dataclass(frozen=True)
class Group:
    """One group. `levels` are (variable, label). None stands for hidden, and for what the data cannot give.

    `difference` is from everybody else; `believed` the value drawn towards the whole as far as the group is small; `excess` = n ×
    (value − reference), how many (or how much) more than if the group had the reference's value: excesses of all groups of one
    combination add up to that of the whole. `part` is the excess as a share of the gap, see `Split`. `p` is against no
    difference, `q` the same corrected for the number of groups.
    """

    levels: tuple[tuple[str, str], ...]
    mark: Mark
    n: int | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    spread: float | None = None
    difference: float | None = None
    believed: float | None = None
    excess: float | None = None
    part: float | None = None
    p: float | None = None
    q: float | None = None

    @property
    def sure(self) -> bool:
        return self.q is not None and self.q <= SURE

    @property
    def hidden(self) -> bool:
        return self.mark >= Mark.PRIMARY


@dataclass(frozen=True)
class Split:
    """One combination of variables as a whole.

    `explained` is the share of the variance between persons that lies between its groups (η²), None where one is hidden. `gap`
    is what a group's part is taken of: the whole's distance to a given reference × persons; without one, the sum
    of the excesses on the unfavourable side (above the whole's value where the indicator says neither).
    """

    variables: tuple[str, ...]
    groups: int
    hidden: int
    explained: float | None
    gap: float | None


@dataclass(frozen=True)
class Breakdown:
    """The whole, and all groups that hold somebody: those shown by rank, then the hidden ones.

    `reference` is what groups are held against: a named figure, or (None) the whole. `missing` persons lack a value; None where
    they are too few to be told.
    """

    indicator: Indicator
    whole: Group
    missing: int | None
    reference: float | None
    level: float
    multiplicity: Multiplicity
    rule: DisclosureRule | None
    groups: tuple[Group, ...]
    splits: tuple[Split, ...]

    def group(self, **levels: str) -> Group:
        """The group with exactly these levels. Raises `KeyError` where there is none."""
        for group in self.groups:
            if dict(group.levels) == levels:
                return group
        raise KeyError(levels)


def breakdown(
    data: Coded,
    indicator: Indicator,
    depth: int = 2,
    *,
    rule: DisclosureRule | None,
    reference: float | None = None,
    level: float = 0.95,
    multiplicity: Multiplicity = "benjamini-hochberg",
    combinations: Sequence[Combination] | None = None,
) -> Breakdown:
    """`indicator` for every group by every combination of up to `depth` variables (or just the `combinations` named).

    `rule` is applied to all tables together before anything else is computed, so that not even the ranking draws on a hidden
    figure; None leaves everything shown, for those who may see individual data. Groups are ranked by their believed excess in
    the unfavourable direction. Raises `NotComputable`: no variable, nobody with a value, values that are no share.
    """
    _check(data, indicator, depth)
    wanted = list(combinations or all_combinations(len(data.variables), min(depth, len(data.variables))))
    tables = tabulate(data, indicator, wanted)
    groups = flat(tables)
    if not groups.sums[0, 0]:
        raise NotComputable([problem("needs-nobody", indicator.column, value=indicator.column)])
    shown = groups if rule is None else disclosed(groups, tables, indicator, rule)
    values = estimates(shown.sums, indicator, tables.centre, level)
    if indicator.measure == "quantile":
        values = quantile_tables(data, indicator, shown, values, level, rule.minimum if rule else 1)
    return _put_together(data.variables, indicator, tables, shown, values, reference, level, multiplicity, rule)


def _put_together(
    variables: tuple[Variable, ...],
    indicator: Indicator,
    tables: Tables,
    flat_groups: Flat,
    values: Estimates,
    reference: float | None,
    level: float,
    multiplicity: Multiplicity,
    rule: DisclosureRule | None,
) -> Breakdown:
    persons = flat_groups.sums[:, 0] > 0
    hidden = flat_groups.marks >= Mark.PRIMARY
    open_ones = np.flatnonzero(persons & ~hidden)[1:]
    measures = _measures(indicator, tables, flat_groups, values, reference, open_ones, multiplicity)
    excess, gaps = _gaps(indicator, flat_groups, values, reference, open_ones)
    order = open_ones[np.argsort(_rank_keys(indicator, measures, values, reference)[open_ones], kind="stable")]
    closed = np.flatnonzero(persons & hidden)
    columns = {**measures, "excess": excess, "part": _part(excess, gaps[flat_groups.table])}
    names = _names(variables, tables)
    made = [_group(flat_groups, values, columns, names, int(row)) for row in (*order, *closed)]
    whole = _group(flat_groups, values, {"excess": excess} if reference is not None else {}, names, 0)
    missing = None if rule and 0 < tables.missing < rule.minimum else tables.missing
    splits = _splits(variables, flat_groups, values, persons, hidden, gaps, indicator)
    return Breakdown(indicator, whole, missing, reference, level, multiplicity, rule, tuple(made), splits)


def _measures(
    indicator: Indicator,
    tables: Tables,
    groups: Flat,
    values: Estimates,
    reference: float | None,
    open_ones: NDArray[np.intp],
    multiplicity: Multiplicity,
) -> dict[str, Floats]:
    """Difference, p, q and believed value of the shown groups (groups,), from shown figures only."""
    found = {name: np.full(len(values.n), np.nan) for name in ("difference", "p", "q", "believed")}
    middle = float(values.value[0])
    if indicator.measure == "quantile":
        difference, p = values.value[open_ones] - middle, _quantile_p(values, open_ones, middle)
    else:
        difference, p = against_rest(groups.sums[open_ones], groups.sums[0], indicator, tables.centre)
    found["difference"][open_ones], found["p"][open_ones] = difference, p
    found["q"][open_ones] = corrected(p, multiplicity)
    deviation = values.value[open_ones] - middle
    variance = _sampling_variance(indicator, values, open_ones)
    depths = np.array([len(combination) for combination in groups.tables])[groups.table[open_ones]]
    found["believed"][open_ones] = middle + reliability(deviation, variance, depths) * np.nan_to_num(deviation)
    return found


def _sampling_variance(indicator: Indicator, values: Estimates, rows: NDArray[np.intp]) -> Floats:
    """A group's sampling variance if its persons vary as the whole's do: steady also where the group has two."""
    if indicator.measure == "quantile":
        return np.nan_to_num(values.error[rows] ** 2, nan=float(values.spread[0]) ** 2 * 4)
    found: Floats = values.spread[0] ** 2 * values.n[rows] / values.weight[rows] ** 2
    return found


def _quantile_p(values: Estimates, rows: NDArray[np.intp], middle: float) -> Floats:
    from scipy import special

    with np.errstate(divide="ignore", invalid="ignore"):
        p = 2 * special.ndtr(-np.abs(values.value[rows] - middle) / np.hypot(values.error[rows], values.error[0]))
    return np.where(np.isfinite(p), p, 1.0)


def _gaps(
    indicator: Indicator, groups: Flat, values: Estimates, reference: float | None, open_ones: NDArray[np.intp]
) -> tuple[Floats, Floats]:
    """Each group's excess (groups,), and each combination's gap (tables,); neither for a quantile, which does not add up."""
    if indicator.measure == "quantile":
        return np.full(len(values.n), np.nan), np.full(len(groups.tables), np.nan)
    middle = values.value[0] if reference is None else reference
    excess = np.where(values.weight > 0, values.weight * (np.nan_to_num(values.value) - middle), 0.0)
    if reference is not None:
        return excess, np.full(len(groups.tables), excess[0])
    way = -1 if indicator.better == "higher" else 1
    worse = np.bincount(groups.table[open_ones], np.maximum(way * excess[open_ones], 0), len(groups.tables))
    return excess, (way * worse).astype(np.float64)


def _part(excess: Floats, gap: Floats) -> Floats:
    part: Floats = np.divide(excess, gap, out=np.full(len(excess), np.nan), where=np.abs(gap) > 0)
    return part


def _rank_keys(indicator: Indicator, measures: dict[str, Floats], values: Estimates, reference: float | None) -> Floats:
    """Smallest first: the largest believed excess in the unfavourable direction; in either, where none is given."""
    middle = values.value[0] if reference is None else reference
    believed = values.weight * (measures["believed"] - middle)
    if indicator.better is None:
        return -np.abs(believed)
    return believed if indicator.better == "higher" else -believed


def _splits(
    variables: tuple[Variable, ...],
    groups: Flat,
    values: Estimates,
    persons: NDArray[np.bool_],
    hidden: NDArray[np.bool_],
    gaps: Floats,
    indicator: Indicator,
) -> tuple[Split, ...]:
    count, adds_up = len(groups.tables), indicator.measure != "quantile"
    total = float(values.n[0] * values.spread[0] ** 2)
    between = np.bincount(groups.table, values.n * (np.nan_to_num(values.value) - values.value[0]) ** 2 * (values.n > 0), count)
    filled, closed = (np.bincount(groups.table, chosen, count) for chosen in (persons, persons & hidden))
    return tuple(
        Split(
            tuple(variables[v].name for v in combination),
            int(filled[number]),
            int(closed[number]),
            min(float(between[number]) / total, 1.0) if total > 0 and not closed[number] and adds_up else None,
            float(gaps[number]) if not closed[number] and adds_up else None,
        )
        for number, combination in enumerate(groups.tables)
        if combination
    )


def _names(variables: tuple[Variable, ...], tables: Tables) -> list[tuple[Combination, tuple[int, ...], tuple[Variable, ...]]]:
    return [(c, tables.sums[c].shape[:-1], variables) for c in tables.combinations]


def _group(
    groups: Flat,
    values: Estimates,
    columns: dict[str, Floats],
    names: list[tuple[Combination, tuple[int, ...], tuple[Variable, ...]]],
    row: int,
) -> Group:
    combination, shape, variables = names[groups.table[row]]
    places = np.unravel_index(groups.place[row], shape) if combination else ()
    levels = tuple((variables[v].name, variables[v].labels[place]) for v, place in zip(combination, places, strict=True))
    mark = Mark(int(groups.marks[row]))
    if mark >= Mark.PRIMARY:
        return Group(levels, mark)
    figures = {name: getattr(values, name)[row] for name in ("value", "low", "high", "spread")}
    figures |= {name: column[row] for name, column in columns.items()}
    plain = {name: float(figure) if np.isfinite(figure) else None for name, figure in figures.items()}
    return Group(levels, mark, n=round(float(values.n[row])), **plain)


def _check(data: Coded, indicator: Indicator, depth: int) -> None:
    problems = [] if data.variables and depth >= 1 else [problem("needs-no-variable")]
    values = data.numbers[indicator.column]
    if indicator.measure == "share" and np.any((values != 0) & (values != 1) & ~np.isnan(values)):
        problems.append(problem("needs-no-share", indicator.column, value=indicator.column))
    if problems:
        raise NotComputable(problems)
