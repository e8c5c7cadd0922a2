"""Real paths from school to work: the log of spells says what the months themselves say."""

from collections import Counter
from itertools import groupby, pairwise

import numpy as np
import pytest

from rodtrad.flows import EventLog, Flows, Question, analyse, day_number
from rodtrad.flows.mapping import EventMapping
from rodtrad.flows.reading import read_events
from tests.engine.reference.mvad import MONTHS, csv_text, month_begins, sequences

MAPPING = EventMapping(person="person", event="state", start="from", end="to")


@pytest.fixture(scope="module")
def log() -> EventLog:
    return read_events(csv_text().encode(), MAPPING)


@pytest.fixture(scope="module")
def flows(log: EventLog) -> Flows:
    return analyse(log, Question(outcome=("joblessness",), window=365))


@pytest.fixture(scope="module")
def states() -> list[list[str]]:
    """In order, each state as long as it lasts counted once."""
    return [[state for state, _ in groupby(months)] for months in sequences().values()]


def test_the_study_follows_712_persons_for_70_months() -> None:
    assert (len(sequences()), {len(months) for months in sequences().values()}) == (712, {MONTHS})


@pytest.mark.parametrize("month", range(0, MONTHS, 3))
def test_shares_of_each_state_month_by_month(log: EventLog, month: int) -> None:
    day = day_number(month_begins(month)) + 14
    there = (log.start <= day) & (day < log.end)
    from_spells = Counter(log.types[code] for code in log.type[there])
    assert from_spells == Counter(months[month] for months in sequences().values())


def test_joblessness_at_the_end(log: EventLog) -> None:
    jobless = log.types.index("joblessness")
    at_end = (log.type == jobless) & (log.end == log.last_day + 1)
    assert len(np.unique(log.person[at_end])) == sum(months[-1] == "joblessness" for months in sequences().values())


def test_days_in_each_state(flows: Flows) -> None:
    days = Counter()
    for months in sequences().values():
        for place, state in enumerate(months):
            days[state] += (month_begins(place + 1) - month_begins(place)).days
    assert {row.type: row.days for row in flows.states} == days
    assert {row.type: row.spell_days for row in flows.states} == days  # nobody is in two states at once


def test_whole_paths(flows: Flows, states: list[list[str]]) -> None:
    counted = Counter(map(tuple, states))
    assert flows.variants.different == len(counted)
    assert [row.persons for row in flows.variants.rows] == sorted(counted.values(), reverse=True)[:50]
    assert all(counted[row.path] == row.persons for row in flows.variants.rows)


def test_moves_between_states(flows: Flows, states: list[list[str]]) -> None:
    moves = Counter(pair for path in states for pair in pairwise(path))
    assert {(row.before, row.after): row.count for row in flows.successions} == moves
    assert {row.wait.median for row in flows.successions if row.wait} == {0.0}


def test_what_came_before_joblessness(flows: Flows) -> None:
    """The last step of every path to joblessness, against the months."""
    before = Counter(
        months[place - 1]
        for months in sequences().values()
        for place in range(1, MONTHS)
        if months[place] == "joblessness" and months[place - 1] != "joblessness"
    )
    begins = sum(months[0] == "joblessness" for months in sequences().values())
    found = Counter()
    for row in analyse_all_paths().backward.paths:
        found[row.path[-1] if row.path else None] += row.occurrences
    assert found.pop(None) == begins
    assert found == before


def analyse_all_paths() -> Flows:
    log = read_events(csv_text().encode(), MAPPING)
    return analyse(log, Question(outcome=("joblessness",), window=10, most=1_000))
