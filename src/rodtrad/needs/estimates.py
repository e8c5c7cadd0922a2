"""From counts and sums to a value, its spread and its interval: for any number of groups at once.

Shares: Wilson's score interval (1927; recommended by Brown, Cai & DasGupta 2001). Means: Student's t. Rates (a count per unit of
exposure): the ratio estimator's linearised variance (Cochran, *Sampling Techniques*, 1977, section 2.11), with t.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import special

from rodtrad.needs.indicator import Indicator

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Estimates:
    """By group (groups,): persons, value, standard deviation between persons, standard error, interval; NaN where undefined.

    `weight` is what the value is a mean over: persons, or units of exposure.
    """

    n: Floats
    weight: Floats
    value: Floats
    spread: Floats
    error: Floats
    low: Floats
    high: Floats


def estimates(sums: Floats, indicator: Indicator, centre: float, level: float) -> Estimates:
    """From the sums of `tabulate` (groups, 1 + k)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        if indicator.measure == "share":
            return _shares(sums, level)
        return _rates(sums, level) if indicator.measure == "rate" else _means(sums, centre, level)


def wilson(positive: Floats, n: Floats, level: float) -> tuple[Floats, Floats]:
    z = float(special.ndtri((1 + level) / 2))
    share, shrink = positive / n, 1 + z * z / n
    middle = (share + z * z / (2 * n)) / shrink
    reach = z * np.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / shrink
    # At nought and one rounding could leave the value just outside.
    return np.minimum(middle - reach, share).clip(0), np.maximum(middle + reach, share).clip(max=1)


def _shares(sums: Floats, level: float) -> Estimates:
    n, positive = sums[:, 0], sums[:, 1]
    share = positive / n
    spread = np.sqrt(share * (1 - share))
    low, high = wilson(positive, n, level)
    return Estimates(n, n, share, spread, spread / np.sqrt(n), low, high)


def _means(sums: Floats, centre: float, level: float) -> Estimates:
    n = sums[:, 0]
    middle = sums[:, 1] / n
    variance = np.where(n > 1, (sums[:, 2] - n * middle**2) / (n - 1), np.nan)
    spread = np.sqrt(np.maximum(variance, 0))
    return _student(n, n, centre + middle, spread, spread / np.sqrt(n), level)


def _rates(sums: Floats, level: float) -> Estimates:
    n, count, exposure = sums[:, 0], sums[:, 1], sums[:, 2]
    rate = count / exposure
    residual = np.maximum(sums[:, 3] - 2 * rate * sums[:, 4] + rate**2 * sums[:, 5], 0)
    error = np.where(n > 1, np.sqrt(residual * n / (n - 1)) / exposure, np.nan)
    return _student(n, exposure, rate, np.where(n > 1, np.sqrt(residual / (n - 1)), np.nan), error, level)


def _student(n: Floats, weight: Floats, value: Floats, spread: Floats, error: Floats, level: float) -> Estimates:
    reach = special.stdtrit(np.maximum(n - 1, 1), (1 + level) / 2) * error
    return Estimates(n, weight, value, spread, error, value - reach, value + reach)
