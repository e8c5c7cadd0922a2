"""The difference between two groups' means when persons come in clusters."""

import numpy as np

from rodtrad.evaluation.arrays import Bools, Floats, Ints, not_computable
from rodtrad.evaluation.clusters import Kind, clustered
from rodtrad.evaluation.effect import Estimate
from rodtrad.evaluation.intervals import t_estimate
from rodtrad.evaluation.least_squares import fit


def cluster_difference(outcome: Floats, treated: Bools, clusters: Ints, level: float) -> tuple[Estimate, Estimate]:
    """Intervention minus comparison over persons, with CR2, and with the usual CR1 beside it.

    `clusters` (n,) numbers the clusters 0 … G − 1. Raises `NotComputable` with under two clusters in a group.
    """
    fewest = min(len(np.unique(clusters[group])) for group in (treated, ~treated))
    if fewest < 2:
        raise not_computable("effect-too-few-clusters", found=fewest)
    regression = fit(np.column_stack([np.ones(len(outcome)), treated.astype(np.float64)]), outcome)
    estimate = float(regression.coefficients[1])

    def with_errors(kind: Kind) -> Estimate:
        return t_estimate(kind.lower(), estimate, clustered(regression, 1, clusters, kind), level)

    return with_errors("CR2"), with_errors("CR1")
