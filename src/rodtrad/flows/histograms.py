"""How often each number of days occurs, by group; counted part by part, and their quantiles. Exact: days are whole numbers."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from rodtrad.flows.log import Int32, Int64
from rodtrad.flows.quantiles import SHARES, Floats

# With more groups times days than this, what occurs is gathered instead of counted in place.
ROOM: Final = 1 << 24
_WIDE: Final = 1 << 32


class Days:
    """By group and number of days, from −`span` up to `span`: how often."""

    def __init__(self, groups: int) -> None:
        self.groups, self.span = groups, 0
        self.times: Int32 = np.zeros((groups, 0), np.int32)
        self.keys: list[Int64] = []

    def room(self, span: int) -> bool:
        """Makes room in `times` (groups, 2 span) for days below `span`; False where there are too many groups for that."""
        if span > self.span and self.groups * 2 * span <= ROOM:
            times = np.zeros((self.groups, 2 * span), np.int32)
            times[:, span - self.span : span + self.span] = self.times
            self.times, self.span = times, span
        return span <= self.span

    def gather(self, group: Int64, days: Int64) -> None:
        """Counts them apart from `times`."""
        self.keys.append(group * _WIDE + days + _WIDE // 2)

    def quantiles(self, groups: Sequence[int]) -> Floats:
        """(groups, SHARES) the quantiles of each, linear between neighbours; NaN where empty."""
        keys, many = np.unique(np.concatenate([np.empty(0, np.int64), *self.keys]), return_counts=True)
        found = np.full((len(groups), len(SHARES)), np.nan)
        for row, group in enumerate(groups):
            days = np.flatnonzero(self.times[group]) - self.span
            times = self.times[group, days + self.span].astype(np.int64)
            if len(keys):
                first, last = np.searchsorted(keys, [group * _WIDE, (group + 1) * _WIDE])
                days = np.append(days, keys[first:last] % _WIDE - _WIDE // 2)
                days, place = np.unique(days, return_inverse=True)
                times = np.bincount(place, np.append(times, many[first:last])).astype(np.int64)
            if len(days):
                found[row] = _quantiles(days, times)
        return found


def _quantiles(days: Int64, times: Int64) -> Floats:
    """`days` in order, each so many `times`."""
    upto = np.cumsum(times)
    place = np.array(SHARES) * (upto[-1] - 1)
    rank = place.astype(np.int64)
    below = days[np.searchsorted(upto, rank, side="right")]
    above = days[np.searchsorted(upto, np.minimum(rank + 1, upto[-1] - 1), side="right")]
    found: Floats = below + (above - below) * (place - rank)
    return found
