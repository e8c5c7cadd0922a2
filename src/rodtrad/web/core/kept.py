"""A form that was sent after the session had ended is kept, and given back to the same person after signing in again.

The person is known from a signed cookie, `who`, that is set at sign-in and taken away at sign-out. The copy is sealed, holds no
passwords (views marked `@never_kept` are left out) and no files, and goes when the form has been sent or after `KEEP`.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.core import signing
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from rodtrad.web.core import actions
from rodtrad.web.core.models import KeptForm
from rodtrad.web.core.sealing import Unreadable, unseal
from rodtrad.web.organisation.models import Person

COOKIE: Final = "who"
FIELD: Final = "kept"
KEEP: Final = timedelta(days=7)
NOT_TYPED: Final = ("csrfmiddlewaretoken", FIELD)
LONG: Final = 12  # characters: shorter values are choices and numbers, shown by the form itself

View = Callable[..., HttpResponse]


def never_kept(view: View) -> View:
    """Marks a view whose form holds a secret."""
    view.never_kept = True  # type: ignore[attr-defined]
    return view


def remember(response: HttpResponse, person: Person) -> None:
    """Notes in the browser who signed in, for a form that is sent when the session has ended."""
    value = signing.dumps(person.pk, salt=COOKIE)
    age = int(KEEP.total_seconds())
    response.set_cookie(COOKIE, value, max_age=age, samesite="Lax", secure=settings.HTTPS, httponly=True)


def forget(response: HttpResponse) -> None:
    """Whoever signs out leaves no forms behind."""
    response.delete_cookie(COOKIE, samesite="Lax")


def last_here(request: HttpRequest) -> Person | None:
    """Who signed in last in this browser and did not sign out."""
    try:
        number = signing.loads(request.COOKIES.get(COOKIE, ""), salt=COOKIE, max_age=KEEP)
    except signing.BadSignature:
        return None
    return Person.objects.filter(pk=number, is_active=True).first()


def can_be_kept(request: HttpRequest, view: Any) -> bool:
    """Whether this is a form that somebody sent from a page of ours, not a script's call, and holds no secret."""
    by_script = any(request.headers.get(name) for name in ("X-Requested-With", "HX-Request", "Authorization"))
    return request.method == "POST" and not by_script and not getattr(view, "never_kept", False)


def typed(request: HttpRequest) -> list[tuple[str, str]]:
    """Every field of the form, in order, as (name, value)."""
    return [(name, value) for name in request.POST for value in request.POST.getlist(name) if name not in NOT_TYPED]


def keep(request: HttpRequest, person: Person | None, view: Any) -> bool:
    """Keep the form for `person`, where it can be kept; whether it was."""
    if person is None or not can_be_kept(request, view):
        return False
    path, page = request.get_full_path(), page_of(request)
    actions.keep_form(by=person, path=path, page=page, fields=typed(request), had_files=bool(request.FILES))
    return True


def page_of(request: HttpRequest) -> str:
    """The page that the form stood on, if ours."""
    came_from = urlsplit(request.headers.get("Referer", ""))
    path = came_from.path if came_from.netloc == request.get_host() else request.path
    return "/" + path.lstrip("/")


@dataclass(frozen=True)
class Given:
    """A kept form opened: what goes into the form anew, and what of it is shown to read."""

    kept: KeptForm
    fields: tuple[tuple[str, str], ...]

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(value for name, value in self.fields if name != "once" and len(value.strip()) >= LONG)


def kept_for(person: Person) -> QuerySet[KeptForm]:
    """The person's own kept forms, newest first; nobody else's."""
    return KeptForm.objects.filter(person=person, at__gt=timezone.now() - KEEP)


def opened(forms: QuerySet[KeptForm]) -> Iterator[Given]:
    """Those that can be read (one sealed with an older key cannot)."""
    for form in forms:
        try:
            fields = json.loads(unseal(form.content, actions.KEPT_FORM))
        except Unreadable:
            continue
        yield Given(form, tuple((name, value) for name, value in fields))
