"""Departments with their units, and partners."""

from datetime import date
from typing import Annotated, Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from ninja import Field, Schema, Status

from rodtrad.web.api.filled import right, sent
from rodtrad.web.api.parts import Line, Listed, Listing, Number, Page, Words, page_of
from rodtrad.web.api.problems import answers
from rodtrad.web.organisation import actions, queries, rules
from rodtrad.web.organisation.api.common import DepartmentOut, organisation_of, router
from rodtrad.web.organisation.forms.places import PartnerForm, PlaceName
from rodtrad.web.organisation.models import Department, Partner, Unit
from rodtrad.web.organisation.request import Request
from rodtrad.web.organisation.states import Kind


class DepartmentIn(Schema):
    name: Line


class ClosedOn(Schema):
    """The day from which nothing new belongs there."""

    on: date


class PartnerIn(Schema):
    """Somebody outside: what they are, what they contribute, from when and until when."""

    name: Line
    kind: Kind
    contribution: Annotated[Words, Field(max_length=2000)] = ""
    contact: Annotated[Words, Field(max_length=300)] = ""
    since: date | None = None
    ended_on: date | None = None


class PartnerOut(PartnerIn):
    id: int


@router.get("/departments", response=answers(Page[DepartmentOut]))
def departments(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """The organisation's departments, also closed ones."""
    return page_of(Department.objects.filter(organisation=organisation_of(request)), listing)


@router.post("/departments", response=answers(DepartmentOut, status=201))
def add_department(request: Request, given: DepartmentIn) -> Status[Department]:
    """A new department; the coordinator's to add."""
    _may_shape(request)
    return Status(201, actions.add_department(by=request.user, organisation=organisation_of(request), name=given.name))


@router.patch("/departments/{department}", response=answers(DepartmentOut))
def rename_department(request: Request, department: Number, given: DepartmentIn) -> Department:
    """Another name; what it was called stands in the log."""
    _may_shape(request)
    found = _place(request, department)
    _rename(request, found, found.organisation.departments.all(), given.name)
    return found


@router.post("/departments/{department}/close", response=answers(DepartmentOut))
def close_department(request: Request, department: Number, given: ClosedOn) -> Department:
    """Nothing new belongs there from a day on; 409 while people have roles there."""
    _may_shape(request)
    found = _place(request, department)
    actions.close_place(by=request.user, place=found, on=given.on)
    return found


@router.post("/departments/{department}/reopen", response=answers(DepartmentOut))
def reopen_department(request: Request, department: Number) -> Department:
    """It was closed too early."""
    _may_shape(request)
    found = _place(request, department)
    actions.reopen_place(by=request.user, place=found)
    return found


@router.get("/departments/{department}/units", response=answers(list[DepartmentOut]))
def units(request: Request, department: Number) -> list[Any]:
    """The department's units."""
    return list(_place(request, department).units.all())


@router.post("/departments/{department}/units", response=answers(DepartmentOut, status=201))
def add_unit(request: Request, department: Number, given: DepartmentIn) -> Status[Any]:
    """A new unit of a department."""
    _may_shape(request)
    found = _place(request, department)
    name = right(PlaceName({"name": given.name}, beside=found.units.all())).cleaned_data["name"]
    return Status(201, actions.add_unit(by=request.user, department=found, name=name))


@router.patch("/departments/{department}/units/{unit}", response=answers(DepartmentOut))
def rename_unit(request: Request, department: Number, unit: Number, given: DepartmentIn) -> Any:
    """Another name for a unit."""
    _may_shape(request)
    found = _unit(request, department, unit)
    _rename(request, found, found.department.units.all(), given.name)
    return found


@router.post("/departments/{department}/units/{unit}/close", response=answers(DepartmentOut))
def close_unit(request: Request, department: Number, unit: Number, given: ClosedOn) -> Any:
    """Nobody new works there from a day on."""
    _may_shape(request)
    found = _unit(request, department, unit)
    actions.close_place(by=request.user, place=found, on=given.on)
    return found


@router.get("/partners", response=answers(Page[PartnerOut]))
def partners(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """Those outside that the organisation works with."""
    return page_of(queries.partners_of(organisation_of(request)), listing)


@router.post("/partners", response=answers(PartnerOut, status=201))
def add_partner(request: Request, given: PartnerIn) -> Status[Partner]:
    """Somebody new to work with."""
    _may_shape(request)
    return Status(201, _partner(request, given, None))


@router.put("/partners/{partner}", response=answers(PartnerOut))
def change_partner(request: Request, partner: Number, given: PartnerIn) -> Partner:
    """What is now said of a partner, the whole of it."""
    _may_shape(request)
    found = queries.partners_of(organisation_of(request)).filter(pk=partner).first()
    if found is None:
        raise Http404
    return _partner(request, given, found)


def _may_shape(request: Request) -> None:
    if not rules.may_shape(request.user, request.organisation):
        raise PermissionDenied


def _place(request: Request, number: int) -> Department:
    found = Department.objects.filter(organisation=organisation_of(request), pk=number).select_related("organisation").first()
    if found is None:
        raise Http404
    return found


def _unit(request: Request, department: int, number: int) -> Unit:
    found = _place(request, department).units.select_related("department__organisation").filter(pk=number).first()
    if found is None:
        raise Http404
    return found


def _rename(request: Request, place: Department | Unit, beside: Any, name: str) -> None:
    said = right(PlaceName({"name": name}, beside=beside, place=place)).cleaned_data["name"]
    actions.rename_place(by=request.user, place=place, name=said)


def _partner(request: Request, given: PartnerIn, known: Partner | None) -> Partner:
    organisation = organisation_of(request)
    form = right(PartnerForm(sent(given.model_dump()), organisation=organisation, partner=known))
    return actions.save_partner(by=request.user, organisation=organisation, partner=known, **form.said)
