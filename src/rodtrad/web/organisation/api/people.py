"""Whose token it is, people, and their roles."""

from datetime import datetime
from typing import Annotated, Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from ninja import Field, Schema, Status

from rodtrad.web.api.parts import Email, Line, Listed, Listing, Number, Page, Reason, page_of
from rodtrad.web.api.problems import answers
from rodtrad.web.organisation import actions, queries, rules
from rodtrad.web.organisation.api.common import DepartmentOut, organisation_of, router
from rodtrad.web.organisation.models import Department, Membership, Organisation, Person
from rodtrad.web.organisation.request import Request
from rodtrad.web.organisation.states import Role


class OrganisationOut(Schema):
    id: int
    slug: str
    name: str
    kind: str


class RoleOut(Schema):
    """One role that somebody has; `department` is null for the whole organisation."""

    id: int
    role: Role
    department: DepartmentOut | None = None


class PersonOut(Schema):
    id: int
    name: str
    email: str
    roles: list[RoleOut]


class Me(Schema):
    """Whose token it is, and what it may."""

    person: PersonOut
    organisation: OrganisationOut
    scope: str
    expires_at: datetime


class RoleIn(Schema):
    role: Role
    department: Number | None = None


class PersonIn(RoleIn):
    name: Line
    email: Email


class Invited(Schema):
    """`first_password` is null for somebody who could log in before; it is told only here."""

    person: PersonOut
    first_password: str | None


class Leave(Schema):
    """Why; it stands in the log."""

    reason: Annotated[Reason, Field(min_length=1)]


@router.get("/me", response=answers(Me))
def me(request: Request) -> dict[str, Any]:
    """Whose token it is."""
    token = request.token  # type: ignore[attr-defined]
    shown = {"scope": token.scope, "expires_at": token.expires_at}
    return {"person": _person(request.user, token.organisation), "organisation": token.organisation, **shown}


@router.get("/people", response=answers(Page[PersonOut]))
def people(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """Colleagues and their roles."""
    organisation = organisation_of(request)
    page = page_of(_people(request), listing)
    return page | {"items": [_person(person, organisation) for person in page["items"]]}


@router.get("/people/{person}", response=answers(PersonOut))
def person(request: Request, person: Number) -> dict[str, Any]:
    """One colleague."""
    return _person(_one(request, person), organisation_of(request))


@router.post("/people", response=answers(Invited, status=201))
def invite(request: Request, given: PersonIn) -> Status[dict[str, Any]]:
    """Somebody who is to take part, in a role; a first password where the person is new."""
    _may_manage(request)
    organisation, department = organisation_of(request), _department(request, given.department)
    invited, password = actions.invite(
        by=request.user, organisation=organisation, email=given.email, name=given.name, role=given.role, department=department
    )
    return Status(201, {"person": _person(invited, organisation), "first_password": password or None})


@router.post("/people/{person}/roles", response=answers(RoleOut, status=201))
def give_role(request: Request, person: Number, given: RoleIn) -> Status[Membership]:
    """One more role; the one that is there already where it is."""
    _may_manage(request)
    found, department = _one(request, person), _department(request, given.department)
    organisation = organisation_of(request)
    made = actions.give_role(by=request.user, person=found, organisation=organisation, role=given.role, department=department)
    return Status(201, made)


@router.post("/people/{person}/leave", response=answers(None, status=204))
def leave(request: Request, person: Number, given: Leave) -> Status[None]:
    """Somebody no longer takes part at all. Not oneself, so that nobody shuts oneself out."""
    _may_manage(request)
    found = _one(request, person)
    if found.pk == request.user.pk:
        raise PermissionDenied
    actions.end_membership(by=request.user, person=found, organisation=organisation_of(request), reason=given.reason)
    return Status(204, None)


@router.delete("/roles/{role}", response=answers(None, status=204))
def take_role(request: Request, role: Number) -> Status[None]:
    """Ends somebody's role. One's own stay, so that nobody shuts oneself out."""
    _may_manage(request)
    found = Membership.objects.filter(pk=role, organisation=organisation_of(request)).select_related("person").first()
    if found is None:
        raise Http404
    if found.person_id == request.user.pk:
        raise PermissionDenied
    actions.take_role(by=request.user, membership=found)
    return Status(204, None)


def _may_manage(request: Request) -> None:
    if not rules.may_add_people(request.user, request.organisation):
        raise PermissionDenied


def _people(request: Request) -> Any:
    return queries.people_for(request.user, organisation_of(request)).prefetch_related("memberships__department")


def _one(request: Request, number: int) -> Person:
    found: Person | None = _people(request).filter(pk=number).first()
    if found is None:
        raise Http404
    return found


def _department(request: Request, number: int | None) -> Department | None:
    if number is None:
        return None
    found = Department.objects.filter(organisation=organisation_of(request), pk=number).first()
    if found is None:
        raise Http404
    return found


def _person(person: Person, organisation: Organisation) -> dict[str, Any]:
    roles = [each for each in person.memberships.all() if each.organisation_id == organisation.pk]
    return {"id": person.pk, "name": person.name, "email": person.email, "roles": roles}
