"""Applications in order: gates first, then the weighted mean of the reviewers' points, with ties and disagreement stated.

Source of the rule (all gates met; sum of weight × points): SKL, *Helhet, hållbarhet och resultat* (2017), section 4, and the
published forms of the funds. Weights are the organisation's own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np

from rodtrad.selection.agreement import alpha
from rodtrad.selection.criteria import CriteriaSet, Criterion
from rodtrad.selection.scoring import Floats, Panel, Score, panel, weights

# unsettled: as many reviewers say met as not met, or none has said; incomplete: no points on some criterion.
Standing = Literal["ranked", "fails", "unsettled", "incomplete"]
_ORDER: Final[tuple[Standing, ...]] = ("ranked", "unsettled", "incomplete", "fails")
# Totals closer than this are the same total: a float's last digits are no difference between applications.
DECIMALS: Final = 9


@dataclass(frozen=True)
class GateResult:
    """A mandatory criterion: how many reviewers say it is met, and what follows (None: as many yes as no, or none)."""

    criterion: str
    yes: int
    no: int
    met: bool | None


@dataclass(frozen=True)
class CriterionResult:
    """Points on one criterion: mean, lowest and highest among `reviewers` of them; None where nobody has judged.

    `share` is mean ÷ top (0–1).
    """

    criterion: str
    mean: float | None
    low: float | None
    high: float | None
    reviewers: int
    share: float | None

    @property
    def spread(self) -> float | None:
        return None if self.high is None or self.low is None else self.high - self.low


@dataclass(frozen=True)
class RankedApplication:
    """`total` is 0–100. `place` counts from 1 and is shared with `tied_with`; None unless `standing` is ranked."""

    application: str
    standing: Standing
    place: int | None
    total: float | None
    criteria: tuple[CriterionResult, ...]
    gates: tuple[GateResult, ...]
    reviewers: tuple[str, ...]
    tied_with: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReviewerLevel:
    """How a reviewer's points lie beside the others' on the same applications and criteria, as part of the scale (−1 to 1).

    Minus: stricter. None where no other reviewer has judged the same.
    """

    reviewer: str
    applications: int
    difference: float | None


@dataclass(frozen=True)
class Agreement:
    """Krippendorff's alpha: 1 = alike, 0 = as by chance; None where it cannot be counted.

    `alpha` is of the reviewers' own totals per application (interval); `by_criterion` of the points on each (ordinal).
    """

    alpha: float | None
    by_criterion: tuple[tuple[str, float | None], ...]


@dataclass(frozen=True)
class Ranking:
    """`rows`: the ranked ones by place, then the unsettled, the incomplete and those that fail a gate, by key."""

    rows: tuple[RankedApplication, ...]
    agreement: Agreement
    reviewers: tuple[ReviewerLevel, ...]

    @property
    def ranked(self) -> tuple[RankedApplication, ...]:
        return tuple(row for row in self.rows if row.standing == "ranked")

    def row(self, application: str) -> RankedApplication:
        return next(row for row in self.rows if row.application == application)


def rank(criteria: CriteriaSet, scores: Sequence[Score], applications: Sequence[str] = ()) -> Ranking:
    """Every application that has scores, and those of `applications` that have none yet.

    A total is the mean over the reviewers who judged, criterion by criterion, weighted: 0–100. Equal totals share a place and the
    next place is skipped (1, 2, 2, 4). A gate is met where more reviewers say yes than no.
    Raises `NotComputable` with every problem of the scores (see `scoring.problems_of_scores`).
    """
    given = panel(criteria, scores, applications)
    own = totals(given.means, weights(criteria))
    rows = _placed([_row(criteria, given, scores, number, float(total)) for number, total in enumerate(own)])
    return Ranking(tuple(rows), _agreement(criteria, given), tuple(_levels(given)))


def totals(means: Floats, weight: Floats) -> Floats:
    """Weighted means 0–100, one per row of `means`, rounded so that what is equal compares equal."""
    return np.round(means @ weight * 100, DECIMALS)


def _row(criteria: CriteriaSet, given: Panel, scores: Sequence[Score], number: int, total: float) -> RankedApplication:
    application = given.applications[number]
    own = [score for score in scores if score.application == application]
    gates = tuple(_gate(criterion, own) for criterion in criteria.mandatory)
    judged = (score.reviewer for score in own if score.points is not None or score.met is not None)
    return RankedApplication(
        application=application,
        standing=_standing(gates, total),
        place=None,
        total=None if np.isnan(total) else total,
        criteria=tuple(_criterion(each, given.shares[:, number, k]) for k, each in enumerate(criteria.scored)),
        gates=gates,
        reviewers=tuple(sorted(set(judged))),
    )


def _gate(criterion: Criterion, scores: Sequence[Score]) -> GateResult:
    said = [score.met for score in scores if score.criterion == criterion.key and score.met is not None]
    yes, no = said.count(True), said.count(False)
    return GateResult(criterion.key, yes, no, None if yes == no else yes > no)


def _standing(gates: Sequence[GateResult], total: float) -> Standing:
    if any(gate.met is False for gate in gates):
        return "fails"
    if np.isnan(total):
        return "incomplete"
    return "unsettled" if any(gate.met is None for gate in gates) else "ranked"


def _criterion(criterion: Criterion, shares: Floats) -> CriterionResult:
    judged = shares[~np.isnan(shares)] * criterion.top
    if not len(judged):
        return CriterionResult(criterion.key, None, None, None, 0, None)
    mean, low, high = (round(float(value), DECIMALS) for value in (judged.mean(), judged.min(), judged.max()))
    return CriterionResult(criterion.key, mean, low, high, len(judged), mean / criterion.top)


def _placed(rows: Sequence[RankedApplication]) -> Iterator[RankedApplication]:
    in_order = sorted(rows, key=lambda row: (_ORDER.index(row.standing), -(row.total or 0), row.application))
    ranked = [row for row in in_order if row.standing == "ranked"]
    for row in in_order:
        if row.standing != "ranked":
            yield replace(row)
            continue
        place = 1 + sum((other.total or 0) > (row.total or 0) for other in ranked)
        tied = tuple(other.application for other in ranked if other.total == row.total and other is not row)
        yield replace(row, place=place, tied_with=tied)


def _agreement(criteria: CriteriaSet, given: Panel) -> Agreement:
    own_totals = np.round(given.shares @ weights(criteria), DECIMALS)
    by_criterion = ((each.key, alpha(given.shares[:, :, k], "ordinal")) for k, each in enumerate(criteria.scored))
    return Agreement(alpha(own_totals, "interval"), tuple(by_criterion))


def _levels(given: Panel) -> Iterator[ReviewerLevel]:
    judged = ~np.isnan(given.shares)
    for number, reviewer in enumerate(given.reviewers):
        others = np.delete(given.shares, number, axis=0)
        both = judged[number] & (~np.isnan(others)).any(axis=0)
        applications = int(judged[number].any(axis=1).sum())
        if not both.any():
            yield ReviewerLevel(reviewer, applications, None)
            continue
        difference = given.shares[number][both] - np.nanmean(others[:, both], axis=0)
        yield ReviewerLevel(reviewer, applications, float(difference.mean()))
