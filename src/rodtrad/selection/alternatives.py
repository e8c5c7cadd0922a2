"""Choices under a budget for a board to weigh: rank order, best sum, the balanced one, none; each with what it leaves out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

AlternativeKind = Literal["rank_order", "best_sum", "balanced", "none"]


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
    """`lacking`: the (dimension, value) pairs that the portfolio has none of. Alternatives that grant the same are given once
    (the first kind), "none" always last.
    """
    raise NotImplementedError
