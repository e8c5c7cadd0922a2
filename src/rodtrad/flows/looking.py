"""The look back over a log, part by part: every occurrence of the outcome, and what is known of it."""

from dataclasses import dataclass, fields
from typing import Any, TypeVar

import numpy as np

from rodtrad.flows import passes, tracing
from rodtrad.flows.asked import asked
from rodtrad.flows.grouping import Grouping, by_path, by_pattern
from rodtrad.flows.log import EventLog, Int16, Int32, Int64
from rodtrad.flows.parts import LogFile, Part
from rodtrad.flows.question import Question


@dataclass(frozen=True, eq=False)
class Places:
    """(occurrences,) where in the log, of whom, its type and the type of the event right before (−1: the person's first)."""

    event: Int64
    person: Int32
    outcome: Int16
    before: Int16


@dataclass(frozen=True, eq=False)
class Spent:
    """Costs along the paths: (costs,) of which occurrence, by which actor (last: not stated), in hundredths."""

    occurrence: Int64
    actor: Int64
    cents: Int64


@dataclass(frozen=True, eq=False)
class Traced:
    """(occurrences,) of the outcome: what lay before each (see `tracing`), support as bits, how they are put together, what they
    cost, and the day each began.

    `outside` are those that nothing began the path of.
    """

    found: Int64
    given: tracing.Bits
    day: Int32
    places: Places
    outside: Places
    spent: Spent
    exact: Grouping
    grouping: Grouping

    @property
    def person(self) -> Int32:
        return self.places.person


P = TypeVar("P", Places, Spent)


class Looking:
    """Raises `NotComputable` where the question names types that the log does not have."""

    def __init__(self, log: EventLog | LogFile, question: Question) -> None:
        self.types, self.actors, self.question = log.types, len(log.actors), question
        self.parts = asked(log.types, question)
        self.found = [np.empty((0, tracing.COLUMNS), np.int64)]
        self.given = [np.empty(0, np.uint64)]
        self.steps = [np.empty(0, np.int16)]
        self.day = [np.empty(0, np.int32)]
        self.places, self.outside, self.spent = [_NOWHERE], [_NOWHERE], [_NOTHING]
        self.many = 0

    def add(self, part: Part) -> None:
        found, given, steps, without_start = tracing.trace_back(
            part.offsets,
            part.type,
            part.start,
            part.end,
            tracing.latest_ends(part.offsets, part.end),
            self.parts.roles,
            self.parts.support,
            self.question.window,
            self.question.occurrence == "first",
            bool(self.question.since),
            self.question.longest,
        )
        event = found[:, tracing.EVENT].copy()
        occurrence, actor, cents = tracing.spent(found[:, tracing.FROM].copy(), event, part.actor, self.actors, part.cost)
        self.spent.append(Spent(occurrence + self.many, actor, cents))
        self.day.append(part.start[event])
        self.places.append(_places(part, event))
        self.outside.append(_places(part, without_start))
        found[:, [tracing.EVENT, tracing.FROM]] += part.before
        self.found.append(found)
        self.given.append(given)
        self.steps.append(steps)
        self.many += len(found)

    def traced(self) -> Traced:
        """What was found, once: the parts are let go as they are put together."""
        found, places = _whole(self.found), _joined(self.places, Places)
        return Traced(
            found,
            _whole(self.given),
            _whole(self.day),
            places,
            _joined(self.outside, Places),
            _joined(self.spent, Spent),
            *self._groupings(found, places.person),
        )

    def _groupings(self, found: Int64, person: Int32) -> tuple[Grouping, Grouping]:
        """By exact path, and as the question asks."""
        # A path that was cut differs from one of the same steps that was not: one more code, which no type has.
        steps = _whole(self.steps).reshape(len(found), self.question.longest)
        steps = np.concatenate([steps, -1 - found[:, [tracing.CUT]]], axis=1).astype(np.int16)
        width = steps.shape[1]
        begin = np.arange(len(found), dtype=np.int64) * width
        path, first = passes.same_sequences(steps.ravel(), begin, np.full(len(found), width, np.int32))
        paths = steps[first]
        exact = by_path(self.question, self.types, person, path, paths)
        return exact, by_pattern(self.question.groups, self.types, path, paths) if self.question.groups else exact


_NOWHERE = Places(np.empty(0, np.int64), np.empty(0, np.int32), np.empty(0, np.int16), np.empty(0, np.int16))
_NOTHING = Spent(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.int64))


def _places(part: Part, event: Int64) -> Places:
    owner = np.searchsorted(part.offsets, event, side="right") - 1
    before = np.where(event > part.offsets[owner], part.type[event - 1], -1).astype(np.int16)
    return Places(event + part.before, part.persons[owner], part.type[event], before)


def _joined(parts: list[P], kind: type[P]) -> P:
    columns = [[getattr(one, field.name) for one in parts] for field in fields(kind)]
    parts.clear()
    return kind(*map(_whole, columns))


def _whole(parts: list[Any]) -> Any:
    whole = np.concatenate(parts)
    parts.clear()
    return whole
