"""The people of the organisation: who they are, in which roles, and how they come and go."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rodtrad.web.core.once import once
from rodtrad.web.core.queries import events_for
from rodtrad.web.core.texts import t
from rodtrad.web.organisation import actions, queries, rules
from rodtrad.web.organisation.forms.people import Leaving, NewPerson, NewRole, PeopleSearch
from rodtrad.web.organisation.models import Membership, Organisation, Person, natural_order
from rodtrad.web.organisation.request import Request
from rodtrad.web.organisation.states import Role

ON_A_PAGE = 50
LATEST = 20


@require_safe
def people(request: Request) -> HttpResponse:
    """Who takes part in the organisation, in which role; searchable."""
    organisation = _organisation(request)
    form = PeopleSearch(organisation, request.GET)
    found = queries.people_for(request.user, organisation)
    if form.is_valid():
        found = queries.search_people(found, organisation, **form.cleaned_data)
    everybody = natural_order(list(found.prefetch_related("memberships__department", "memberships__unit")))
    page = Paginator(everybody, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page": page,
        "rows": [(person, _roles(person, organisation)) for person in page.object_list],
        "roles": [(role.label, t(f"role-{role.value}.what".replace("_", "-"))) for role in Role],
        "may_add": rules.may_add_people(request.user, organisation),
    }
    return render(request, "organisation/people.jinja", context)


@require_safe
def person(request: Request, pk: int) -> HttpResponse:
    """One person: roles, what the coordinator may do, and what has happened."""
    organisation, found = _organisation(request), _person(request, pk)
    context = {
        "person": found,
        "memberships": _roles(found, organisation),
        "may_add": rules.may_add_people(request.user, organisation),
        "events": events_for(request.user, organisation).filter(object_kind="person", object_id=str(pk))[:LATEST],
    }
    return render(request, "organisation/person.jinja", context)


@sensitive_variables("password")
@require_http_methods(["GET", "HEAD", "POST"])
@once
def new_person(request: Request) -> HttpResponse:
    """Somebody more takes part. The first password is shown once, to be handed over."""
    organisation = _mine(request)
    form = NewPerson(organisation, request.POST or None)
    if request.method == "POST" and form.is_valid():
        who = {name: form.cleaned_data[name] for name in ("name", "email")}
        person, password = actions.invite(by=request.user, organisation=organisation, **who, **form.given)
        done = t("people-added", name=person.name, password=password) if password else t("people-given-role", name=person.name)
        messages.success(request, done)
        return redirect("organisation:people")
    return render(request, "organisation/new_person.jinja", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def new_role(request: Request, pk: int) -> HttpResponse:
    """One more role for somebody who takes part already."""
    organisation, found = _mine(request), _person(request, pk)
    form = NewRole(organisation, request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.give_role(by=request.user, person=found, organisation=organisation, **form.given)
        messages.success(request, t("people-given-role", name=found.name))
        return redirect("organisation:person", pk)
    return _form(request, form, found, "people-new-role")


@require_http_methods(["GET", "HEAD", "POST"])
@once
def leave(request: Request, pk: int) -> HttpResponse:
    """Somebody no longer takes part at all. Not oneself, so that nobody shuts oneself out."""
    organisation, found = _mine(request), _person(request, pk)
    if found == request.user:
        raise PermissionDenied
    form = Leaving(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.end_membership(by=request.user, person=found, organisation=organisation, reason=form.cleaned_data["reason"])
        messages.success(request, t("people-left", name=found.name))
        return redirect("organisation:people")
    return _form(request, form, found, "people-leave")


@require_POST
def end_role(request: Request, membership: int) -> HttpResponse:
    """Somebody no longer has a role. One's own stay, so that nobody shuts oneself out."""
    found = Membership.objects.filter(pk=membership, organisation=request.organisation).first()
    if found is None:
        raise Http404
    if not rules.may_add_people(request.user, request.organisation) or found.person_id == request.user.pk:
        raise PermissionDenied
    actions.take_role(by=request.user, membership=found)
    messages.success(request, t("people-role-ended", name=found.person.name, role=found.role_name))
    return redirect("organisation:people")


def _organisation(request: Request) -> Organisation:
    if request.organisation is None:
        raise Http404
    return request.organisation


def _mine(request: Request) -> Organisation:
    """The organisation, for who decides who takes part in it."""
    if request.organisation is None or not rules.may_add_people(request.user, request.organisation):
        raise PermissionDenied
    return request.organisation


def _person(request: Request, pk: int) -> Person:
    """A colleague; somebody elsewhere is not there."""
    people = queries.people_for(request.user, _organisation(request))
    found = people.filter(pk=pk).prefetch_related("memberships__department", "memberships__unit").first()
    if found is None:
        raise Http404
    return found


def _roles(person: Person, organisation: Organisation) -> list[Membership]:
    """The person's memberships in the organisation."""
    return [m for m in person.memberships.all() if m.organisation_id == organisation.pk]


def _form(request: Request, form: forms.Form, person: Person, heading: str) -> HttpResponse:
    context = {"form": form, "person": person, "heading": heading}
    return render(request, "organisation/person_form.jinja", context, status=422 if form.errors else 200)
