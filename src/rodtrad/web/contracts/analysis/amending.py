"""A contract with what an amendment says of itself."""

from dataclasses import replace
from datetime import date

from rodtrad.contracts import Contract
from rodtrad.contracts.types import Amendment


def amended(contract: Contract, on: date, change: str, motive: str, reference: str) -> Contract:
    """The contract with one amendment more."""
    return replace(
        contract, amendments=(*contract.amendments, Amendment(on=on, change=change, motive=motive, reference=reference))
    )


def says_the_same(one: Contract, other: Contract) -> bool:
    """Whether they differ in nothing but what their amendments say."""
    return replace(one, amendments=()) == replace(other, amendments=())


def bound_parties(contract: Contract) -> tuple[str, ...]:
    """The parties that give or get something by the contract, and so must sign it; who only measures need not."""
    named = [party for term in contract.terms for party in (term.payer, term.receiver)]
    named += [party for each in contract.financing for party in (each.source, each.receiver)]
    return tuple(party.key for party in contract.parties if party.key in named)
