"""The difference between two shares, with intervals that hold with few persons and shares near 0 or 1."""

from math import sqrt

import numpy as np
from scipy import special

from rodtrad.evaluation.arrays import Bools, Floats, not_computable
from rodtrad.evaluation.effect import Estimate, Interval


def miettinen_nurminen(outcome: Floats, treated: Bools, level: float) -> Estimate:
    """The share with the outcome, intervention minus comparison, with the score interval of Miettinen & Nurminen (1985).

    `outcome` (n,) is 0 or 1. The p-value is of the same score test, so it agrees with the interval; the standard error is the
    unpooled one. Raises `NotComputable` with an empty group.
    """
    x_i, n_i, x_c, n_c = counts(outcome, treated)
    low, high = score_interval(x_i, n_i, x_c, n_c, level)
    estimate = x_i / n_i - x_c / n_c
    p_value = float(2 * special.ndtr(-abs(score(x_i, n_i, x_c, n_c, 0.0))))
    error = standard_error(x_i, n_i, x_c, n_c)
    return Estimate("miettinen-nurminen", estimate, error, Interval(low, high, level), None, p_value)


def newcombe(outcome: Floats, treated: Bools, level: float) -> Estimate:
    """The same difference with Newcombe's (1998) hybrid score interval, method 10: from Wilson's interval of each share."""
    x_i, n_i, x_c, n_c = counts(outcome, treated)
    z = float(special.ndtri((1 + level) / 2))
    (low_i, high_i), (low_c, high_c) = wilson(x_i, n_i, z), wilson(x_c, n_c, z)
    p_i, p_c = x_i / n_i, x_c / n_c
    down, up = sqrt((p_i - low_i) ** 2 + (high_c - p_c) ** 2), sqrt((high_i - p_i) ** 2 + (p_c - low_c) ** 2)
    estimate = p_i - p_c
    return Estimate("newcombe", estimate, standard_error(x_i, n_i, x_c, n_c), Interval(estimate - down, estimate + up, level))


def counts(outcome: Floats, treated: Bools) -> tuple[int, int, int, int]:
    """(with the outcome, all) in the intervention group, then in the comparison group."""
    n_i, n_c = int(treated.sum()), int((~treated).sum())
    if not n_i or not n_c:
        raise not_computable("effect-too-few", found=0, needed=1)
    return int(outcome[treated].sum()), n_i, int(outcome[~treated].sum()), n_c


def standard_error(x_i: int, n_i: int, x_c: int, n_c: int) -> float:
    """Unpooled, of two independent shares; n − 1 as in the HC2 standard error of the same difference."""
    p_i, p_c = x_i / n_i, x_c / n_c
    return sqrt(p_i * (1 - p_i) / max(n_i - 1, 1) + p_c * (1 - p_c) / max(n_c - 1, 1))


def wilson(x: int, n: int, z: float) -> tuple[float, float]:
    """Wilson's (1927) interval of one share."""
    p, middle = x / n, (x + z * z / 2) / (n + z * z)
    reach = z / (n + z * z) * sqrt(n * p * (1 - p) + z * z / 4)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def score(x_i: int, n_i: int, x_c: int, n_c: int, difference: float) -> float:
    """Standard deviations between the observed difference and `difference`, the shares fitted under `difference`."""
    distance = x_i / n_i - x_c / n_c - difference
    if abs(distance) < 1e-15:
        return 0.0
    p_i, p_c = _shares_under(x_i, n_i, x_c, n_c, difference)
    n = n_i + n_c
    variance = (p_i * (1 - p_i) / n_i + p_c * (1 - p_c) / n_c) * n / (n - 1)
    return distance / sqrt(variance) if variance > 0 else float(np.copysign(np.inf, distance))


def score_interval(x_i: int, n_i: int, x_c: int, n_c: int, level: float) -> tuple[float, float]:
    """The differences that the score test does not reject at 1 − `level`."""
    from scipy.optimize import brentq  # slow to load, and only needed here

    z = float(special.ndtri((1 + level) / 2))
    estimate = x_i / n_i - x_c / n_c

    def beyond(difference: float, side: float) -> float:
        return min(max(score(x_i, n_i, x_c, n_c, difference), -1e6), 1e6) - side * z

    edge = 1 - 1e-12
    low = brentq(beyond, -edge, estimate, args=(1.0,)) if beyond(-edge, 1.0) > 0 and estimate > -edge else -1.0
    high = brentq(beyond, estimate, edge, args=(-1.0,)) if beyond(edge, -1.0) < 0 and estimate < edge else 1.0
    return float(low), float(high)


def _shares_under(x_i: int, n_i: int, x_c: int, n_c: int, difference: float) -> tuple[float, float]:
    """The most likely shares whose difference is `difference`: the root of the cubic in Miettinen & Nurminen's appendix."""
    n, x = n_i + n_c, x_i + x_c
    second = (n_i + 2 * n_c) * difference - n - x
    first = (n_c * difference - n - 2 * x_c) * difference + x
    constant = x_c * difference * (1 - difference)
    ratio = second / (3 * n)
    v = ratio**3 - second * first / (6 * n * n) + constant / (2 * n)
    u = np.copysign(sqrt(max(ratio**2 - first / (3 * n), 0.0)), v)
    cosine = v / u**3 if u else 0.0
    angle = (np.pi + np.arccos(np.clip(cosine, -1.0, 1.0))) / 3
    p_c = float(np.clip(2 * u * np.cos(angle) - ratio, max(0.0, -difference), min(1.0, 1 - difference)))
    return float(np.clip(p_c + difference, 0.0, 1.0)), p_c
