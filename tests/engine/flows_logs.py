"""Small event logs for tests: written by hand, or random with ties, overlaps and missing ends."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import polars as pl
from hypothesis import strategies as st

from rodtrad.flows.log import EventLog, ordered
from rodtrad.flows.question import ANY_NUMBER, ANY_ONE, PathGroup, Question

TYPES = ("A", "B", "C", "D", "E")
ACTORS = ("municipality", "region")
LAST_DAY = 60


@dataclass(frozen=True)
class Event:
    """`end` is the day after the last; None: still going on."""

    person: int
    type: str
    start: int
    end: int | None
    actor: str | None = None
    cost: int = 0


def log_of(events: Sequence[Event], types: Sequence[str] = TYPES, last_day: int = LAST_DAY) -> EventLog:
    frame = pl.DataFrame(
        {
            "person": [event.person for event in events],
            "type": [types.index(event.type) for event in events],
            "start": [event.start for event in events],
            "end": [last_day + 1 if event.end is None else event.end for event in events],
            "ongoing": [event.end is None for event in events],
            "actor": [-1 if event.actor is None else ACTORS.index(event.actor) for event in events],
            "cost": [event.cost for event in events],
        },
        schema=dict.fromkeys(("person", "type", "start", "end"), pl.Int64)
        | {"ongoing": pl.Boolean, "actor": pl.Int64, "cost": pl.Int64},
    )
    persons = pl.Series([f"p{place}" for place in range(max((event.person for event in events), default=-1) + 1)])
    return ordered(frame, persons=persons, types=types, actors=ACTORS, last_day=last_day)


@st.composite
def events(draw: st.DrawFn) -> Event:
    start = draw(st.integers(0, 50))
    end = draw(st.one_of(st.none(), st.integers(start + 1, start + 4), st.integers(start + 1, LAST_DAY + 1)))
    actor = draw(st.sampled_from((None, *ACTORS)))
    return Event(draw(st.integers(0, 3)), draw(st.sampled_from(TYPES)), start, end, actor, draw(st.integers(0, 500)))


logs = st.lists(events(), max_size=30)
labels = st.lists(st.sampled_from(TYPES), unique=True, max_size=3).map(tuple)
some_labels = st.lists(st.sampled_from(TYPES), unique=True, min_size=1, max_size=3).map(tuple)
steps = st.one_of(st.sampled_from((*TYPES, ANY_NUMBER, ANY_ONE)), some_labels)
groups = st.lists(st.lists(steps, max_size=4).map(tuple), max_size=3).map(
    lambda paths: tuple(PathGroup(name=f"group {place}", path=path) for place, path in enumerate(paths))
)
questions = st.builds(
    Question,
    outcome=some_labels,
    window=st.integers(1, 60),
    occurrence=st.sampled_from(("each", "first")),
    since=labels,
    path=labels,
    support=labels,
    signals=labels,
    groups=groups,
    most=st.sampled_from((1, 2, 20)),
    fewest=st.sampled_from((1, 2)),
    longest=st.sampled_from((1, 2, 8)),
    return_within=st.just((5, 20)),
)
# One person, few types: support overlaps support after a signal far more often than by pure chance.
crowded_logs = st.lists(events().map(lambda event: replace(event, person=0)), min_size=4, max_size=15)
signal_questions = st.builds(
    Question,
    outcome=st.just(("A",)),
    window=st.integers(20, 60),
    since=st.sampled_from(((), ("B",))),
    support=st.just(("C", "D")),
    signals=st.just(("E",)),
)
