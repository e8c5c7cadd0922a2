"""What happens to every request: headers, language, size of uploads, plain pages for errors."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation

from rodtrad.errors import RodtradError
from rodtrad.texts import LANGUAGES, language_of
from rodtrad.web.core import actions, errors, kept
from rodtrad.web.organisation.models import Person

Handler = Callable[[HttpRequest], HttpResponse]

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "manifest-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class SecurityHeaders:
    """Headers that keep a page to itself. Pages with people's data are never kept by the browser or a proxy."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if not request.path.startswith(settings.STATIC_URL):
            response.headers.setdefault("Cache-Control", "no-store")
        return response


class UploadLimit:
    """Refuses what is too large before it is read."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isdigit() or int(length) > settings.MAX_UPLOAD_BYTES:
            with translation.override(language_of(_asked_for(request))):
                return errors.too_large(request)
        return self.get_response(request)


class ReadersLanguage:
    """The page's language: the person's own; else the choice in the cookie; else what the browser asks for; else Swedish."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        person = request.user
        language = person.language if person.is_authenticated else _asked_for(request)
        with translation.override(language):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", language)
            return response


def _asked_for(request: HttpRequest) -> str:
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    if chosen in LANGUAGES:
        return chosen
    wishes = [wish.split(";")[0].strip().split("-")[0].lower() for wish in request.headers.get("Accept-Language", "").split(",")]
    return next((wish for wish in wishes if wish in LANGUAGES), settings.LANGUAGE_CODE)


class SignInFirst(LoginRequiredMiddleware):
    """Leads to the sign-in; a form that met an ended session is kept for its writer, and let go once it has been carried out."""

    def __init__(self, get_response: Handler) -> None:
        super().__init__(get_response)
        self.answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.answer(request)
        if request.user.is_authenticated and kept.FIELD in request.POST and 300 <= response.status_code < 400:
            _let_go(request, request.user)
        return response

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> HttpResponseRedirect:
        kept.keep(request, kept.last_here(request), view_func)
        return super().handle_no_permission(request, view_func)


def _let_go(request: HttpRequest, person: Person) -> None:
    for form in kept.kept_for(person).filter(path=request.get_full_path()):
        if str(form.pk) == request.POST[kept.FIELD]:
            actions.drop_kept_form(by=person, kept=form)


class PlainErrors:
    """Turns what a person can mend into a page that says how."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, errors.Conflict):
            return errors.conflict(request, error)
        if isinstance(error, RodtradError):
            return errors.mendable(request, error)
        return None
