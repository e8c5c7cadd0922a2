"""Krippendorff's alpha against his own example: four observers, twelve units, missing data.

Content Analysis (2004), chapter 11; "Computing Krippendorff's Alpha-Reliability" (2011), example C.
"""

from itertools import permutations

import numpy as np
import pytest

from rodtrad.selection.agreement import Metric, alpha

_ = np.nan
PUBLISHED = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
        [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
    ]
)


@pytest.mark.parametrize(("metric", "expected"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)])
def test_the_published_example(metric: Metric, expected: float) -> None:
    assert alpha(PUBLISHED, metric) == pytest.approx(expected, abs=5e-4)


def pairwise(values: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> float:
    """Interval alpha by its definition: mean squared difference within units beside that between all values."""
    units = [column[~np.isnan(column)] for column in values.T]
    units = [unit for unit in units if len(unit) > 1]
    everything = np.concatenate(units)
    observed = sum(sum((a - b) ** 2 for a, b in permutations(unit, 2)) / (len(unit) - 1) for unit in units) / len(everything)
    expected = sum((a - b) ** 2 for a, b in permutations(everything, 2)) / (len(everything) * (len(everything) - 1))
    return float(1 - observed / expected)


@pytest.mark.parametrize("seed", range(5))
def test_against_the_definition(seed: int) -> None:
    rng = np.random.default_rng(seed)
    values = rng.integers(0, 6, (4, 9)).astype(float)
    values[rng.random(values.shape) < 0.2] = np.nan
    assert alpha(values, "interval") == pytest.approx(pairwise(values), abs=1e-12)


def test_it_is_not_defined_where_nothing_differs() -> None:
    assert alpha(np.full((3, 4), 2.0), "ordinal") is None
    assert alpha(np.array([[1.0, 2.0]]), "ordinal") is None
