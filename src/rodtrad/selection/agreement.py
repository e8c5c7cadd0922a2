"""Krippendorff's alpha: how far reviewers agree, beyond what chance would give, whoever has judged what.

K. Krippendorff, *Content Analysis* (2004), chapter 11, and "Computing Krippendorff's Alpha-Reliability" (2011).
"""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from rodtrad.selection.scoring import Floats

Metric = Literal["nominal", "ordinal", "interval", "ratio"]


def alpha(values: Floats, metric: Metric) -> float | None:
    """`values`: raters × units, NaN where a rater has not judged.

    1 = all alike, 0 = as by chance, below 0 = less than by chance. None where it is not defined: no unit that two have judged, or
    all values the same.
    """
    judged = values[:, (~np.isnan(values)).sum(axis=0) >= 2]
    levels = np.unique(judged[~np.isnan(judged)])
    if len(levels) < 2:
        return None
    coincidences = _coincidences(judged, levels)
    counts = coincidences.sum(axis=1)
    distance = _distance(levels, counts, metric)
    observed = (coincidences * distance).sum()
    expected = (np.outer(counts, counts) * distance).sum() / (counts.sum() - 1)
    return float(1 - observed / expected)


def _coincidences(judged: Floats, levels: Floats) -> Floats:
    """How often two values stand beside each other in a unit, each unit weighing as many values as it has."""
    counts = (judged[:, :, None] == levels).sum(axis=0).astype(np.float64)
    each = counts / (counts.sum(axis=1, keepdims=True) - 1)
    pairs: Floats = counts.T @ each - np.diag(each.sum(axis=0))
    return pairs


def _distance(levels: Floats, counts: Floats, metric: Metric) -> Floats:
    """The squared distance between each pair of values."""
    if metric == "nominal":
        return 1.0 - np.eye(len(levels))
    if metric == "interval":
        return np.asarray(np.subtract.outer(levels, levels) ** 2)
    if metric == "ratio":
        sums = np.add.outer(levels, levels)
        return np.asarray((np.subtract.outer(levels, levels) / np.where(sums == 0, 1, sums)) ** 2)
    middles: NDArray[np.float64] = np.cumsum(counts) - counts / 2
    return np.asarray(np.subtract.outer(middles, middles) ** 2)
