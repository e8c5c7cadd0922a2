"""From a first proof of who it is (a password, another sign-in) by way of a second factor to an open session."""

from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.contrib import auth
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.http import url_has_allowed_host_and_scheme

from rodtrad.web.core import kept
from rodtrad.web.organisation.middleware import current
from rodtrad.web.organisation.models import Person
from rodtrad.web.signin import linking, queries
from rodtrad.web.signin.actions import entering
from rodtrad.web.signin.device import device_of
from rodtrad.web.signin.sessions import SIGNED_IN

PASSWORD: Final = "password"
PENDING: Final = "second-factor"  # in the session: who has shown a first proof
PATIENCE: Final = timedelta(minutes=10)


@dataclass(frozen=True)
class Way:
    """How somebody comes in: the password or the key of another sign-in; `strong` with a second factor; where to `next`."""

    method: str
    strong: bool = False
    next: str = ""


def enter(request: HttpRequest, person: Person, way: Way) -> HttpResponse:
    """Opens a session, or first asks for the second factor that the person has."""
    if way.strong or not queries.factors_of(person).exists():
        return open_session(request, person, way)
    request.session[PENDING] = {"person": person.pk, "at": timezone.now().isoformat(), **asdict(way)}
    return redirect("signin:second")


def pending(request: HttpRequest) -> tuple[Person, Way] | None:
    """Who has shown a first proof a short while ago, and is to show the second."""
    told = request.session.get(PENDING)
    if not told or (parse_datetime(told["at"]) or timezone.now()) < timezone.now() - PATIENCE:
        return None
    person = Person.objects.filter(pk=told["person"], is_active=True).first()
    return (person, Way(told["method"], next=told["next"])) if person else None


def open_session(request: HttpRequest, person: Person, way: Way) -> HttpResponse:
    """Signs in, and leads to what was written when the last session ended, else to where the person was going."""
    request.session.pop(PENDING, None)
    auth.login(request, person)
    request.session[SIGNED_IN] = told = _told(request, way)
    details = {name: told[name] for name in ("method", "device", "address")}
    entering.note_login(by=person, organisation=current(request), details=details)
    linking.link_waiting(request, person)
    waits = kept.kept_for(person).exists()
    response = redirect("core:kept" if waits else safe_address(request, way.next))
    kept.remember(response, person)
    return response


def _told(request: HttpRequest, way: Way) -> dict[str, Any]:
    return {
        "at": timezone.now().isoformat(),
        "method": way.method,
        "device": device_of(request.headers.get("User-Agent", "")),
        "address": request.META.get("REMOTE_ADDR", ""),
        "strong": way.strong,
    }


def is_strong(request: HttpRequest) -> bool:
    """Whether this session was opened, or later confirmed, with a second factor."""
    return bool((request.session.get(SIGNED_IN) or {}).get("strong"))


def make_strong(request: HttpRequest) -> None:
    """A second factor has just been shown in this session."""
    told = request.session.get(SIGNED_IN) or _told(request, Way(""))
    request.session[SIGNED_IN] = {**told, "strong": True}


def safe_address(request: HttpRequest, wanted: str) -> str:
    """Where to go next: only ever within this site."""
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        return wanted
    return resolve_url(settings.LOGIN_REDIRECT_URL)
