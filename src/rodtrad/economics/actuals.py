"""What was booked beside what was planned, by year: the accounts' own figures against the document's costs."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from rodtrad.economics.result import Economics


@dataclass(frozen=True)
class Spent:
    """One calendar year: planned costs (in the calculation's prices) and what was booked. None where nothing was booked."""

    year: int
    planned: Decimal
    booked: Decimal | None

    @property
    def difference(self) -> Decimal | None:
        """Booked − planned: above zero where it cost more."""
        return None if self.booked is None else self.booked - self.planned


def against_plan(economics: Economics, booked: Mapping[int, Decimal], payer: str | None = None) -> tuple[Spent, ...]:
    """Every year that has a plan or a booking; of one payer, or of all."""
    planned: dict[int, Decimal] = {}
    for flow in economics.flows:
        if flow.origin == "cost" and payer in (None, flow.payer):
            planned[flow.year] = planned.get(flow.year, Decimal(0)) + flow.amount
    years = sorted({*planned, *booked})
    return tuple(Spent(year, planned.get(year, Decimal(0)), booked.get(year)) for year in years)
