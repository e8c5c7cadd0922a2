"""From the shown groups' figures to their rank: differences, sureness, excess, part of the gap."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import special

from rodtrad.needs.coded import Variable
from rodtrad.needs.disclosing import Flat
from rodtrad.needs.estimates import Estimates
from rodtrad.needs.indicator import Indicator
from rodtrad.needs.result import Breakdown, Group, Split
from rodtrad.needs.sureness import Multiplicity, against_rest, corrected, reliability
from rodtrad.needs.tabulate import Floats, Tables
from rodtrad.tables.disclosure import DisclosureRule, Mark

Rows = NDArray[np.intp]


@dataclass(frozen=True)
class Asked:
    """What a breakdown was asked for, see `breakdown`."""

    indicator: Indicator
    rule: DisclosureRule | None
    reference: float | None
    level: float
    multiplicity: Multiplicity


@dataclass(frozen=True, eq=False)
class _Board:
    """All groups with their figures; every array is (groups,) with the whole first."""

    tables: Tables
    groups: Flat
    values: Estimates
    asked: Asked

    @cached_property
    def filled(self) -> NDArray[np.bool_]:
        found: NDArray[np.bool_] = self.groups.sums[:, 0] > 0
        return found

    @cached_property
    def hidden(self) -> NDArray[np.bool_]:
        found: NDArray[np.bool_] = self.groups.marks >= Mark.PRIMARY
        return found

    @cached_property
    def shown(self) -> Rows:
        """The rows of the groups that are shown, without the whole."""
        return np.flatnonzero(self.filled & ~self.hidden)[1:]

    @property
    def whole(self) -> float:
        return float(self.values.value[0])

    @property
    def middle(self) -> float:
        """What groups are held against."""
        return self.whole if self.asked.reference is None else self.asked.reference

    @property
    def adds_up(self) -> bool:
        return self.asked.indicator.measure != "quantile"


def ranked(variables: tuple[Variable, ...], tables: Tables, groups: Flat, values: Estimates, asked: Asked) -> Breakdown:
    """Everything a breakdown says, computed from shown figures only."""
    board = _Board(tables, groups, values, asked)
    excess, gaps = _gaps(board)
    columns = {**_sureness(board), "excess": excess, "part": _ratio(excess, gaps[groups.table])}
    order = board.shown[np.argsort(_rank_keys(board, columns["believed"])[board.shown], kind="stable")]
    rows = [int(row) for row in (*order, *np.flatnonzero(board.filled & board.hidden))]
    whole = _made(board, variables, [0], {"excess": excess} if asked.reference is not None else {})[0]
    missing = None if asked.rule and 0 < tables.missing < asked.rule.minimum else tables.missing
    made = tuple(_made(board, variables, rows, columns))
    splits = _splits(board, variables, gaps)
    return Breakdown(asked.indicator, whole, missing, asked.reference, asked.level, asked.multiplicity, asked.rule, made, splits)


def _sureness(board: _Board) -> dict[str, Floats]:
    """Difference, p, q and believed value of the shown groups; NaN for the others."""
    rows, groups, asked = board.shown, board.groups, board.asked
    found = {name: np.full(len(board.filled), np.nan) for name in ("difference", "p", "q", "believed")}
    if board.adds_up:
        difference, p = against_rest(groups.sums[rows], groups.sums[0], asked.indicator, board.tables.centre)
    else:
        difference, p = board.values.value[rows] - board.whole, _quantile_p(board)
    deviation = board.values.value[rows] - board.whole
    depths = np.array([len(combination) for combination in groups.tables])[groups.table[rows]]
    believed = reliability(deviation, _sampling_variance(board), depths)
    found["difference"][rows], found["p"][rows], found["q"][rows] = difference, p, corrected(p, asked.multiplicity)
    found["believed"][rows] = board.whole + believed * np.nan_to_num(deviation)
    return found


def _sampling_variance(board: _Board) -> Floats:
    """A shown group's sampling variance if its persons vary as the whole's do: steady also where the group has two."""
    values, rows = board.values, board.shown
    if not board.adds_up:
        return np.nan_to_num(values.error[rows] ** 2, nan=4 * float(values.spread[0]) ** 2)
    found: Floats = values.spread[0] ** 2 * values.n[rows] / values.weight[rows] ** 2
    return found


def _quantile_p(board: _Board) -> Floats:
    values, rows = board.values, board.shown
    with np.errstate(divide="ignore", invalid="ignore"):
        p = 2 * special.ndtr(-np.abs(values.value[rows] - board.whole) / np.hypot(values.error[rows], values.error[0]))
    return np.where(np.isfinite(p), p, 1.0)


def _gaps(board: _Board) -> tuple[Floats, Floats]:
    """Each group's excess (groups,), and each combination's gap (tables,); neither for a quantile, which does not add up."""
    values, tables = board.values, len(board.groups.tables)
    if not board.adds_up:
        return np.full(len(values.n), np.nan), np.full(tables, np.nan)
    excess = np.where(values.weight > 0, values.weight * (np.nan_to_num(values.value) - board.middle), 0.0)
    if board.asked.reference is not None:
        return excess, np.full(tables, excess[0])
    way = -1 if board.asked.indicator.better == "higher" else 1
    worse = np.bincount(board.groups.table[board.shown], np.maximum(way * excess[board.shown], 0), tables)
    return excess, (way * worse).astype(np.float64)


def _ratio(excess: Floats, gap: Floats) -> Floats:
    part: Floats = np.divide(excess, gap, out=np.full(len(excess), np.nan), where=np.abs(gap) > 0)
    return part


def _rank_keys(board: _Board, believed: Floats) -> Floats:
    """Smallest first: the largest believed excess in the unfavourable direction; in either, where none is given."""
    excess: Floats = board.values.weight * (believed - board.middle)
    if board.asked.indicator.better is None:
        return -np.abs(excess)
    return excess if board.asked.indicator.better == "higher" else -excess


def _splits(board: _Board, variables: tuple[Variable, ...], gaps: Floats) -> tuple[Split, ...]:
    values, groups, count = board.values, board.groups, len(board.groups.tables)
    total = float(values.n[0] * values.spread[0] ** 2)
    between = np.bincount(groups.table, values.n * (np.nan_to_num(values.value) - board.whole) ** 2 * board.filled, count)
    filled, closed = (np.bincount(groups.table, chosen, count) for chosen in (board.filled, board.filled & board.hidden))
    told = ~(closed > 0) & board.adds_up
    explained = np.minimum(_ratio(between.astype(np.float64), np.full(count, total)), 1)
    return tuple(
        Split(
            tuple(variables[v].name for v in combination),
            int(filled[number]),
            int(closed[number]),
            float(explained[number]) if told[number] and total > 0 else None,
            float(gaps[number]) if told[number] else None,
        )
        for number, combination in enumerate(groups.tables)
        if combination
    )


def _made(board: _Board, variables: tuple[Variable, ...], rows: list[int], columns: dict[str, Floats]) -> list[Group]:
    """The groups of `rows` as objects; a hidden one has its name and nothing more."""
    figures = {name: getattr(board.values, name) for name in ("value", "low", "high", "spread")} | columns
    plain = {name: [value if np.isfinite(value) else None for value in column[rows].tolist()] for name, column in figures.items()}
    persons = np.rint(board.values.n[rows]).astype(int).tolist()
    made = []
    for position, row in enumerate(rows):
        levels, mark = _levels(board, variables, row), Mark(int(board.groups.marks[row]))
        if mark >= Mark.PRIMARY:
            made.append(Group(levels, mark))
        else:
            made.append(Group(levels, mark, n=persons[position], **{name: column[position] for name, column in plain.items()}))
    return made


def _levels(board: _Board, variables: tuple[Variable, ...], row: int) -> tuple[tuple[str, str], ...]:
    combination = board.groups.tables[board.groups.table[row]]
    place, levels = int(board.groups.place[row]), []
    for v in reversed(combination):
        place, level = divmod(place, len(variables[v].labels))
        levels.append((variables[v].name, variables[v].labels[level]))
    return tuple(reversed(levels))
