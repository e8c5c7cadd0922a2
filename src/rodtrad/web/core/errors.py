"""Pages for when something went wrong, in plain language: what happened, and what to do."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string

from rodtrad.errors import RodtradError
from rodtrad.texts import Message, message
from rodtrad.web.core import kept
from rodtrad.web.core.texts import current_language


class Conflict(Exception):  # named for what is wrong
    """Somebody else changed the same thing meanwhile; `message` says what."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(message.id)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400, or 413 where the form was too large."""
    return too_large(request) if isinstance(exception, RequestDataTooBig) else _page(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: the person may not do this."""
    return _page(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404, also for what belongs to others."""
    return _page(request, 404)


def conflict(request: HttpRequest, error: Conflict) -> HttpResponse:
    """409 with what happened meanwhile."""
    return _page(request, 409, what=(error.message.render(current_language()),))


def too_large(request: HttpRequest) -> HttpResponse:
    """413 with the limit."""
    return _page(request, 413, limit=settings.MAX_UPLOAD_BYTES // (1024 * 1024))


def mendable(request: HttpRequest, error: RodtradError) -> HttpResponse:
    """422 with every problem and its cure."""
    return _page(request, 422, what=tuple(error.render(current_language())))


def broken(request: HttpRequest) -> HttpResponse:
    """500: our fault."""
    return _page(request, 500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form that was open too long or sent from elsewhere.

    Signing in anew makes forms that were open in other tabs too old: what was written in one of ours is kept and given back.
    """
    person = request.user if request.user.is_authenticated else None
    view = request.resolver_match.func if request.resolver_match else None
    if request.headers.get("Sec-Fetch-Site") == "same-origin" and kept.keep(request, person, view):
        return redirect("core:kept")
    return _page(request, 403, kind="old-form")


def _page(
    request: HttpRequest, status: int, *, kind: str = "", what: tuple[str, ...] = (), limit: int | None = None
) -> HttpResponse:
    """Drawn without the person's menu: it must work also when the database does not."""
    texts = f"error-page-{kind or status}"
    explanation = message(f"{texts}.what") if limit is None else message(f"{texts}.what", limit=limit)
    context = {"texts": texts, "status": status, "what": what, "explanation": explanation}
    return HttpResponse(render_to_string("core/error.jinja", context, request), status=status)
