"""What each address answers each person: every request is taken back afterwards, so that none meets another's traces."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.test import Client
from django.utils import timezone

from rodtrad.web.api.actions import make_token
from rodtrad.web.api.states import Scope
from rodtrad.web.organisation.models import Person
from tests.web.factories import logged_in
from tests.web.matrix.addresses import every_address, every_operation
from tests.web.matrix.people import Somebody, made
from tests.web.matrix.world import World

FORM = "application/x-www-form-urlencoded"
NOT_HERE = {"signin:logout"}  # ends the session that the others need


@dataclass
class Visit:
    """Somebody's browser, with a token for the API; nobody is signed in where `who` is None."""

    who: Somebody | None
    world: World
    browser: Client
    token: dict[str, str]
    written: int = 0

    @classmethod
    def of(cls, who: Somebody | None, world: World) -> "Visit":
        person = made(who, world) if who else None
        browser = logged_in(person) if person else Client()
        browser.raise_request_exception = False
        return cls(who, world, browser, _token(person) if person else {})

    def pages(self, left_out: Collection[str] = ()) -> Iterator[tuple[str, Any]]:
        """(name in the table, answer) of every page but those left out."""
        for address in every_address():
            for method in ("GET", "POST"):
                name = f"{method} {address.name}"
                if address.name not in NOT_HERE and name not in left_out:
                    yield name, self.ask(method, address.filled(self.world.known), data=b"", content_type=FORM)

    def operations(self) -> Iterator[tuple[str, Any]]:
        """The same of every operation of the API."""
        for each in every_operation():
            yield each.address.name, self.call(each.method, each.address.filled(self.world.known))

    def call(self, method: str, path: str, body: bytes = b"{}") -> Any:
        self.written += 1
        headers = {**self.token, "Idempotency-Key": f"{self.who}-{self.written}".replace(" ", "-")}
        body = b"" if method == "GET" else body
        return self.ask(method, path, data=body, content_type="application/json", headers=headers)

    def ask(self, method: str, path: str, **more: Any) -> Any:
        with transaction.atomic():
            answer = self.browser.generic(method, path, **more)
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
