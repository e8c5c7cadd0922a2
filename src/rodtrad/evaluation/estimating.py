"""One analysis estimated: the planned way first, the usual alternatives beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import comb

import numpy as np

from rodtrad.document.plan import Analysis, Design
from rodtrad.errors import NotComputable
from rodtrad.evaluation.adjusted import Covariates, adjusted, imputed, informative
from rodtrad.evaluation.arrays import Bools, Floats, Ints, not_computable
from rodtrad.evaluation.before_after import paired_change
from rodtrad.evaluation.cluster_difference import cluster_difference
from rodtrad.evaluation.difference import pooled, welch
from rodtrad.evaluation.effect import Estimate
from rodtrad.evaluation.randomisation import Progress, Redrawn, redraw, residuals_of
from rodtrad.evaluation.ratio import ratio_of_means
from rodtrad.evaluation.risk_difference import miettinen_nurminen, newcombe
from rodtrad.evaluation.sample import Sample
from rodtrad.texts import Message, message

# Fewer persons than this for each covariate in the smaller group, and the adjustment adds noise of its own.
PERSONS_PER_COVARIATE = 10
FEW_DRAWS = 100
FEWEST_PERSONS = 2


@dataclass(frozen=True)
class Estimated:
    """The estimates of one analysis, before they are judged."""

    main: Estimate
    others: tuple[Estimate, ...] = ()
    ratio: Estimate | None = None
    redrawn: Redrawn | None = None
    warnings: tuple[Message, ...] = ()


def estimate(analysis: Analysis, design: Design, sample: Sample, seed: int, progress: Progress | None = None) -> Estimated:
    """The estimates that the plan asks for. Raises `NotComputable` where there is too little to go on."""
    if analysis.estimator == "before_after" and sample.before is not None:
        return _change(analysis, sample.before, sample.outcome)
    smallest = int(min(sample.treated.sum(), (~sample.treated).sum()))
    if smallest < FEWEST_PERSONS:
        raise not_computable("effect-too-few", found=smallest, needed=FEWEST_PERSONS)
    covariates = _usable_covariates(sample)
    main, others = _estimates(analysis, sample, covariates)
    redrawn, about_draws = _redrawn(analysis, design, sample, covariates, seed, progress)
    ratio = None
    if analysis.scale == "count" and sample.clusters is None and sample.before is None:
        ratio = ratio_of_means(sample.outcome, sample.treated, analysis.confidence)
    warnings = (*_about_covariates(covariates, sample), *about_draws)
    return Estimated(main, others, ratio, redrawn, warnings)


def _change(analysis: Analysis, before: Floats, after: Floats) -> Estimated:
    ids = ["effect-warning-before-after", *(["effect-warning-not-randomised"] if analysis.permutations else [])]
    return Estimated(paired_change(before, after, analysis.confidence), warnings=tuple(message(id) for id in ids))


def outcome_of(sample: Sample) -> Floats:
    """What is compared between groups: the outcome, or each person's change where there is a measurement before."""
    return sample.outcome if sample.before is None else sample.outcome - sample.before


def _estimates(analysis: Analysis, sample: Sample, covariates: Covariates | None) -> tuple[Estimate, tuple[Estimate, ...]]:
    """The planned estimate, then the others."""
    outcome, treated, level = outcome_of(sample), sample.treated, analysis.confidence
    unadjusted = _unadjusted(analysis, sample, outcome)
    if covariates is None or not covariates.names:
        return unadjusted[0], tuple(unadjusted[1:])
    _check_clusters(treated, sample.clusters)
    main, beside = adjusted(outcome, treated, covariates.values, level, sample.clusters)
    return main, (beside, unadjusted[0])


def _unadjusted(analysis: Analysis, sample: Sample, outcome: Floats) -> list[Estimate]:
    treated, level = sample.treated, analysis.confidence
    if sample.clusters is not None:
        return [*cluster_difference(outcome, treated, sample.clusters, level)]
    if analysis.scale == "binary" and sample.before is None:
        return [miettinen_nurminen(outcome, treated, level), newcombe(outcome, treated, level), *_welch(outcome, treated, level)]
    return [welch(outcome, treated, level), pooled(outcome, treated, level)]


def _welch(outcome: Floats, treated: Bools, level: float) -> Iterator[Estimate]:
    """Beside the intervals for shares; there is none where all in each group are alike."""
    try:
        yield welch(outcome, treated, level)
    except NotComputable:
        return


def _check_clusters(treated: Bools, clusters: Ints | None) -> None:
    if clusters is not None and min(len(np.unique(clusters[group])) for group in (treated, ~treated)) < 2:
        raise not_computable("effect-too-few-clusters", found=1)


def _usable_covariates(sample: Sample) -> Covariates | None:
    if sample.covariates is None:
        return None
    return informative(imputed(sample.names, sample.covariates), sample.treated)


def _about_covariates(covariates: Covariates | None, sample: Sample) -> Iterator[Message]:
    if covariates is None:
        return
    if covariates.left_out:
        yield message("effect-warning-left-out", columns=", ".join(covariates.left_out))
    smallest = int(min(sample.treated.sum(), (~sample.treated).sum()))
    if smallest < PERSONS_PER_COVARIATE * len(covariates.names):
        yield message("effect-warning-many-covariates", covariates=len(covariates.names), persons=smallest)


def _redrawn(
    analysis: Analysis, design: Design, sample: Sample, covariates: Covariates | None, seed: int, progress: Progress | None
) -> tuple[Redrawn | None, tuple[Message, ...]]:
    """The randomisation test, where the plan asks for it and lot decided the groups."""
    if not analysis.permutations:
        return None, ()
    if design != "randomised":
        return None, (message("effect-warning-not-randomised"),)
    if sample.clusters is not None and _mixed(sample.treated, sample.clusters):
        return None, (message("effect-warning-mixed-clusters"),)
    outcome = outcome_of(sample)
    if covariates is not None and covariates.names:
        outcome = residuals_of(outcome, covariates.values)
    redrawn = redraw(outcome, sample.treated, analysis.permutations, seed, sample.clusters, progress)
    return redrawn, tuple(_about_draws(redrawn, sample))


def _mixed(treated: Bools, clusters: Ints) -> bool:
    share = np.bincount(clusters, treated) / np.bincount(clusters)
    return bool(((share > 0) & (share < 1)).any())


def _about_draws(redrawn: Redrawn, sample: Sample) -> Iterator[Message]:
    if redrawn.exact and redrawn.draws < FEW_DRAWS:
        units = len(np.unique(sample.clusters)) if sample.clusters is not None else len(sample.outcome)
        drawn = len(np.unique(sample.clusters[sample.treated])) if sample.clusters is not None else int(sample.treated.sum())
        symmetric = 2 if 2 * drawn == units else 1
        least = round(symmetric / comb(units, drawn), 3)
        yield message("effect-warning-few-draws", draws=redrawn.draws, least=least)
