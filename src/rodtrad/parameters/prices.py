"""An amount in another year's prices."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from rodtrad.errors import NotComputable, Problem
from rodtrad.parameters.types import PriceIndex
from rodtrad.texts import message

ORE: Final = Decimal("0.01")


def in_prices_of(year: int, amount: Decimal, price_year: int | None, index: PriceIndex, where: str = "") -> Decimal:
    """`amount` × index(`year`) / index(`price_year`), to the öre, halves away from zero.

    Raises `NotComputable` for an amount without a price year, and for a year that the index lacks: all at once."""
    problems = []
    if price_year is None:
        problems.append(Problem(where, message("price-year-missing"), message("price-year-missing.cure")))
    known = {"first": str(min(index.values)), "last": str(max(index.values))}
    for each in dict.fromkeys(each for each in (price_year, year) if each is not None and each not in index.values):
        what = message("price-index-lacks", index=index.name or index.key, year=str(each))
        problems.append(Problem(where, what, message("price-index-lacks.cure", **known)))
    if problems or price_year is None:
        raise NotComputable(problems)
    return (amount * index.values[year] / index.values[price_year]).quantize(ORE, ROUND_HALF_UP)
