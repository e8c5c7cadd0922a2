"""What a published flow analysis hides stays hidden: an intruder who holds all of its tables at once tries to work it out.

The intruder knows that everybody lives one of the possible lives, but not how many live each: one or more ways after each other,
each of which leads to the outcome (A) or does not (a). The intruder writes down every published figure as a sum over the lives,
and solves the smallest and largest value of each hidden figure by linear programs that are no part of the code under test.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain, pairwise, product

import numpy as np
import pytest
from hypothesis import example, given, settings, strategies as st
from scipy.optimize import linprog

from rodtrad.flows import Flows, Question, analyse
from rodtrad.flows.disclosure import published
from rodtrad.flows.question import PathGroup
from rodtrad.tables.disclosure import DisclosureRule
from tests.engine.flows_logs import Event, log_of

MINIMUM, OUTCOME = 3, "B"
NAMED = {"A or C": "AC", "D": "D", "": "E"}
GROUPS = (PathGroup(name="A or C", path=(("A", "C"),)), PathGroup(name="D", path=("D",)))
LIVES = tuple("".join(life) for length in (1, 2, 3) for life in product("ACDEacde", repeat=length))
Figure = Callable[[str], float]


def events(persons: list[str]) -> Iterator[Event]:
    for person, life in enumerate(persons):
        for place, way in enumerate(life):
            yield Event(person, way.upper(), 7 * place, 7 * place + 1)
            if way.isupper():
                yield Event(person, OUTCOME, 7 * place + 2, 7 * place + 3)


def question(groups: tuple[PathGroup, ...]) -> Question:
    return Question(outcome=(OUTCOME,), window=3, path=tuple("ACDE"), groups=groups)


@cache
def whole_path(life: str) -> tuple[str, ...]:
    return tuple(chain(*((way, OUTCOME) if way.isupper() else (way.upper(),) for way in life)))


def times(*ways: str) -> Figure:
    return lambda life: sum(life.count(way) for way in ways)


def persons(*ways: str) -> Figure:
    return lambda life: any(way in life for way in ways)


def outcomes(life: str) -> int:
    return sum(map(str.isupper, life))


def told(found: Flows) -> Iterator[tuple[Figure, float | None]]:
    """Every figure that is published, as a sum over lives."""
    back = found.backward
    yield (lambda _: 1), found.persons
    yield (lambda life: len(whole_path(life))), found.events
    yield outcomes, back.occurrences
    yield (lambda life: outcomes(life) > 0), back.persons
    yield (lambda life: outcomes(life) > 0), back.returns.persons
    yield outcomes, back.returns.spells
    yield (lambda life: outcomes(life) > 1), back.returns.repeated
    for variant in found.variants.rows:
        yield (lambda life, path=variant.path: whole_path(life) == path), variant.persons
    for row in found.successions:
        yield followed(row.before, row.after), row.count
    for state in found.states:
        yield (lambda life, type=state.type: whole_path(life).count(type)), state.spells
        yield (lambda life, type=state.type: type in whole_path(life)), state.persons
    for group in back.groups:
        if group.name or group.path:
            ways = NAMED[group.name] if group.name else group.path[0]
            yield times(*ways), group.occurrences
            yield persons(*ways), group.persons
    for path in back.paths:
        if not path.rest:
            yield times(path.path[0]), path.occurrences


def followed(before: str, after: str) -> Figure:
    return lambda life: list(pairwise(whole_path(life))).count((before, after))


def secrets(lives: Counter[str]) -> Iterator[tuple[str, Figure]]:
    """Every figure of few persons that stands, or might have stood, in a table."""
    figures: list[tuple[str, Figure]] = [(f"by way of {way}", times(way)) for way in "ACDE"]
    figures += [(f"group {name}", times(*ways)) for name, ways in NAMED.items()]
    figures += [(f"spells of {type}", lambda life, type=type: whole_path(life).count(type)) for type in "ABCDE"]
    figures += [(f"{before} then {after}", followed(before, after)) for before, after in product("ABCDE", repeat=2)]
    for way in "ACDE":
        figures.append((f"began with {way}", lambda life, way=way: whole_path(life)[0] == way))
        figures.append((f"ended with {way}", lambda life, way=way: whole_path(life)[-1] == way))
    for life in lives:
        figures.append((f"lived {life}", lambda other, life=life: other == life))
    for name, figure in figures:
        if 0 < sum(number for life, number in lives.items() if figure(life)) < MINIMUM:
            yield name, figure


Known = tuple[np.ndarray, list[float]]


def in_lives(figure: Figure) -> np.ndarray:
    return np.array([float(figure(life)) for life in LIVES])


def knowledge(found: Flows) -> Known:
    """What is published, as equations between the numbers of persons who live each life."""
    figures = [(figure, value) for figure, value in told(found) if value is not None]
    return np.array([in_lives(figure) for figure, _ in figures]).reshape(-1, len(LIVES)), [value for _, value in figures]


def span(figure: Figure, known: Known) -> tuple[float, float]:
    rows, values = known
    ends = []
    for sign in (1, -1):
        cost = sign * in_lives(figure)
        result = linprog(cost, A_eq=rows, b_eq=values, bounds=(0, None), method="highs")
        ends.append(-sign * np.inf if result.status == 3 else sign * result.fun)
    return ends[0], ends[1]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(LIVES[:72]), min_size=3, max_size=16), st.sampled_from([(), GROUPS]))
@example(["A"] * 5 + ["C"] * 5 + ["D"] + ["AA"] * 4, GROUPS)
@example(["A"] * 10 + ["C"] * 3 + ["D"] * 2, ())
@example(["AC"] * 6 + ["A"] * 6 + ["CD"] * 2 + ["E"] * 3, ())
def test_no_hidden_figure_can_be_worked_out(people: list[str], groups: tuple[PathGroup, ...]) -> None:
    found = published(log_of([*events(people)]), question(groups), DisclosureRule(MINIMUM))
    lives = Counter(people)
    known = knowledge(found)
    assert (known[0] @ [lives[life] for life in LIVES] == known[1]).all(), "the intruder misreads the tables"
    for name, figure in secrets(lives):
        low, high = span(figure, known)
        assert high - low > 0.5, f"{name} can be worked out: {people}"
        if name == "group D":
            assert high >= MINIMUM - 1e-6, f"{name} stands as hidden in a table, and is known to be small"


def test_tables_judged_one_by_one_tell_each_others_secrets() -> None:
    """The attack is real: what the paths hide, successions and states of enough persons tell."""
    people = ["A"] * 10 + ["C"] * 5 + ["D"] * 2
    log = log_of([*events(people)])
    found, whole = published(log, question(GROUPS), DisclosureRule(MINIMUM)), analyse(log, question(GROUPS))
    apart = replace(
        found,
        events=whole.events,
        states=tuple(row for row in whole.states if row.persons >= MINIMUM),
        successions=tuple(row for row in whole.successions if row.persons >= MINIMUM),
    )
    assert {group.name: group.occurrences for group in found.backward.groups}["D"] is None
    assert span(times("D"), knowledge(found))[1] >= MINIMUM
    assert span(times("D"), knowledge(apart))[1] == pytest.approx(2)
