"""The single occurrences behind a group of paths: rows about persons, for who may see such. Nothing here is for publishing."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from rodtrad.flows import tracing
from rodtrad.flows.backward import Traced, traced
from rodtrad.flows.log import EventLog, day_of
from rodtrad.flows.question import Question


@dataclass(frozen=True)
class Step:
    """An event on the way. `last` is its last day; None where it was still going on when the log ended."""

    type: str
    first: date
    last: date | None


@dataclass(frozen=True)
class Case:
    """One time that somebody (`person`, a pseudonym) came to the outcome: when, by which steps, and the gap before it in days."""

    person: str
    outcome: Step
    steps: tuple[Step, ...]
    gap: int
    supports: tuple[str, ...]


@dataclass(frozen=True)
class Cases:
    """Those that are listed, of `count` in the group."""

    listed: tuple[Case, ...]
    count: int


def cases(log: EventLog, question: Question, group: int, most: int = 200) -> Cases:
    """The occurrences in the group with that place in `Backward.groups`, by person and day, the `most` first.

    Ask with the same question as the analysis was made with, `fewest` included: the groups depend on it. Raises `NotComputable`
    where the question names types that the log does not have.
    """
    trace = traced(log, question)
    chosen = np.flatnonzero(trace.grouping.group == group)
    return Cases(tuple(_case(log, question, trace, place) for place in chosen[:most].tolist()), len(chosen))


def _case(log: EventLog, question: Question, trace: Traced, place: int) -> Case:
    found = trace.found[place]
    event, first = int(found[tracing.EVENT]), int(found[tracing.FROM])
    given = int(trace.given[place])
    return Case(
        person=str(log.persons[int(log.person[event])]),
        outcome=_step(log, event),
        steps=tuple(_step(log, each) for each in range(first, event)),
        gap=int(found[tracing.GAP]),
        supports=tuple(kind for bit, kind in enumerate(question.support) if given >> bit & 1),
    )


def _step(log: EventLog, event: int) -> Step:
    last = None if log.ongoing[event] else day_of(int(log.end[event]) - 1)
    return Step(log.types[int(log.type[event])], day_of(int(log.start[event])), last)
