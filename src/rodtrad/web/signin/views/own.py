"""How I come in: other sign-ins, second factors, open sessions."""

import time

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rodtrad.web.core.kept import never_kept
from rodtrad.web.core.texts import t
from rodtrad.web.organisation.request import Request
from rodtrad.web.signin import codes, flow, passkeys, queries, rules, showing
from rodtrad.web.signin.actions import factors, identities, sessions
from rodtrad.web.signin.forms import AppCode, Code, NewPasskey
from rodtrad.web.signin.states import FactorKind

APP_KEY = "new-app"  # in the session: the key of an app that is being added


@require_safe
def own(request: Request) -> HttpResponse:
    """Everything about how the person comes in."""
    person = request.user
    shown = {
        "identities": person.identities.all(),
        "factors": queries.factors_of(person),
        "codes_left": queries.codes_left(person),
        "sessions": queries.sessions_of(person),
        "here": request.session.session_key,
        "demanded": rules.is_demanded(person, request.organisation),
    }
    return render(request, "signin/own.jinja", shown)


@never_kept
@sensitive_post_parameters("code", "passkey")
@require_http_methods(["GET", "HEAD", "POST"])
def demanded(request: Request) -> HttpResponse:
    """The organisation demands a second factor: it is shown here, or added."""
    if flow.is_strong(request) or not rules.is_demanded(request.user, request.organisation):
        return redirect("home")
    if not queries.factors_of(request.user).exists():
        return render(request, "signin/demanded.jinja", {"form": None, "asked": ""})
    form = Code(request.POST or None)
    if request.method == "POST" and form.is_valid() and showing.check(request, request.user, form):
        flow.make_strong(request)
        return redirect("home")
    known = queries.factors_of(request.user).filter(kind=FactorKind.PASSKEY)
    shown = {"form": form, "asked": passkeys.ask_to_show(request, known)}
    return render(request, "signin/demanded.jinja", shown, status=422 if form.errors else 200)


@never_kept
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def add_app(request: Request) -> HttpResponse:
    """An app that shows codes: its key as a picture, and the first code as the proof that it was read."""
    _guard(request)
    key = request.session.setdefault(APP_KEY, codes.new_key())
    form = AppCode(request.POST or None)
    if request.method == "POST" and form.is_valid():
        step = codes.step_of(key, form.cleaned_data["code"], time.time())
        if step is not None:
            factors.add_app(by=request.user, key=key, step=step)
            return _added(request)
        form.add_error("code", t("second-wrong"))
    address = codes.address_of(key, request.user.email, t("product-name"))
    shown = {"form": form, "key": key, "picture": codes.picture_of(address)}
    return render(request, "signin/app.jinja", shown, status=422 if form.errors else 200)


@never_kept
@require_http_methods(["GET", "HEAD", "POST"])
def add_passkey(request: Request) -> HttpResponse:
    """A passkey, made by the browser."""
    _guard(request)
    form = NewPasskey(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            credential = passkeys.registered(request, form.cleaned_data["passkey"])
        except passkeys.WrongAnswer:
            form.add_error(None, t("passkey-failed"))
        else:
            factors.add_passkey(by=request.user, name=form.cleaned_data["name"], credential=credential)
            return _added(request)
    known = queries.factors_of(request.user).filter(kind=FactorKind.PASSKEY)
    shown = {"form": form, "asked": passkeys.ask_to_register(request, request.user, known)}
    return render(request, "signin/passkey.jinja", shown, status=422 if form.errors else 200)


def _added(request: Request) -> HttpResponse:
    """The new factor was shown just now. The first one also gives recovery codes."""
    request.session.pop(APP_KEY, None)
    flow.make_strong(request)
    messages.success(request, t("factor-added"))
    return redirect("signin:own") if queries.codes_left(request.user) else _new_codes(request)


@sensitive_variables("made")
def _new_codes(request: Request) -> HttpResponse:
    made = codes.new_recovery_codes()
    factors.set_recovery_codes(by=request.user, codes=made)
    return render(request, "signin/codes.jinja", {"codes": made})


@never_kept
@require_POST
def new_codes(request: Request) -> HttpResponse:
    """Recovery codes anew; shown this once."""
    _guard(request)
    if not queries.factors_of(request.user).exists():
        raise Http404
    return _new_codes(request)


@never_kept
@require_POST
def remove_factor(request: Request, factor: int) -> HttpResponse:
    """Takes a second factor away."""
    _guard(request)
    found = get_object_or_404(queries.factors_of(request.user), pk=factor)
    factors.remove_factor(by=request.user, factor=found)
    messages.success(request, t("factor-removed"))
    return redirect("signin:own")


@never_kept
@require_POST
def unlink(request: Request, identity: int) -> HttpResponse:
    """Unties another sign-in; not the only way in."""
    found = get_object_or_404(request.user.identities, pk=identity)
    if not request.user.has_usable_password() and request.user.identities.count() == 1:
        messages.error(request, t("sign-in-last-way"))
    else:
        identities.unlink_identity(by=request.user, identity=found)
        messages.success(request, t("sign-in-unlinked"))
    return redirect("signin:own")


@never_kept
@require_POST
def end_session(request: Request) -> HttpResponse:
    """Ends one of the person's sessions, or all but this one."""
    mine = queries.sessions_of(request.user).exclude(session_key=request.session.session_key)
    if number := request.POST.get("session"):
        mine = mine.filter(pk__in=[each.pk for each in mine if each.number == number])
    ended = sessions.end_sessions(by=request.user, sessions=mine)
    messages.success(request, t("session-ended", count=ended))
    return redirect("signin:own")


def _guard(request: Request) -> None:
    """Whoever has a second factor changes them only in a session where it was shown: a stolen password is not enough."""
    if queries.factors_of(request.user).exists() and not flow.is_strong(request):
        raise PermissionDenied
