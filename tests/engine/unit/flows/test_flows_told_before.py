"""The same flow asked again, a little differently: one answer subtracted from the other tells of no few."""

from itertools import chain

from rodtrad.flows import EventLog, Flows, Question
from rodtrad.flows.disclosure import Before, published
from rodtrad.flows.question import PathGroup
from rodtrad.tables.disclosure import DisclosureRule
from tests.engine.flows_logs import Event, log_of

RULE = DisclosureRule(minimum=5)
GROUPS = (PathGroup(name="over A", path=("A",)), PathGroup(name="nothing", path=()))


def log(long_before: int) -> EventLog:
    """Ten came from A within 20 days, ten from nothing, and so many from A on the very twenty-first day."""
    days = [*[30] * 10, *[None] * 10, *[19] * long_before]
    lives = [
        [*([Event(person, "A", day, day + 1)] if day is not None else [Event(person, "C", 0, 1)]), Event(person, "B", 40, 41)]
        for person, day in enumerate(days)
    ]
    return log_of([*chain(*lives)])


def question(window: int) -> Question:
    return Question(outcome=("B",), window=window, groups=GROUPS, path=("A",))


def counts(flows: Flows) -> dict[str, int | None]:
    return {group.name: group.occurrences for group in flows.backward.groups}


def test_a_window_one_day_longer_tells_of_two() -> None:
    short = published(log(2), question(20), RULE)
    alone, beside = (
        published(log(2), question(21), RULE, before) for before in ((), [Before(question(20), short, RULE.minimum)])
    )
    assert counts(short) == {"over A": 10, "nothing": 12}
    # Without the guard: 12 − 10 tells that two came from A on the twenty-first day.
    assert counts(alone) == {"over A": 12, "nothing": 10}
    assert counts(beside) == {"over A": None, "nothing": None}


def test_a_difference_of_enough_persons_may_be_told() -> None:
    short = published(log(6), question(20), RULE)
    beside = published(log(6), question(21), RULE, [Before(question(20), short, RULE.minimum)])
    assert counts(short) == {"over A": 10, "nothing": 16}
    assert counts(beside) == {"over A": 16, "nothing": 10}


def test_the_same_again_tells_the_same() -> None:
    once = published(log(2), question(20), RULE)
    assert published(log(2), question(20), RULE, [Before(question(20), once, RULE.minimum)]) == once
