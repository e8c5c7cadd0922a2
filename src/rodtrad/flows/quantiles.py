"""Quantiles of many groups of whole numbers at once, by counting where that is quicker than sorting."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from rodtrad.flows.compiled import compiled
from rodtrad.flows.log import Int32, Int64

SHARES: Final = (0.1, 0.25, 0.5, 0.75, 0.9)
Floats = NDArray[np.float64]


@compiled
def _cumulated(values: Int32, low: int, high: int) -> Int64:
    """How many of `values` are at most `low`, `low` + 1, … `high`."""
    times = np.zeros(high - low + 1, np.int64)
    for value in values:
        times[value - low] += 1
    return np.cumsum(times)


@compiled
def _at_rank(part: Int32, cumulated: Int64, low: int, rank: int) -> int:
    """The value at `rank` (from 0) by size: from the counts where there are any, else from `part`, which is sorted."""
    if len(cumulated) == 0:
        return int(part[rank])
    return low + int(np.searchsorted(cumulated, rank, side="right"))


@compiled
def grouped_quantiles(values: Int32, begin: Int64, count: Int64, shares: Floats) -> Floats:
    """(groups, shares) quantiles of `values[begin : begin + count]` of each group, linear between neighbours; NaN where empty."""
    found = np.full((len(begin), len(shares)), np.nan)
    for g in range(len(begin)):
        if count[g] == 0:
            continue
        part = values[begin[g] : begin[g] + count[g]]
        low, high = int(part.min()), int(part.max())
        cumulated = np.empty(0, np.int64)
        if high - low < 4 * count[g] + 1000:
            cumulated = _cumulated(part, low, high)
        else:
            part = np.sort(part)
        for s in range(len(shares)):
            place = shares[s] * (count[g] - 1)
            rank = int(place)
            below = _at_rank(part, cumulated, low, rank)
            above = _at_rank(part, cumulated, low, min(rank + 1, count[g] - 1))
            found[g, s] = below + (above - below) * (place - rank)
    return found
