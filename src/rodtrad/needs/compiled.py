"""The hot loops, as machine code made at the first call and kept on disk. Loading them takes a moment: import when needed."""

from typing import Any

import numba
import numpy as np


@numba.njit(cache=True, nogil=True)
def count_blocks(codes: Any, features: Any, members: Any, strides: Any, starts: Any, sums: Any) -> None:
    """Adds each person to their cell of every block.

    `codes` (variables, persons), `features` (persons, k); `members`, `strides` (blocks, most variables), −1 after the last;
    `starts` (blocks,) is each block's first row in `sums` (cells, 1 + k): the number of persons, then the sums of the features.
    """
    persons = codes.shape[1]
    k = features.shape[1]
    places = np.empty(persons, np.int32)
    for block in range(members.shape[0]):
        places[:] = starts[block]
        for position in range(members.shape[1]):
            variable = members[block, position]
            if variable >= 0:
                stride = strides[block, position]
                for i in range(persons):
                    places[i] += codes[variable, i] * stride
        if k == 1:
            for i in range(persons):
                place = places[i]
                sums[place, 0] += 1.0
                sums[place, 1] += features[i, 0]
        else:
            for i in range(persons):
                place = places[i]
                sums[place, 0] += 1.0
                for f in range(k):
                    sums[place, 1 + f] += features[i, f]


@numba.njit(cache=True, nogil=True)
def pick(codes: Any, members: Any, strides: Any, order: Any, values: Any, ranks: Any, seen: Any, found: Any) -> None:
    """Goes through the persons in `order`, which makes `values` (persons,) rise, and notes in `found` (groups, k) the values that
    stand at the `ranks` (groups, k; 0 is the smallest) of their group. `seen` (groups,) is how many of each came already."""
    for i in order:
        place = 0
        for position in range(members.shape[0]):
            place += codes[members[position], i] * strides[position]
        for k in range(ranks.shape[1]):
            if ranks[place, k] == seen[place]:
                found[place, k] = values[i]
        seen[place] += 1
