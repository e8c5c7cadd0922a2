"""The conventions a calculation is made by, read from the document; what it does not say is chosen and told."""

from collections.abc import Iterator
from dataclasses import dataclass

from rodtrad.document import Investment
from rodtrad.document.money import Calculation, DiscountStep
from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import Message, message


@dataclass(frozen=True)
class Conventions:
    """`steps` are in order of year; `price_index` is by year, on any base."""

    currency: str
    price_year: int
    base_year: int
    steps: tuple[DiscountStep, ...]
    price_index: dict[int, float]
    participants: dict[int, int]


def conventions(investment: Investment) -> tuple[Conventions, tuple[Message, ...]]:
    """The conventions, and a sentence for each that the document leaves open.

    Base year: the document's, else the year of the start, else the first year with a cost. Price year: the document's, else the
    base year. No discount rate: amounts are summed undiscounted. Raises `NotComputable` where no year can be found or where the
    steps of the rate contradict each other.
    """
    stated = investment.calculation
    base_year = stated.base_year or _first_year(investment)
    problems = [*_step_problems(stated.discount), *([_no_year()] if base_year is None else [])]
    if base_year is None or problems:
        raise NotComputable(problems)
    price_year = stated.price_year or base_year
    steps = tuple(sorted(stated.discount, key=lambda step: step.from_year))
    chosen = Conventions(stated.currency, price_year, base_year, steps, stated.price_index, stated.participants)
    return chosen, tuple(_chosen_by_us(stated, chosen))


def _first_year(investment: Investment) -> int | None:
    if investment.start:
        return investment.start.year
    return min((year for cost in investment.costs for year in cost.amounts), default=None)


def _no_year() -> Problem:
    return Problem("calculation.base_year", message("economics-no-base-year"), message("economics-no-base-year.cure"))


def _step_problems(steps: tuple[DiscountStep, ...]) -> Iterator[Problem]:
    begins = [step.from_year for step in steps]
    for index, year in enumerate(begins):
        if year in begins[:index]:
            where = f"calculation.discount[{index}].from_year"
            yield Problem(where, message("economics-step-twice", year=str(year)), message("economics-step-twice.cure"), str(year))
    if begins and min(begins) > 1:
        where, late = f"calculation.discount[{begins.index(min(begins))}].from_year", str(min(begins))
        yield Problem(where, message("economics-step-late", year=late), message("economics-step-late.cure"), late)


def _chosen_by_us(stated: Calculation, chosen: Conventions) -> Iterator[Message]:
    if stated.base_year is None:
        yield message("economics-chose-base-year", year=str(chosen.base_year))
    if stated.price_year is None:
        yield message("economics-chose-price-year", year=str(chosen.price_year))
    if not stated.discount:
        yield message("economics-no-discount")
    elif not stated.discount_source:
        yield message("economics-no-discount-source")
