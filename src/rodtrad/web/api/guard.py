"""Around every operation: whose token it is, how often it is used, and that a write is carried out once."""

import hashlib
import json
import re
import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from ninja.security import HttpBearer

from rodtrad.web.api import actions
from rodtrad.web.api.models import StoredAnswer, Token
from rodtrad.web.api.problems import line, problem, unauthorised
from rodtrad.web.api.queries import token_like
from rodtrad.web.api.states import Scope
from rodtrad.web.core.sealing import unseal

View = Callable[..., HttpResponse]
READS = ("GET", "HEAD", "OPTIONS")
HEADER = "Idempotency-Key"
KEY = re.compile(r"[!-~]{1,200}")
A_MINUTE = 60
MOST_A_MINUTE = 300  # requests with one token
FILES = re.compile(r"/applications/[^/]+/files$")  # where the body is a file
MOST_BYTES = 10 * 1024 * 1024 + 1  # one more than an attachment may be: its own check says so in words
NOTED_EVERY = 60  # seconds between writing down that a token is used


class PersonalToken(HttpBearer):
    """`Authorization: Bearer rt_…`; the guard has looked it up already."""

    def authenticate(self, request: HttpRequest, token: str) -> Token | None:
        return getattr(request, "token", None)


def guarded(view: View) -> View:
    """The view with all of that around it."""

    @wraps(view)
    def around(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        token = _token(request)
        if token is None:
            return unauthorised()
        with translation.override(_language(request, token)):
            answer = _refused(request, token) or _carried_out(request, token, lambda: view(request, *args, **kwargs))
            answer.headers["Content-Language"] = translation.get_language() or ""
            return answer

    return around


def _token(request: HttpRequest) -> Token | None:
    """Whose token it is; the request is then that person's, in the token's organisation."""
    kind, _, written = request.headers.get("Authorization", "").partition(" ")
    token = token_like(written.strip()) if kind.lower() == "bearer" and "\x00" not in written else None
    if token:
        request.user, request.token, request.organisation = token.person, token, token.organisation  # type: ignore[attr-defined]
        _note_used(token)
    return token


def _note_used(token: Token) -> None:
    now = timezone.now()
    if token.last_used is None or (now - token.last_used).total_seconds() > NOTED_EVERY:
        actions.note_token_used(by=token.person, token=token)


def _language(request: HttpRequest, token: Token) -> str:
    """What the request asks for, else the person's own."""
    return (translation.get_language() if "Accept-Language" in request.headers else None) or token.person.language


def _refused(request: HttpRequest, token: Token) -> HttpResponse | None:
    if _too_often(token):
        return problem(429, "api-error-429", headers={"Retry-After": str(A_MINUTE)})
    if request.method not in READS and token.scope != Scope.WRITE:
        return problem(403, "api-error-read-only")
    return None


def _too_often(token: Token) -> bool:
    return actions.count_use(by=token.person, token=token, minute=int(time.time()) // A_MINUTE) > MOST_A_MINUTE


def _carried_out(request: HttpRequest, token: Token, view: Callable[[], HttpResponse]) -> HttpResponse:
    if request.method in READS:
        return view()
    key = request.headers.get(HEADER, "").strip()
    if not KEY.fullmatch(key):
        return problem(400, "api-error-400", [line(HEADER, "api-key-missing")])
    try:
        asked = _asked(request)
    except RequestDataTooBig:
        return problem(413, "api-error-413")
    except (ValueError, RecursionError):
        return problem(400, "api-error-400", [line("", "api-body-unreadable")])
    return _once(token, key, asked, view)


def _asked(request: HttpRequest) -> str:
    """A digest of the request. Raises ValueError for a body that is no JSON, or holds what no database does."""
    if FILES.search(request.path):
        _take_in(request)
    elif request.body:
        _storable(json.loads(request.body.decode("utf-8"), parse_constant=_no_number))
    whole = b"\n".join((str(request.method).encode(), request.get_full_path().encode(), request.body))
    return hashlib.sha256(whole).hexdigest()


def _take_in(request: HttpRequest) -> None:
    """A file as the body, as large as pages accept: Django itself would hold no more than a form. Raises RequestDataTooBig."""
    request._body = request.read(MOST_BYTES + 1)
    if len(request._body) > MOST_BYTES:
        raise RequestDataTooBig


def _no_number(name: str) -> None:
    raise ValueError(name)


def _storable(value: Any) -> None:
    if isinstance(value, str):
        value.encode()  # a half surrogate pair raises UnicodeEncodeError, a ValueError
        if "\x00" in value:
            raise ValueError("NUL")
    for part in [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else ():
        _storable(part)


def _once(token: Token, key: str, asked: str, view: Callable[[], HttpResponse]) -> HttpResponse:
    """The write and its answer in one transaction: killed in the middle, neither is there and the request may be sent again."""
    with transaction.atomic():
        claimed, is_new = actions.claim_answer(by=token.person, token=token, key=key, request=asked)
        if not is_new:
            return _again(claimed, asked)
        answer = view()
        if answer.status_code >= 400:
            transaction.set_rollback(True)
            return answer
        content_type, body = answer.headers.get("Content-Type", ""), answer.content.decode()
        actions.settle_answer(by=token.person, claimed=claimed, status=answer.status_code, content_type=content_type, body=body)
        return answer


def _again(claimed: StoredAnswer, asked: str) -> HttpResponse:
    if claimed.request != asked:
        return problem(422, "api-error-422", [line(HEADER, "api-key-reused")])
    body = unseal(claimed.body, actions.ANSWER)
    return HttpResponse(body, status=claimed.status, content_type=claimed.content_type, headers={"Idempotency-Replayed": "true"})
