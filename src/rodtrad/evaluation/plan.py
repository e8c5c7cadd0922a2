"""Every planned analysis of a document, estimated from its table and judged by what was decided before the start."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from rodtrad import __version__
from rodtrad.document import Investment, deviations, version_hash
from rodtrad.document.logic import Indicator
from rodtrad.document.plan import Analysis, Assigned, Design, SuccessCriterion
from rodtrad.errors import NotComputable, Problem
from rodtrad.evaluation.arrays import Floats, not_computable
from rodtrad.evaluation.criterion import verdict
from rodtrad.evaluation.effect import Effect, Group, Provenance
from rodtrad.evaluation.estimating import Estimated, estimate, outcome_of
from rodtrad.evaluation.randomisation import Progress
from rodtrad.evaluation.sample import Sample, sample
from rodtrad.evaluation.strength import LARGE_DROP_OUT, UNEVEN_DROP_OUT, Facts, judge, lost
from rodtrad.tables import Table, read_table
from rodtrad.texts import Message, message


def load_table(investment: Investment, document: Path) -> Table:
    """The data file that the document names, found from the document's own folder. Raises `BadData`, `NotComputable`."""
    file = investment.evaluation.data.file
    if not file:
        raise not_computable("effect-no-file", "evaluation.data.file")
    return read_table(document.parent / file, investment.evaluation.data)


def evaluate(
    investment: Investment, table: Table, *, seed: int | None = None, progress: Progress | None = None
) -> tuple[Effect, ...]:
    """The effect of each planned analysis, in the plan's order.

    `seed` replaces the seeds of the plan; `progress(done, total)` counts re-drawn allocations. Raises `NotComputable` with every
    problem of every analysis and its path in the document.
    """
    if not investment.evaluation.analyses:
        raise not_computable("effect-no-analyses", "evaluation.analyses")
    effects: list[Effect] = []
    problems: list[Problem] = []
    counted = _Counted(progress, sum(analysis.permutations for analysis in investment.evaluation.analyses))
    for index, analysis in enumerate(investment.evaluation.analyses):
        path = f"evaluation.analyses[{index}]"
        try:
            effects.append(_effect(_Planned(investment, analysis, path), table, seed, counted))
        except NotComputable as error:
            problems += [replace(found, where=found.where or path) for found in error.problems]
    if problems:
        raise NotComputable(list(dict.fromkeys(problems)))
    return tuple(effects)


class _Counted:
    """Progress over all analyses as one count."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self.progress, self.total, self.before = progress, total, 0

    def __call__(self, done: int, of: int) -> None:
        if self.progress:
            self.progress(self.before + done, self.total)
        if done >= of:
            self.before += of


@dataclass(frozen=True)
class _Planned:
    """One analysis with what the rest of the document says about it."""

    investment: Investment
    analysis: Analysis
    path: str

    @property
    def indicator(self) -> Indicator:
        return next(found for found in self.investment.indicators if found.key == self.analysis.indicator)

    @property
    def design(self) -> Design:
        """The design that the estimator realises. Raises `NotComputable` where the plan's design is missing or another."""
        design = self.investment.evaluation.design
        if self.analysis.estimator == "before_after":
            return "before_after"
        if design is None:
            raise not_computable("effect-no-design", "evaluation.design")
        if design == "before_after":
            raise not_computable("effect-design-conflict", f"{self.path}.estimator")
        return design

    @property
    def criteria(self) -> tuple[SuccessCriterion, ...]:
        """The criteria on this indicator that can be judged by a number."""
        criteria = self.investment.success_criteria
        return tuple(c for c in criteria if c.indicator == self.analysis.indicator and c.smallest_effect is not None)


def _effect(planned: _Planned, table: Table, seed: int | None, progress: Progress) -> Effect:
    analysis, investment = planned.analysis, planned.investment
    design = planned.design
    used = analysis.seed if seed is None else seed
    taken = sample(analysis, design, table, planned.path)
    found = estimate(analysis, design, taken, used, progress)
    intervention, comparison, about_numbers = _both(taken, analysis, investment.evaluation.assigned)
    provenance = _provenance(investment, table, used)
    clusters = None if taken.clusters is None else int(taken.clusters.max()) + 1
    criterion, about_criteria = _criterion(planned)
    strength, sentence = judge(
        Facts(
            design=design,
            main=found.main,
            direction=planned.indicator.direction,
            intervention=intervention,
            comparison=comparison,
            smallest_effect=abs(criterion.smallest_effect) if criterion and criterion.smallest_effect else None,
            clusters=clusters,
            locked=provenance.locked,
            deviates=bool(provenance.deviates_from_lock),
        )
    )
    return Effect(
        analysis=analysis.key,
        indicator=analysis.indicator,
        unit=planned.indicator.unit,
        scale=analysis.scale,
        design=design,
        main=found.main,
        intervention=intervention,
        comparison=comparison,
        strength=strength,
        strength_sentence=sentence,
        provenance=provenance,
        others=found.others,
        ratio=found.ratio,
        randomisation_p=found.redrawn.p_value if found.redrawn else None,
        permutations=found.redrawn.draws if found.redrawn else 0,
        clusters=clusters,
        verdict=verdict(criterion, planned.indicator, found.main, analysis.scale) if criterion else None,
        assumptions=tuple(_assumptions(planned, taken, found, lost(intervention) + lost(comparison) > 0)),
        warnings=(*found.warnings, *taken.warnings, *about_numbers, *about_criteria, *_about_lock(provenance)),
    )


