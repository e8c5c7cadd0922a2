"""Quantiles of every group, exact: the persons are gone through once from the smallest value, and each group counts its own."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import special

from rodtrad.needs.blocks import Combination
from rodtrad.needs.coded import Register
from rodtrad.needs.disclosing import Flat
from rodtrad.needs.estimates import Estimates
from rodtrad.needs.indicator import Indicator
from rodtrad.needs.tabulate import Floats, Tables, step_values

Ints = NDArray[np.int64]
# Which of a group's own values are needed: on either side of the quantile, and the ends of its interval.
_BELOW, _ABOVE, _LOW, _HIGH = range(4)


def quantile_tables(
    data: Register, indicator: Indicator, tables: Tables, groups: Flat, values: Estimates, level: float, minimum: int
) -> Estimates:
    """`values` with the quantile and its interval in place of the mean, NaN with fewer than `minimum` persons on either side.

    The quantile is interpolated as in most programs (type 7 of Hyndman & Fan 1996). Its interval runs between two of the group's
    own values and presumes no distribution (David & Nagaraja, *Order Statistics*, 2003, section 7.1); the standard error is that
    interval's half length over the normal curve's.
    """
    counts = [np.rint(tables.sums[combination][..., 0]).astype(np.int64).ravel() for combination in groups.tables]
    ranks = [_ranks(n, indicator.quantile, level) for n in counts]
    picked = np.concatenate(_picked(data, indicator, groups.tables, ranks)).T
    n = np.concatenate(counts)
    share = indicator.quantile * (n - 1) % 1
    outside = values.n * min(indicator.quantile, 1 - indicator.quantile)
    found = np.stack([(1 - share) * picked[_BELOW] + share * picked[_ABOVE], picked[_LOW], picked[_HIGH]])
    found[:, np.floor(outside) < (minimum if minimum > 1 else 0)] = np.nan
    value, low, high = found
    error = (high - low) / (2 * float(special.ndtri((1 + level) / 2)))
    return Estimates(values.n, values.n, value, values.spread, error, low, high)


def _ranks(n: Ints, quantile: float, level: float) -> Ints:
    """(groups, 4) the places of the needed values among the `n` of each group; those outside are never reached."""
    below = np.floor(quantile * (n - 1)).astype(np.int64)
    reach = float(special.ndtri((1 + level) / 2)) * np.sqrt(n * quantile * (1 - quantile))
    low, high = np.floor(n * quantile - reach).astype(np.int64) - 1, np.ceil(n * quantile + reach).astype(np.int64)
    return np.stack([below, np.minimum(below + 1, n - 1), low, high], axis=1)


def _picked(data: Register, indicator: Indicator, tables: Sequence[Combination], ranks: Sequence[Ints]) -> list[Floats]:
    """(groups, 4) of each table the values at those places; NaN where there are none."""
    from rodtrad.needs.compiled import pick

    steps = [np.array(step_values([data.levels[v] for v in combination]), np.int64) for combination in tables]
    seen = [np.zeros(len(wanted), np.int64) for wanted in ranks]
    found = [np.full(wanted.shape, np.nan) for wanted in ranks]
    for part, order in data.ordered(indicator.column):
        values = part.numbers[indicator.column].astype(np.float64)
        for number, combination in enumerate(tables):
            members = np.array(combination, np.int64)
            pick(part.codes, members, steps[number], order, values, ranks[number], seen[number], found[number])
    return found
