"""Applications in order: gates first, then the weighted mean of the reviewers' points, with ties and disagreement stated."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rodtrad.selection.criteria import CriteriaSet
from rodtrad.selection.scoring import Score

# unsettled: as many reviewers say met as not met, or none has said; incomplete: no points on some criterion.
Standing = Literal["ranked", "fails", "unsettled", "incomplete"]


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
    """How a reviewer's points lie beside the others' on the same applications and criteria, in per cent of the scale.

    Minus: stricter. None where no other reviewer has judged the same.
    """

    reviewer: str
    applications: int
    difference: float | None


@dataclass(frozen=True)
class Agreement:
    """Krippendorff's alpha (ordinal), over all and per criterion: 1 = alike, 0 = as by chance; None: cannot be counted."""

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

    Raises `NotComputable` with every problem of the scores (see `scoring.problems_of_scores`).
    """
    raise NotImplementedError
