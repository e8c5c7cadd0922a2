"""Errors as application/problem+json (RFC 9457): what is wrong, where, what to do; all at once, in the caller's language."""

import json
import logging
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, RequestDataTooBig, ValidationError as FormError
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError

from rodtrad.errors import Problem as Found, RodtradError
from rodtrad.texts import has_text
from rodtrad.web.core.errors import Conflict
from rodtrad.web.core.texts import current_language, t

log = logging.getLogger(__name__)
CONTENT_TYPE = "application/problem+json"


class ProblemLine(Schema):
    """One thing that is wrong: where (a field, a path in the document), what, and what to do."""

    where: str
    what: str
    cure: str


class Problem(Schema):
    """Why a request was not carried out. Nothing was changed."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    problems: list[ProblemLine] = []


def answers(success: Any, *, status: int = 200, also: Iterable[int] = ()) -> dict[Any, Any]:
    """The answers that an operation declares: `success`, the errors every operation may give, and those it may give itself."""
    return {status: success, **dict.fromkeys((400, 401, 403, 404, 409, 422, 429, *also), Problem)}


def problem(status: int, id: str, lines: Iterable[ProblemLine] = (), headers: dict[str, str] | None = None) -> HttpResponse:
    """The answer. Texts: `id` (title), `id.what` (detail)."""
    told = Problem(title=t(id), status=status, detail=t(f"{id}.what"), problems=list(lines))
    content = json.dumps(told.model_dump(), ensure_ascii=False)
    return HttpResponse(content, status=status, content_type=CONTENT_TYPE, headers=headers or {})


def line(where: str, id: str, **args: Any) -> ProblemLine:
    """A line whose texts are `id` and `id.cure`."""
    return ProblemLine(where=where, what=t(id, **args), cure=t(f"{id}.cure"))


def said(found: Iterable[Found]) -> list[ProblemLine]:
    """Our own problems."""
    language = current_language()
    return [ProblemLine(where=each.where, what=each.what.render(language), cure=each.cure.render(language)) for each in found]


def unauthorised() -> HttpResponse:
    """401: no token, or none that holds."""
    return problem(401, "api-error-401", headers={"WWW-Authenticate": "Bearer"})


def handle_errors(api: NinjaAPI) -> None:
    """Every kind of error that an operation can end with."""
    api.add_exception_handler(AuthenticationError, lambda request, error: unauthorised())
    api.add_exception_handler(PermissionDenied, lambda request, error: problem(403, "api-error-403"))
    api.add_exception_handler(Http404, lambda request, error: problem(404, "api-error-404"))
    api.add_exception_handler(Conflict, _conflict)
    api.add_exception_handler(RodtradError, _mendable)
    api.add_exception_handler(IntegrityError, _taken)
    api.add_exception_handler(ValidationError, _faulty)
    api.add_exception_handler(FormError, _faulty_value)
    api.add_exception_handler(HttpError, _as_it_says)
    api.add_exception_handler(RequestDataTooBig, lambda request, error: problem(413, "api-error-413"))
    api.add_exception_handler(Exception, _ours)


def _conflict(request: HttpRequest, error: Any) -> HttpResponse:
    what = error.message.render(current_language())
    return problem(409, "api-error-409", [ProblemLine(where="", what=what, cure=t("api-error-409.cure"))])


def _taken(request: HttpRequest, error: Any) -> HttpResponse:
    """What the database itself refuses: most often a name that is taken."""
    log.warning("api %s %s: %s", request.method, request.path, error)
    return problem(409, "api-error-409", [line("", "api-taken")])


def _mendable(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(422, "api-error-422", said(error.problems))


def _faulty(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(422, "api-error-422", [_field(each) for each in error.errors])


def _field(error: dict[str, Any]) -> ProblemLine:
    """A field's error, by pydantic's name for it; what has no text of ours is told in general words."""
    place, *path = (str(part) for part in error["loc"])
    where = ".".join(path[1:] if place == "body" and len(path) > 1 else path) or place
    id = f"api-field-{error['type'].replace('_', '-')}"
    limits = {name: str(value) for name, value in error.get("ctx", {}).items()}
    if not has_text(id):
        return line(where, "api-field-wrong")
    return ProblemLine(where=where, what=t(id, limit=next(iter(limits.values()), "")), cure=t("api-field-wrong.cure"))


def _faulty_value(request: HttpRequest, error: Any) -> HttpResponse:
    fields = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
    lines = [_said_of(field, each) for field, found in fields.items() for each in found]
    return problem(422, "api-error-422", lines)


def _said_of(field: str, what: str) -> ProblemLine:
    return ProblemLine(where="" if field == NON_FIELD_ERRORS else field, what=what, cure=t("api-field-wrong.cure"))


def _as_it_says(request: HttpRequest, error: Any) -> HttpResponse:
    known = error.status_code in (400, 404, 409, 422)
    return problem(error.status_code, f"api-error-{error.status_code if known else 400}")


def _ours(request: HttpRequest, error: Any) -> HttpResponse:
    log.exception("api %s %s", request.method, request.path, exc_info=error)
    return problem(500, "api-error-500")
