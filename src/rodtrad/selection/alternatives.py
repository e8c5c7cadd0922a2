"""Choices under a budget for a board to weigh: rank order, best sum, the balanced one, none; each with what it leaves out."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import accumulate
from typing import Final, Literal

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from rodtrad.errors import NotComputable, Problem
from rodtrad.selection.scoring import Floats
from rodtrad.texts import message

TIE: Final = 1e-4  # of a point: decides between equal sums only
AlternativeKind = Literal["rank_order", "best_sum", "balanced", "none", "own"]


@dataclass(frozen=True)
class Candidate:
    """A ranked application: total 0–100, what it asks of the call, and its tags (see `portfolio.Item`)."""

    application: str
    place: int
    total: float
    asked: Decimal
    tags: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Alternative:
    """`granted` and `left_out` by place; `left` of the budget; `points` the sum of totals.

    `passed_over`: left out though a lower place is granted. `new_tags`: (dimension, value) that the portfolio lacked before.
    """

    kind: AlternativeKind
    granted: tuple[str, ...]
    left_out: tuple[str, ...]
    passed_over: tuple[str, ...]
    amount: Decimal
    left: Decimal
    points: float
    new_tags: tuple[tuple[str, str], ...] = ()


def alternatives(
    candidates: Sequence[Candidate], budget: Decimal, lacking: Sequence[tuple[str, str]] = ()
) -> tuple[Alternative, ...]:
    """What a board may choose between. Alternatives that grant the same are given once, as the first kind; "none" is last.

    `rank_order`: by place until the next does not fit. `best_sum`: the largest sum of totals that fits (a knapsack, solved as an
    integer programme). `balanced`: as many of the `lacking` (dimension, value) pairs, which the portfolio has none of, as fit,
    and among those the largest sum. Ties are broken towards higher places.
    """
    in_order = sorted(candidates, key=lambda each: (each.place, each.asked, each.application))
    found: dict[tuple[str, ...], Alternative] = {}
    for kind, chosen in _choices(in_order, budget, lacking):
        made = _alternative(kind, in_order, chosen, budget, lacking)
        found.setdefault(made.granted, made)
    return tuple(sorted(found.values(), key=lambda each: each.kind == "none"))


def own_choice(
    candidates: Sequence[Candidate], granted: Collection[str], budget: Decimal, lacking: Sequence[tuple[str, str]] = ()
) -> Alternative:
    """The alternative that grants just these, whatever weighed in (kind "own"): where officials depart from the others."""
    in_order = sorted(candidates, key=lambda each: (each.place, each.asked, each.application))
    return _alternative("own", in_order, [each.application in granted for each in in_order], budget, lacking)


def _choices(
    candidates: Sequence[Candidate], budget: Decimal, lacking: Sequence[tuple[str, str]]
) -> Iterator[tuple[AlternativeKind, Sequence[bool]]]:
    yield "none", [False] * len(candidates)
    if candidates:
        sums = accumulate(candidate.asked for candidate in candidates)
        yield "rank_order", [total <= budget for total in sums]
        yield "best_sum", _best(candidates, budget, ())
        if lacking:
            yield "balanced", _best(candidates, budget, lacking)


def _best(candidates: Sequence[Candidate], budget: Decimal, lacking: Sequence[tuple[str, str]]) -> list[bool]:
    """The choice with most of the lacking tags, then the largest sum of totals, then the highest places.

    Variables: one per candidate (granted), then one per lacking tag (covered, at most 1 and at most the granted that have it).
    """
    n, m = len(candidates), len(lacking)
    worth = np.array([candidate.total + TIE * (n - number) for number, candidate in enumerate(candidates)])
    tags = np.array([[_has(candidate, tag) for candidate in candidates] for tag in lacking], dtype=np.float64).reshape(m, n)
    gain = np.concatenate([worth, np.full(m, worth.sum() + 1.0)])
    cost = np.concatenate([[float(each.asked) for each in candidates], np.zeros(m)])
    constraints = [LinearConstraint(cost[None, :], -np.inf, float(budget))]
    if m:
        constraints.append(LinearConstraint(np.hstack([tags, -np.eye(m)]), 0, np.inf))
    while True:
        granted = _solve(gain, constraints)[:n]
        if sum(each.asked for each, yes in zip(candidates, granted, strict=True) if yes) <= budget:
            return granted
        # The solver counts in floats: a choice that is an öre too dear is ruled out by name.
        row = np.concatenate([np.array(granted, dtype=np.float64), np.zeros(m)])
        constraints.append(LinearConstraint(row[None, :], -np.inf, row.sum() - 1))


def _solve(gain: Floats, constraints: list[LinearConstraint]) -> list[bool]:
    whole = np.ones(len(gain), dtype=np.int64)
    solved = milp(-gain, integrality=whole, bounds=Bounds(0, 1), constraints=constraints, options={"mip_rel_gap": 0})
    if solved.x is None:
        raise NotComputable([Problem("", message("alternatives-unsolved"), message("alternatives-unsolved.cure"))])
    return [bool(value > 0.5) for value in solved.x]


def _has(candidate: Candidate, tag: tuple[str, str]) -> bool:
    dimension, value = tag
    return value in candidate.tags.get(dimension, ())


def _alternative(
    kind: AlternativeKind,
    candidates: Sequence[Candidate],
    chosen: Sequence[bool],
    budget: Decimal,
    lacking: Sequence[tuple[str, str]],
) -> Alternative:
    granted = [candidate for candidate, yes in zip(candidates, chosen, strict=True) if yes]
    out = [candidate for candidate, yes in zip(candidates, chosen, strict=True) if not yes]
    lowest = max((candidate.place for candidate in granted), default=0)
    amount = sum((candidate.asked for candidate in granted), Decimal(0))
    return Alternative(
        kind=kind,
        granted=tuple(candidate.application for candidate in granted),
        left_out=tuple(candidate.application for candidate in out),
        passed_over=tuple(candidate.application for candidate in out if candidate.place < lowest),
        amount=amount,
        left=budget - amount,
        points=sum(candidate.total for candidate in granted),
        new_tags=tuple(tag for tag in lacking if any(_has(candidate, tag) for candidate in granted)),
    )
