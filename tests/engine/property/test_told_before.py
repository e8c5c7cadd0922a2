"""Two breakdowns of the same persons tell no more together than each may alone: an intruder subtracts one from the other.

The intruder knows the limits of every age band and all that is shown, and solves the smallest and largest number of persons
between two limits by linear programs over age, sex and answer that are no part of the code under test.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings, strategies as st
from scipy.optimize import linprog

from rodtrad.errors import NotComputable
from rodtrad.needs import Breakdown, Coded, Indicator, breakdown, coded
from rodtrad.needs.before import Before
from rodtrad.tables.disclosure import DisclosureRule

AGES, SEXES, RULE = range(20, 30), ("k", "m"), DisclosureRule()
WORKS = Indicator("works", "share")
# Everybody is of one kind: (age, sex, works).
KINDS = [(age, sex, works) for age in AGES for sex in SEXES for works in (0, 1)]
Person = tuple[int, str, int]


def data(persons: Sequence[Person], limits: Sequence[int]) -> Coded:
    bands = [band(age, limits) for age, _, _ in persons]
    frame = pl.DataFrame({"age": bands, "sex": [sex for _, sex, _ in persons], "works": [works for *_, works in persons]})
    return coded(frame, ["age", "sex"], ["works"])


def band(age: int, limits: Sequence[int]) -> str:
    ends = [AGES[0], *limits, AGES[-1] + 1]
    low, high = next((low, high) for low, high in pairwise(ends) if low <= age < high)
    return f"{low}–{high - 1}"


def equations(found: Breakdown, limits: Sequence[int]) -> Iterator[tuple[list[float], float]]:
    """What is shown of each group: how many, and how many of them work."""
    for group in (found.whole, *found.groups):
        if group.n is not None and group.value is not None:
            levels = dict(group.levels)
            inside = [
                levels.get("age", band(age, limits)) == band(age, limits) and levels.get("sex", sex) == sex
                for age, sex, _ in KINDS
            ]
            yield [float(own) for own in inside], group.n
            yield [float(own and works) for own, (*_, works) in zip(inside, KINDS, strict=True)], round(group.n * group.value)


def span(wanted: list[bool], known: list[tuple[list[float], float]]) -> tuple[float, float]:
    cost, rows, values = np.array(wanted, float), np.array([row for row, _ in known]), [value for _, value in known]
    ends = [linprog(sign * cost, A_eq=rows, b_eq=values, bounds=(0, None), method="highs") for sign in (1, -1)]
    return ends[0].fun, -ends[1].fun


def between(persons: Sequence[Person], limits: Sequence[int]) -> Iterator[list[bool]]:
    """Those between two limits, wherever they stand, by answer or not, who are few."""
    for low, high in pairwise(sorted({AGES[0], *limits, AGES[-1] + 1})):
        for answers in ((0,), (1,), (0, 1)):
            wanted = [low <= age < high and works in answers for age, _, works in KINDS]
            count = sum(low <= age < high and works in answers for age, _, works in persons)
            if 0 < count < RULE.minimum:
                yield wanted


def test_age_bands_a_year_apart() -> None:
    """Two of age 25 do not work. Alone both breakdowns may be shown; one subtracted from the other tells of the two."""
    persons = [
        (age, sex, works) for age in AGES for sex in SEXES for works in (0, 1) for _ in range(3 if works or age != 25 else 1)
    ]
    first, second = data(persons, [25]), data(persons, [26])
    told = breakdown(first, WORKS, 1, rule=RULE)
    alone, beside = breakdown(second, WORKS, 1, rule=RULE), breakdown(second, WORKS, 1, rule=RULE, before=[Before(first, told)])
    wanted = [age == 25 and not works for age, _, works in KINDS]
    known = list(equations(told, [25]))
    assert span(wanted, [*known, *equations(alone, [26])]) == pytest.approx((2, 2))
    low, high = span(wanted, [*known, *equations(beside, [26])])
    assert low <= 1
    assert high >= RULE.minimum
    assert any(group.hidden for group in beside.groups)


def test_the_same_again_hides_nothing_more() -> None:
    persons = [(age, sex, works) for age in AGES for sex in SEXES for works in (0, 1) for _ in range(3)]
    once = breakdown(data(persons, [25]), WORKS, 2, rule=RULE)
    again = breakdown(data(persons, [25]), WORKS, 2, rule=RULE, before=[Before(data(persons, [25]), once)])
    assert again.groups == once.groups


def test_what_was_told_of_others_is_refused() -> None:
    some = [(25, "k", 0), (25, "m", 1)] * 10
    told = breakdown(data(some, [25]), WORKS, 1, rule=RULE)
    with pytest.raises(NotComputable):
        breakdown(data(some[:-2], [25]), WORKS, 1, rule=RULE, before=[Before(data(some, [25]), told)])


limits = st.lists(st.integers(21, 28), min_size=1, max_size=3, unique=True).map(sorted)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(1, 6), min_size=len(KINDS), max_size=len(KINDS)), limits, limits, st.sampled_from([1, 2]))
def test_no_difference_tells_about_few(counts: list[int], one: list[int], other: list[int], depth: int) -> None:
    persons = [kind for kind, count in zip(KINDS, counts, strict=True) for _ in range(count)]
    first, second = data(persons, one), data(persons, other)
    try:
        told = breakdown(first, WORKS, depth, rule=RULE)
        beside = breakdown(second, WORKS, depth, rule=RULE, before=[Before(first, told)])
    except NotComputable:
        return
    known = [*equations(told, one), *equations(beside, other)]
    for wanted in between(persons, [*one, *other]):
        low, high = span(wanted, known)
        assert high - low > 0.5
        assert high >= RULE.minimum - 1e-6
