"""What an outsider can work out: the smallest and largest count each cell can hold, given all that is published.

The outsider knows the totals, the shown cells, the rule and that empty cells are always shown, and solves linear programs. For
tables of two variables the bounds are exact; for more, whole numbers can be held a little tighter (`docs/disclosure.md`).
"""

from dataclasses import dataclass

import numpy as np

from rodtrad.tables.disclosure_additive import Additive, Bools, Floats, Ints
from rodtrad.tables.disclosure_program import Answer, Program

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
    sums = _Sums(table, view)
    for cell in free.tolist():
        for ends, direction in ((low, -1), (high, +1)):
            found = sums.extreme(cell, direction)
            ends[cell] += direction * (np.inf if found is None else found.reach)
    return np.round(low, 6), np.round(high, 6)


@dataclass(frozen=True, eq=False)
class Failure:
    """A goal that the outsider can rule out: how far (`reach`) the cell can lie in that direction at most.

    `price` (cells,): what it would gain per step if a cell could lie further down (above zero) or up (below).
    """

    cell: int
    direction: int
    reach: float
    price: Floats


@dataclass(frozen=True, eq=False)
class Tried:
    """What trying a goal gave: the failures, what is `left` of the goal (failed or not tried), and the cells seen to move."""

    failed: list[Failure]
    left: Goal
    moved: Bools


def failures(table: Additive, view: View, goal: Goal, most: int | None = None) -> Tried:
    """The goals that the outsider can rule out, at `most` so many; then some are left untried.

    One program moves as many cells as it can at once; those it left behind are tried one by one, and every possible table that
    is found on the way counts for all cells.
    """
    sums = _Sums(table, view)
    failed: list[Failure] = []
    left = {-1: np.zeros(len(table.values)), 1: np.zeros(len(table.values))}
    for direction, distance in ((-1, goal.down), (1, goal.up)):
        open_ones = distance > 0
        while open_ones.any():
            before = int(open_ones.sum())
            sums.together(open_ones, direction, distance)
            open_ones &= ~sums.reached(direction, distance)
            if int(open_ones.sum()) == before:
                break
        for cell in np.flatnonzero(open_ones).tolist():
            if sums.reached(direction, distance)[cell]:
                continue
            left[direction][cell] = distance[cell]
            if most is not None and len(failed) >= most:
                continue
            found = sums.extreme(cell, direction)
            if found is None or found.reach >= distance[cell] - _NEAR:
                left[direction][cell] = 0.0
            else:
                failed.append(found)
    return Tried(failed, Goal(left[-1], left[1]), (sums.low < -_NEAR) | (sums.high > _NEAR))


def reachable(table: Additive, view: View, goal: Goal) -> Goal:
    """`goal` as far as any suppression can reach it: a total of two parts that are not empty is never below two."""
    down, up = goal.down.copy(), goal.up.copy()
    for failure in failures(table, view, goal).failed:
        limits = up if failure.direction > 0 else down
        limits[failure.cell] = np.floor(failure.reach + _NEAR)
    return Goal(down, up)


class _Sums:
    """The programs of one view; `low` and `high` (cells,): how far from the truth each cell has been seen to lie."""

    def __init__(self, table: Additive, view: View) -> None:
        self.table = table
        self.free = np.flatnonzero(view.high > view.low)
        sums = table.relations[:, self.free]
        self.used = np.flatnonzero(np.diff(sums.indptr))
        self.bounds = view.low[self.free], view.high[self.free]
        self.program = Program(sums[self.used], *self.bounds)
        self.low, self.high = np.zeros(len(table.values)), np.zeros(len(table.values))

    def reached(self, direction: int, distance: Floats) -> Bools:
        found: Bools = (self.high if direction > 0 else -self.low) >= distance - _NEAR
        return found

    def together(self, wanted: Bools, direction: int, distance: Floats) -> None:
        """One possible table that moves the `wanted` cells (cells,) as far as can be in sum."""
        chosen, far = wanted[self.free], distance[self.free]
        low, high = self.bounds
        if direction > 0:
            high = np.where(chosen, np.minimum(high, far), high)
        else:
            low = np.where(chosen, np.maximum(low, -far), low)
        cost = np.where(chosen, -direction / np.where(chosen, far, 1.0), 0.0)
        if found := self.program.solve(cost, low, high):
            self._see(found)

    def extreme(self, cell: int, direction: int) -> Failure | None:
        """How far the cell can lie from its true value in one direction; None where nothing holds it."""
        cost = np.zeros(len(self.table.values))
        cost[cell] = -direction
        found = self.program.solve(cost[self.free])
        if found is None:
            return None
        self._see(found)
        # Of every cell, also those that are not free: the program's prices of the sums say what each would be worth.
        price = cost - self.table.relations[self.used].T @ found.prices
        return Failure(cell, direction, -found.least, price)

    def _see(self, found: Answer) -> None:
        self.low[self.free] = np.minimum(self.low[self.free], found.differences)
        self.high[self.free] = np.maximum(self.high[self.free], found.differences)


def _slack(values: Ints, base: int, minimum: int) -> tuple[Floats, Floats]:
    """How far the truth can be from a shown count: nowhere without rounding; a shown count is nought or at least the minimum."""
    middle = (values + base // 2) // base * base
    low = np.where(middle > 0, np.maximum(middle - base // 2, minimum), 0)
    high = middle + (base - 1) // 2
    exact = values == 0
    return np.where(exact, 0, np.minimum(low - values, 0)).astype(float), np.where(exact, 0, np.maximum(high - values, 0)).astype(
        float
    )
