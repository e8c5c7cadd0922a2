"""Who may do what with an investment that the person may see."""

from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.states import EDITS, SIGNED_BY, STARTS, SignFunction
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.rules import roles_at
from rodtrad.web.organisation.states import Role


def roles_for(person: Person, investment: Investment) -> frozenset[Role]:
    return roles_at(person, investment.organisation, investment.department)


def may_edit(person: Person, investment: Investment, section: str) -> bool:
    return any(section in EDITS[role] for role in roles_for(person, investment))


def may_work(person: Person, investment: Investment) -> bool:
    """Take part in the work, in whatever section; others read."""
    return any(EDITS[role] for role in roles_for(person, investment))


def may_edit_all(person: Person, investment: Investment) -> bool:
    """Put in a whole document at once, as an import does."""
    return not roles_for(person, investment).isdisjoint(STARTS)


def may_sign(person: Person, investment: Investment, function: SignFunction) -> bool:
    return SIGNED_BY[function] in roles_for(person, investment)


def may_start(person: Person, organisation: Organisation | None, department: Department | None) -> bool:
    """Begin a new investment there."""
    return organisation is not None and not roles_at(person, organisation, department).isdisjoint(STARTS)


def startable(person: Person, organisation: Organisation | None) -> list[Department | None]:
    """Where the person may begin an investment; None stands for the organisation as a whole."""
    if organisation is None:
        return []
    places: list[Department | None] = [*organisation.departments.open(), None]
    return [place for place in places if may_start(person, organisation, place)]


__all__ = [
    "may_edit",
    "may_edit_all",
    "may_sign",
    "may_start",
    "may_work",
    "roles_at",
    "roles_for",
    "startable",
]
