"""What has been told before about the same persons: two results whose groups differ by a few would tell who those few are.

Every published table divides the same units (persons, or occurrences of an outcome) into parts. A reader puts an earlier table
and a new one beside each other; the units that are in one part of the first and in one part of the second are a figure that
nobody published, and that may follow from those that were. So what was told before joins the new tables as sums that cannot be
hidden any more, and the new ones are protected together with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from rodtrad.errors import NotComputable
from rodtrad.tables.disclosure_additive import Additive, Bools, Ints, Relation, matrix
from rodtrad.tables.raw import problem

MOST_CELLS: Final = 30_000
Parts = NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Told:
    """A table told before: (units,) the part that each belongs to, −1 for none; (parts,) whether the count of each was shown.

    `counted` names what is counted, where tables of different things need not be held against each other.
    """

    part: Parts
    shown: Bools
    counted: str = ""


@dataclass(frozen=True, eq=False)
class Own:
    """A table to be told: (units,) the part that each belongs to, −1 for none; (parts,) the cell that holds each part's count."""

    part: Parts
    cells: Ints
    counted: str = ""


@dataclass(frozen=True, eq=False)
class Units:
    """(units,) how many each stands for, and (where many can be of few) the person that each is of."""

    weight: Ints
    person: Ints | None = None

    def counts(self, part: Ints, parts: int) -> tuple[Ints, Ints]:
        """(parts,) how many, and how many persons."""
        inside = part >= 0
        count = np.bincount(part[inside], self.weight[inside], parts).astype(np.int64)
        if self.person is None:
            return count, count
        pairs = np.unique(part[inside] * (int(self.person.max(initial=0)) + 1) + self.person[inside])
        return count, np.bincount(pairs // (int(self.person.max(initial=0)) + 1), minlength=parts)


def linked(table: Additive, own: Sequence[Own], earlier: Sequence[Told], units: Units, minimum: int) -> tuple[Additive, Bools]:
    """`table`, then cells for what was told before and what follows from both; and which (cells,) of all are of few persons.

    The first cells are those of `table`. Raises `NotComputable` where so much was told before that it cannot be judged.
    """
    made = _Linking(table, units, minimum)
    before = [made.told(one) for one in _once(earlier)]
    for place, one in enumerate(before):
        for other in before[:place]:
            made.link(one, other, new=False)
        for other in own:
            made.link(one, other, new=True)
    return made.additive(), np.array(made.few, np.bool_)


def _once(earlier: Sequence[Told]) -> list[Told]:
    """The same division told several times counts once, each part as shown where it ever was."""
    found: dict[tuple[str, bytes], Told] = {}
    for one in earlier:
        key = one.counted, one.part.tobytes()
        found[key] = replace(one, shown=one.shown | found[key].shown) if key in found else one
    return list(found.values())


class _Linking:
    def __init__(self, table: Additive, units: Units, minimum: int) -> None:
        self.table, self.units, self.minimum = table, units, minimum
        self.values = table.values.tolist()
        self.least = table.least.tolist()
        self.away = table.away.tolist()
        self.few = [False] * len(self.values)
        self.relations: list[Relation] = []

    def add(self, count: int, persons: int, least: int, *, away: bool) -> int:
        self.values.append(count)
        self.least.append(least)
        self.away.append(away)
        self.few.append(0 < persons < self.minimum)
        if len(self.values) > MOST_CELLS:
            raise NotComputable([problem("disclosure-too-much-told")])
        return len(self.values) - 1

    def told(self, one: Told) -> Own:
        """Cells for a table told before: what was shown cannot be hidden any more, what was hidden is still a secret."""
        counts, persons = self.units.counts(one.part.astype(np.int64), len(one.shown))
        figures = zip(counts.tolist(), persons.tolist(), one.shown.tolist(), strict=True)
        cells = [self.add(count, of, count + 1 if shown else 0, away=not shown) for count, of, shown in figures]
        return Own(one.part, np.array(cells, np.int64), one.counted)

    def link(self, one: Own, other: Own, *, new: bool) -> None:
        """Sums where one table is finer than the other; otherwise the figures between the two, where a small one might follow."""
        if one.counted != other.counted:
            return
        kinds, inverse = _crossed(one, other)
        counts, persons = self.units.counts(inverse, kinds.shape[1])
        for fine, coarse, places in ((one, other, kinds), (other, one, kinds[::-1])):
            if self._sums(fine, coarse, places):
                return
        if new and self._suspicious(kinds, persons, one, other):
            self._between(kinds, counts, persons, one, other)

    def _sums(self, fine: Own, coarse: Own, places: NDArray[np.int32]) -> bool:
        """Whether each part of one table lies wholly in one of the other: then that is the sum of such parts."""
        inside = places[0] >= 0
        if len(np.unique(places[0][inside])) != int(inside.sum()) or (places[1][~inside] >= 0).any():
            return False
        for whole in np.unique(places[1][places[1] >= 0]).tolist():
            parts = places[0][inside & (places[1] == whole)]
            self.relations.append((int(coarse.cells[whole]), fine.cells[parts].tolist()))
        return True

    def _suspicious(self, kinds: NDArray[np.int32], persons: Ints, one: Own, other: Own) -> bool:
        """Whether the few between two parts are the only thing that joins them.

        Where figures of enough persons lead from the one part to the other, round about, they can make up for any change.
        """
        rows, columns = len(one.cells) + 1, len(other.cells) + 1
        large = persons >= self.minimum
        ends = kinds[0] + 1, kinds[1] + 1 + rows
        open_ones = np.flatnonzero(
            [True, *(self.away[cell] for cell in one.cells), True, *(self.away[cell] for cell in other.cells)]
        )
        starts = np.concatenate([ends[0][large], np.zeros(len(open_ones), np.int64)])
        graph = sparse.coo_array(
            (np.ones(len(starts)), (starts, np.concatenate([ends[1][large], open_ones]))), shape=(rows + columns,) * 2
        )
        together = connected_components(graph, directed=False)[1]
        apart: Bools = ~large & (together[ends[0]] != together[ends[1]])
        return bool(apart.any())

    def _between(self, kinds: NDArray[np.int32], counts: Ints, persons: Ints, one: Own, other: Own) -> None:
        cells = [self.add(count, of, 0, away=True) for count, of in zip(counts.tolist(), persons.tolist(), strict=True)]
        for own, part in zip((one, other), kinds, strict=True):
            for place in np.unique(part[part >= 0]).tolist():
                self.relations.append((int(own.cells[place]), [cells[at] for at in np.flatnonzero(part == place)]))

    def additive(self) -> Additive:
        size, own = len(self.values), len(self.table.values)
        own_sums = self.table.relations
        wider = sparse.csr_array((own_sums.data, own_sums.indices, own_sums.indptr), shape=(own_sums.shape[0], size))
        sums = sparse.vstack([wider, matrix(self.relations, size)], format="csr")
        more = np.arange(size - own) + int(self.table.bundles.max(initial=-1)) + 1
        return Additive(
            np.array(self.values, np.int64),
            sparse.csr_array(sums),
            np.concatenate([self.table.bundles, more]),
            np.array(self.least, np.int64),
            np.array(self.away, np.bool_),
            None if self.table.worth is None else np.append(self.table.worth, np.ones(size - own)),
        )


def _crossed(one: Own, other: Own) -> tuple[Parts, Ints]:
    """(2, kinds) the pairs of parts that somebody is in, in order; (units,) the place of each one's pair."""
    width = len(other.cells) + 1
    pair = (one.part.astype(np.int64) + 1) * width + other.part + 1
    there = np.bincount(pair, minlength=(len(one.cells) + 1) * width) > 0
    found = np.flatnonzero(there)
    kinds: Parts = np.stack([found // width - 1, found % width - 1]).astype(np.int32)
    return kinds, (np.cumsum(there) - 1)[pair]
