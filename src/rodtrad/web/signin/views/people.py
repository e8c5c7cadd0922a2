"""The coordinator's pages: what is demanded, and who is locked out."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from rodtrad.web.core.once import once
from rodtrad.web.core.texts import t
from rodtrad.web.organisation.models import Organisation, Person, natural_order
from rodtrad.web.organisation.request import Request
from rodtrad.web.organisation.states import Role
from rodtrad.web.signin import queries, rules
from rodtrad.web.signin.actions import factors, identities, sessions
from rodtrad.web.signin.forms import Demands, Lock


@require_http_methods(["GET", "HEAD", "POST"])
@once
def security(request: Request) -> HttpResponse:
    """The roles of which a second factor is demanded, and how everybody comes in."""
    organisation = _organisation(request)
    form = Demands(request.POST or None, initial={"roles": organisation.strong_roles})
    if request.method == "POST" and form.is_valid():
        roles = [Role(role) for role in form.cleaned_data["roles"]]
        factors.demand_factors(by=request.user, organisation=organisation, roles=roles)
        messages.success(request, t("demand-saved"))
        return redirect("signin:security")
    people = natural_order(list(queries.people_in(organisation).prefetch_related("factors", "identities")))
    shown = {"form": form, "people": [(each, _ways(each)) for each in people]}
    return render(request, "signin/security.jinja", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def person(request: Request, person: int) -> HttpResponse:
    """How one person comes in; locks that person out."""
    organisation, found = _organisation(request), _person(request, person)
    why_not, form = rules.why_not_lock(request.user, found, organisation), Lock(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if why_not:
            raise PermissionDenied
        sessions.lock_person(by=request.user, person=found, organisation=organisation, reason=form.cleaned_data["reason"])
        messages.success(request, t("lock-done", name=found.name))
        return redirect("signin:person", found.pk)
    shown = {
        "person": found,
        "form": form,
        "why_not": why_not,
        "factors": queries.factors_of(found),
        "ways": _ways(found),
        "sessions": queries.sessions_of(found).count(),
        "elsewhere": not why_not and rules.may_expect_elsewhere(found, settings.SIGN_IN_PROVIDERS),
    }
    return render(request, "signin/person.jinja", shown, status=422 if form.errors else 200)


@require_POST
def unlock(request: Request, person: int) -> HttpResponse:
    """Lets somebody in again."""
    organisation, found = _organisation(request), _manageable(request, person)
    sessions.unlock_person(by=request.user, person=found, organisation=organisation)
    messages.success(request, t("lock-undone", name=found.name))
    return redirect("signin:person", found.pk)


@require_POST
def expect_elsewhere(request: Request, person: int) -> HttpResponse:
    """Somebody new comes in through another sign-in, without a password."""
    organisation, found = _organisation(request), _manageable(request, person)
    if not rules.may_expect_elsewhere(found, settings.SIGN_IN_PROVIDERS):
        raise PermissionDenied
    identities.expect_elsewhere(by=request.user, person=found, organisation=organisation)
    messages.success(request, t("expect-done", name=found.name))
    return redirect("signin:person", found.pk)


@require_POST
def reset(request: Request, person: int) -> HttpResponse:
    """Takes away the second factor of somebody who has lost it."""
    organisation, found = _organisation(request), _manageable(request, person)
    factors.reset_factors(by=request.user, person=found, organisation=organisation)
    messages.success(request, t("factor-reset-done", name=found.name))
    return redirect("signin:person", found.pk)


def _ways(person: Person) -> list[str]:
    password = [t("way-password")] if person.has_usable_password() else []
    return password + [identity.provider_name for identity in person.identities.all()] or [t("way-none")]


def _organisation(request: Request) -> Organisation:
    if request.organisation is None or not rules.may_manage(request.user, request.organisation):
        raise PermissionDenied
    return request.organisation


def _person(request: Request, number: int) -> Person:
    return get_object_or_404(queries.people_in(_organisation(request)), pk=number)


def _manageable(request: Request, number: int) -> Person:
    found = _person(request, number)
    if rules.why_not_lock(request.user, found, _organisation(request)):
        raise PermissionDenied
    return found
