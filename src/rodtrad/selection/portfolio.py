"""What the choice does to the whole: money and counts by tag, before and after, and the gaps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Literal

from rodtrad.document.part import Key, Line, Money, Title, part
from rodtrad.selection.form import Choice
from rodtrad.selection.words import Words

MOST_SHARE: Final = 0.5
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
    """empty: nothing, before or after; filled: by the choice; dominates: over half of the money; untagged: `count` items."""

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
    """The portfolio before the choice, and after it (before + chosen). Source: SKL (2017), section 4: the choice as a whole.

    An item with several values in a dimension is counted at each, and its money is split equally between them, so that amounts
    sum to the portfolio's. A tag that the dimension does not have counts as none.
    """
    after = (*before, *chosen)
    rows = tuple(row for dimension in dimensions for row in _rows(dimension, before, after))
    return Balance(
        dimensions=tuple(dimensions),
        rows=rows,
        gaps=tuple(gap for row in rows if (gap := _gap(row, len(after)))),
        count_before=len(before),
        count_after=len(after),
        amount_before=_money(before),
        amount_after=_money(after),
    )


def _rows(dimension: Dimension, before: Sequence[Item], after: Sequence[Item]) -> Iterator[BalanceRow]:
    for value in (*(choice.key for choice in dimension.values), None):
        row = BalanceRow(dimension.key, value, _part(dimension, value, before), _part(dimension, value, after))
        if value is not None or row.after.count:
            yield row


def _part(dimension: Dimension, value: str | None, items: Sequence[Item]) -> Part:
    tagged = [(item, tags) for item in items if _has(tags := _tags(dimension, item), value)]
    amount = sum((item.amount / max(1, len(tags)) for item, tags in tagged), Decimal(0))
    whole = _money(items)
    return Part(len(tagged), round(amount, 2), float(amount / whole) if whole else 0.0)


def _tags(dimension: Dimension, item: Item) -> tuple[str, ...]:
    known = {choice.key for choice in dimension.values}
    return tuple(dict.fromkeys(tag for tag in item.tags.get(dimension.key, ()) if tag in known))


def _has(tags: tuple[str, ...], value: str | None) -> bool:
    return value in tags if value is not None else not tags


def _gap(row: BalanceRow, items: int) -> Gap | None:
    if row.value is None:
        return Gap("untagged", row.dimension, None, row.after.count)
    if not row.after.count:
        return Gap("empty", row.dimension, row.value)
    if not row.before.count:
        return Gap("filled", row.dimension, row.value, row.after.count, row.after.share)
    dominates = row.after.share > MOST_SHARE and items > 1
    return Gap("dominates", row.dimension, row.value, row.after.count, row.after.share) if dominates else None


def _money(items: Sequence[Item]) -> Decimal:
    return sum((item.amount for item in items), Decimal(0))