def _provenance(investment: Investment, table: Table, seed: int) -> Provenance:
    return Provenance(
        version=version_hash(investment),
        data=table.sha256,
        engine=__version__,
        seed=seed,
        deviates_from_lock=deviations(investment),
        locked=investment.lock is not None,
    )


def _both(taken: Sample, analysis: Analysis, assigned: Assigned | None) -> tuple[Group, Group, tuple[Message, ...]]:
    """The two groups (after and before, of the same persons, where there is one group only), with what is odd about them."""
    planned = (assigned.intervention, assigned.comparison) if assigned else taken.found
    if analysis.estimator == "before_after" and taken.before is not None:
        groups = [_group(values, planned[0]) for values in (taken.outcome, taken.before)]
    else:
        outcome = outcome_of(taken)
        halves = (outcome[taken.treated], outcome[~taken.treated])
        groups = [_group(values, number) for values, number in zip(halves, planned, strict=True)]
    return groups[0], groups[1], tuple(_about_drop_out(groups[0], groups[1], planned))


def _group(values: Floats, assigned: int) -> Group:
    spread = float(values.std(ddof=1)) if len(values) > 1 else 0.0
    return Group(len(values), float(values.mean()), spread, assigned if assigned >= len(values) else None)


def _about_drop_out(intervention: Group, comparison: Group, expected: tuple[int, int]) -> Iterator[Message]:
    for group, number in zip((intervention, comparison), expected, strict=True):
        if group.assigned is None:
            yield message("effect-warning-more-than-assigned", n=group.n, assigned=number)
    if max(lost(intervention), lost(comparison)) > LARGE_DROP_OUT:
        yield message("effect-warning-drop-out", limit=round(100 * LARGE_DROP_OUT))
    if abs(lost(intervention) - lost(comparison)) > UNEVEN_DROP_OUT:
        yield message("effect-warning-uneven-drop-out", limit=round(100 * UNEVEN_DROP_OUT))


def _criterion(planned: _Planned) -> tuple[SuccessCriterion | None, tuple[Message, ...]]:
    """The criterion that is judged, and warnings about those that are not."""
    # A criterion about a comparison between groups says nothing about a change in one of them.
    if planned.design == "before_after" and planned.investment.evaluation.design != "before_after":
        return None, (message("effect-warning-criterion-design"),) if planned.criteria else ()
    usable = [c for c in planned.criteria if planned.analysis.scale != "binary" or abs(c.smallest_effect or 0) <= 1]
    warnings: list[Message] = []
    if len(usable) < len(planned.criteria):
        warnings.append(message("effect-warning-share-criterion"))
    if len(usable) > 1:
        warnings.append(message("effect-warning-more-criteria", used=usable[0].key))
    if usable and planned.indicator.direction == "increase" and (usable[0].smallest_effect or 0) < 0:
        warnings.append(message("effect-warning-criterion-sign"))
    return (usable[0] if usable else None), tuple(warnings)


def _about_lock(provenance: Provenance) -> Iterator[Message]:
    if not provenance.locked:
        yield message("effect-warning-unlocked")
    for part in provenance.deviates_from_lock:
        yield message("effect-warning-deviates", part=message(f"effect-locked-{part.replace('_', '-')}"))


def _assumptions(planned: _Planned, taken: Sample, found: Estimated, some_lost: bool) -> Iterator[Message]:
    yield message(f"effect-assumption-design-{planned.design.replace('_', '-')}")
    if planned.design != "before_after":
        yield message("effect-assumption-no-spillover")
        yield message("effect-assumption-independent" if taken.clusters is None else "effect-assumption-clusters")
        if taken.before is not None:
            yield message("effect-assumption-change")
    if some_lost:
        yield message("effect-assumption-drop-out")
    if found.main.method.startswith("lin"):
        yield message("effect-assumption-adjusted")
    if found.redrawn:
        yield message("effect-assumption-redrawn")
