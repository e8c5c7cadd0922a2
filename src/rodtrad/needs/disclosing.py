"""Disclosure control over all tables of a breakdown at once: they share totals, so what one hides another could show."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rodtrad.errors import NotComputable
from rodtrad.needs.blocks import Combination
from rodtrad.needs.indicator import Indicator
from rodtrad.needs.tabulate import Floats, Tables
from rodtrad.tables.disclosure import DisclosureRule, Mark, protect, rounded
from rodtrad.tables.disclosure_additive import Additive, Bools, Relation, counts, shares
from rodtrad.tables.raw import problem

Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Flat:
    """All groups of all tables in a row, the whole first: table and place in it (groups,), sums (groups, 1 + k), marks."""

    tables: tuple[Combination, ...]
    table: Ints
    place: Ints
    sums: Floats
    marks: NDArray[np.int8]


def flat(tables: Tables) -> Flat:
    """Every group with its place; empty ones too."""
    parts = [tables.sums[combination] for combination in tables.combinations]
    rows = [part.reshape(-1, part.shape[-1]) for part in parts]
    number = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    place = np.concatenate([np.arange(len(row)) for row in rows])
    sums = np.concatenate(rows)
    return Flat(tables.combinations, number, place, sums, np.zeros(len(sums), np.int8))


Joined = Callable[[Additive], tuple[Additive, Bools]]


def disclosed(all_groups: Flat, tables: Tables, indicator: Indicator, rule: DisclosureRule, joined: Joined | None = None) -> Flat:
    """The same groups marked by `rule`, and their sums as they may leave: rounded where the rule says so.

    A share is hidden where those who have it, those who have not, or both together are too few. `joined` adds what was told
    before (see `before`). Raises `NotComputable` where not even the whole may be shown.
    """
    persons = _whole(all_groups.sums[:, 0])
    sums = relations(tables)
    share = indicator.measure == "share"
    table = shares(persons, _whole(all_groups.sums[:, 1]), sums) if share else counts(persons, sums)
    size = len(table.values)
    table, few = joined(table) if joined else (table, None)
    found = protect(table, rule, few).marks[:size].reshape(-1, len(persons))
    marks = found[0].copy()
    marks[(found == Mark.PRIMARY).any(axis=0)] = Mark.PRIMARY
    if marks[0] >= Mark.PRIMARY:
        raise NotComputable([problem("needs-told-before" if joined and persons[0] >= rule.minimum else "needs-too-few")])
    return Flat(all_groups.tables, all_groups.table, all_groups.place, _as_shown(all_groups.sums, indicator, rule), marks)


def relations(tables: Tables) -> list[Relation]:
    """Each group of a table is the sum of those of every table with one variable more."""
    starts = dict(zip(tables.combinations, starts_of(tables)[0], strict=True))
    found: list[Relation] = []
    for combination in tables.combinations:
        shape = tables.sums[combination].shape[:-1]
        cells = starts[combination] + np.arange(int(np.prod(shape, dtype=int))).reshape(shape)
        for axis in range(len(combination)):
            total = combination[:axis] + combination[axis + 1 :]
            if total in starts:
                lines = np.moveaxis(cells, axis, -1).reshape(-1, shape[axis])
                found += [(starts[total] + number, line.tolist()) for number, line in enumerate(lines)]
    return found


def starts_of(tables: Tables) -> tuple[list[int], int]:
    """The place of each table's first group among all groups, and how many groups there are."""
    sizes = [int(np.prod(tables.sums[combination].shape[:-1], dtype=int)) for combination in tables.combinations]
    return [int(start) for start in np.cumsum([0, *sizes[:-1]])], sum(sizes)


def _as_shown(sums: Floats, indicator: Indicator, rule: DisclosureRule) -> Floats:
    if rule.rounding_base == 1:
        return sums
    persons = rounded(_whole(sums[:, 0]), rule.rounding_base)
    if indicator.measure == "share":
        return np.column_stack([persons, np.minimum(rounded(_whole(sums[:, 1]), rule.rounding_base), persons)])
    scaled: Floats = sums * np.divide(persons, sums[:, 0], out=np.zeros(len(sums)), where=sums[:, 0] > 0)[:, None]
    return scaled


def _whole(values: Floats) -> Ints:
    return np.rint(values).astype(np.int64)
