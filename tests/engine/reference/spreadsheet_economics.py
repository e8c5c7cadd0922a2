"""A second calculation of present values, laid out as in a spreadsheet: one row for each line, one column for each year.

Written from the definitions alone, in exact fractions and without the product's economics: row 1 the years, row 2 the discount
factors (each the one before divided by 1 + the rate of its own year), then the rows; PV = SUMPRODUCT(row, factors). Run with a
document to print the sheet for a controller: `python tests/engine/reference/spreadsheet_economics.py demo/nsw.yaml`.
"""

import sys
from fractions import Fraction
from pathlib import Path

from rodtrad.document import Investment, read


def sheet(investment: Investment, improvement: dict[str, float]) -> dict[str, dict[str, Fraction]]:
    """Per payer: present `cost` and `saving`, not rounded anywhere. `improvement` is by indicator, in its unit."""
    conventions = investment.calculation
    base = conventions.base_year or 0
    rows = [(cost.payer or "", "cost", yearly_cost(investment, cost)) for cost in investment.costs]
    for line in investment.consequences:
        unit = next(unit for unit in investment.unit_costs if unit.key == line.unit_cost)
        price = Fraction(unit.value) * index(investment, unit.price_year)
        parts = [improvement[str(line.indicator)], line.persons or 0, line.share, 1 - line.displacement, line.quantity]
        amount = price
        for part in parts:
            amount *= Fraction(str(part))
        first = line.first_year or 0
        rows.append(
            (
                line.payer or "",
                line.direction,
                {first + later: amount * (1 - Fraction(str(line.fade_out))) ** later for later in range(line.years)},
            )
        )
    present: dict[str, dict[str, Fraction]] = {}
    for payer, kind, by_year in rows:
        column = present.setdefault(payer, {"cost": Fraction(0), "saving": Fraction(0)})
        column[kind] += sum((amount * discount(investment, year - base) for year, amount in by_year.items()), Fraction(0))
    return present


def yearly_cost(investment: Investment, cost) -> dict[int, Fraction]:  # type: ignore[no-untyped-def]
    persons = investment.calculation.participants if cost.per == "participant" else {}
    return {
        year: Fraction(amount) * index(investment, cost.price_year) * persons.get(year, 1)
        for year, amount in cost.amounts.items()
    }


def index(investment: Investment, year: int | None) -> Fraction:
    """What an amount in prices of `year` is multiplied with."""
    conventions = investment.calculation
    if year is None or year == conventions.price_year:
        return Fraction(1)
    to = conventions.price_index[conventions.price_year or 0]
    return Fraction(str(to)) / Fraction(str(conventions.price_index[year]))


def discount(investment: Investment, t: int) -> Fraction:
    factors = [Fraction(1)]
    for year in range(1, t + 1):
        rates = [
            step.rate for step in sorted(investment.calculation.discount, key=lambda s: s.from_year) if step.from_year <= year
        ]
        factors.append(factors[-1] / (1 + Fraction(str(rates[-1] if rates else 0))))
    return factors[-1]


if __name__ == "__main__":
    document = read(Path(sys.argv[1]).read_bytes())
    expected = {
        item.key: item.expected_effect.expected * (1 if item.direction == "increase" else -1)
        for item in document.indicators
        if item.expected_effect
    }
    for who, amounts in sheet(document, expected).items():
        cost, saving = float(amounts["cost"]), float(amounts["saving"])
        print(f"{who:20} cost {cost:15,.2f}  saving {saving:15,.2f}  net {saving - cost:15,.2f}")
