"""Who may do what with an investment that the person may see."""

from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.states import EDITS, SIGNED_BY, STARTS, SignFunction
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.rules import memberships
from rodtrad.web.organisation.states import Role


def roles_at(person: Person, organisation: Organisation, department: Department | None) -> frozenset[Role]:
    """The roles that count there: in the whole organisation, in the department; a coordinator is one everywhere."""
    place = department.pk if department else None
    return frozenset(
        Role(m.role)
        for m in memberships(person)
        if m.organisation_id == organisation.pk and (m.department_id in (None, place) or m.role == Role.COORDINATOR)
    )


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
