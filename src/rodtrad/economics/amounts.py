"""Exact amounts: how numbers become decimals, and the one rule by which an amount is rounded.

An amount is rounded to two decimals, half away from zero, at three places: a unit cost or cost moved to another price year, the
yearly amount of a consequence, and the present value of an amount. Everything else is a sum of amounts that are already rounded,
so that what is printed adds up to the öre.
"""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message

CENT: Final = Decimal("0.01")
# Large enough that every product below is exact before it is rounded.
_EXACT: Final = Context(prec=120)
LARGEST: Final = Decimal(10) ** 18


def exact(number: float | int | Decimal) -> Decimal:
    """The decimal that `number` is written as: 0.1 is one tenth, not the nearest binary fraction."""
    if isinstance(number, Decimal):
        return number
    return Decimal(number) if isinstance(number, int) else Decimal(repr(float(number)))


def product(*factors: float | int | Decimal) -> Decimal:
    """The product of the factors as they are written, not rounded."""
    result = Decimal(1)
    for factor in factors:
        result = _EXACT.multiply(result, exact(factor))
    return result


def rounded(amount: Decimal) -> Decimal:
    """`amount` to two decimals, half away from zero. Raises `NotComputable` where it is no amount of money (10¹⁸ or more)."""
    if not abs(amount) < LARGEST:
        raise NotComputable([Problem("", message("economics-too-large"), message("economics-too-large.cure"), f"{amount:.2E}")])
    return amount.quantize(CENT, rounding=ROUND_HALF_UP, context=_EXACT) + 0


def total(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, Decimal("0.00"))
