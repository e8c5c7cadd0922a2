"""Disclosure control: no published count says anything about a few people, nor can be turned into one that does.

Three steps, as in Hundepool et al., *Statistical Disclosure Control* (2012), chapters 4 and 5. A count under the rule's minimum
is hidden (primary). Then further cells are hidden (secondary) until an outsider who knows the rule, every total and every shown
cell can still not tell how small a hidden count is, nor that it is small: counts from one up to the minimum all remain possible
for each of them. The cells are chosen to cost as little as possible (see `disclosure_cover`). Last, what is
shown may be rounded, and the outsider then knows only the span of each rounded figure.

A published table must not tell primary from secondary: show the same sign for both.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from rodtrad.errors import NotComputable
from rodtrad.tables.disclosure_additive import Additive, Bools, Floats, Ints, with_margins
from rodtrad.tables.disclosure_cover import secondary
from rodtrad.tables.disclosure_intruder import Goal, failures, seen, spans, unseen
from rodtrad.tables.raw import problem


class Mark(IntEnum):
    """What became of a cell."""

    SHOWN = 0
    ROUNDED = 1
    PRIMARY = 2
    SECONDARY = 3


@dataclass(frozen=True)
class Dominance:
    """A sum is sensitive where its `persons` (at most five) largest contributions are more than `share` of it ((n, k) rule)."""

    persons: int = 2
    share: float = 0.85


@dataclass(frozen=True)
class DisclosureRule:
    """An organisation's rule: counts from 1 to `minimum` − 1 are hidden; shown counts are multiples of `rounding_base`.

    `dominance` is for sums of money.
    """

    minimum: int = 5
    rounding_base: int = 1
    dominance: Dominance | None = Dominance()

    def __post_init__(self) -> None:
        wrong = [
            problem(f"disclosure-{name}", name, value=str(value))
            for name, value, fine in (
                ("minimum", self.minimum, self.minimum >= 2),
                ("rounding", self.rounding_base, self.rounding_base >= 1),
                ("dominance", self.dominance, self.dominance is None or _sensible(self.dominance)),
            )
            if not fine
        ]
        if wrong:
            raise NotComputable(wrong)


@dataclass(frozen=True, eq=False)
class Protected:
    """Marks (cells,) and the counts as they may leave (cells,): NaN where hidden."""

    marks: NDArray[np.int8]
    counts: Floats

    @property
    def hidden(self) -> Bools:
        found: Bools = self.marks >= Mark.PRIMARY
        return found

    def follow(self, values: Floats) -> Floats:
        """Shares, means and anything else computed from the counts: hidden where the count is."""
        return np.where(self.hidden, np.nan, values)


def protect(table: Additive, rule: DisclosureRule, sensitive: Bools | None = None) -> Protected:
    """Which of the cells may be shown. `sensitive` (cells,) marks further cells to hide.

    Cells of one bundle are hidden together. Raises `NotComputable` where the parts do not add up to their totals.
    """
    _check(table)
    goal = _goal(table, rule, sensitive)
    primary = table.spread(table.any_of(goal.wanted | table.away))
    hidden = secondary(table, primary, goal, rule.rounding_base, rule.minimum)
    marks = np.where(hidden, Mark.SECONDARY, Mark.SHOWN if rule.rounding_base == 1 else Mark.ROUNDED)
    marks[primary] = Mark.PRIMARY
    return Protected(marks.astype(np.int8), np.where(hidden, np.nan, rounded(table.values, rule.rounding_base)))


def unprotectable(table: Additive, rule: DisclosureRule, sensitive: Bools | None = None) -> Bools:
    """(cells,) the secrets that not even hiding every cell protects as far as the rule asks: the sums themselves tell."""
    goal = _goal(table, rule, sensitive)
    found = np.zeros(len(table.values), np.bool_)
    view = unseen(table, rule.rounding_base, rule.minimum)
    found[[failure.cell for failure in failures(table, view, goal).failed]] = True
    return found


def protect_table(counts: NDArray[np.integer], rule: DisclosureRule) -> Protected:
    """A table of counts with one axis for each variable; the result has a total at the end of every axis and that shape."""
    table = with_margins(np.asarray(counts, np.int64))
    found = protect(table, rule)
    shape = tuple(length + 1 for length in counts.shape)
    return Protected(found.marks.reshape(shape), found.counts.reshape(shape))


def rounded(values: Ints, base: int) -> Floats:
    """To the nearest multiple of `base`, halves upwards; each figure by itself, so totals may differ from the sum of parts."""
    return ((values + base // 2) // base * base).astype(np.float64)


def dominated(total: Decimal, largest: Sequence[Decimal], rule: Dominance) -> bool:
    """Whether a sum is made up by a few: `largest` are the largest that any one person has in it, in order."""
    return sum(largest[: rule.persons]) > Decimal(str(rule.share)) * abs(total)


def possible(table: Additive, protected: Protected, rule: DisclosureRule) -> tuple[Floats, Floats]:
    """The least and the largest possible count of each cell (cells,), for an outsider who sees `protected` and knows the rule."""
    return spans(table, seen(table, protected.hidden, rule.rounding_base, rule.minimum))


def _goal(table: Additive, rule: DisclosureRule, sensitive: Bools | None) -> Goal:
    """How far down and up an outsider must be left to believe each cell may go; zero where it is nobody's secret."""
    values = table.values
    small = (values >= 1) & (values < rule.minimum)
    further = (np.zeros_like(small) if sensitive is None else sensitive) & (values >= rule.minimum)
    down = np.where(small, values - 1, np.where(further, np.minimum(rule.minimum, values) - 1, 0))
    up = np.where(small, rule.minimum - values, np.where(further, rule.minimum - 1, 0))
    return Goal(down.astype(np.float64), up.astype(np.float64))


def _check(table: Additive) -> None:
    if np.any(table.relations @ table.values) or np.any(table.values < 0):
        raise NotComputable([problem("disclosure-not-additive")])


def _sensible(dominance: Dominance) -> bool:
    return 1 <= dominance.persons <= 5 and 0 < dominance.share <= 1
