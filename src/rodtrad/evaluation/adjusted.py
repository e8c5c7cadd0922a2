"""The difference between two groups, adjusted for what was known before the start.

Lin (2013): the outcome on group, centred covariates and their products, so that adjustment cannot make the estimate less
precise in large samples, whatever the true relation. Missing covariates: the mean with an indicator of missing, which keeps
everybody and is sound where lot decided the groups (Zhao & Ding 2024); elsewhere only those with every covariate are used.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rodtrad.evaluation.arrays import Bools, Floats, Ints, not_computable
from rodtrad.evaluation.clusters import clustered
from rodtrad.evaluation.effect import Estimate
from rodtrad.evaluation.intervals import t_estimate
from rodtrad.evaluation.least_squares import Fit, fit
from rodtrad.evaluation.robust import heteroskedastic

# The column of the design that tells the groups apart.
GROUP = 1


@dataclass(frozen=True, eq=False)
class Covariates:
    """Covariates (n, k) by name, complete; `left_out` names those that say nothing beyond the others in one of the groups."""

    names: tuple[str, ...]
    values: Floats
    left_out: tuple[str, ...] = ()


def imputed(names: Sequence[str], values: Floats) -> Covariates:
    """Each missing value (NaN) as its column's mean, with a column more that marks where it was missing."""
    gaps = np.isnan(values)
    empty = np.flatnonzero(np.all(gaps, axis=0))
    if len(empty):
        raise not_computable("effect-empty-covariate", column=names[int(empty[0])])
    filled = np.where(gaps, np.nanmean(values, axis=0), values)
    holed = np.flatnonzero(np.any(gaps, axis=0))
    marks = [f"{names[int(column)]} ?" for column in holed]
    return Covariates((*names, *marks), np.hstack([filled, gaps[:, holed].astype(np.float64)]))


def informative(covariates: Covariates, treated: Bools) -> Covariates:
    """Only the covariates that vary, and are no combination of the earlier ones, inside both groups."""
    kept: list[int] = []
    for column in range(covariates.values.shape[1]):
        if all(_independent(covariates.values[group][:, [*kept, column]]) for group in (treated, ~treated)):
            kept.append(column)
    left_out = tuple(name for column, name in enumerate(covariates.names) if column not in kept)
    return Covariates(tuple(covariates.names[column] for column in kept), covariates.values[:, kept], left_out)


def _independent(values: Floats) -> bool:
    centred = values - values.mean(axis=0)
    lengths = np.linalg.norm(centred, axis=0)
    if np.any(lengths <= 1e-10 * (1 + np.abs(values).max(axis=0)) * np.sqrt(len(values))):
        return False
    return bool(np.linalg.matrix_rank(centred / lengths, tol=1e-8) == values.shape[1])


def interacted(outcome: Floats, treated: Bools, covariates: Floats) -> Fit:
    """Lin's regression. `outcome` (n,), `treated` (n,), `covariates` (n, k). Needs k + 2 persons in each group."""
    smallest, k = int(min(treated.sum(), (~treated).sum())), covariates.shape[1]
    if smallest < k + 2:
        raise not_computable("effect-too-many-covariates", covariates=k, found=smallest, needed=k + 2)
    centred = covariates - covariates.mean(axis=0)
    spread = centred.std(axis=0)
    scaled = centred / np.where(spread > 0, spread, 1.0)
    group = treated.astype(np.float64)
    design = np.column_stack([np.ones(len(outcome)), group, scaled, scaled * group[:, None]])
    return fit(design, outcome)


def adjusted(
    outcome: Floats, treated: Bools, covariates: Floats, level: float, clusters: Ints | None = None
) -> tuple[Estimate, Estimate]:
    """The adjusted difference with HC2 (CR2 where there are clusters), and the same with HC3 (CR3) beside it."""
    regression = interacted(outcome, treated, covariates)
    estimate = float(regression.coefficients[GROUP])
    if clusters is None:
        main, beside = heteroskedastic(regression, GROUP, "HC2"), heteroskedastic(regression, GROUP, "HC3")
        return t_estimate("lin-hc2", estimate, main, level), t_estimate("lin-hc3", estimate, beside, level)
    main, beside = clustered(regression, GROUP, clusters, "CR2"), clustered(regression, GROUP, clusters, "CR3")
    return t_estimate("lin-cr2", estimate, main, level), t_estimate("lin-cr3", estimate, beside, level)
