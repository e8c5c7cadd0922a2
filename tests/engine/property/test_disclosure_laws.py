"""What is hidden stays hidden: an intruder, written apart from the code under test, tries to work it out."""

from itertools import product

import numpy as np
from hypothesis import given, settings, strategies as st
from hypothesis.extra.numpy import arrays
from scipy.optimize import linprog

from rodtrad.tables.disclosure import DisclosureRule, Mark, protect, protect_table
from rodtrad.tables.disclosure_additive import shares

MINIMUM = 5
COUNTS = st.one_of(st.integers(0, 8), st.integers(0, 60))
TWO = arrays(np.int64, st.tuples(st.integers(1, 6), st.integers(1, 5)), elements=COUNTS)
THREE = arrays(np.int64, st.tuples(st.integers(2, 3), st.integers(2, 3), st.integers(2, 4)), elements=COUNTS)


def intruder(counts: np.ndarray, base: int = 1) -> list[tuple[float, float]]:
    """The span of every cell, margins included, that agrees with what is published. NaN stands for hidden in `counts`.

    The intruder's unknowns are the inner cells alone; a margin is the sum of those it covers.
    """
    inner = tuple(length - 1 for length in counts.shape)
    cells = list(product(*(range(length) for length in inner)))
    rows, low, high = [], [], []
    for place in product(*(range(length) for length in counts.shape)):
        row = [float(all(at in (end, own) for at, own, end in zip(place, cell, inner, strict=True))) for cell in cells]
        shown = counts[place]
        rows.append(row)
        hidden = np.isnan(shown)
        zero = shown == 0
        low.append(1 if hidden else shown if base == 1 or zero else max(shown - base // 2, MINIMUM))
        high.append(np.inf if hidden else shown + (0 if zero else (base - 1) // 2))
    sums = np.array(rows)
    bounded = np.isfinite(high)
    limits = np.vstack([-sums, sums[bounded]])
    right = np.concatenate([-np.array(low, float), np.array(high)[bounded]])
    spans = []
    for row in rows:
        ends = [linprog(sign * np.array(row), A_ub=limits, b_ub=right, bounds=(0, None)) for sign in (1, -1)]
        spans.append(
            tuple(sign * np.inf if end.status == 3 else -sign * end.fun for sign, end in zip((-1, 1), ends, strict=True))
        )
    return spans


def assert_protected(counts: np.ndarray, rule: DisclosureRule, exact: bool) -> None:
    result = protect_table(counts, rule)
    full = counts
    for axis in range(counts.ndim):
        full = np.concatenate([full, full.sum(axis, keepdims=True)], axis)
    small = (full >= 1) & (full < MINIMUM)
    assert ((result.marks == Mark.PRIMARY) == small).all()
    for (low, high), value, hidden, primary in zip(
        intruder(result.counts, rule.rounding_base), full.ravel(), result.hidden.ravel(), small.ravel(), strict=True
    ):
        assert low - 1e-6 <= value <= high + 1e-6
        if hidden and exact:
            assert high - low > 0.5, "a hidden count can be worked out"
        if primary:
            assert high >= MINIMUM - 1e-6, "a hidden count is known to be small"


@settings(max_examples=40, deadline=None)
@given(TWO)
def test_tables_of_two_variables_keep_their_small_counts(counts: np.ndarray) -> None:
    assert_protected(counts, DisclosureRule(), exact=True)


@settings(max_examples=12, deadline=None)
@given(THREE)
def test_tables_of_three_variables_keep_their_small_counts(counts: np.ndarray) -> None:
    assert_protected(counts, DisclosureRule(), exact=True)


@settings(max_examples=20, deadline=None)
@given(TWO)
def test_rounded_tables_keep_their_small_counts(counts: np.ndarray) -> None:
    assert_protected(counts, DisclosureRule(rounding_base=5), exact=False)


@settings(max_examples=20, deadline=None)
@given(TWO, st.data())
def test_a_small_count_on_either_side_of_a_share_hides_the_group_and_cannot_be_worked_out(
    persons: np.ndarray, data: st.DataObject
) -> None:
    groups = persons.ravel()
    positive = np.array([data.draw(st.integers(0, int(n))) for n in groups])
    size = len(groups)
    table = shares(np.append(groups, groups.sum()), np.append(positive, positive.sum()), [(size, range(size))])
    result = protect(table, DisclosureRule())
    hidden = result.hidden.reshape(3, -1)
    n, have = table.values[: size + 1], table.values[size + 1 : 2 * size + 2]
    small = np.any([(part >= 1) & (part < MINIMUM) for part in (n, have, n - have)], axis=0)
    assert hidden[0][small].all()
    # One variable: the hidden groups' sum is known, so the hidden must be able to share it in more than one way.
    if small[:-1].any() and not hidden[0][-1]:
        assert hidden[0][:-1].sum() >= 2


def test_the_rule_decides_what_is_small() -> None:
    counts = np.array([[9, 40], [30, 50]])
    assert not protect_table(counts, DisclosureRule()).hidden.any()
    assert protect_table(counts, DisclosureRule(minimum=10)).marks[0, 0] == Mark.PRIMARY


def test_one_small_cell_takes_a_cycle_of_four_with_it() -> None:
    result = protect_table(np.array([[3, 40, 25], [30, 50, 45], [60, 20, 35]]), DisclosureRule())
    assert result.marks[0, 0] == Mark.PRIMARY
    assert (result.marks == Mark.SECONDARY).sum() == 3
    assert not result.hidden[-1, -1]
