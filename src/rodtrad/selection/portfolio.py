"""What the choice does to the whole: money and counts by tag, before and after, and the gaps."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from rodtrad.document.part import Key, Line, Money, Title, part
from rodtrad.selection.form import Choice
from rodtrad.selection.words import Words

GapKind = Literal["empty", "filled", "dominates", "untagged"]


@part
class Dimension:
    """One way to look at the portfolio (operations touched, target group, length, …) with the values it can have."""

    key: Key
    label: Words
    values: tuple[Choice, ...] = ()


@part
class Dimensions:
    source: Line = ""
    dimensions: tuple[Dimension, ...] = ()


@part
class Item:
    """An investment or application: `tags` are dimension key → the values it has there."""

    key: Line
    title: Title
    amount: Money = Decimal(0)
    tags: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Part:
    """`count` items carry the tag; `amount` is their money, split equally where an item carries several; `share` of all money."""

    count: int
    amount: Decimal
    share: float


@dataclass(frozen=True)
class BalanceRow:
    """`value` is None for items without any tag in the dimension."""

    dimension: str
    value: str | None
    before: Part
    after: Part


@dataclass(frozen=True)
class Gap:
    """empty: none, before or after; filled: by the choice; dominates: over half the money after; untagged: `count` items."""

    kind: GapKind
    dimension: str
    value: str | None
    count: int = 0
    share: float = 0.0


@dataclass(frozen=True)
class Balance:
    dimensions: tuple[Dimension, ...]
    rows: tuple[BalanceRow, ...]
    gaps: tuple[Gap, ...]
    count_before: int
    count_after: int
    amount_before: Decimal
    amount_after: Decimal

    def of(self, dimension: str) -> tuple[BalanceRow, ...]:
        return tuple(row for row in self.rows if row.dimension == dimension)


def balance(dimensions: Sequence[Dimension], before: Sequence[Item], chosen: Sequence[Item]) -> Balance:
    """The portfolio before the choice, and after it (before + chosen)."""
    raise NotImplementedError
