"""What happens to every request of somebody signed in: the session is noted as in use; a demanded second factor is asked for."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from rodtrad.web.organisation.models import Person
from rodtrad.web.signin import flow, rules
from rodtrad.web.signin.actions import sessions

NOTED: Final = timedelta(minutes=1)  # how often a session in use is written down
ALWAYS: Final = {"core:language", "organisation:choose"}


class OpenSession:
    """Keeps `last_seen`, and stops who should show a second factor from going anywhere else first."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            _note_seen(request, request.user)
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        match = request.resolver_match
        if not request.user.is_authenticated or match is None or match.app_name == "signin" or match.view_name in ALWAYS:
            return None
        demanded = not flow.is_strong(request) and rules.is_demanded(request.user, getattr(request, "organisation", None))
        return redirect("signin:demanded") if demanded else None


def _note_seen(request: HttpRequest, person: Person) -> None:
    row, now = getattr(request.session, "row", None), timezone.now()
    if row is not None and row.last_seen < now - NOTED:
        sessions.note_seen(by=person, key=row.session_key, at=now)
