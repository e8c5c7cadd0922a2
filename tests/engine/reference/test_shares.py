"""Intervals for the difference of two shares against Newcombe (1998), table II, and statsmodels."""

import numpy as np
import pytest
from scipy.optimize import minimize_scalar
from scipy.special import xlogy
from statsmodels.stats.proportion import confint_proportions_2indep

from rodtrad.evaluation.risk_difference import miettinen_nurminen, newcombe, score, score_interval

# (with the outcome, of how many) twice; the score interval (method 6) and the hybrid (method 10) as the paper prints them.
PUBLISHED = [
    ((56, 70, 48, 80), (0.0528, 0.3382), (0.0524, 0.3339)),
    ((9, 10, 3, 10), (0.1700, 0.8406), (0.1705, 0.8090)),
    ((6, 7, 2, 7), (0.0342, 0.8534), (0.0582, 0.8062)),
    ((5, 56, 0, 29), (-0.0326, 0.1933), (-0.0381, 0.1926)),
    ((0, 10, 0, 20), (-0.1658, 0.2844), (-0.1611, 0.2775)),
    ((10, 10, 0, 20), (0.7156, 1.0000), (0.6791, 1.0000)),
]


def persons(x_i: int, n_i: int, x_c: int, n_c: int) -> tuple[np.ndarray, np.ndarray]:
    outcome = np.repeat([1.0, 0.0, 1.0, 0.0], [x_i, n_i - x_i, x_c, n_c - x_c])
    return outcome, np.repeat([True, False], [n_i, n_c])


@pytest.mark.parametrize(("counts", "by_score", "hybrid"), PUBLISHED)
def test_the_intervals_are_the_published_ones(
    counts: tuple[int, int, int, int], by_score: tuple[float, float], hybrid: tuple[float, float]
) -> None:
    for method, expected in ((miettinen_nurminen, by_score), (newcombe, hybrid)):
        interval = method(*persons(*counts), 0.95).interval
        assert (round(interval.low, 4), round(interval.high, 4)) == expected


COUNTS = [(7, 12, 3, 15), (1, 30, 4, 28), (140, 185, 168, 260), (19, 20, 11, 20)]


@pytest.mark.parametrize("level", [0.8, 0.95])
@pytest.mark.parametrize("counts", COUNTS)
def test_the_hybrid_interval_is_that_of_statsmodels(counts: tuple[int, int, int, int], level: float) -> None:
    ours = newcombe(*persons(*counts), level).interval
    theirs = confint_proportions_2indep(*counts, method="newcomb", compare="diff", alpha=1 - level)
    assert (ours.low, ours.high) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("difference", [-0.5, -0.1, 0.0, 0.2, 0.6])
@pytest.mark.parametrize("counts", COUNTS)
def test_the_score_is_that_of_a_likelihood_maximised_by_search(counts: tuple[int, int, int, int], difference: float) -> None:
    """statsmodels' own score interval is no reference: for 56/70 and 48/80 it is not the published one."""
    x_i, n_i, x_c, n_c = counts

    def unlikely(p_c: float) -> float:
        p_i = p_c + difference
        return -float(xlogy(x_i, p_i) + xlogy(n_i - x_i, 1 - p_i) + xlogy(x_c, p_c) + xlogy(n_c - x_c, 1 - p_c))

    bounds = (max(0.0, -difference), min(1.0, 1 - difference))
    p_c = minimize_scalar(unlikely, bounds=bounds, method="bounded", options={"xatol": 1e-12}).x
    p_i, n = p_c + difference, n_i + n_c
    variance = (p_i * (1 - p_i) / n_i + p_c * (1 - p_c) / n_c) * n / (n - 1)
    assert score(*counts, difference) == pytest.approx((x_i / n_i - x_c / n_c - difference) / np.sqrt(variance), rel=1e-4)


def test_the_p_value_agrees_with_the_interval() -> None:
    """At its own p-value's level the interval just touches zero."""
    counts = (14, 20, 8, 22)
    p_value = miettinen_nurminen(*persons(*counts), 0.95).p_value
    assert p_value is not None
    assert score_interval(*counts, 1 - p_value)[0] == pytest.approx(0, abs=1e-8)
    assert abs(score(*counts, score_interval(*counts, 0.95)[1])) == pytest.approx(1.959964, abs=1e-5)
