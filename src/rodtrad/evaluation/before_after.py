"""The change in one group: what happened, never what the intervention did."""

import numpy as np

from rodtrad.evaluation.arrays import Floats, not_computable
from rodtrad.evaluation.effect import Estimate
from rodtrad.evaluation.intervals import t_estimate
from rodtrad.evaluation.robust import Spread


def paired_change(before: Floats, after: Floats, level: float) -> Estimate:
    """The mean of each person's own change (n,), with the paired t interval. Raises `NotComputable` with under two persons."""
    change = after - before
    if len(change) < 2:
        raise not_computable("effect-too-few", found=len(change), needed=2)
    spread = 0.0 if np.ptp(change) == 0 else float(change.std(ddof=1))
    error = Spread(spread / np.sqrt(len(change)), len(change) - 1.0)
    return t_estimate("paired", float(change.mean()), error, level)
