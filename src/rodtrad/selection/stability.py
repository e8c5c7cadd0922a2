"""Would the choice be another with other weights or other reviewers?

Under random weights: rank acceptability of SMAA-2 (Lahdelma & Salminen, *Operations Research* 49(3), 2001): the share of weights
that give an application each place. Under other reviewers: without each in turn, and with the panel drawn anew with replacement.
Gates are taken as they are: the same applications are ranked every time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from rodtrad.errors import NotComputable, Problem
from rodtrad.selection.criteria import CriteriaSet
from rodtrad.selection.lines import Chosen, Line, Places, settle
from rodtrad.selection.ranking import rank, totals
from rodtrad.selection.scoring import Floats, Panel, Score, panel, weights
from rodtrad.selection.swaps import Swap, smallest_swap
from rodtrad.texts import message

ViewKind = Literal["near_weights", "any_weights", "one_reviewer_less", "reviewers_redrawn"]
Firmness = Literal["firm", "fair", "shaky"]
# How tightly weights are drawn around the set ones: a criterion of 20 % varies with a standard deviation of 6 percentage points.
NEARNESS: Final = 50.0
FIRM: Final = 0.9
FAIR: Final = 0.7


@dataclass(frozen=True)
class ApplicationStability:
    """`at_place[p]` is the share of draws at place p+1 (sums to 1); `above` the share above the line."""

    application: str
    at_place: tuple[float, ...]
    above: float
    best: int
    worst: int


@dataclass(frozen=True)
class Without:
    """What one reviewer's absence would change: who would come above the line and who would fall below."""

    reviewer: str
    enters: tuple[str, ...]
    leaves: tuple[str, ...]


@dataclass(frozen=True)
class View:
    """One way to vary. `same_choice`: the share of `draws` in which exactly the same applications are above the line.

    `without` (only of `one_reviewer_less`): the reviewers whose absence changes the choice.
    """

    kind: ViewKind
    draws: int
    same_choice: float
    same_first: float
    applications: tuple[ApplicationStability, ...]
    without: tuple[Without, ...] = ()


@dataclass(frozen=True)
class Stability:
    """`above` are above the line now, by place. `swap` is None where no single weight can change that.

    With one reviewer only there are no views of reviewers.
    """

    above: tuple[str, ...]
    below: tuple[str, ...]
    views: tuple[View, ...]
    swap: Swap | None

    def view(self, kind: ViewKind) -> View | None:
        return next((view for view in self.views if view.kind == kind), None)

    @property
    def firmness(self) -> Firmness:
        """firm: the same choice in nine of ten draws, near weights and redrawn reviewers alike; fair: in seven of ten.

        Any weights at all are no measure: they also hold weights that nobody would set.
        """
        least = min(view.same_choice for view in self.views if view.kind != "any_weights")
        return "firm" if least >= FIRM else "fair" if least >= FAIR else "shaky"


def stability(criteria: CriteriaSet, scores: Sequence[Score], line: Line, *, seed: int = 1, draws: int = 10_000) -> Stability:
    """How the ranked applications fare. With a reviewer less, what nobody else has judged keeps the mean of all.

    Raises `NotComputable` where nothing is ranked, or scores are wrong.
    """
    ranked = [row.application for row in rank(criteria, scores).ranked]
    if not ranked:
        raise NotComputable([Problem("", message("stability-nothing"), message("stability-nothing.cure"))])
    given = panel(criteria, scores).only(line.in_order(ranked))
    weight, names = weights(criteria), given.applications
    now = _Choice(*(rows[0] for rows in settle(totals(given.means, weight)[None, :], names, line)))
    return Stability(
        above=tuple(name for name in ranked if now.above[names.index(name)]),
        below=tuple(name for name in ranked if not now.above[names.index(name)]),
        views=tuple(_views(given, weight, line, now, np.random.default_rng(seed), draws)),
        swap=smallest_swap(given.means, criteria, names, line),
    )


@dataclass(frozen=True)
class _Choice:
    """The choice as it is now."""

    places: Places
    above: Chosen


def _views(given: Panel, weight: Floats, line: Line, now: _Choice, rng: np.random.Generator, draws: int) -> Iterator[View]:
    for kind, drawn in _varied(given, weight, rng, draws):
        places, chosen = settle(drawn, given.applications, line)
        yield View(
            kind=kind,
            draws=len(drawn),
            same_choice=float((chosen == now.above).all(axis=1).mean()),
            same_first=float((places[:, now.places == 0] == 0).all(axis=1).mean()),
            applications=tuple(_applications(given, places, chosen)),
            without=tuple(_without(given, chosen, now.above)) if kind == "one_reviewer_less" else (),
        )


def _varied(given: Panel, weight: Floats, rng: np.random.Generator, draws: int) -> Iterator[tuple[ViewKind, Floats]]:
    """Totals (draws × applications) under each way to vary."""
    size = len(given.reviewers)
    yield "near_weights", rng.dirichlet(NEARNESS * weight, draws) @ given.means.T * 100
    yield "any_weights", rng.dirichlet(np.ones_like(weight), draws) @ given.means.T * 100
    if size > 1:
        yield "one_reviewer_less", under_panels(given, weight, 1.0 - np.eye(size))
        drawn = rng.multinomial(size, np.full(size, 1 / size), draws)
        yield "reviewers_redrawn", under_panels(given, weight, drawn.astype(np.float64))


def under_panels(given: Panel, weight: Floats, panels: Floats) -> Floats:
    """Totals (panels × applications) where `panels` (panels × reviewers) says how many times each reviewer counts.

    Criteria that the same reviewers have judged are summed first, which makes one product of matrices of the usual case. What
    nobody in a panel has judged keeps the mean of all.
    """
    judged = ~np.isnan(given.shares)
    patterns, group = np.unique(judged.reshape(-1, judged.shape[2]), axis=1, return_inverse=True)
    found = np.zeros((len(panels), len(given.applications)))
    for number in range(patterns.shape[1]):
        own = np.flatnonzero(group.reshape(-1) == number)
        counts = panels @ patterns[:, number].reshape(judged.shape[:2]).astype(np.float64)
        points = panels @ (np.nan_to_num(given.shares[:, :, own]) @ weight[own])
        everyone = np.broadcast_to(given.means[:, own] @ weight[own], counts.shape)
        found += np.divide(points, counts, out=everyone.copy(), where=counts > 0)
    return found * 100


def _applications(given: Panel, places: Places, chosen: Chosen) -> Iterator[ApplicationStability]:
    shares = chosen.mean(axis=0)
    for number, (application, column) in enumerate(zip(given.applications, np.ascontiguousarray(places.T), strict=True)):
        at = np.bincount(column, minlength=places.shape[1]) / len(places)
        seen = np.flatnonzero(at)
        share = float(shares[number])
        yield ApplicationStability(application, tuple(map(float, at)), share, int(seen[0]) + 1, int(seen[-1]) + 1)


def _without(given: Panel, chosen: Chosen, now: Chosen) -> Iterator[Without]:
    for reviewer, row in zip(given.reviewers, chosen, strict=True):
        if (row != now).any():
            yield Without(reviewer, _names(given, row & ~now), _names(given, now & ~row))


def _names(given: Panel, which: Chosen) -> tuple[str, ...]:
    return tuple(name for name, yes in zip(given.applications, which, strict=True) if yes)
