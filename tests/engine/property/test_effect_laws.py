"""Laws that hold for every estimator, whatever the data."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given, settings, strategies as st
from hypothesis.extra.numpy import arrays

from rodtrad.evaluation.adjusted import adjusted
from rodtrad.evaluation.before_after import paired_change
from rodtrad.evaluation.cluster_difference import cluster_difference
from rodtrad.evaluation.difference import pooled, welch
from rodtrad.evaluation.effect import Estimate
from rodtrad.evaluation.randomisation import redraw
from rodtrad.evaluation.ratio import ratio_of_means
from rodtrad.evaluation.risk_difference import miettinen_nurminen, newcombe, score_interval

N = 24
CLUSTERS = np.repeat(np.arange(8), 3)
COVARIATE = np.sin(np.arange(N) * 2.4)[:, None]
Estimator = Callable[[np.ndarray, np.ndarray, float], Estimate]

ESTIMATORS: dict[str, Estimator] = {
    "welch": welch,
    "pooled": pooled,
    "lin-hc2": lambda y, t, level: adjusted(y, t, COVARIATE, level)[0],
    "lin-hc3": lambda y, t, level: adjusted(y, t, COVARIATE, level)[1],
    "cr2": lambda y, t, level: cluster_difference(y, t, CLUSTERS, level)[0],
    "cr1": lambda y, t, level: cluster_difference(y, t, CLUSTERS, level)[1],
    "lin-cr2": lambda y, t, level: adjusted(y, t, COVARIATE, level, CLUSTERS)[0],
}
outcomes = arrays(np.float64, N, elements=st.integers(-1000, 1000).map(lambda whole: whole / 10))
groups = st.permutations([True] * 4 + [False] * 4).map(lambda drawn: np.repeat(drawn, 3))
every_estimator = pytest.mark.parametrize("estimator", ESTIMATORS.values(), ids=list(ESTIMATORS))
few = settings(max_examples=40, deadline=None)


def spread_enough(outcome: np.ndarray, treated: np.ndarray) -> None:
    assume(min(np.ptp(outcome[treated]), np.ptp(outcome[~treated])) > 1)


def same(one: Estimate, other: Estimate, scale: float = 1.0, shift: float = 0.0) -> None:
    size = abs(scale) * (abs(one.estimate) + one.standard_error) + 1e-6
    assert other.estimate == pytest.approx(scale * one.estimate + shift, abs=1e-7 * size)
    assert other.standard_error == pytest.approx(abs(scale) * one.standard_error, rel=1e-6)
    low, high = sorted((scale * one.interval.low, scale * one.interval.high))
    assert (other.interval.low, other.interval.high) == pytest.approx((low, high), abs=1e-6 * size)
    if one.p_value is not None:
        assert other.p_value == pytest.approx(one.p_value, rel=1e-5, abs=1e-9)


@every_estimator
@few
@given(outcomes, groups)
def test_swapping_the_groups_turns_the_sign(estimator: Estimator, outcome: np.ndarray, treated: np.ndarray) -> None:
    spread_enough(outcome, treated)
    same(estimator(outcome, treated, 0.95), estimator(outcome, ~treated, 0.95), scale=-1)


@every_estimator
@few
@given(outcomes, groups, st.sampled_from([0.001, 0.5, 3.0, 1000.0, -2.0]))
def test_another_unit_is_another_unit(estimator: Estimator, outcome: np.ndarray, treated: np.ndarray, scale: float) -> None:
    spread_enough(outcome, treated)
    same(estimator(outcome, treated, 0.95), estimator(scale * outcome, treated, 0.95), scale=scale)


@every_estimator
@few
@given(outcomes, groups, st.sampled_from([-500.0, 0.3, 10_000.0]))
def test_more_for_everybody_changes_nothing(estimator: Estimator, outcome: np.ndarray, treated: np.ndarray, shift: float) -> None:
    spread_enough(outcome, treated)
    one, other = estimator(outcome, treated, 0.95), estimator(outcome + shift, treated, 0.95)
    assert other.estimate == pytest.approx(one.estimate, abs=1e-7)
    assert other.standard_error == pytest.approx(one.standard_error, rel=1e-6)


@every_estimator
@few
@given(outcomes, groups)
def test_more_for_the_treated_is_more_effect(estimator: Estimator, outcome: np.ndarray, treated: np.ndarray) -> None:
    spread_enough(outcome, treated)
    one, other = estimator(outcome, treated, 0.95), estimator(outcome + 7.0 * treated, treated, 0.95)
    assert other.estimate == pytest.approx(one.estimate + 7.0, abs=1e-8)
    assert other.standard_error == pytest.approx(one.standard_error, rel=1e-6)


@every_estimator
@few
@given(outcomes, groups)
def test_more_certainty_is_a_wider_interval(estimator: Estimator, outcome: np.ndarray, treated: np.ndarray) -> None:
    spread_enough(outcome, treated)
    intervals = [estimator(outcome, treated, level).interval for level in (0.5, 0.8, 0.95, 0.99)]
    assert all(wide.low < tight.low and tight.high < wide.high for tight, wide in pairwise(intervals))


@few
@given(outcomes, groups, st.permutations(range(N)))
def test_the_order_of_the_rows_is_nothing(outcome: np.ndarray, treated: np.ndarray, order: list[int]) -> None:
    spread_enough(outcome, treated)
    pairs = [
        (welch(outcome, treated, 0.95), welch(outcome[order], treated[order], 0.95)),
        (
            cluster_difference(outcome, treated, CLUSTERS, 0.95)[0],
            cluster_difference(outcome[order], treated[order], CLUSTERS[order], 0.95)[0],
        ),
        (adjusted(outcome, treated, COVARIATE, 0.95)[0], adjusted(outcome[order], treated[order], COVARIATE[order], 0.95)[0]),
    ]
    for one, other in pairs:
        same(one, other)


@few
@given(outcomes, groups)
def test_a_covariate_in_another_unit_adjusts_the_same(outcome: np.ndarray, treated: np.ndarray) -> None:
    spread_enough(outcome, treated)
    same(adjusted(outcome, treated, COVARIATE, 0.95)[0], adjusted(outcome, treated, 1e5 * COVARIATE + 3e6, 0.95)[0])


@few
@given(outcomes, groups, st.sampled_from([None, CLUSTERS]))
def test_the_lot_looks_the_same_from_either_side(outcome: np.ndarray, treated: np.ndarray, clusters: np.ndarray | None) -> None:
    """Going through every lot (all 70 of clusters): swapping groups, units and levels change nothing."""
    if clusters is None:
        outcome, treated = outcome[::3], treated[::3]
    one = redraw(outcome, treated, 70, 1, clusters)
    assert one.exact
    assert 1 / 70 <= one.p_value <= 1
    assert redraw(outcome, ~treated, 70, 1, clusters).p_value == one.p_value
    assert redraw(-3.0 * outcome + 50.0, treated, 70, 1, clusters).p_value == pytest.approx(one.p_value)


@few
@given(st.integers(1, 30), st.integers(1, 30), st.data())
def test_intervals_of_shares_keep_within_what_is_possible(n_i: int, n_c: int, data: st.DataObject) -> None:
    x_i, x_c = data.draw(st.integers(0, n_i)), data.draw(st.integers(0, n_c))
    low, high = score_interval(x_i, n_i, x_c, n_c, 0.95)
    assert -1 <= low <= x_i / n_i - x_c / n_c <= high <= 1
    wider = score_interval(x_i, n_i, x_c, n_c, 0.99)
    assert wider[0] <= low + 1e-9
    assert high - 1e-9 <= wider[1]
    swapped = score_interval(x_c, n_c, x_i, n_i, 0.95)
    assert swapped == pytest.approx((-high, -low), abs=1e-6)
    outcome, treated = np.repeat([1.0, 0, 1, 0], [x_i, n_i - x_i, x_c, n_c - x_c]), np.repeat([True, False], [n_i, n_c])
    for method in (miettinen_nurminen, newcombe):
        found, other_way = method(outcome, treated, 0.95), method(1 - outcome, treated, 0.95)
        assert other_way.estimate == pytest.approx(-found.estimate)
        assert other_way.interval.low == pytest.approx(-found.interval.high, abs=1e-6)


@few
@given(outcomes, outcomes)
def test_time_backwards_is_the_change_backwards(before: np.ndarray, after: np.ndarray) -> None:
    assume(np.ptp(after - before) > 1)
    same(paired_change(before, after, 0.95), paired_change(after, before, 0.95), scale=-1)


@few
@given(arrays(np.float64, N, elements=st.integers(1, 40).map(float)), groups)
def test_a_ratio_turned_round_is_one_over_it(outcome: np.ndarray, treated: np.ndarray) -> None:
    one, other = ratio_of_means(outcome, treated, 0.95), ratio_of_means(outcome, ~treated, 0.95)
    assert one is not None
    assert other is not None
    assert other.estimate == pytest.approx(1 / one.estimate)
    assert other.interval.low == pytest.approx(1 / one.interval.high)
