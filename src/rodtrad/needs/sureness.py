"""How sure a difference is when many groups are compared, and how much of it to believe.

Each group is tested against everybody else. p-values are corrected for the number of groups: Benjamini & Hochberg (1995) holds
the share of false findings among those called sure, Holm (1979) the risk of a single one. Values of small groups are drawn
towards the whole by empirical Bayes (Morris 1983), so that a handful of people cannot head the list by chance.
"""

from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy import special

from rodtrad.needs.estimates import Estimates, estimates
from rodtrad.needs.indicator import Indicator

Floats = NDArray[np.float64]
Multiplicity = Literal["benjamini-hochberg", "holm"]
# Below this variance the count's distribution is too lopsided for the normal curve.
_NORMAL_FROM = 9.0


def against_rest(sums: Floats, whole: Floats, indicator: Indicator, centre: float) -> tuple[Floats, Floats]:
    """The difference between each group and everybody else, and its two-sided p-value (groups,): 1 where untestable."""
    rest = estimates(whole - sums, indicator, centre, 0.95)
    group = estimates(sums, indicator, centre, 0.95)
    p = _share_p(sums, whole) if indicator.measure == "share" else _welch_p(group, rest)
    return group.value - rest.value, np.where(np.isfinite(p), p, 1.0)


def corrected(p: Floats, how: Multiplicity) -> Floats:
    """p-values (tests,) corrected for their number."""
    tests = len(p)
    order = np.argsort(p, kind="stable")
    steps = np.arange(1, tests + 1)
    if how == "holm":
        ordered = np.maximum.accumulate(p[order] * (tests - steps + 1))
    else:
        ordered = np.minimum.accumulate((p[order] * tests / steps)[::-1])[::-1]
    found = np.empty(tests)
    found[order] = np.minimum(ordered, 1)
    return found


def reliability(deviation: Floats, variance: Floats, families: NDArray[np.int64]) -> Floats:
    """How much of each group's deviation from the whole to believe, 0–1: τ² / (τ² + its sampling variance), (groups,).

    τ², the true variance between groups, is estimated by moments among the groups of the same family (DerSimonian & Laird 1986,
    around the known middle); a family in which nothing differs beyond chance gives 0.
    """
    believed = np.zeros(len(deviation))
    for family in np.unique(families):
        inside = (families == family) & (variance > 0) & np.isfinite(deviation)
        weights = 1 / variance[inside]
        if not weights.size:
            continue
        between = max(0.0, float((weights @ deviation[inside] ** 2 - weights.size) / weights.sum()))
        believed[inside] = between / (between + variance[inside])
    return believed


def _share_p(sums: Floats, whole: Floats) -> Floats:
    """Given both margins the count is hypergeometric (Fisher): the normal curve with continuity correction, tails of the binomial
    distribution where that is too rough."""
    n, x, total, positive = sums[:, 0], sums[:, 1], whole[0], whole[1]
    share = positive / total if total else 0.0
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = n * share * (1 - share) * (total - n) / max(total - 1, 1)
        z = np.maximum(np.abs(x - n * share) - 0.5, 0) / np.sqrt(variance)
        normal = 2 * special.ndtr(-z)
        draws, chance = np.minimum(n, positive), np.maximum(n, positive) / max(total, 1)
        above = np.where(x > 0, special.betainc(np.maximum(x, 1), draws - x + 1, chance), 1.0)
        below = np.where(x < draws, special.betaincc(x + 1, np.maximum(draws - x, 1), chance), 1.0)
    p: Floats = np.where(variance >= _NORMAL_FROM, normal, np.minimum(2 * np.minimum(above, below), 1))
    return p


def _welch_p(group: Estimates, rest: Estimates) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        first, second = group.error**2, rest.error**2
        error = np.sqrt(first + second)
        freedom = (first + second) ** 2 / (first**2 / (group.n - 1) + second**2 / (rest.n - 1))
        p: Floats = 2 * special.stdtr(freedom, -np.abs(group.value - rest.value) / error)
    return p
