"""All figures of a flow analysis as one table that adds up: what one of them hides, no other may tell.

Every direct succession, every path and every whole path speaks of the same events. So they share sums: the spells of a type are
the persons who began with it and all successions to it; those to the outcome are the occurrences that the paths tell of; a group
is its paths, and those with a gap and without. Figures that are never shown but take part in a sum (who began with a type, a
path by the event right before the outcome) stand in it too, and must not follow from the others if they are of few persons.

The whole paths that are listed tell all about their persons' events: they are taken off states and successions first, as a
reader can do. Of the outcome they tell how often it came and right after what, but not when: there they are parts of the sums.
Occurrences add up, persons do not; whether a figure is of few is judged by persons.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from rodtrad.flows.evidence import Evidence
from rodtrad.flows.log import Int64
from rodtrad.flows.passes import Flags
from rodtrad.flows.results import Flows
from rodtrad.tables.disclosure_additive import Additive, matrix

Key = tuple[Hashable, ...]
# What was asked for is worth more than what the log says besides.
ANSWER, _WORTH = ("group", "gap", "support", "any", "without-start", "had"), 10.0


@dataclass(frozen=True, eq=False)
class Cell:
    """A figure. `by_variant` (2, variants): how much of it, and of its persons, each listed whole path tells.

    `fixed`: told whatever happens; `shown`: told unless hidden; otherwise only a part of a sum. `taken`: the listed whole paths
    are taken off it. Cells of one `bundle` are hidden together.
    """

    count: int
    persons: int
    by_variant: Int64
    shown: bool = True
    fixed: bool = False
    taken: bool = True
    bundle: Key = ()


@dataclass(frozen=True)
class Listed:
    """Occurrences of persons with one listed whole path, alike in everything: how many, of how many, and what they are part of.

    `right_after`: the type of the event right before, and of the outcome.
    """

    variant: int
    right_after: tuple[int, int]
    sums: tuple[Key, ...]
    count: int
    persons: int


@dataclass
class Joint:
    """Cells by key, and which are the sum of which. Keys: ("spells", type), ("pair", before, after), ("group", place) …"""

    variants: int
    cells: dict[Key, Cell] = field(default_factory=dict)
    sums: list[tuple[Key, list[Key]]] = field(default_factory=list)
    listed: list[Listed] = field(default_factory=list)

    def add(self, key: Key, cell: Cell) -> Key:
        self.cells[key] = cell
        return key

    @property
    def keys(self) -> list[Key]:
        return list(self.cells)

    def arrays(self) -> tuple[Int64, Int64, Int64]:
        """(cells,) counts and persons; (2, cells, variants) what the listed whole paths tell of both."""
        cells = self.cells.values()
        counts = np.array([(cell.count, cell.persons) for cell in cells], np.int64).reshape(-1, 2).T
        by_variant = np.array([cell.by_variant for cell in cells], np.int64).reshape(-1, 2, self.variants)
        return counts[0], counts[1], by_variant.transpose(1, 0, 2)

    def flags(self, name: str) -> Flags:
        return np.array([getattr(cell, name) for cell in self.cells.values()], np.bool_)

    def left(self, listed: Flags) -> tuple[Int64, Int64]:
        """(cells,) counts and persons; what the `listed` (variants,) whole paths tell is taken off where it can be."""
        counts, persons, told = self.arrays()
        off = self.flags("taken") * told[:, :, listed].sum(axis=2)
        return counts - off[0], persons - off[1]

    def additive(self, listed: Flags, minimum: int) -> tuple[Additive, Flags]:
        """The table, its first cells in the order of `cells`; and which figures are of few persons."""
        counts, persons = self.left(listed)
        kinds = [kind for kind in self.listed if listed[kind.variant]]
        totals = Counter[tuple[int, tuple[int, int]]]()
        for kind in kinds:
            totals[kind.variant, kind.right_after] += kind.count
        place = {key: number for number, key in enumerate((*self.cells, *totals, *range(len(kinds))))}
        parts_of: dict[Hashable, list[int]] = defaultdict(list)
        for number, kind in enumerate(kinds):
            for total in (*kind.sums, (kind.variant, kind.right_after)):
                parts_of[total].append(place[number])
        relations = [(place[total], parts_of[total]) for total in totals]
        for total, own in self.sums:
            more_parts = parts_of[total] if {key[0] for key in own} & {"rest", "kind"} else []
            relations.append((place[total], [*(place[part] for part in own), *more_parts]))
        values = np.concatenate([counts, list(totals.values()), [kind.count for kind in kinds]]).astype(np.int64)
        of = np.concatenate([persons, np.zeros(len(totals)), [kind.persons for kind in kinds]])
        more = len(values) - len(counts)
        fixed = np.concatenate([self.flags("fixed"), np.ones(len(totals)), np.zeros(len(kinds))]) > 0
        shown = np.concatenate([self.flags("shown"), np.zeros(more)]) > 0
        # Empty figures are shown, so that hidden ones are at least one; what is fixed can never be believed to be anything else.
        least = np.where(shown & (np.append(self.arrays()[0] - counts, np.zeros(more)) == 0), 1, 0)
        table = Additive(
            values,
            matrix(relations, len(values)),
            np.append(self._bundle_numbers(), len(counts) + np.arange(more)),
            np.where(fixed, values + 1, least),
            ~shown & ~fixed,
            np.append(np.where([key[0] in ANSWER for key in self.cells], _WORTH, 1.0), np.ones(more)),
        )
        return table, (of > 0) & (of < minimum) & ~fixed & (values > 0)

    def _bundle_numbers(self) -> Int64:
        number = {key: place for place, key in enumerate(dict.fromkeys(self._bundles()))}
        return np.array([number[key] for key in self._bundles()], np.int64)

    def _bundles(self) -> list[Key]:
        return [cell.bundle or key for key, cell in self.cells.items()]


def joint(flows: Flows, seen: Evidence, types: Sequence[str], first_only: bool) -> Joint:
    """The figures of one analysis. `types` are the log's, in order; `first_only`: each person's first occurrence alone counts."""
    made = Joint(len(flows.variants.rows))
    _whole(made, flows)
    _backward(made, flows, seen)
    _together(made, seen, types, first_only)
    return made


def _whole(made: Joint, flows: Flows) -> None:
    """States and successions: events of a type are the first ones and those that follow; and the last ones and those followed."""
    rows = flows.variants.rows
    persons = np.array([row.persons for row in rows], np.int64)
    pairs, types = _occurring([row.path for row in rows])
    empty = [0] * len(rows)

    def told(times: list[int]) -> Int64:
        return np.array([times * persons, np.minimum(times, 1) * persons])

    made.add(("events",), Cell(flows.events or 0, flows.persons or 0, told([len(row.path) for row in rows])))
    made.add(("persons",), Cell(flows.persons or 0, flows.persons or 0, told([1] * len(rows))))
    for row in flows.states:
        made.add(("spells", row.type), Cell(row.spells or 0, row.persons or 0, told(types.get(row.type, empty))))
        for end, count, place in (("first", row.first or 0, 0), ("last", row.last or 0, -1)):
            own = [int(variant.path[place] == row.type) for variant in rows]
            made.add((end, row.type), Cell(count, count, told(own), shown=False))
    for pair in flows.successions:
        key = (pair.before, pair.after)
        made.add(("pair", *key), Cell(pair.count or 0, pair.persons or 0, told(pairs.get(key, empty))))
    _sums_of_whole(made, flows)


def _occurring(paths: list[tuple[str, ...]]) -> tuple[dict[tuple[str, str], list[int]], dict[str, list[int]]]:
    """How often each succession, and each type, occurs in each path."""
    pairs: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0] * len(paths))
    types: dict[str, list[int]] = defaultdict(lambda: [0] * len(paths))
    for place, path in enumerate(paths):
        for pair, times in Counter(pairwise(path)).items():
            pairs[pair][place] = times
        for type, times in Counter(path).items():
            types[type][place] = times
    return pairs, types


def _sums_of_whole(made: Joint, flows: Flows) -> None:
    before, after = defaultdict(list), defaultdict(list)
    for pair in flows.successions:
        before[pair.before].append(("pair", pair.before, pair.after))
        after[pair.after].append(("pair", pair.before, pair.after))
    names = [row.type for row in flows.states]
    for name in names:
        made.sums.append((("spells", name), [*before[name], ("last", name)]))
        made.sums.append((("spells", name), [*after[name], ("first", name)]))
    made.sums.append((("events",), [("spells", name) for name in names]))
    made.sums.append((("persons",), [("first", name) for name in names]))
    made.sums.append((("persons",), [("last", name) for name in names]))


def _backward(made: Joint, flows: Flows, seen: Evidence) -> None:
    """The occurrences of the outcome by group, by gap and support, and by exact path."""
    found = flows.backward
    outside = seen.group < 0
    made.add(("outcomes",), _cell(seen, np.ones_like(outside), made))
    made.add(("without-start",), _cell(seen, outside, made))
    made.add(("occurrences",), _cell(seen, ~outside, made, fixed=True))
    made.sums.append((("outcomes",), [("without-start",), ("occurrences",)]))
    _had(made, flows, seen)
    for place, group in enumerate(found.groups):
        own = seen.group == place
        made.add(("group", place), _cell(seen, own, made))
        _halves(made, seen, ("group", place), ("gap", place), own, seen.gap)
        for bit in range(len(group.supports)):
            had = (seen.given >> np.uint64(bit)) & np.uint64(1) != 0
            _halves(made, seen, ("gap", place, True), ("support", place, bit), own & seen.gap, had)
        _halves(made, seen, ("gap", place, True), ("any", place), own & seen.gap, seen.given != 0)
        rows = [row for row, path in enumerate(found.paths) if path.group == place]
        for row in rows:
            made.add(("path", row), _cell(seen, seen.row == row, made, shown=not found.paths[row].rest))
        made.sums.append((("group", place), [("path", row) for row in rows]))
    made.sums.append((("occurrences",), [("group", place) for place in range(len(found.groups))]))


def _had(made: Joint, flows: Flows, seen: Evidence) -> None:
    """Persons who had the outcome, and those who never did."""
    everyone = np.ones(len(seen.person), np.bool_)
    persons, (_, told) = seen.persons(everyone), seen.by_variant(everyone, made.variants)
    whole = made.cells[("persons",)]
    made.add(("had",), Cell(persons, persons, np.array([told, told])))
    rest = whole.count - persons
    made.add(("had-not",), Cell(rest, rest, whole.by_variant - told, shown=False))
    made.sums.append((("persons",), [("had",), ("had-not",)]))


def _halves(made: Joint, seen: Evidence, whole: Key, name: Key, among: Flags, true: Flags) -> None:
    """Those among whom something is true and those among whom it is not, which are hidden together."""
    for side in (True, False):
        made.add((*name, side), _cell(seen, among & (true == side), made, bundle=name))
        rest = made.add(("rest", *name, side), _cell(seen, among & (true == side), made, shown=False, taken=True))
        made.sums.append(((*name, side), [rest]))
    made.sums.append((whole, [(*name, True), (*name, False)]))


def _cell(
    seen: Evidence, among: Flags, made: Joint, *, shown: bool = True, fixed: bool = False, taken: bool = False, bundle: Key = ()
) -> Cell:
    by_variant = np.array(seen.by_variant(among, made.variants))
    return Cell(int(among.sum()), seen.persons(among), by_variant, shown, fixed, taken, bundle)


def _together(made: Joint, seen: Evidence, types: Sequence[str], first_only: bool) -> None:
    """Every occurrence belongs to a path, and follows right upon an event or is the person's first."""
    kinds = np.stack([seen.row, seen.before, seen.outcome])
    of_path, of_pair = defaultdict(list), defaultdict(list)
    for row, before, outcome in np.unique(kinds, axis=1).T.tolist():
        among = (kinds == np.array([[row], [before], [outcome]])).all(axis=0)
        key = made.add(("kind", row, before, outcome), _cell(seen, among, made, shown=False, taken=True))
        of_path[("path", row) if row >= 0 else ("without-start",)].append(key)
        of_pair[("pair", types[before], types[outcome]) if before >= 0 else ("first", types[outcome])].append(key)
    made.sums += of_path.items()
    made.listed += _listed(seen, made)
    made.sums += [(total, [*parts, *_later(made, total, parts)] if first_only else parts) for total, parts in of_pair.items()]


