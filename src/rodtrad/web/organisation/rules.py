"""Who may do what in an organisation. Small functions that other apps' rules build on."""

from rodtrad.web.organisation.models import Department, Membership, Organisation, Person
from rodtrad.web.organisation.queries import memberships_of
from rodtrad.web.organisation.states import Role


def memberships(person: Person) -> list[Membership]:
    """The person's memberships, read once for each object `person` (so once a request)."""
    known: list[Membership] | None = getattr(person, "_memberships", None)
    if known is None:
        known = person._memberships = memberships_of(person) if person.is_authenticated else []  # type: ignore[attr-defined]
    return known


def roles_in(person: Person, organisation: Organisation | None) -> frozenset[Role]:
    """The roles that the person has in the organisation or any of its departments."""
    if organisation is None:
        return frozenset()
    return frozenset(Role(m.role) for m in memberships(person) if m.organisation_id == organisation.pk)


def has_role(person: Person, organisation: Organisation | None, *wanted: Role) -> bool:
    """Whether the person has any of the wanted roles there."""
    return not roles_in(person, organisation).isdisjoint(wanted)


def is_member(person: Person, organisation: Organisation | None) -> bool:
    """Whether the person belongs to the organisation at all."""
    return bool(roles_in(person, organisation))


def works_in(person: Person, department: Department) -> bool:
    """Whether the person belongs to that department, or to the whole of its organisation."""
    return any(
        m.department_id == department.pk or (m.department_id is None and m.organisation_id == department.organisation_id)
        for m in memberships(person)
    )


def roles_at(person: Person, organisation: Organisation, department: Department | None) -> frozenset[Role]:
    """The roles that count there: in the whole organisation, in the department; a coordinator is one everywhere."""
    place = department.pk if department else None
    return frozenset(
        Role(m.role)
        for m in memberships(person)
        if m.organisation_id == organisation.pk and (m.department_id in (None, place) or m.role == Role.COORDINATOR)
    )


def may_read_log(person: Person, organisation: Organisation | None) -> bool:
    """The coordinator reads who did what; a controller of the whole organisation too: the log tells of every department."""
    return organisation is not None and not roles_at(person, organisation, None).isdisjoint((Role.COORDINATOR, Role.CONTROLLER))


def may_add_people(person: Person, organisation: Organisation | None) -> bool:
    """The coordinator decides who takes part."""
    return has_role(person, organisation, Role.COORDINATOR)


def may_shape(person: Person, organisation: Organisation | None) -> bool:
    """The coordinator keeps departments, units and partners as they are."""
    return has_role(person, organisation, Role.COORDINATOR)
