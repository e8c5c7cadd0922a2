"""Breakdowns of the same persons that were told before, as tables to judge a new one against (see `disclosure_ledger`)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rodtrad.errors import NotComputable
from rodtrad.needs.blocks import Combination
from rodtrad.needs.coded import Coded
from rodtrad.needs.disclosing import starts_of
from rodtrad.needs.indicator import Indicator
from rodtrad.needs.result import Breakdown
from rodtrad.needs.tabulate import Tables, features, step_values
from rodtrad.tables.disclosure_additive import Additive, Bools, Ints
from rodtrad.tables.disclosure_ledger import Own, Told, Units, linked
from rodtrad.tables.raw import problem


@dataclass(frozen=True, eq=False)
class Before:
    """A breakdown that was told, and its data: the same persons in the same order, perhaps coded otherwise."""

    data: Coded
    found: Breakdown


def with_before(
    table: Additive, data: Coded, tables: Tables, indicator: Indicator, before: Sequence[Before], minimum: int
) -> tuple[Additive, Bools]:
    """`table` (see `disclosing`) and what was told before, as `linked` has it. Raises `NotComputable`: other persons."""
    if any(one.data.persons != data.persons for one in before):
        raise NotComputable([problem("needs-before-others")])
    sources = [_Source(data, indicator), *(_Source(one.data, one.found.indicator) for one in before)]
    rows, weight = _kinds(sources)
    own = list(_own(sources[0], tables, rows))
    told = [each for source, one in zip(sources[1:], before, strict=True) for each in _told(source, one.found, rows)]
    return linked(table, own, told, Units(weight), minimum)


class _Source:
    """Coded data, who of the persons have a value, and (for a share) which side of it they are on."""

    def __init__(self, data: Coded, indicator: Indicator) -> None:
        self.data, self.column = data, indicator.column
        values, known = features(data, indicator, slice(0, data.persons), 0.0)
        self.known = np.ones(data.persons, np.bool_) if known is None else known
        self.sides: NDArray[Any] | None = values[:, 0] if indicator.measure == "share" else None

    def columns(self) -> Iterator[NDArray[Any]]:
        yield from self.data.codes
        yield self.known
        if self.sides is not None:
            yield np.nan_to_num(self.sides, nan=0.0)

    def layers(self) -> Iterator[tuple[str, Bools]]:
        """Everybody with a value; for a share also those who have it, and those who have not; and what is counted in each.

        Persons are held against persons, and those who have something against those who have the same.
        """
        yield "", self.known
        if self.sides is not None:
            yield f"{self.column}=1", self.known & (self.sides == 1)
            yield f"{self.column}=0", self.known & (self.sides == 0)

    def part(self, combination: Combination, inside: Bools, rows: Ints) -> NDArray[np.int32]:
        """(rows,) the place of each person's group in the table of that combination, −1 outside."""
        steps = step_values([self.data.levels[v] for v in combination])
        place = np.zeros(len(rows), np.int32)
        for variable, step in zip(combination, steps, strict=True):
            place += self.data.codes[variable][rows].astype(np.int32) * step
        return np.where(inside[rows], place, -1).astype(np.int32)


def _kinds(sources: Sequence[_Source]) -> tuple[Ints, Ints]:
    """One person of each kind, and how many there are of it: persons alike in every column."""
    kind = np.zeros(sources[0].data.persons, np.int64)
    for column in {column.tobytes(): column for source in sources for column in source.columns()}.values():
        values = np.unique(column, return_inverse=True)[1]
        kind = np.unique(kind * (int(values.max(initial=0)) + 1) + values, return_inverse=True)[1]
    _, first, count = np.unique(kind, return_index=True, return_counts=True)
    return first, count


def _own(source: _Source, tables: Tables, rows: Ints) -> Iterator[Own]:
    starts, size = starts_of(tables)
    for layer, (counted, inside) in enumerate(source.layers()):
        for start, combination in zip(starts, tables.combinations, strict=True):
            groups = int(np.prod([source.data.levels[v] for v in combination], dtype=int))
            yield Own(source.part(combination, inside, rows), start + layer * size + np.arange(groups), counted)


def _told(source: _Source, found: Breakdown, rows: Ints) -> Iterator[Told]:
    hidden = {frozenset(group.levels) for group in found.groups if group.hidden}
    names = [variable.name for variable in source.data.variables]
    for combination in ((), *(tuple(names.index(name) for name in split.variables) for split in found.splits)):
        shown = np.array([levels not in hidden for levels in _levels(source.data, combination)], np.bool_)
        for counted, inside in source.layers():
            yield Told(source.part(combination, inside, rows), shown, counted)


def _levels(data: Coded, combination: Combination) -> Iterator[frozenset[tuple[str, str]]]:
    """The groups of a table in the order of their places."""
    variables = [data.variables[v] for v in combination]
    for place in np.ndindex(*(len(variable.labels) for variable in variables)):
        yield frozenset((variable.name, variable.labels[at]) for variable, at in zip(variables, place, strict=True))
