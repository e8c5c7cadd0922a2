"""Amounts to the öre, and how a whole is shared so that the parts always add up to it."""

from collections.abc import Mapping
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from typing import Final

ORE: Final = Decimal("0.01")
ZERO: Final = Decimal(0)


def to_ore(amount: Decimal) -> Decimal:
    """To the nearest öre, halves away from zero."""
    return amount.quantize(ORE, ROUND_HALF_UP)


def shared(amount: Decimal, keys: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """`amount` (öre) by the keys' proportions: each rounded down, the öre that are left to those that lost most.

    The parts add up to `amount`. Raises ValueError where no key is above zero."""
    whole = sum(keys.values(), ZERO)
    if whole <= 0 or any(key < 0 for key in keys.values()):
        raise ValueError("the keys must be above zero in all and none below it")
    exact = {name: amount * key / whole for name, key in keys.items()}
    parts = {name: value.quantize(ORE, ROUND_DOWN) for name, value in exact.items()}
    left = int((amount - sum(parts.values(), ZERO)) / ORE)
    by_loss = sorted(exact, key=lambda name: abs(exact[name] - parts[name]), reverse=True)
    for name in by_loss[: abs(left)]:
        parts[name] += ORE if left > 0 else -ORE
    return parts


def hours_worth(amount: Decimal, rate: Decimal) -> int:
    """Whole hours of work that come to at least `amount` at `rate` an hour."""
    return int((amount / rate).to_integral_value(ROUND_UP))
