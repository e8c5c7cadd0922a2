"""The rules of the flows as slow and obvious code: lists of events, sets of days, regular expressions."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from rodtrad.flows.question import ANY_NUMBER, ANY_ONE, PathGroup, Question
from tests.engine.flows_logs import LAST_DAY, TYPES, Event

PERCENTS = (10, 25, 50, 75, 90)


def end_of(event: Event) -> int:
    return LAST_DAY + 1 if event.end is None else event.end


def days_of(event: Event) -> set[int]:
    return set(range(event.start, end_of(event)))


def by_person(events: Sequence[Event]) -> dict[int, list[Event]]:
    found = defaultdict(list)
    for event in sorted(events, key=lambda e: (e.person, e.start, end_of(e), TYPES.index(e.type))):
        found[event.person].append(event)
    return found


def quantiles(days: Sequence[int]) -> tuple[float, ...] | None:
    return (len(days), *(float(value) for value in np.percentile(days, PERCENTS))) if days else None


def variants(events: Sequence[Event]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(event.type for event in path) for path in by_person(events).values())


def successions(events: Sequence[Event]) -> dict[tuple[str, str], tuple[int, int, int, tuple[float, ...] | None]]:
    waits, persons, waited = defaultdict(list), defaultdict(set), defaultdict(set)
    for person, path in by_person(events).items():
        for one, other in pairwise(path):
            persons[one.type, other.type].add(person)
            if one.end is not None:
                waited[one.type, other.type].add(person)
            waits[one.type, other.type].append(None if one.end is None else other.start - one.end)
    return {
        pair: (len(days), len(persons[pair]), len(waited[pair]), quantiles([day for day in days if day is not None]))
        for pair, days in waits.items()
    }


def persons_of(events: Sequence[Event]) -> int:
    return len({event.person for event in events})


def states(events: Sequence[Event]) -> dict[str, tuple[object, ...]]:
    found = {}
    paths = by_person(events).values()
    for type in TYPES:
        spells = [event for event in events if event.type == type]
        if spells:
            days = {(event.person, day) for event in spells for day in days_of(event)}
            found[type] = (
                len({event.person for event in spells}),
                len(spells),
                sum(event.end is None for event in spells),
                len(days),
                sum(len(days_of(event)) for event in spells),
                quantiles([event.end - event.start for event in spells if event.end is not None]),
                persons_of([event for event in spells if event.end is None]),
                persons_of([event for event in spells if event.end is not None]),
                sum(path[0].type == type for path in paths),
                sum(path[-1].type == type for path in paths),
            )
    return found


@dataclass(frozen=True)
class Occurrence:
    person: int
    start: int
    path: tuple[str, ...]
    gap: int
    supports: frozenset[str]
    lead: int | None
    unsupported: int | None
    costs: tuple[tuple[str | None, int], ...]


def occurrences(events: Sequence[Event], question: Question) -> list[Occurrence | None]:
    """Every occurrence of the outcome; None where the path has nothing to begin from."""
    found = []
    for person in by_person(events).values():
        places = [place for place, event in enumerate(person) if event.type in question.outcome]
        if question.occurrence == "first":
            places = places[:1]
        found += [_look_back(person[:place], person[place], question) for place in places]
    return found


def without_start(events: Sequence[Event], question: Question) -> set[int]:
    """The persons with an occurrence that has nothing to begin the path from."""
    return {number for number, path in by_person(events).items() if None in occurrences(path, question)}


def _look_back(before: list[Event], outcome: Event, question: Question) -> Occurrence | None:
    window = set(range(outcome.start - question.window, outcome.start))
    aside = {*question.support, *question.signals} - {*question.outcome}
    on_path = {*(question.path or [type for type in TYPES if type not in aside]), *question.since}
    seen = [(place, event) for place, event in enumerate(before) if _under_way(event, window, outcome)]
    gap = window
    first = next((place for place, event in enumerate(before) if event.start >= min(window)), len(before))
    if question.since:
        anchors = [place for place, event in seen if event.type in question.since]
        if not anchors:
            return None
        first = anchors[-1]
        gap = set(range(end_of(before[first]), outcome.start))
        seen = [(place, event) for place, event in seen if place >= first]
    path = [event.type for _, event in seen if event.type in on_path]
    path = [type for place, type in enumerate(path) if place == 0 or path[place - 1] != type]
    if len(path) > question.longest:
        path = [ANY_NUMBER, *path[-question.longest :]]
    costs = Counter()
    for event in before[first:]:
        costs[event.actor] += event.cost
    supported = {event.type for event in before if event.type in question.support and days_of(event) & gap}
    lead = unsupported = None
    if signals := [event.start for event in before if event.type in question.signals and event.start in gap]:
        since = set(range(min(signals), outcome.start))
        lead = len(since)
        unsupported = len(since - {day for event in before if event.type in question.support for day in days_of(event)})
    amounts = tuple((actor, cents) for actor, cents in costs.items() if cents)
    return Occurrence(outcome.person, outcome.start, tuple(path), len(gap), frozenset(supported), lead, unsupported, amounts)


def _under_way(event: Event, window: set[int], outcome: Event) -> bool:
    """On any day of the window; what begins on the outcome's own day, before it in order, is with it too."""
    return bool(days_of(event) & window) or event.start == outcome.start


def group_of(path: tuple[str, ...], groups: Sequence[PathGroup]) -> str:
    """The first group whose pattern the path fits; each type is one letter, and a cut path begins with an unknown one."""
    text = "".join("-" if step == ANY_NUMBER else step for step in path)
    for group in groups:
        if re.fullmatch("".join(map(_expression, group.path)), text):
            return group.name
    return ""


def _expression(step: str | tuple[str, ...]) -> str:
    if step == ANY_NUMBER:
        return ".*"
    return "[A-E]" if step == ANY_ONE else "[" + "".join(step) + "]"


def returns(events: Sequence[Event], question: Question) -> tuple[object, ...]:
    persons = {number: [event for event in path if event.type in question.outcome] for number, path in by_person(events).items()}
    persons = {number: path for number, path in persons.items() if path}
    finished = [
        (path[place].end, max(0, path[place + 1].start - end) if place + 1 < len(path) else None, person)
        for person, path in persons.items()
        for place, event in enumerate(path)
        if (end := event.end) is not None
    ]
    sets = []
    for limit in question.return_within:
        followed = {one for one in enumerate(finished) if one[1][0] + limit <= LAST_DAY + 1}
        came = {one for one in followed if one[1][1] is not None and one[1][1] <= limit}
        sets.append((limit, followed, came, followed - came))
    within = []
    for place, (limit, *parts) in enumerate(sets):
        apart = [[_who(one ^ two) for one, two in zip(parts, other, strict=True)] for _, *other in sets[:place]]
        differing = tuple(min(filter(None, counts), default=0) for counts in apart)
        within.append((limit, len(parts[0]), len(parts[1]), _who(parts[1]), _who(parts[2]), differing))
    return (
        len(persons),
        sum(len(path) > 1 for path in persons.values()),
        sum(map(len, persons.values())),
        tuple(within),
        quantiles([days for _, days, _ in finished if days is not None]),
        len({person for _, days, person in finished if days is not None}),
    )


def _who(spells: set[tuple[int, tuple[int | None, int | None, int]]]) -> int:
    return len({person for _, (_, _, person) in spells})
