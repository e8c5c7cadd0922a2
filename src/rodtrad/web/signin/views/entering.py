"""The log-in, the second step, the way out."""

import logging

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from django.conf import settings
from django.contrib import auth, messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from onelogin.saml2.errors import OneLogin_Saml2_Error
from requests import RequestException

from rodtrad.web import demo
from rodtrad.web.core import kept
from rodtrad.web.core.texts import t
from rodtrad.web.organisation.models import Person
from rodtrad.web.signin import arriving, flow, passkeys, queries, showing
from rodtrad.web.signin.actions import entering
from rodtrad.web.signin.forms import Code, Login
from rodtrad.web.signin.states import FactorKind

log = logging.getLogger(__name__)
# What goes wrong when another sign-in is away or answers nonsense.
AWAY = (OAuth2Error, RequestException, OneLogin_Saml2_Error, OSError, KeyError, ValueError, SyntaxError, PermissionDenied)


@login_not_required
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def login(request: HttpRequest) -> HttpResponse:
    """Logs a person in; too many failures make the next try wait."""
    wanted = flow.safe_address(request, request.POST.get("next") or request.GET.get("next") or "")
    if request.user.is_authenticated:
        return redirect(wanted)
    form = Login(request.POST or None)
    if request.method == "POST" and form.is_valid() and (person := _authenticate(request, form)):
        return flow.enter(request, person, flow.Way(flow.PASSWORD, next=wanted))
    shown = {"form": form, "next": wanted, "providers": settings.SIGN_IN_PROVIDERS, "demo": demo if settings.DEMO else None}
    return render(request, "signin/login.jinja", shown, status=422 if form.errors else 200)


def _authenticate(request: HttpRequest, form: Login) -> Person | None:
    """The person, or None with an error in the form. The same sentence whether the address or the password is wrong."""
    email, address = form.cleaned_data["email"], request.META.get("REMOTE_ADDR", "")
    if queries.must_wait(email, address):
        form.add_error(None, t("login-wait"))
        return None
    person = auth.authenticate(request, username=email.strip(), password=form.cleaned_data["password"])
    if isinstance(person, Person):
        return person
    entering.note_failed_login(email=email, address=address)
    form.add_error(None, t("login-wrong"))
    return None


@login_not_required
@require_safe
def start(request: HttpRequest, provider: str) -> HttpResponse:
    """Leads to another sign-in. A link and not a form: the policy for forms would stop the way from one site to the next."""
    arriving.provider_with(provider)
    wanted = flow.safe_address(request, request.GET.get("next", ""))
    try:
        answer: HttpResponse = get_adapter().get_provider(request, provider).redirect(request, "login", next_url=wanted)
    except AWAY as error:
        return arriving.failed(request, provider, repr(error), None)
    return answer


@login_not_required
@sensitive_post_parameters("code", "passkey")
@require_http_methods(["GET", "HEAD", "POST"])
def second(request: HttpRequest) -> HttpResponse:
    """The second factor, after a password or another sign-in."""
    waiting = flow.pending(request)
    if waiting is None:
        return redirect("signin:login")
    person, way = waiting
    form = Code(request.POST or None)
    if request.method == "POST" and form.is_valid() and showing.check(request, person, form):
        return flow.open_session(request, person, flow.Way(way.method, strong=True, next=way.next))
    factors = list(queries.factors_of(person))
    asked = passkeys.ask_to_show(request, [factor for factor in factors if factor.kind == FactorKind.PASSKEY])
    shown = {"form": form, "asked": asked, "has_app": any(factor.kind == FactorKind.APP for factor in factors)}
    return render(request, "signin/second.jinja", shown, status=422 if form.errors else 200)


@require_POST
def logout(request: HttpRequest) -> HttpResponse:
    """Ends the session."""
    if isinstance(request.user, Person):
        entering.note_logout(by=request.user)
    auth.logout(request)
    messages.success(request, t("logout-done"))
    response = redirect("signin:login")
    kept.forget(response)
    return response