def _listed(seen: Evidence, made: Joint) -> Iterator[Listed]:
    """The occurrences of persons with a listed whole path, those alike in everything together."""
    bits = [key[2] for key in made.cells if key[0] == "support" and key[1] == 0 and key[3]]
    given = [(seen.given >> np.uint64(int(str(bit)))) & np.uint64(1) for bit in bits]
    kinds = np.stack([seen.variant, seen.before, seen.outcome, seen.row, seen.group, seen.gap, *given]).astype(np.int64)
    kinds, kind = np.unique(kinds, axis=1, return_inverse=True)
    for number, (variant, before, outcome, row, group, gap, *had) in enumerate(kinds.T.tolist()):
        if variant >= 0:
            among = kind.ravel() == number
            sums: list[Key] = [("path", row) if row >= 0 else ("without-start",)]
            if group >= 0:
                sums.append(("gap", group, bool(gap)))
            if gap and group >= 0:
                sums += [("support", group, bit, bool(one)) for bit, one in zip(bits, had, strict=True)]
                sums.append(("any", group, any(had)))
            yield Listed(variant, (before, outcome), tuple(sums), int(among.sum()), seen.persons(among))


def _later(made: Joint, total: Key, parts: list[Key]) -> Iterator[Key]:
    """The occurrences after a person's first, of which the paths tell nothing."""
    whole, told = made.cells[total], [made.cells[part] for part in parts]
    by_variant = whole.by_variant - sum((cell.by_variant for cell in told), np.zeros_like(whole.by_variant))
    count = whole.count - sum(cell.count for cell in told)
    if count:
        yield made.add(("later", *total), Cell(count, count, np.maximum(by_variant, 0), shown=False))
