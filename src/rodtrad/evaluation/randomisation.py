"""Randomisation inference: how often would the lot alone have given a difference like the one observed?

The allocation is drawn again, as it was drawn the first time (a fixed number of persons, or of whole clusters, to each
group), and the studentised difference is computed each time. Studentised, the test is exact if nobody is affected and right
in large samples if effects merely cancel out (Chung & Romano 2013; Wu & Ding 2021). p = (1 + b) / (1 + m) (Phipson & Smyth 2010).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import Final

import numpy as np

from rodtrad.evaluation.arrays import Bools, Floats, Ints

Progress = Callable[[int, int], None]
_CHUNK_CELLS: Final = 2_000_000


@dataclass(frozen=True)
class Redrawn:
    """`p_value` of no effect on anybody; `draws` allocations compared with the one made, or all there are (`exact`)."""

    p_value: float
    draws: int
    exact: bool


def redraw(
    outcome: Floats, treated: Bools, draws: int, seed: int, clusters: Ints | None = None, progress: Progress | None = None
) -> Redrawn:
    """The two-sided randomisation p-value. `clusters` (n,): whole clusters were drawn; each must be in one group only.

    All allocations are gone through where they are no more than `draws`; otherwise `draws` are drawn with `seed`.
    """
    sums, drawn = _units(outcome - outcome.mean(), treated, clusters)
    observed = _statistic(drawn[None, :].astype(np.float64), sums)[0]
    possible = comb(len(drawn), int(drawn.sum()))
    exact = possible <= draws
    allocations = _every(drawn) if exact else _random(drawn, draws, seed)
    total, extreme, done = possible if exact else draws, 0, 0
    for chunk in allocations:
        # A draw that equals the observed allocation must count, whatever the last bit says.
        extreme += int(np.sum(_statistic(chunk, sums) >= observed * (1 - 1e-9)))
        done += len(chunk)
        if progress:
            progress(done, total)
    return Redrawn(extreme / total if exact else (1 + extreme) / (1 + draws), total, exact)


def residuals_of(outcome: Floats, covariates: Floats) -> Floats:
    """What the covariates leave of the outcome, groups not looked at: fixed if nobody is affected, so it can be re-drawn."""
    design = np.column_stack([np.ones(len(outcome)), covariates])
    solution = np.linalg.lstsq(design, outcome, rcond=None)[0]
    left: Floats = outcome - design @ solution
    return left


def _units(outcome: Floats, treated: Bools, clusters: Ints | None) -> tuple[Floats, Bools]:
    """What each drawn unit adds (units, 5): total t, size s, t², ts, s²; and whether it was drawn to the intervention."""
    if clusters is None:
        return _moments(outcome, np.ones(len(outcome))), treated
    sizes = np.bincount(clusters).astype(np.float64)
    totals = np.bincount(clusters, outcome).astype(np.float64)
    return _moments(totals, sizes), np.bincount(clusters, treated) > 0


def _moments(totals: Floats, sizes: Floats) -> Floats:
    return np.column_stack([totals, sizes, totals**2, totals * sizes, sizes**2])


def _statistic(allocations: Floats, sums: Floats) -> Floats:
    """|difference of means| / standard error for each row of allocations (draws, units) of ones and zeros."""
    drawn = allocations @ sums
    rest = sums.sum(axis=0) - drawn
    count = allocations.sum(axis=1)
    difference = np.abs(drawn[:, 0] / drawn[:, 1] - rest[:, 0] / rest[:, 1])
    variance = _variance(drawn, count) + _variance(rest, len(sums) - count)
    noise = 1e-24 * sums[:, 2].sum() / sums[:, 4].sum()
    with np.errstate(divide="ignore", invalid="ignore"):
        studentised = difference / np.sqrt(np.where(variance > noise, variance, 0.0))
    found: Floats = np.where(difference**2 > noise, studentised, 0.0)
    return found


def _variance(group: Floats, count: Floats) -> Floats:
    """Of a group's mean, from the spread of its units' totals around what their size would give."""
    mean = group[:, 0] / group[:, 1]
    squares = group[:, 2] - 2 * mean * group[:, 3] + mean**2 * group[:, 4]
    found: Floats = np.maximum(squares, 0.0) / group[:, 1] ** 2 * count / np.maximum(count - 1, 1)
    return found


def _random(drawn: Bools, draws: int, seed: int) -> Iterator[Floats]:
    generator = np.random.default_rng(seed)
    size = max(1, min(draws, _CHUNK_CELLS // len(drawn)))
    for start in range(0, draws, size):
        rows = np.tile(drawn.astype(np.float64), (min(size, draws - start), 1))
        yield generator.permuted(rows, axis=1)


def _every(drawn: Bools) -> Iterator[Floats]:
    units, chosen = len(drawn), int(drawn.sum())
    rows: list[tuple[int, ...]] = []
    for places in combinations(range(units), chosen):
        rows.append(places)
        if len(rows) * units >= _CHUNK_CELLS:
            yield _marked(rows, units)
            rows = []
    if rows:
        yield _marked(rows, units)


def _marked(rows: list[tuple[int, ...]], units: int) -> Floats:
    marked = np.zeros((len(rows), units))
    np.put_along_axis(marked, np.array(rows, dtype=np.int64), 1.0, axis=1)
    return marked
