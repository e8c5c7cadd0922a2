"""The organisation that the person works in right now: `request.organisation`, None for who has no membership."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from rodtrad.web.organisation import rules
from rodtrad.web.organisation.models import Organisation

SESSION_KEY = "organisation"


class CurrentOrganisation:
    """Puts `organisation` on the request: the one chosen in the session, else the first that the person belongs to."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.organisation = current(request)  # type: ignore[attr-defined]
        return self.get_response(request)


def current(request: HttpRequest) -> Organisation | None:
    """The chosen organisation if the person still belongs to it."""
    if not request.user.is_authenticated:
        return None
    mine = [m.organisation for m in rules.memberships(request.user)]
    chosen = request.session.get(SESSION_KEY)
    return next((o for o in mine if o.pk == chosen), mine[0] if mine else None)
