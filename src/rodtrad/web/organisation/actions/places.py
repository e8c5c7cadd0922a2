"""Organisations, their departments and units, and the partners that they work with."""

from datetime import date

from django.db import transaction
from django.utils.text import slugify

from rodtrad.texts import message
from rodtrad.web.core.actions import audit
from rodtrad.web.core.errors import Conflict
from rodtrad.web.organisation.models import Department, Organisation, Partner, Person, Unit
from rodtrad.web.organisation.queries import working_in
from rodtrad.web.organisation.states import Kind

Place = Department | Unit


@transaction.atomic
def create_organisation(*, by: Person | None, name: str, kind: Kind, departments: tuple[str, ...] = ()) -> Organisation:
    """A new organisation with its departments. Raises IntegrityError where the name is taken."""
    organisation = Organisation.objects.create(name=name, kind=kind, slug=slugify(name))
    Department.objects.bulk_create(Department(organisation=organisation, name=department) for department in departments)
    audit(by=by, action="organisation.created", on=organisation, organisation=organisation, details={"departments": departments})
    return organisation


@transaction.atomic
def add_department(*, by: Person | None, organisation: Organisation, name: str) -> Department:
    """A new department."""
    department = Department.objects.create(organisation=organisation, name=name)
    audit(by=by, action="department.added", on=department, organisation=organisation)
    return department


@transaction.atomic
def add_unit(*, by: Person | None, department: Department, name: str) -> Unit:
    """A new unit of a department."""
    unit = Unit.objects.create(department=department, name=name)
    audit(by=by, action="unit.added", on=unit, organisation=department.organisation, details={"department": department.name})
    return unit


@transaction.atomic
def rename_place(*, by: Person, place: Place, name: str) -> None:
    """Another name for a department or a unit; what it was called stands in its history."""
    before, place.name = place.name, name
    place.save(update_fields=["name"])
    audit(by=by, action=f"{_kind(place)}.renamed", on=place, organisation=_home(place), details={"from": before, "to": name})


@transaction.atomic
def close_place(*, by: Person, place: Place, on: date) -> None:
    """Nothing new belongs there from now on. Raises `Conflict` while people have roles in the department."""
    if isinstance(place, Department) and working_in(place).exists():
        raise Conflict(message("organisation-still-people"))
    place.closed_on = on
    place.save(update_fields=["closed_on"])
    audit(by=by, action=f"{_kind(place)}.closed", on=place, organisation=_home(place), details={"on": on})


@transaction.atomic
def reopen_place(*, by: Person, place: Place) -> None:
    """It was closed too early."""
    place.closed_on = None
    place.save(update_fields=["closed_on"])
    audit(by=by, action=f"{_kind(place)}.reopened", on=place, organisation=_home(place))


@transaction.atomic
def save_partner(
    *,
    by: Person | None,
    organisation: Organisation,
    partner: Partner | None = None,
    name: str,
    kind: Kind,
    contribution: str = "",
    contact: str = "",
    since: date | None = None,
    ended_on: date | None = None,
) -> Partner:
    """A new partner, or what is now said of one. One that has an organisation of the same name here is linked to it."""
    saved = partner or Partner(organisation=organisation)
    said = {"name": name, "kind": kind, "contribution": contribution, "contact": contact, "since": since, "ended_on": ended_on}
    for field, value in said.items():
        setattr(saved, field, value)
    saved.linked = Organisation.objects.filter(name__iexact=name).exclude(pk=organisation.pk).first()
    saved.save()
    action = "partner.changed" if partner else "partner.added"
    audit(by=by, action=action, on=saved, organisation=organisation, details={"ended_on": ended_on} if ended_on else {})
    return saved


def _kind(place: Place) -> str:
    return "department" if isinstance(place, Department) else "unit"


def _home(place: Place) -> Organisation:
    return place.organisation if isinstance(place, Department) else place.department.organisation
