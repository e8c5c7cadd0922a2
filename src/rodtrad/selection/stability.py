"""Would the choice be another with other weights or other reviewers?

Under random weights: rank acceptability of SMAA-2 (Lahdelma & Salminen, *Operations Research* 49(3), 2001): the share of weights
that give an application each place. Under other reviewers: without each in turn, and with the panel drawn anew with replacement.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from rodtrad.selection.criteria import CriteriaSet
from rodtrad.selection.scoring import Score

ViewKind = Literal["near_weights", "any_weights", "one_reviewer_less", "reviewers_redrawn"]


@dataclass(frozen=True)
class Line:
    """Where the line goes: the first `places`, or in order of place as long as the next one's `asked` fits in `budget`.

    With neither, all ranked are above the line.
    """

    places: int | None = None
    budget: Decimal | None = None
    asked: Mapping[str, Decimal] | None = None


@dataclass(frozen=True)
class ApplicationStability:
    """`at_place[p]` is the share of draws at place p+1 (sums to 1); `above` the share above the line."""

    application: str
    at_place: tuple[float, ...]
    above: float
    best: int
    worst: int


@dataclass(frozen=True)
class View:
    """One way to vary. `same_choice`: the share of `draws` in which exactly the same applications are above the line."""

    kind: ViewKind
    draws: int
    same_choice: float
    same_first: float
    applications: tuple[ApplicationStability, ...]


@dataclass(frozen=True)
class Swap:
    """The smallest change of one criterion's weight (as part of all weight, 0–1) that changes who is above the line."""

    criterion: str
    weight: float
    to: float
    enters: tuple[str, ...]
    leaves: tuple[str, ...]


@dataclass(frozen=True)
class Stability:
    """`above` are above the line now, by place. `swap` is None where no single weight can change that."""

    above: tuple[str, ...]
    below: tuple[str, ...]
    views: tuple[View, ...]
    swap: Swap | None

    def view(self, kind: ViewKind) -> View:
        return next(view for view in self.views if view.kind == kind)


def stability(criteria: CriteriaSet, scores: Sequence[Score], line: Line, *, seed: int = 1, draws: int = 10_000) -> Stability:
    """How the ranked applications fare. One with a reviewer less keeps its mean where nobody else has judged it.

    Raises `NotComputable` where nothing is ranked, or scores are wrong.
    """
    raise NotImplementedError
