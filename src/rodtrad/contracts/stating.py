"""Stated, computed: what somebody reported beside what the terms give, and a warning where they differ."""

from dataclasses import dataclass
from decimal import Decimal

from rodtrad.contracts.outcomes import Outcomes
from rodtrad.contracts.payments import compute_figures, pay
from rodtrad.contracts.types import Contract


@dataclass(frozen=True)
class Mismatch:
    """A figure or term whose stated value is not the computed one; `computed` is None where the contract has no such figure."""

    name: str
    stated: Decimal
    computed: Decimal | None
    source: str

    @property
    def difference(self) -> Decimal | None:
        """Stated minus computed."""
        return None if self.computed is None else self.stated - self.computed


def mismatches(contract: Contract, outcomes: Outcomes) -> tuple[Mismatch, ...]:
    """Every stated value that differs from the computed one once both are rounded as the contract rounds."""
    payments, figures = pay(contract, outcomes), compute_figures(contract, outcomes)
    computed = {name: found.values.item() for name, found in figures.items() if not found.groups}
    waiting = {term.term for term in payments.waiting}
    computed |= {term.name: payments.total(term=term.name) for term in contract.terms if term.name not in waiting}
    found = (Mismatch(said.name, said.value, computed.get(said.name), said.source) for said in outcomes.stated)
    return tuple(one for one in found if one.computed is None or abs(one.stated - one.computed) >= contract.rounding.to)
