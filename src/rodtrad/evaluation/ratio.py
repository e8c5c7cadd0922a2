"""How many times more or fewer: the ratio of two means of counts."""

from math import exp, log, sqrt

from scipy import special

from rodtrad.evaluation.arrays import Bools, Floats
from rodtrad.evaluation.effect import Estimate, Interval


def ratio_of_means(outcome: Floats, treated: Bools, level: float) -> Estimate | None:
    """Intervention's mean over comparison's, interval by the delta method on the log scale; None where a mean is zero.

    Each group's own spread is used, so counts may vary more than Poisson's distribution has it.
    """
    groups = outcome[treated], outcome[~treated]
    means = [float(group.mean()) for group in groups]
    if min(means) <= 0 or min(len(group) for group in groups) < 2:
        return None
    error = sqrt(sum(float(g.var(ddof=1)) / len(g) / mean**2 for g, mean in zip(groups, means, strict=True)))
    ratio = means[0] / means[1]
    reach = float(special.ndtri((1 + level) / 2)) * error
    p_value = float(2 * special.ndtr(-abs(log(ratio)) / error)) if error else None
    return Estimate("ratio", ratio, ratio * error, Interval(ratio * exp(-reach), ratio * exp(reach), level), None, p_value)
