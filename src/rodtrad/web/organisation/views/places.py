"""Departments with their units, and partners."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rodtrad.web.core.once import once
from rodtrad.web.core.queries import events_about
from rodtrad.web.core.texts import t
from rodtrad.web.organisation import actions, queries, rules
from rodtrad.web.organisation.forms.places import Closing, PartnerForm, PlaceName
from rodtrad.web.organisation.models import Department, Organisation, Partner, Unit
from rodtrad.web.organisation.request import Request

GET_POST = ["GET", "HEAD", "POST"]


@require_safe
def departments(request: Request) -> HttpResponse:
    """The organisation as a tree: departments, their units; and the partners."""
    organisation = _organisation(request)
    context = {
        "departments": list(queries.departments_in(organisation)),
        "partners": list(queries.partners_of(organisation)),
        "may_shape": rules.may_shape(request.user, organisation),
    }
    return render(request, "organisation/departments.jinja", context)


@require_safe
def department(request: Request, pk: int) -> HttpResponse:
    """One department: units, people, and what it has been called."""
    found = _department(request, pk)
    context = {
        "department": found,
        "units": list(found.units.all()),
        "people": list(queries.working_in(found)),
        "events": list(events_about("department", pk)) + [e for unit in found.units.all() for e in events_about("unit", unit.pk)],
        "may_shape": rules.may_shape(request.user, found.organisation),
    }
    return render(request, "organisation/department.jinja", context)


@require_http_methods(GET_POST)
@once
def new_department(request: Request) -> HttpResponse:
    organisation = _shaped(request)
    form = PlaceName(request.POST or None, beside=organisation.departments.all())
    if request.method == "POST" and form.is_valid():
        made = actions.add_department(by=request.user, organisation=organisation, name=form.cleaned_data["name"])
        return redirect("organisation:department", made.pk)
    return _form(request, form, "organisation-new-department")


@require_http_methods(GET_POST)
@once
def new_unit(request: Request, pk: int) -> HttpResponse:
    _shaped(request)
    found = _department(request, pk)
    form = PlaceName(request.POST or None, beside=found.units.all())
    if request.method == "POST" and form.is_valid():
        actions.add_unit(by=request.user, department=found, name=form.cleaned_data["name"])
        return redirect("organisation:department", pk)
    return _form(request, form, "organisation-new-unit", found)


@require_http_methods(GET_POST)
@once
def rename(request: Request, pk: int, unit: int | None = None) -> HttpResponse:
    """Another name for the department, or for a unit of it."""
    _shaped(request)
    found = _department(request, pk)
    place = _unit(found, unit) if unit else found
    form = PlaceName(request.POST or None, beside=_beside(found, unit), place=place)
    if request.method == "POST" and form.is_valid():
        actions.rename_place(by=request.user, place=place, name=form.cleaned_data["name"])
        return redirect("organisation:department", pk)
    return _form(request, form, "organisation-rename", found, place)


@require_http_methods(GET_POST)
@once
def close(request: Request, pk: int, unit: int | None = None) -> HttpResponse:
    """Nothing new belongs there from a day on."""
    _shaped(request)
    found = _department(request, pk)
    place = _unit(found, unit) if unit else found
    form = Closing(request.POST or None, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        actions.close_place(by=request.user, place=place, on=form.cleaned_data["on"])
        messages.success(request, t("organisation-closed", name=place.name))
        return redirect("organisation:department", pk)
    return _form(request, form, "organisation-close", found, place)


@require_POST
def reopen(request: Request, pk: int, unit: int | None = None) -> HttpResponse:
    _shaped(request)
    found = _department(request, pk)
    actions.reopen_place(by=request.user, place=_unit(found, unit) if unit else found)
    return redirect("organisation:department", pk)


@require_http_methods(GET_POST)
@once
def partner(request: Request, pk: int | None = None) -> HttpResponse:
    """A new partner, or what is now said of one."""
    organisation = _shaped(request)
    known = _partner(organisation, pk) if pk else None
    form = PartnerForm(request.POST or None, organisation=organisation, partner=known)
    if request.method == "POST" and form.is_valid():
        actions.save_partner(by=request.user, organisation=organisation, partner=known, **form.said)
        return redirect("organisation:departments")
    return _form(request, form, "partner-change" if known else "partner-new")


def _organisation(request: Request) -> Organisation:
    if request.organisation is None:
        raise Http404
    return request.organisation


def _shaped(request: Request) -> Organisation:
    """The organisation, for who keeps it as it is."""
    if not rules.may_shape(request.user, request.organisation):
        raise PermissionDenied
    return _organisation(request)


def _department(request: Request, pk: int) -> Department:
    found = Department.objects.filter(organisation=_organisation(request), pk=pk).select_related("organisation").first()
    if found is None:
        raise Http404
    return found


def _unit(department: Department, pk: int) -> Unit:
    found = department.units.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _beside(department: Department, unit: int | None) -> Any:
    return department.units.all() if unit else department.organisation.departments.all()


def _partner(organisation: Organisation, pk: int) -> Partner:
    found = queries.partners_of(organisation).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _form(
    request: Request, form: forms.Form, heading: str, department: Department | None = None, place: Department | Unit | None = None
) -> HttpResponse:
    context = {"form": form, "heading": heading, "department": department, "place": place}
    return render(request, "organisation/place_form.jinja", context, status=422 if form.errors else 200)
