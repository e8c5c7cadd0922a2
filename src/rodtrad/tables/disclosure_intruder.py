"""What an outsider can work out: the smallest and largest count each cell can hold, given all that is published.

The outsider knows the totals, the shown cells, the rule and that empty cells are always shown, and solves linear programs. For
tables of two variables the bounds are exact; for more, whole numbers can be held a little tighter (`docs/disclosure.md`).
"""

from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from scipy import sparse
from scipy.optimize import OptimizeResult, linprog
from scipy.sparse.csgraph import connected_components

from rodtrad.errors import NotComputable
from rodtrad.tables.disclosure_additive import Additive, Bools, Floats, Ints
from rodtrad.tables.raw import problem

_NEAR = 1e-6


@dataclass(frozen=True, eq=False)
class Goal:
    """How far `down` and `up` (cells,) from its true value each cell must seem able to lie."""

    down: Floats
    up: Floats

    @property
    def wanted(self) -> Bools:
        found: Bools = (self.down > 0) | (self.up > 0)
        return found


@dataclass(frozen=True, eq=False)
class View:
    """How far below and above the truth (cells,) the published figures let each cell be, sums left aside."""

    low: Floats
    high: Floats


def seen(table: Additive, hidden: Bools, base: int, minimum: int) -> View:
    """The view of an outsider. Hidden: from its least count and upwards. Shown: what rounds to the figure shown."""
    values = table.values.astype(np.float64)
    shown_low, shown_high = _slack(table.values, base, minimum)
    return View(np.where(hidden, table.least - values, shown_low), np.where(hidden, np.inf, shown_high))


def unseen(table: Additive, base: int, minimum: int) -> View:
    """The view of an outsider from whom everything is hidden that can be."""
    return seen(table, (table.values >= np.maximum(table.least, 1)) | table.away, base, minimum)


def spans(table: Additive, view: View) -> tuple[Floats, Floats]:
    """The least and the largest possible count of every cell (cells,)."""
    free = np.flatnonzero(view.high > view.low)
    low, high = (table.values.astype(np.float64) for _ in range(2))
    groups = _components(table, free)
    for cell in free:
        together = free[groups == groups[np.searchsorted(free, cell)]]
        low[cell] += _extreme(table, view, together, int(cell), -1)
        high[cell] += _extreme(table, view, together, int(cell), +1)
    return np.round(low, 6), np.round(high, 6)


def failures(table: Additive, view: View, goal: Goal) -> tuple[list[tuple[int, int]], Bools]:
    """The (cell, direction) whose goal the outsider can rule out, and which cells (cells,) were seen to be able to move.

    One program moves as many cells as it can at once; only those it left behind are tried one by one.
    """
    moved = np.zeros(len(table.values), np.bool_)
    failed: list[tuple[int, int]] = []
    free = np.flatnonzero(view.high > view.low)
    groups = _components(table, free)
    for direction, distance in ((-1, goal.down), (1, goal.up)):
        left = np.flatnonzero(distance > 0)
        while left.size:
            found = _together(table, view, free, left, direction, distance)
            moved |= np.abs(found) > _NEAR
            still = left[direction * found[left] < distance[left] - _NEAR]
            if len(still) == len(left):
                break
            left = still
        for cell in left:
            together = free[groups == groups[np.searchsorted(free, cell)]]
            if direction * _extreme(table, view, together, int(cell), direction) < distance[cell] - _NEAR:
                failed.append((int(cell), direction))
    return failed, moved


def reachable(table: Additive, view: View, goal: Goal) -> Goal:
    """`goal` as far as any suppression can reach it: a total of two parts that are not empty is never below two."""
    everyone = np.flatnonzero(view.high > view.low)
    down, up = goal.down.copy(), goal.up.copy()
    for cell, direction in failures(table, view, goal)[0]:
        limits = up if direction > 0 else down
        limits[cell] = np.floor(direction * _extreme(table, view, everyone, cell, direction) + _NEAR)
    return Goal(down, up)


def _slack(values: Ints, base: int, minimum: int) -> tuple[Floats, Floats]:
    """How far the truth can be from a shown count: nowhere without rounding; a shown count is nought or at least the minimum."""
    middle = (values + base // 2) // base * base
    low = np.where(middle > 0, np.maximum(middle - base // 2, minimum), 0)
    high = middle + (base - 1) // 2
    exact = values == 0
    return np.where(exact, 0, np.minimum(low - values, 0)).astype(float), np.where(exact, 0, np.maximum(high - values, 0)).astype(
        float
    )


def _together(table: Additive, view: View, free: Ints, wanted: Ints, direction: int, distance: Floats) -> Floats:
    """One possible table, as differences from the truth (cells,), that moves the `wanted` cells as far as can be in sum."""
    low, high = view.low.copy(), view.high.copy()
    if direction > 0:
        high[wanted] = np.minimum(high[wanted], distance[wanted])
    else:
        low[wanted] = np.maximum(low[wanted], -distance[wanted])
    cost = np.zeros(len(table.values))
    cost[wanted] = -direction / distance[wanted]
    result = program(table, low, high, cost, free)
    found = np.zeros(len(table.values))
    found[free] = result.x
    return found


def _extreme(table: Additive, view: View, free: Ints, cell: int, direction: int) -> float:
    """How far a cell can lie from its true value in one direction; infinite where nothing holds it."""
    cost = np.zeros(len(table.values))
    cost[cell] = -direction
    result = program(table, view.low, view.high, cost, free)
    return direction * np.inf if result.status == 3 else float(-direction * result.fun)


def program(table: Additive, low: Floats, high: Floats, cost: Floats, free: Ints) -> OptimizeResult:
    """Minimises `cost` over differences from the truth of the `free` cells; the others stay. Arrays but `free`: (cells,)."""
    sums = table.relations[:, free]
    used = np.flatnonzero(np.diff(sums.indptr))
    bounds = np.column_stack([low[free], high[free]])
    equations: Any = sums[used]
    limits: Any = bounds
    result = linprog(cost[free], A_eq=equations, b_eq=np.zeros(len(used)), bounds=limits, method="highs")
    if result.status not in (0, 3):
        raise NotComputable([problem("disclosure-unsolved", value=str(result.message))])
    return cast("OptimizeResult", result)


def _components(table: Additive, free: Ints) -> Ints:
    """Which of the `free` cells (free,) hang together through sums."""
    sums = abs(table.relations[:, free])
    graph = sparse.block_array([[None, sums], [sums.T, None]], format="csr", dtype=np.float64)
    found: Ints = connected_components(graph, directed=False)[1][sums.shape[0] :].astype(np.int64)
    return found
