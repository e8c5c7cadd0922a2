"""The hot loop, as machine code made at the first call and kept on disk. Loading it takes a moment: import when needed."""

from typing import Any

import numba
import numpy as np


@numba.njit(cache=True, nogil=True)
def settle(totals: Any, asked: Any, most: int, budget: int, tie: float, places: Any, chosen: Any) -> None:
    """For each row of `totals` (draws, n): `places` (draws, n) from 0, equal ones shared, and who is `chosen` (draws, n).

    In falling order, of equals the first column first: chosen while fewer than `most` are and `asked` (n,) fits in `budget`.
    """
    draws, n = totals.shape
    order = np.empty(n, np.int64)
    for draw in range(draws):
        row = totals[draw]
        for i in range(n):
            j = i
            while j > 0 and row[order[j - 1]] < row[i] - tie:
                order[j] = order[j - 1]
                j -= 1
            order[j] = i
        spent, fits, place = 0, True, 0
        for position in range(n):
            i = order[position]
            if position > 0 and row[order[position - 1]] - row[i] > tie:
                place = position
            spent += asked[i]
            fits = fits and position < most and spent <= budget
            places[draw, i] = place
            chosen[draw, i] = fits
