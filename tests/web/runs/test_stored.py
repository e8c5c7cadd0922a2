"""What is kept as JSON comes back as it was, in every language."""

import json
from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, given, settings, strategies as st

from rodtrad.economics.result import Balance, Flow, Range
from rodtrad.errors import Problem
from rodtrad.evaluation.effect import Effect, Estimate, Group, Interval, Provenance, Verdict
from rodtrad.texts import Message, message
from rodtrad.web.runs.stored import from_json, problems_from_json, problems_to_json, to_json

a_busy_machine = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
numbers = st.floats(allow_nan=False, allow_infinity=False)
words = st.text(max_size=20)
plain_arguments = words | st.integers(-(2**40), 2**40) | numbers | st.decimals(allow_nan=False, allow_infinity=False) | st.dates()
plain_messages = st.builds(Message, words, st.lists(st.tuples(words, plain_arguments), max_size=3).map(tuple))
messages = st.builds(Message, words, st.lists(st.tuples(words, plain_arguments | plain_messages), max_size=3).map(tuple))
estimates = st.builds(
    Estimate, words, numbers, numbers, st.builds(Interval, numbers, numbers, numbers), st.none() | numbers, st.none() | numbers
)
groups = st.builds(Group, st.integers(0), numbers, numbers, st.none() | st.integers(0))
effects = st.builds(
    Effect,
    analysis=words,
    indicator=words,
    unit=words,
    scale=st.just("binary"),
    design=st.just("randomised"),
    main=estimates,
    intervention=groups,
    comparison=groups,
    strength=st.just("weak"),
    strength_sentence=messages,
    provenance=st.builds(Provenance, words, words, words, st.integers(), st.lists(words).map(tuple), st.booleans()),
    others=st.lists(estimates, max_size=2).map(tuple),
    verdict=st.none() | st.builds(Verdict, words, numbers, st.just("estimate_reaches"), st.booleans(), messages),
    warnings=st.lists(messages, max_size=2).map(tuple),
)


def through_the_database(value: object) -> object:
    return json.loads(json.dumps(to_json(value)))


@a_busy_machine
@given(effects)
def test_an_effect_comes_back_equal(effect: Effect) -> None:
    assert from_json(Effect, through_the_database(effect)) == effect


@a_busy_machine
@given(st.builds(Problem, words, messages, messages, words, st.none() | st.integers(1)))
def test_a_problem_comes_back_equal(problem: Problem) -> None:
    assert problems_from_json(json.loads(json.dumps(problems_to_json([problem])))) == (problem,)


def test_money_keeps_every_digit() -> None:
    flow = Flow("a", "b", "cost", "region", 2026, Decimal("9999999999999.99"), 0.1, Decimal("0.10"))
    assert from_json(Flow, through_the_database(flow)) == flow
    balance = Balance("all", "Alla", Decimal("0.10"), Decimal("0.30"), Decimal("0.20"), None, Range(1, 2, 3, 0.95), None)
    assert from_json(Balance, through_the_database(balance)) == balance


def test_a_stored_problem_is_read_in_either_language() -> None:
    problem = Problem("rad 3", message("error-date-type", value="x"), message("error-date-type.cure"), line=3)
    (back,) = problems_from_json(json.loads(json.dumps(problems_to_json([problem]))))
    assert back.render("sv") == problem.render("sv")
    assert back.render("en") == problem.render("en")


def test_a_date_in_a_message_is_still_a_date() -> None:
    assert from_json(Message, through_the_database(message("x", on=date(2026, 3, 1)))) == message("x", on=date(2026, 3, 1))
