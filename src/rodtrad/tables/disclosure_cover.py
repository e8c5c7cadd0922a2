"""Which further cells to hide, so that hidden counts cannot be worked out, at the least loss.

A cell that can be worked out gives, from the linear program that shows it, a condition on which other cells must be hidden too.
Conditions are gathered until none is broken, and each time the cheapest set of cells that meets them all is sought by integer
programming: Fischetti & Salazar, "Solving the cell suppression problem on tabular data with linear constraints", Management
Science 47 (2001). The first conditions (those of single sums) and of `MOST_ROUNDS` rounds are met by integer programming;
later ones, and all of them beyond `MOST_EXACT` cells, one by one with the cell that does most for its cost: more is then hidden
than need be, never less.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

from rodtrad.tables.disclosure_additive import Additive, Bools, Floats, Ints
from rodtrad.tables.disclosure_intruder import Failure, Goal, View, failures, reachable, seen, unseen

MOST_EXACT: Final = 3_000
MOST_ROUNDS: Final = 1
MOST_AT_ONCE: Final = 30
# Limits that do not hang on the clock, so that the same table always gives the same pattern.
_MILP: Final[Any] = {"mip_rel_gap": 0.05, "node_limit": 10}
_REACH: Final = 20


@dataclass(frozen=True, eq=False)
class Condition:
    """At least `need`, counting `weights` for each of `bundles` that is hidden."""

    bundles: Ints
    weights: Floats
    need: float


@dataclass(frozen=True, eq=False)
class _Search:
    """What stays the same from round to round."""

    table: Additive
    primary: Bools
    goal: Goal
    base: int
    minimum: int

    @property
    def candidates(self) -> Bools:
        """The bundles (bundles,) that may be hidden beside the primary ones: those with anybody in them."""
        free = (self.table.values > 0) & (self.table.values >= self.table.least)
        return self.table.any_of(free) & ~self.table.any_of(self.primary)

    @property
    def cost(self) -> Floats:
        """What hiding each bundle (bundles,) loses: more for more people, so that totals are hidden last."""
        persons = np.zeros(len(self.candidates))
        np.maximum.at(persons, self.table.bundles, self.table.values.astype(np.float64))
        worth = np.ones(len(persons))
        if self.table.worth is not None:
            np.maximum.at(worth, self.table.bundles, self.table.worth)
        return worth * np.sqrt(1 + persons)

    def view(self, bundles: Bools) -> View:
        return seen(self.table, self.table.spread(bundles) & (self.table.values >= self.table.least), self.base, self.minimum)


def secondary(table: Additive, primary: Bools, goal: Goal, base: int, minimum: int) -> Bools:
    """All cells (cells,) to hide: the `primary` ones and those that protect them."""
    if not primary.any():
        return primary
    goal = reachable(table, unseen(table, base, minimum), goal)
    search = _Search(table, primary, goal, base, minimum)
    first = table.any_of(primary)
    conditions = list(_first_conditions(search))
    exact = int(search.candidates.sum()) <= MOST_EXACT
    hidden = _met(search, conditions, first) if exact else first
    tried = failures(table, search.view(hidden), goal, MOST_AT_ONCE)
    moved, rounds = tried.moved, 0
    while tried.failed:
        found = [_condition(search, failure) for failure in tried.failed]
        conditions += found
        rounds += 1
        anew = exact and rounds <= MOST_ROUNDS
        hidden = _met(search, conditions, first) if anew else _more(search, hidden, found)
        # Hiding more never makes a safe cell unsafe: then only what was not safe is tried again.
        tried = failures(table, search.view(hidden), goal if anew else tried.left, MOST_AT_ONCE)
        moved = tried.moved if anew else moved | tried.moved
    return table.spread(_needed(search, hidden, moved))


def _more(search: _Search, hidden: Bools, conditions: list[Condition]) -> Bools:
    """Never fewer than before, and always more: everything where the conditions say nothing new."""
    chosen = _added(search, hidden, conditions)
    return chosen if chosen.sum() > hidden.sum() else hidden | search.candidates


def _needed(search: _Search, hidden: Bools, moved: Bools) -> Bools:
    """Without those secondary bundles that can be worked out anyway: to hide them protects nobody."""
    table = search.table
    still = hidden & ~table.any_of(search.primary) & ~table.any_of(moved)
    if not still.any() or search.base > 1:
        return hidden
    doubtful = np.where(table.spread(still) & (table.values > 0), 1.0, 0.0)
    nowhere = np.zeros(len(moved))
    view = search.view(hidden)
    ends = [failures(table, view, goal).failed for goal in (Goal(nowhere, doubtful), Goal(doubtful, nowhere))]
    stuck = {failure.cell for failure in ends[0]} & {failure.cell for failure in ends[1]}
    fixed = np.zeros(len(moved), np.bool_)
    fixed[list(stuck)] = True
    loose = table.any_of((doubtful > 0) & ~fixed)
    found: Bools = hidden & (~still | loose)
    return found


def _first_conditions(search: _Search) -> Iterator[Condition]:
    """What each sum alone demands: a hidden cell in it needs others that can make up for its moves, and is never the only one."""
    table, goal = search.table, search.goal
    down, up = _room(search)
    sums, columns = table.relations, table.relations.tocsc()
    signs = np.sign(sums.data)
    for cell in np.flatnonzero(goal.wanted):
        for row in columns.indices[columns.indptr[cell] : columns.indptr[cell + 1]]:
            part = slice(sums.indptr[row], sums.indptr[row + 1])
            others, same = sums.indices[part], signs[part]
            own = same[others == cell][0]
            for direction, need in ((1, goal.up[cell]), (-1, goal.down[cell])):
                against = np.where(same == own, -direction, direction)
                weights = np.where(against > 0, up[others], down[others]) * (others != cell)
                yield _tidy(search, others.astype(np.int64), weights, float(need))
    if search.base == 1:
        yield from _companions(search)


def _companions(search: _Search) -> Iterator[Condition]:
    """No cell is hidden as the only one of its sum: written as weight −1 for the cell itself."""
    table, candidates = search.table, search.candidates
    sums = table.relations
    for row in range(sums.shape[0]):
        bundles = np.unique(table.bundles[sums.indices[sums.indptr[row] : sums.indptr[row + 1]]])
        open_ones = bundles[candidates[bundles]]
        if len(bundles) > 1 and not table.any_of(search.primary)[bundles].any():
            for own in open_ones:
                yield Condition(open_ones, np.where(open_ones == own, -1.0, 1.0), 0.0)


def _room(search: _Search) -> tuple[Floats, Floats]:
    """How far down and up (cells,) each cell could be believed to lie if it were hidden."""
    table = search.table
    free = table.values >= table.least
    cap = float(_REACH * search.minimum)
    return np.where(free, np.minimum(table.values - table.least, cap), 0.0), np.where(free & (table.values > 0), cap, 0.0)


def _condition(search: _Search, failure: Failure) -> Condition:
    """The condition that a cell's linear program leaves in its prices (a Benders cut)."""
    table = search.table
    # As far down as the program let hidden cells go; `_tidy` sees to it that no cell counts for more than the need.
    down, up = np.where(table.values >= table.least, table.values - table.least, 0), _room(search)[1]
    price, slack = failure.price, search.view(np.zeros(len(search.candidates), np.bool_))
    gain = np.where(price > 0, price * (down + slack.low), -price * (up - slack.high))
    given = np.where(price > 0, -price * slack.low, -price * slack.high).sum()
    need = search.goal.up[failure.cell] if failure.direction > 0 else search.goal.down[failure.cell]
    return _tidy(search, np.arange(len(price)), np.maximum(gain, 0), float(need - given))


