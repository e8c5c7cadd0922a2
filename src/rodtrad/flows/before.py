"""Flow analyses of the same log that were told before, as tables to judge a new one against (see `disclosure_ledger`)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from rodtrad.flows.evidence import Evidence
from rodtrad.flows.joint import Joint, Key
from rodtrad.flows.log import Int64
from rodtrad.flows.passes import Flags
from rodtrad.flows.results import Flows
from rodtrad.tables.disclosure_additive import Additive
from rodtrad.tables.disclosure_ledger import Own, Told, Units, linked


@dataclass(frozen=True, eq=False)
class Earlier:
    """An analysis as it was told, and who stands behind the same analysis made anew."""

    flows: Flows
    whole: Flows
    seen: Evidence


def told_before(made: Joint, earlier: Sequence[Earlier]) -> Joint:
    """The same figures; what was told of the log itself, whatever was asked of it, cannot be hidden any more."""
    known = {key for one in earlier for key in _of_the_log(one.flows)}
    return replace(made, cells={key: replace(cell, fixed=cell.fixed or key in known) for key, cell in made.cells.items()})


def _of_the_log(flows: Flows) -> Iterator[Key]:
    totals = (("events", flows.events), ("persons", flows.persons))
    yield from ((name,) for name, count in totals if count is not None)
    yield from (("spells", row.type) for row in flows.states if row.spells is not None)
    yield from (("pair", row.before, row.after) for row in flows.successions)


def listed_before(flows: Flows, earlier: Sequence[Earlier]) -> Flags:
    """(variants,) the whole paths that were listed before."""
    known = {row.path for one in earlier for row in one.flows.variants.rows}
    return np.array([row.path in known for row in flows.variants.rows], np.bool_)


def with_before(table: Additive, made: Joint, seen: Evidence, earlier: Sequence[Earlier], minimum: int) -> tuple[Additive, Flags]:
    """`table` (`Joint.additive`) and what was told before, as `linked` has it."""
    everyone = [seen, *(one.seen for one in earlier)]
    units = np.unique(np.concatenate([one.event for one in everyone]))
    person = np.zeros(len(units), np.int64)
    for one in everyone:
        person[np.searchsorted(units, one.event)] = one.person
    own = [Own(_at(units, seen, part), np.array(cells)) for part, cells in _own(made, seen)]
    told = [Told(_at(units, one.seen, part), shown) for one in earlier for part, shown in _told(one)]
    return linked(table, own, told, Units(np.ones(len(units), np.int64), person), minimum)


def _at(units: Int64, seen: Evidence, part: Int64) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    """(units,) the part of each, −1 where it is no occurrence of this analysis."""
    found = np.full(len(units), -1, np.int32)
    found[np.searchsorted(units, seen.event)] = part
    return found


def _own(made: Joint, seen: Evidence) -> Iterator[tuple[Int64, list[int]]]:
    """The tables of the paths: (occurrences,) the part of each, and the cell of each part."""
    place = {key: number for number, key in enumerate(made.keys)}
    groups = sum(key[0] == "group" for key in place)
    rows = sum(key[0] == "path" for key in place)
    yield _outside(seen), [place["occurrences",], place["without-start",]]
    yield seen.group, [place["group", group] for group in range(groups)]
    yield seen.row, [place["path", row] for row in range(rows)]
    halves = [(group, side) for group in range(groups) for side in (True, False)]
    yield _sides(seen, seen.group >= 0, seen.gap), [place["gap", group, side] for group, side in halves]
    for bit in {key[2] for key in place if key[0] == "support"}:
        given = (seen.given >> np.uint64(int(str(bit)))) & np.uint64(1) != 0
        yield _sides(seen, seen.gap, given), [place["support", group, bit, side] for group, side in halves]


def _told(one: Earlier) -> Iterator[tuple[Int64, Flags]]:
    """The same tables as they were told: (parts,) whether the count of each was shown."""
    back, seen = one.flows.backward, one.seen
    yield _outside(seen), np.array([back.occurrences is not None, back.without_start is not None])
    # Where the outcome was of few persons, no groups were told at all.
    groups = back.groups or tuple(replace(group, occurrences=None) for group in one.whole.backward.groups)
    shown = np.array([group.occurrences is not None for group in groups], np.bool_)
    yield seen.group, shown
    paths = {(row.path, row.group) for row in back.paths if not row.rest}
    rows = one.whole.backward.paths
    yield seen.row, np.array([not row.rest and (row.path, row.group) in paths for row in rows], np.bool_)
    with_gap = np.array([group.with_gap is not None for group in groups], np.bool_) & shown
    yield _sides(seen, seen.group >= 0, seen.gap), np.repeat(with_gap, 2)
    for bit in range(max((len(group.supports) for group in groups), default=0)):
        told = np.array([group.supports[bit].occurrences is not None for group in groups], np.bool_) & with_gap
        yield _sides(seen, seen.gap, (seen.given >> np.uint64(bit)) & np.uint64(1) != 0), np.repeat(told, 2)


def _outside(seen: Evidence) -> Int64:
    return (seen.group < 0).astype(np.int64)


def _sides(seen: Evidence, among: Flags, true: Flags) -> Int64:
    """By group, those `among` the occurrences of whom something is `true`, then those of whom it is not."""
    return np.where(among & (seen.group >= 0), 2 * seen.group + ~true, -1)
