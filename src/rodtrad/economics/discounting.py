"""What an amount in a later year is worth in the base year.

Each year is discounted with the rate of its own interval and the years are compounded, so that a change of rate is no jump:
factor(t) = Π 1/(1 + rate(s)) for s = 1 … t, factor(0) = 1. Source: Finansministeriet (Denmark), Dokumentationsnotat om den
samfundsøkonomiske diskonteringsrente, 7 January 2021; with one rate it is the 1/(1 + r)^t of SKL's guide (2017), section 7.
"""

from collections.abc import Sequence
from decimal import Decimal, localcontext
from typing import Final

from rodtrad.document.money import DiscountStep
from rodtrad.economics.amounts import exact

_DIGITS: Final = 40


def rate(t: int, steps: Sequence[DiscountStep]) -> float:
    """The rate that holds in year `t` from the base year: that of the last step that has begun; the first step's before it."""
    begun = [step for step in steps if step.from_year <= t]
    if begun:
        return max(begun, key=lambda step: step.from_year).rate
    return min(steps, key=lambda step: step.from_year).rate if steps else 0.0


def factor(t: int, steps: Sequence[DiscountStep]) -> Decimal:
    """The discount factor of year `t` from the base year (t = 0, undiscounted), to forty digits; 1 where there are no steps.

    Years before the base year (t < 0) are carried forward with the rates of the years they pass.
    """
    with localcontext() as context:
        context.prec = _DIGITS
        result = Decimal(1)
        for year in range(1, t + 1):
            result /= 1 + exact(rate(year, steps))
        for year in range(t + 1, 1):
            result *= 1 + exact(rate(year, steps))
        return result


def annuity(years: int, steps: Sequence[DiscountStep]) -> Decimal:
    """The present value of 1 at the end of each of `years` years: Σ factor(t), t = 1 … years."""
    return sum((factor(t, steps) for t in range(1, years + 1)), Decimal(0))
