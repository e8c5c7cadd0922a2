"""The occurrences behind a group: as many as its count, each with its own path."""

from hypothesis import given, settings

from rodtrad.flows import Question, analyse
from rodtrad.flows.cases import Step, cases
from rodtrad.flows.log import day_of
from tests.engine.flows_logs import Event, log_of, logs, questions


@settings(max_examples=60, deadline=None)
@given(logs, questions)
def test_the_listed_are_as_many_as_the_group_counts(events: list[Event], question: Question) -> None:
    log = log_of(events)
    for place, group in enumerate(analyse(log, question).backward.groups):
        found = cases(log, question, place)
        assert found.count == len(found.listed) == group.occurrences
        assert len({case.person for case in found.listed}) == group.persons
        assert sum(case.gap > 0 for case in found.listed) == group.with_gap
        for support in group.supports:
            assert sum(support.type in case.supports for case in found.listed) == support.occurrences


def test_a_case_has_its_steps_in_order() -> None:
    log = log_of([Event(0, "A", 0, 5), Event(0, "C", 6, 8), Event(0, "A", 10, None), Event(1, "B", 3, 4)])
    question = Question(outcome=("A",), window=30, since=("A",), support=("C",))
    found = cases(log, question, 0)
    (case,) = found.listed
    assert (case.person, case.gap, case.supports) == ("p0", 5, ("C",))
    assert case.steps == (Step("A", day_of(0), day_of(4)), Step("C", day_of(6), day_of(7)))
    assert case.outcome == Step("A", day_of(10), None)


def test_no_more_are_listed_than_asked_for() -> None:
    log = log_of([Event(person, "A", 10, 12) for person in range(4)])
    found = cases(log, Question(outcome=("A",), window=5), 0, most=3)
    assert (len(found.listed), found.count) == (3, 4)