def _tidy(search: _Search, cells: Ints, weights: Floats, need: float) -> Condition:
    """By bundle, what the primary cells give taken off, and no weight larger than the whole need."""
    table = search.table
    total = np.bincount(table.bundles[cells], weights, len(search.candidates))
    left = need - float(total[table.any_of(search.primary)].sum())
    bundles = np.flatnonzero(search.candidates & (total > 1e-9))
    return Condition(bundles, np.minimum(total[bundles], max(left, 0)), max(left, 0.0))


def _met(search: _Search, conditions: list[Condition], first: Bools) -> Bools:
    """The cheapest bundles, with the `first`, that meet every condition; one by one where the program stops without any."""
    real = [condition for condition in conditions if condition.need > 1e-9 or (condition.weights < 0).any()]
    if not real:
        return first
    rows = np.repeat(np.arange(len(real)), [len(condition.bundles) for condition in real])
    columns = np.concatenate([condition.bundles for condition in real])
    weights = np.concatenate([condition.weights for condition in real])
    sums = sparse.csr_array((weights, (rows, columns)), shape=(len(real), len(first)))
    limits = LinearConstraint(sums, lb=np.array([condition.need for condition in real]) - 1e-7)
    open_ones = search.candidates.astype(np.float64)
    result = milp(
        search.cost, integrality=np.ones(len(first), np.int8), bounds=Bounds(0, open_ones), constraints=limits, options=_MILP
    )
    if result.x is None:
        return _added(search, first, real)
    found: Bools = first | (result.x > 0.5)
    return found


def _added(search: _Search, hidden: Bools, conditions: list[Condition]) -> Bools:
    """`hidden` and, for each condition that is not met, the bundles that do most for their cost."""
    chosen = hidden.copy()
    for condition in conditions:
        worth = -condition.weights / search.cost[condition.bundles]
        for place in np.argsort(worth, kind="stable"):
            if condition.weights[chosen[condition.bundles]].sum() >= condition.need - 1e-7:
                break
            chosen[condition.bundles[place]] = True
    return chosen
