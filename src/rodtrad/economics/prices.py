"""From one year's prices to another's, by the price index that the document carries."""

from decimal import Decimal, localcontext

from rodtrad.economics.amounts import exact, rounded
from rodtrad.economics.conventions import Conventions
from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message


def in_price_year(amount: Decimal, year: int | None, where: str, chosen: Conventions) -> Decimal:
    """`amount` in prices of `year`, moved to the calculation's price year: amount × index(to) / index(from), rounded.

    No year means the calculation's own. Raises `NotComputable` (at `where`) where an index that is needed is missing.
    """
    if year is None or year == chosen.price_year:
        return amount
    missing = [needed for needed in (year, chosen.price_year) if needed not in chosen.price_index]
    if missing:
        raise NotComputable([_no_index(where, year, chosen.price_year, missing)])
    with localcontext() as context:
        context.prec = 40
        moved = amount * exact(chosen.price_index[chosen.price_year]) / exact(chosen.price_index[year])
    return rounded(moved)


def _no_index(where: str, year: int, to: int, missing: list[int]) -> Problem:
    years = ", ".join(map(str, missing))
    return Problem(
        where,
        message("economics-no-index", year=str(year), to=str(to), missing=years),
        message("economics-no-index.cure", to=str(to), missing=years),
        str(year),
    )
