"""The budget view per organisation: a municipality's departments are one organisation, and society is all of them.

Each payer is in one organisation, so the organisations' sums are society's, and what one gives another cancels out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from rodtrad.document import Investment
from rodtrad.economics.amounts import total
from rodtrad.economics.result import Economics

_OF: Final = {"department": "municipality"}
UNKNOWN: Final = "other"


@dataclass(frozen=True)
class OrganisationBalance:
    """Present values of all budgets of one organisation: an actor's kind, where a department is the municipality's."""

    organisation: str
    payers: tuple[str, ...]
    cost: Decimal
    saving: Decimal

    @property
    def net(self) -> Decimal:
        return self.saving - self.cost


def by_organisation(investment: Investment, economics: Economics) -> tuple[OrganisationBalance, ...]:
    """Every organisation with a budget in the calculation, in the document's order of actors."""
    return tuple(_together(investment, economics))


def _together(investment: Investment, economics: Economics) -> Iterator[OrganisationBalance]:
    kinds = {actor.key: _OF.get(actor.kind, actor.kind) for actor in investment.actors}
    for organisation in dict.fromkeys(kinds.get(balance.payer, UNKNOWN) for balance in economics.payers):
        own = [each for each in economics.payers if kinds.get(each.payer, UNKNOWN) == organisation]
        cost, saving = total(each.cost for each in own), total(each.saving for each in own)
        yield OrganisationBalance(organisation, tuple(each.payer for each in own), cost, saving)
