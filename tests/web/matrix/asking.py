"""What each address answers each person: every request is taken back afterwards, so that none meets another's traces."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.test import Client
from django.utils import timezone

from rodtrad.web.api.actions import make_token
from rodtrad.web.api.states import Scope
from rodtrad.web.config.api import API
from rodtrad.web.organisation.models import Person
from tests.web.factories import logged_in
from tests.web.matrix.addresses import every_address, every_operation
from tests.web.matrix.people import Somebody, made
from tests.web.matrix.world import World

FORM = "application/x-www-form-urlencoded"
NOT_HERE = {"signin:logout"}  # ends the session that the others need
Ask = Callable[[str, str], Any]  # (method, path) → the answer


def asked_of(who: Somebody | None, world: World) -> Iterator[tuple[str, Any]]:
    """(name in the table, answer) of every page and every operation; nobody is logged in where `who` is None."""
    known = {**world.arguments, "town": world.town}
    person = made(who, world) if who else None
    browser = logged_in(person) if person else Client()
    browser.raise_request_exception = False
    for address in every_address():
        if address.name not in NOT_HERE:
            for method in ("GET", "POST"):
                answer = _taken_back(browser, method, address.filled(known), data=b"", content_type=FORM)
                yield f"{method} {address.name}", answer
    headers = _token(person) if person else {}
    for number, (method, address) in enumerate(every_operation(API.get_openapi_schema())):
        more = {"headers": {**headers, "Idempotency-Key": f"{who}-{number}".replace(" ", "-")}}
        body = b"" if method == "GET" else b"{}"
        answer = _taken_back(browser, method, address.filled(known), data=body, content_type="application/json", **more)
        yield address.name, answer


def _taken_back(browser: Client, method: str, path: str, **more: Any) -> Any:
    with transaction.atomic():
        answer = browser.generic(method, path, **more)
        answer.body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        transaction.set_rollback(True)
    return answer


def _token(person: Person) -> dict[str, str]:
    organisation = person.memberships.get().organisation
    until = timezone.now() + timedelta(days=1)
    token = make_token(by=person, organisation=organisation, name="Prov", scope=Scope.WRITE, expires_at=until)[1]
    return {"Authorization": f"Bearer {token}"}


def outcome(answer: Any) -> str:
    """`open`, `refused` (403), `gone` (404), `other method` (405), `sign in`, or what is always wrong: the number."""
    status = answer.status_code
    if status in (301, 302) and answer.headers["Location"].startswith("/login/"):
        return "sign in"
    words = {401: "sign in", 403: "refused", 404: "gone", 405: "other method"}
    return words.get(status, "open" if status < 500 else f"broken: {status}")
