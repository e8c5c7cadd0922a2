"""The randomisation test against Fisher's tea, full enumeration, and scipy's permutation test."""

from itertools import combinations

import numpy as np
import pytest
from scipy import stats

from rodtrad.evaluation.difference import welch
from rodtrad.evaluation.randomisation import redraw, residuals_of
from tests.engine.reference.test_difference import COVARIATES, EARNINGS, TREATED

SMALL = np.array([3.1, 4.7, 2.2, 9.8, 7.5, 8.8, 6.1, 1.4, 5.5])
FIRST = np.array([0, 0, 0, 1, 1, 1, 0, 0, 1], dtype=bool)


def by_hand(outcome: np.ndarray, treated: np.ndarray) -> float:
    """Every allocation, one at a time, with Welch's t."""

    def statistic(places: tuple[int, ...]) -> float:
        found = welch(outcome, np.isin(np.arange(len(outcome)), places), 0.95)
        return abs(found.estimate / found.standard_error)

    observed = statistic(tuple(np.flatnonzero(treated)))
    allocations = list(combinations(range(len(outcome)), int(treated.sum())))
    return sum(statistic(places) >= observed - 1e-9 for places in allocations) / len(allocations)


def test_the_lady_tasting_tea() -> None:
    """Fisher (1935), chapter II: eight cups, four of each. All right: 1 of 70 (2 of 70 two-sided); three right: 17 of 70."""
    said = np.array([1, 1, 1, 1, 0, 0, 0, 0.0])
    all_right, three_right = said == 1, np.array([1, 1, 1, 0, 1, 0, 0, 0]) == 1
    assert redraw(said, all_right, 1000, 1).p_value == pytest.approx(2 / 70)
    assert redraw(said, three_right, 1000, 1).p_value == pytest.approx(2 * 17 / 70)


def test_few_allocations_are_all_gone_through() -> None:
    found = redraw(SMALL, FIRST, 1000, seed=1)
    assert (found.exact, found.draws) == (True, 126)
    assert found.p_value == pytest.approx(by_hand(SMALL, FIRST))


def test_drawn_allocations_come_close_to_all_of_them() -> None:
    exact = redraw(SMALL, FIRST, 126, seed=1).p_value
    drawn = redraw(np.tile(SMALL, 1), FIRST, 125, seed=1)
    assert not drawn.exact
    many = [redraw(SMALL, FIRST, 125, seed).p_value for seed in range(80)]
    assert np.mean(many) == pytest.approx(exact, abs=0.015)


def test_whole_clusters_are_drawn() -> None:
    """Six clusters of the same size are six units: the same answer as for their means."""
    clusters = np.repeat(np.arange(6), 4)
    outcome = np.array([1.0, 2, 4, 7, 11, 16])[clusters] + np.tile([-0.1, 0.2, -0.3, 0.2], 6)
    treated = np.isin(clusters, (3, 4, 5))
    means = np.array([outcome[clusters == cluster].mean() for cluster in range(6)])
    found = redraw(outcome, treated, 1000, 1, clusters)
    assert found.draws == 20
    assert found.p_value == pytest.approx(by_hand(means, np.arange(6) >= 3))


def test_nsw_is_close_to_scipys_permutation_test() -> None:
    found = redraw(EARNINGS, TREATED, 10_000, 1978)

    def welch_t(first: np.ndarray, second: np.ndarray, axis: int = -1) -> np.ndarray:
        return np.abs(stats.ttest_ind(first, second, axis=axis, equal_var=False).statistic)

    samples = (EARNINGS[TREATED], EARNINGS[~TREATED])
    theirs = stats.permutation_test(
        samples, welch_t, n_resamples=5_000, alternative="greater", vectorized=True, batch=500, rng=np.random.default_rng(5)
    )
    assert found.p_value == pytest.approx(theirs.pvalue, abs=0.004)
    assert found.p_value == redraw(EARNINGS, TREATED, 10_000, 1978).p_value


def test_the_p_value_is_never_zero_and_one_when_nothing_differs() -> None:
    far = np.r_[np.zeros(40), np.full(40, 100.0)] + np.linspace(0, 1, 80)
    assert redraw(far, np.arange(80) >= 40, 999, 1).p_value == pytest.approx(1 / 1000)
    assert redraw(np.ones(30), np.arange(30) < 15, 99, 1).p_value == 1.0


def test_residuals_leave_out_what_covariates_explain() -> None:
    left = residuals_of(EARNINGS, COVARIATES)
    np.testing.assert_allclose(COVARIATES.T @ left / len(left) / COVARIATES.std(axis=0) / EARNINGS.std(), 0, atol=1e-8)
