"""Costs and consequences as amounts in one payer's budget in one year."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar

from rodtrad.document import Investment
from rodtrad.document.money import Consequence, Cost, UnitCost
from rodtrad.economics.amounts import exact, product, rounded
from rodtrad.economics.conventions import Conventions
from rodtrad.economics.discounting import factor
from rodtrad.economics.prices import in_price_year
from rodtrad.economics.result import EffectUsed, Flow, Formula
from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message

Line = TypeVar("Line")
Made = TypeVar("Made")


@dataclass(frozen=True)
class Basis:
    """What the lines are counted with."""

    investment: Investment
    chosen: Conventions
    effects: Mapping[str, EffectUsed]

    @property
    def unit_costs(self) -> dict[str, tuple[int, UnitCost]]:
        return {cost.key: (index, cost) for index, cost in enumerate(self.investment.unit_costs)}


def each(section: str, lines: Iterable[Line], make: Callable[[int, Line], Made], problems: list[Problem]) -> list[Made]:
    """`make` of every line of `section` with its position; what cannot be computed is added to `problems`, each at its place."""
    made: list[Made] = []
    for index, line in enumerate(lines):
        try:
            made.append(make(index, line))
        except NotComputable as error:
            problems += (replace(problem, where=problem.where or f"{section}[{index}]") for problem in error.problems)
    return made


def cost_flows(index: int, cost: Cost, chosen: Conventions) -> list[Flow]:
    """One flow for each year of the cost, in the calculation's prices.

    Raises `NotComputable` where a cost per participant has a year without a number of participants."""
    where = f"costs[{index}].price_year"
    priced = {year: in_price_year(amount, cost.price_year, where, chosen) for year, amount in sorted(cost.amounts.items())}
    moved = _for_participants(index, priced, chosen) if cost.per == "participant" else priced
    return [
        Flow(cost.key, cost.item, "cost", cost.payer or "", year, amount, *_present(year, amount, chosen), "cost")
        for year, amount in moved.items()
    ]


def _for_participants(index: int, amounts: Mapping[int, Decimal], chosen: Conventions) -> dict[int, Decimal]:
    missing = [str(year) for year in amounts if year not in chosen.participants]
    if missing:
        what = message("economics-no-participants", years=", ".join(missing))
        raise NotComputable([Problem(f"costs[{index}].amounts", what, message("economics-no-participants.cure"))])
    return {year: rounded(product(amount, chosen.participants[year])) for year, amount in amounts.items()}


def formula(index: int, consequence: Consequence, basis: Basis) -> Formula:
    """The consequence written out with its numbers. Raises `NotComputable` with everything it lacks."""
    where = f"consequences[{index}]"
    effect = basis.effects.get(consequence.indicator or "")
    place, unit = basis.unit_costs.get(consequence.unit_cost or "", (0, None))
    persons = persons_of(consequence, basis.investment)
    first_year = consequence.first_year
    if effect is None or unit is None or persons is None or first_year is None:
        raise NotComputable(list(_lacking(consequence, where, effect, unit, persons)))
    price = in_price_year(unit.value, unit.price_year, f"unit_costs[{place}].price_year", basis.chosen)
    improvement, share, quantity = exact(effect.improvement), exact(consequence.share), exact(consequence.quantity)
    displacement = exact(consequence.displacement)
    return Formula(
        consequence.key,
        consequence.description,
        consequence.direction,
        consequence.payer or "",
        effect.indicator,
        improvement,
        persons,
        share,
        quantity,
        unit.key,
        price,
        unit.unit,
        first_year,
        consequence.years,
        rounded(product(improvement, persons, share, 1 - displacement, quantity, price)),
        displacement,
        exact(consequence.fade_out),
        consequence.basis,
        where,
    )


def consequence_flows(line: Formula, chosen: Conventions) -> list[Flow]:
    """One flow for each year that the consequence lasts."""
    return [
        Flow(
            line.consequence,
            line.description,
            line.kind,
            line.payer,
            year,
            amount,
            *_present(year, amount, chosen),
            "consequence",
        )
        for year, amount in yearly_amounts(line).items()
    ]


def yearly_amounts(line: Formula) -> dict[int, Decimal]:
    """The consequence's amount in each of its years: the first year's, and each year after that what has not faded out."""
    years = range(line.first_year, line.first_year + line.years)
    return {year: rounded(product(line.yearly, kept_after(line.fade_out, year - line.first_year))) for year in years}


def kept_after(fade_out: Decimal, years: int) -> Decimal:
    """What is left of an effect after some years: (1 − fade_out) ^ years."""
    return product(*(1 - fade_out for _ in range(years)))


def persons_of(consequence: Consequence, investment: Investment) -> int | None:
    """How many persons the effect is counted for: the consequence's own number, else its type case's, else those assigned, else
    the target group."""
    if consequence.persons is not None:
        return consequence.persons
    if consequence.type_case is not None:
        return next((case.persons for case in investment.type_cases if case.key == consequence.type_case), None)
    assigned = investment.evaluation.assigned
    return assigned.intervention if assigned else investment.target_group.size


def _present(year: int, amount: Decimal, chosen: Conventions) -> tuple[float, Decimal]:
    """The factor of the year and the amount's present value."""
    weight = factor(year - chosen.base_year, chosen.steps)
    return float(weight), rounded(product(amount, weight))


def _lacking(
    consequence: Consequence, where: str, effect: EffectUsed | None, unit: UnitCost | None, persons: int | None
) -> Iterator[Problem]:
    lacks = {
        "indicator": consequence.indicator is None,
        "effect": consequence.indicator is not None and effect is None,
        "unit_cost": unit is None,
        "persons": persons is None,
        "first_year": consequence.first_year is None,
    }
    for name in (name for name, lacking in lacks.items() if lacking):
        id = f"economics-lacks-{name.replace('_', '-')}"
        field = "indicator" if name == "effect" else name
        what = message(id, indicator=consequence.indicator or "", consequence=consequence.description)
        yield Problem(f"{where}.{field}", what, message(f"{id}.cure"), consequence.indicator or "")
