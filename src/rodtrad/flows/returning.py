"""How often an outcome comes back, and how soon."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rodtrad.flows import passes
from rodtrad.flows.counting import spread
from rodtrad.flows.log import Int32
from rodtrad.flows.parts import Part
from rodtrad.flows.passes import Flags
from rodtrad.flows.results import Returns, Sides, Within


class Spells:
    """The spells of an outcome's types, taken together, part by part."""

    def __init__(self, types: tuple[str, ...], outcome: tuple[str, ...]) -> None:
        self.wanted = np.array([label in outcome for label in types])
        self.totals = np.zeros(3, np.int64)
        self.columns = [(np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0, np.int32))]

    def add(self, part: Part) -> None:
        columns = (part.offsets, self.wanted, part.type, part.start, part.end, part.ongoing)
        totals, ended, days, place = passes.next_spells(*columns)
        self.totals += totals
        self.columns.append((ended, days, part.persons[place]))


def returns(spells: Spells, last_day: int, within: tuple[int, ...]) -> Returns:
    """Repeats of the outcome's types, taken together.

    A person has repeated with more than one spell. The time to return runs from the end of a finished spell to the start of the
    next, 0 where they touch or overlap. The share that returned within some days is of the spells that the log follows that long,
    so that those which ended late do not count as successes.
    """
    ended, days, person = (np.concatenate(column) for column in zip(*spells.columns, strict=True))
    followed = last_day + 1 - ended
    parts = [_Part(limit, followed >= limit, (days >= 0) & (days <= limit)) for limit in within]
    return Returns(
        persons=int(spells.totals[0]),
        repeated=int(spells.totals[1]),
        spells=int(spells.totals[2]),
        within=tuple(_within(part, parts[:place], person) for place, part in enumerate(parts)),
        time=spread(days[days >= 0]),
        returning=_persons(person, days >= 0),
    )


@dataclass(frozen=True, eq=False)
class _Part:
    """(finished spells,) which of them the log follows for `limit` days, and after which of them a new one came within those."""

    limit: int
    followed: Flags
    soon: Flags

    @property
    def sides(self) -> tuple[Flags, Flags]:
        return self.followed & self.soon, self.followed & ~self.soon


def _within(part: _Part, before: Sequence[_Part], person: Int32) -> Within:
    total, returned = int(part.followed.sum()), int(part.sides[0].sum())
    persons = Sides(*(_persons(person, side) for side in part.sides))
    differing = tuple(_differing(part, other, person) for other in before)
    return Within(part.limit, total, returned, returned / total if total else None, persons, differing)


def _differing(one: _Part, other: _Part, person: Int32) -> int:
    """The fewest persons that lie between any figures of the two, where any do: they follow by subtraction."""
    apart = [one.followed ^ other.followed, *(a ^ b for a, b in zip(one.sides, other.sides, strict=True))]
    return min((count for count in (_persons(person, spells) for spells in apart) if count), default=0)


def _persons(person: Int32, spells: Flags) -> int:
    """`person` is in order."""
    chosen = person[spells]
    return int((np.diff(chosen) != 0).sum()) + (len(chosen) > 0)
