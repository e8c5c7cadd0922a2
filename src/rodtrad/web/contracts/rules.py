"""Who may do what with a contract that the person may see."""

from rodtrad.web.contracts.models import Contract, Determination
from rodtrad.web.contracts.queries import links_of
from rodtrad.web.contracts.states import CONTRACT, DETERMINATION, SIGNATORY, SIGNS, WRITES
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.rules import has_role, roles_at


def may_begin(person: Person, organisation: Organisation | None) -> bool:
    return has_role(person, organisation, *WRITES)


def parties_signed_for(person: Person, contract: Contract) -> list[str]:
    """The keys of the parties that the person may sign for: one's own organisation where the contract belongs."""
    return [link.party for link in links_of(contract) if _signs_for(person, contract, link.organisation)]


def _signs_for(person: Person, contract: Contract, organisation: Organisation) -> bool:
    if organisation == contract.organisation:
        return not roles_at(person, organisation, contract.department).isdisjoint(SIGNS)
    return has_role(person, organisation, *SIGNS)


def held_on(person: Person, contract: Contract) -> frozenset[str]:
    """The roles that count for the contract, and whether the person signs for a party."""
    own = {SIGNATORY} if parties_signed_for(person, contract) else set()
    return roles_at(person, contract.organisation, contract.department) | own


def may(person: Person, contract: Contract, move: str) -> bool:
    return CONTRACT.may(move, held_on(person, contract), contract.state)


def may_write(person: Person, contract: Contract) -> bool:
    """Write the text, enter outcomes, keep payments."""
    return not roles_at(person, contract.organisation, contract.department).isdisjoint(WRITES)


def is_inside(person: Person, contract: Contract) -> bool:
    """Whether the person works where the contract belongs, and does not only read it for another party."""
    return bool(roles_at(person, contract.organisation, contract.department))


def may_settle(person: Person, determination: Determination, move: str) -> bool:
    """Sign off or send back what waits; nobody signs off the own determination."""
    held = roles_at(person, determination.contract.organisation, determination.contract.department)
    own = move == "sign-off" and determination.made_by_id == person.pk
    return not own and DETERMINATION.may(move, held, determination.state)
