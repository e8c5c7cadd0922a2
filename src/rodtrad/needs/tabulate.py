"""Counts and sums for every combination of variables, in one pass over the persons."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from math import fsum, prod
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from rodtrad.needs.blocks import Combination, blocks
from rodtrad.needs.coded import Coded, Register
from rodtrad.needs.indicator import Indicator

Floats = NDArray[np.float64]
# A chunk's columns stay in cache; a fixed number of lanes, whatever the cores, always adds in the same order.
CHUNK: Final = 1 << 15
LANES: Final = 2


@dataclass(frozen=True, eq=False)
class Tables:
    """`sums` by combination, (levels of its variables…, 1 + k): persons, then sums of the features, see `features`.

    The empty combination is the whole. `centre` was taken from a mean's values before the sums; `missing` persons have none.
    """

    combinations: tuple[Combination, ...]
    sums: dict[Combination, Floats]
    centre: float
    missing: int


def tabulate(data: Register, indicator: Indicator, wanted: Sequence[Combination]) -> Tables:
    """The tables of the `wanted` combinations. A share sums the value; a mean the value and its square; a rate value, exposure,
    both squares and their product (in the order y, e, y², ye, e²)."""
    chosen = blocks(data.levels, wanted)
    centre = _centre(data, indicator)
    starts = np.cumsum([0, *(prod(data.levels[v] for v in block) for block in chosen)])
    lanes = _counted(data, indicator, chosen, starts, centre)
    whole = _blockwise(lanes, data.levels, chosen, starts)
    found: dict[Combination, Floats] = {}
    for combination in sorted(wanted, key=len, reverse=True):
        found[combination] = _marginal(combination, found, whole)
    first = next(iter(whole.values()))
    found[()] = first.reshape(-1, first.shape[-1]).sum(0)
    return Tables(((), *wanted), found, centre, data.persons - int(found[()][0]))


def features(data: Coded, indicator: Indicator, part: slice, centre: float) -> tuple[Floats, NDArray[np.bool_] | None]:
    """What is summed for the persons of `part` (persons, k), and who of them have a value (None: all)."""
    values = data.numbers[indicator.column][part].astype(np.float64)
    exposure = data.numbers[indicator.exposure][part].astype(np.float64) if indicator.exposure else None
    known = ~np.isnan(values) if exposure is None else ~np.isnan(values) & (exposure > 0)
    if indicator.measure == "share":
        columns = [values]
    elif indicator.measure == "rate":
        ones = np.ones_like(values) if exposure is None else exposure
        columns = [values, ones, values * values, values * ones, ones * ones]
    else:
        columns = [values - centre, (values - centre) ** 2]
    return np.column_stack(columns), None if known.all() else known


def _centre(data: Register, indicator: Indicator) -> float:
    """About the mean: squares are then summed without loss of figures."""
    if indicator.measure != "mean":
        return 0.0
    sums, many = [], 0
    for values in data.numbers_of(indicator.column):
        for start in range(0, len(values), CHUNK):
            chunk = values[start : start + CHUNK]
            known = chunk[~np.isnan(chunk)]
            sums.append(float(known.sum(dtype=np.float64)))
            many += known.size
    return fsum(sums) / many if many else 0.0


def _counted(data: Register, indicator: Indicator, chosen: Sequence[Combination], starts: Any, centre: float) -> Floats:
    from rodtrad.needs.compiled import count_blocks

    members, strides = _layout(data.levels, chosen)
    width = 1 + {"share": 1, "rate": 5}.get(indicator.measure, 2)
    lanes = [np.zeros((int(starts[-1]), width)) for _ in range(LANES)]

    def lane(part: Coded, number: int) -> None:
        for chunk in _chunks(part.persons, number):
            values, known = features(part, indicator, chunk, centre)
            codes = np.ascontiguousarray(part.codes[:, chunk])
            if known is not None:
                codes, values = np.ascontiguousarray(codes[:, known]), values[known]
            count_blocks(codes, values, members, strides, starts[:-1], lanes[number])

    with ThreadPoolExecutor(min(LANES, os.cpu_count() or 1)) as pool:
        for part in data.parts():
            list(pool.map(lane, [part] * LANES, range(LANES)))
    return lanes[0] + lanes[1]


def _chunks(persons: int, lane: int) -> Iterator[slice]:
    for start in range(lane * CHUNK, persons, LANES * CHUNK):
        yield slice(start, min(start + CHUNK, persons))


def _layout(levels: Sequence[int], chosen: Sequence[Combination]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The variables of each block and what one step in each is worth (blocks, most variables)."""
    most = max(map(len, chosen))
    members = np.full((len(chosen), most), -1)
    strides = np.zeros((len(chosen), most), np.int64)
    for row, block in enumerate(chosen):
        members[row, : len(block)] = block
        strides[row, : len(block)] = step_values([levels[v] for v in block])
    return members, strides


def step_values(sizes: Sequence[int]) -> list[int]:
    """What one step along each axis is worth in a flat table whose last axis runs fastest."""
    return [prod(sizes[axis + 1 :]) for axis in range(len(sizes))]


def _blockwise(lanes: Floats, levels: Sequence[int], chosen: Sequence[Combination], starts: Any) -> dict[Combination, Floats]:
    return {
        block: lanes[first:last].reshape(*(levels[v] for v in block), -1)
        for block, (first, last) in zip(chosen, pairwise(starts), strict=True)
    }


def _marginal(combination: Combination, found: dict[Combination, Floats], whole: dict[Combination, Floats]) -> Floats:
    """Added up from the smallest table that holds the combination."""
    holding = [(block, table) for tables in (found, whole) for block, table in tables.items() if set(combination) <= set(block)]
    block, table = min(holding, key=lambda pair: pair[1].size)
    summed: Floats = table.sum(axis=tuple(axis for axis, v in enumerate(block) if v not in combination))
    return summed
