"""Values for the members of named groups: one number, one for each cohort, one for each person and year, one for each draw.

The values are `Decimal` where money is to be paid and floats in a simulation; the same functions serve both. Arrays are aligned
by the names of their groups, so that `price * attended` means what it says whatever groups each of them has.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Values = NDArray[Any]
# The axis of simulated draws. Nothing in a contract can sum over it.
DRAW: Final = "draw"


@dataclass(frozen=True)
class Quantity:
    """`values` has one axis for each of `groups`, in that order; no axis where it is one number."""

    groups: tuple[str, ...]
    values: Values

    def __post_init__(self) -> None:
        if self.values.ndim != len(self.groups):
            raise ValueError(f"{self.values.ndim} axes for the groups {self.groups}")


def single(value: Any) -> Quantity:
    """One number (or truth) that holds for every member."""
    return Quantity((), np.array(value, dtype=object if not isinstance(value, (bool, float)) else None))


def aligned(quantities: Sequence[Quantity]) -> tuple[tuple[str, ...], list[Values]]:
    """All groups in order of appearance, and each array with an axis for each (of length one where it has no such group)."""
    groups = tuple(dict.fromkeys(group for quantity in quantities for group in quantity.groups))
    return groups, [_with_axes(quantity, groups) for quantity in quantities]


def elementwise(function: Callable[..., Any], *quantities: Quantity) -> Quantity:
    """`function` of the aligned arrays, member by member."""
    groups, arrays = aligned(quantities)
    return Quantity(groups, np.asarray(function(*arrays)))


def spread(quantity: Quantity, groups: tuple[str, ...], sizes: dict[str, int]) -> Quantity:
    """The same values with one axis for each of `groups`, repeated where they do not vary. Draws stay as a last axis."""
    wanted = (*groups, DRAW) if DRAW in quantity.groups else groups
    shape = [sizes[group] if group != DRAW else quantity.values.shape[quantity.groups.index(DRAW)] for group in wanted]
    return Quantity(wanted, np.broadcast_to(_with_axes(quantity, wanted), shape))


def over_groups(reduce: Callable[[Values, tuple[int, ...]], Values], quantity: Quantity, by: tuple[str, ...]) -> Quantity:
    """`reduce` over every axis but those of `by` and the draws."""
    kept = tuple(group for group in quantity.groups if group in by or group == DRAW)
    axes = tuple(axis for axis, group in enumerate(quantity.groups) if group not in kept)
    return Quantity(kept, np.asarray(reduce(quantity.values, axes)))


def _with_axes(quantity: Quantity, groups: tuple[str, ...]) -> Values:
    present = [group for group in groups if group in quantity.groups]
    moved = quantity.values.transpose([quantity.groups.index(group) for group in present])
    return moved.reshape([moved.shape[present.index(group)] if group in present else 1 for group in groups])
