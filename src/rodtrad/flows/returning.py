"""How often an outcome comes back, and how soon."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rodtrad.flows import passes
from rodtrad.flows.counting import spread
from rodtrad.flows.log import EventLog, Int64
from rodtrad.flows.passes import Flags
from rodtrad.flows.results import Returns, Sides, Within


def returns(log: EventLog, outcome: tuple[str, ...], within: tuple[int, ...]) -> Returns:
    """Repeats of the outcome's types, taken together.

    A person has repeated with more than one spell. The time to return runs from the end of a finished spell to the start of the
    next, 0 where they touch or overlap. The share that returned within some days is of the spells that the log follows that long,
    so that those which ended late do not count as successes.
    """
    wanted = np.array([label in outcome for label in log.types])
    totals, ended, days, person = passes.next_spells(log.offsets, wanted, log.type, log.start, log.end, log.ongoing)
    followed = log.last_day + 1 - ended
    parts = [_Part(limit, followed >= limit, (days >= 0) & (days <= limit)) for limit in within]
    return Returns(
        persons=int(totals[0]),
        repeated=int(totals[1]),
        spells=int(totals[2]),
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


def _within(part: _Part, before: Sequence[_Part], person: Int64) -> Within:
    total, returned = int(part.followed.sum()), int(part.sides[0].sum())
    persons = Sides(*(_persons(person, side) for side in part.sides))
    differing = tuple(_differing(part, other, person) for other in before)
    return Within(part.limit, total, returned, returned / total if total else None, persons, differing)


def _differing(one: _Part, other: _Part, person: Int64) -> int:
    """The fewest persons that lie between any figures of the two, where any do: they follow by subtraction."""
    apart = [one.followed ^ other.followed, *(a ^ b for a, b in zip(one.sides, other.sides, strict=True))]
    return min((count for count in (_persons(person, spells) for spells in apart) if count), default=0)


def _persons(person: Int64, spells: Flags) -> int:
    """`person` is in order."""
    chosen = person[spells]
    return int((np.diff(chosen) != 0).sum()) + (len(chosen) > 0)
