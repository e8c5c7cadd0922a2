"""Quantiles of every group, exact: values sorted once, then dealt out to their groups in that order."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import special

from rodtrad.needs.coded import Coded
from rodtrad.needs.disclosing import Flat
from rodtrad.needs.estimates import Estimates
from rodtrad.needs.indicator import Indicator
from rodtrad.needs.tabulate import Floats, step_values

Ints = NDArray[np.int64]


def quantile_tables(data: Coded, indicator: Indicator, groups: Flat, values: Estimates, level: float, minimum: int) -> Estimates:
    """`values` with the quantile and its interval in place of the mean, NaN with fewer than `minimum` persons on either side.

    The quantile is interpolated as in most programs (type 7 of Hyndman & Fan 1996). Its interval runs between two of the group's
    own values and presumes no distribution (David & Nagaraja, *Order Statistics*, 2003, section 7.1); the standard error is that
    interval's half length over the normal curve's.
    """
    found = np.full((3, len(values.n)), np.nan)
    order = _order(data, indicator)
    for number, combination in enumerate(groups.tables):
        rows = np.flatnonzero(groups.table == number)
        gathered, starts = _gathered(data, indicator, combination, order)
        found[:, rows] = _picked(gathered, starts, indicator.quantile, level)
    outside = values.n * min(indicator.quantile, 1 - indicator.quantile)
    found[:, np.floor(outside) < (minimum if minimum > 1 else 0)] = np.nan
    value, low, high = found
    error = (high - low) / (2 * float(special.ndtri((1 + level) / 2)))
    return Estimates(values.n, values.n, value, values.spread, error, low, high)


def _order(data: Coded, indicator: Indicator) -> Ints:
    """The persons with a value, smallest first."""
    values = data.numbers[indicator.column]
    known = np.flatnonzero(~np.isnan(values))
    ordered: Ints = known[np.argsort(values[known], kind="stable")]
    return ordered


def _gathered(data: Coded, indicator: Indicator, combination: Sequence[int], order: Ints) -> tuple[Floats, Ints]:
    """All values by group, sorted inside each; and where each group starts (groups + 1,)."""
    from rodtrad.needs.compiled import gather

    sizes = [data.levels[v] for v in combination]
    steps = np.array(step_values(sizes), np.int64)
    places = np.zeros(data.persons, np.int64)
    for v, step in zip(combination, steps, strict=True):
        places += data.codes[v].astype(np.int64) * step
    starts = np.concatenate([[0], np.cumsum(np.bincount(places[order], minlength=int(np.prod(sizes, dtype=int))))])
    gathered = np.empty(len(order))
    values = data.numbers[indicator.column].astype(np.float64)
    gather(data.codes, np.array(combination, np.int64), steps, order, values, starts[:-1].copy(), gathered)
    return gathered, starts


def _picked(gathered: Floats, starts: Ints, quantile: float, level: float) -> Floats:
    """The quantile and the ends of its interval by group (3, groups); NaN for empty groups and ends beyond the data."""
    n = np.diff(starts)
    first = starts[:-1]
    position = quantile * (n - 1)
    below = np.floor(position).astype(np.int64)
    share = position - below
    reach = float(special.ndtri((1 + level) / 2)) * np.sqrt(n * quantile * (1 - quantile))
    low, high = np.floor(n * quantile - reach).astype(np.int64), np.ceil(n * quantile + reach).astype(np.int64) + 1
    value = (1 - share) * _at(gathered, first, below, n) + share * _at(gathered, first, np.minimum(below + 1, n - 1), n)
    return np.stack([value, _at(gathered, first, low - 1, n), _at(gathered, first, high - 1, n)])


def _at(gathered: Floats, first: Ints, rank: Ints, n: Ints) -> Floats:
    """The value at each group's `rank` (0 is its smallest); NaN outside."""
    inside = (rank >= 0) & (rank < n)
    found = np.full(len(n), np.nan)
    found[inside] = gathered[(first + rank)[inside]]
    return found
