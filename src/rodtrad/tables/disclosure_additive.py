"""Counts that add up: cells, and which of them are the sum of which others."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]
# A total's cell, and the cells that it is the sum of.
Relation = tuple[int, Sequence[int]]


@dataclass(frozen=True, eq=False)
class Additive:
    """Counts (cells,) with `relations` (sums, cells): `relations @ values` is zero, a total counting −1 and its parts +1.

    Cells with the same number in `bundles` (cells,) are hidden together; `least` (cells,) is what an outsider knows that a
    hidden cell at least holds: 1 where empty cells are always shown. `never_shown` (cells,) are parts of sums and no more.
    """

    values: Ints
    relations: sparse.csr_array
    bundles: Ints
    least: Ints
    never_shown: Bools | None = None
    worth: Floats | None = None

    @property
    def away(self) -> Bools:
        """The cells (cells,) that are hidden whatever their values."""
        return np.zeros(len(self.values), np.bool_) if self.never_shown is None else self.never_shown

    def any_of(self, cells: Bools) -> Bools:
        """The bundles (bundles,) that hold any of `cells` (cells,)."""
        return np.bincount(self.bundles, cells, int(self.bundles.max(initial=-1)) + 1) > 0

    def spread(self, bundles: Bools) -> Bools:
        """The cells (cells,) of `bundles` (bundles,)."""
        found: Bools = bundles[self.bundles]
        return found


def counts(values: Ints, relations: Sequence[Relation]) -> Additive:
    """Plain counts, each hidden by itself."""
    return Additive(values, matrix(relations, len(values)), np.arange(len(values)), np.ones(len(values), np.int64))


def shares(persons: Ints, positive: Ints, relations: Sequence[Relation]) -> Additive:
    """Groups with a share: those who have what is counted, those who have not, and both together, hidden as one.

    The cells are first all groups' `persons`, then `positive`, then the others; `relations` are between groups.
    """
    size = len(persons)
    starts = (0, size, 2 * size)
    between = [(start + total, [start + part for part in parts]) for start in starts for total, parts in relations]
    within = [(group, [group + size, group + 2 * size]) for group in range(size)]
    values = np.concatenate([persons, positive, persons - positive])
    least = np.repeat(np.array([1, 0, 0]), size)
    return Additive(values, matrix([*between, *within], 3 * size), np.tile(np.arange(size), 3), least)


def with_margins(table: Ints) -> Additive:
    """A table of any number of axes, with its totals at the end of each."""
    full = table
    for axis in range(table.ndim):
        full = np.concatenate([full, full.sum(axis, keepdims=True)], axis)
    places = np.arange(full.size).reshape(full.shape)
    lines = [np.moveaxis(places, axis, -1).reshape(-1, full.shape[axis]) for axis in range(table.ndim)]
    return counts(full.ravel(), [(int(line[-1]), line[:-1].tolist()) for block in lines for line in block])


def matrix(relations: Sequence[Relation], cells: int) -> sparse.csr_array:
    rows = np.repeat(np.arange(len(relations)), [1 + len(parts) for _, parts in relations])
    columns = np.array([cell for total, parts in relations for cell in (total, *parts)], np.int64)
    signs = np.array([sign for _, parts in relations for sign in (-1.0, *[1.0] * len(parts))])
    return sparse.csr_array((signs, (rows, columns)), shape=(len(relations), cells))
