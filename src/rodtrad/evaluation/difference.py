"""The difference between two groups' means, unadjusted."""

import numpy as np

from rodtrad.evaluation.arrays import Bools, Floats, not_computable
from rodtrad.evaluation.effect import Estimate
from rodtrad.evaluation.intervals import t_estimate
from rodtrad.evaluation.robust import Spread


def welch(outcome: Floats, treated: Bools, level: float) -> Estimate:
    """Intervention minus comparison with each group's own spread (Welch 1947), the same standard error as HC2.

    `outcome` (n,) in the indicator's unit, `treated` (n,). Raises `NotComputable` with under two persons in a group.
    """
    (mean_i, variance_i), (mean_c, variance_c) = _moments(outcome[treated]), _moments(outcome[~treated])
    n_i, n_c = int(treated.sum()), int((~treated).sum())
    part_i, part_c = variance_i / n_i, variance_c / n_c
    total = part_i + part_c
    freedom = total**2 / (part_i**2 / (n_i - 1) + part_c**2 / (n_c - 1)) if total else 0.0
    return t_estimate("welch", mean_i - mean_c, Spread(float(np.sqrt(total)), freedom), level)


def pooled(outcome: Floats, treated: Bools, level: float) -> Estimate:
    """Intervention minus comparison under equal spread in both groups: the classic two-sample t interval (Student 1908)."""
    (mean_i, variance_i), (mean_c, variance_c) = _moments(outcome[treated]), _moments(outcome[~treated])
    n_i, n_c = int(treated.sum()), int((~treated).sum())
    freedom = n_i + n_c - 2
    variance = ((n_i - 1) * variance_i + (n_c - 1) * variance_c) / freedom
    return t_estimate("pooled", mean_i - mean_c, Spread(float(np.sqrt(variance * (1 / n_i + 1 / n_c))), freedom), level)


def _moments(values: Floats) -> tuple[float, float]:
    if len(values) < 2:
        raise not_computable("effect-too-few", found=len(values), needed=2)
    # A column that holds one value only has no spread, whatever rounding leaves.
    variance = 0.0 if np.ptp(values) == 0 else float(values.var(ddof=1))
    return float(values.mean()), variance
