"""Every form of every page, filled with what no form expects: a clear answer, no error of ours, and no markup let through."""

import random
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import quote_plus

import pytest
from django.db import transaction
from django.test import Client

from rodtrad.web.organisation.states import Role
from tests.web.factories import logged_in
from tests.web.matrix.addresses import every_address
from tests.web.matrix.asking import FORM, NOT_HERE
from tests.web.matrix.people import Somebody, made
from tests.web.matrix.world import World

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert('vävt')</script>"
# As they come over the wire: the last two are no UTF-8 and half a surrogate pair.
HOSTILE: tuple[bytes, ...] = (
    SCRIPT.encode(),
    b"=HYPERLINK(1)",
    b"a\x00b",
    b"../../etc/passwd",
    b"9" * 400,
    b"-1e999",
    b"NaN",
    b"0001-01-01",
    b"9999-99-99",
    "å".encode() * 100_000,
    b"\xff\xfe",
    b"\xed\xa0\x80",
)


class Forms(HTMLParser):
    """The fields of a page's forms that send something, by the form's own address."""

    def __init__(self, page: str, path: str) -> None:
        super().__init__()
        self.path, self.forms, self.at = path, {}, None
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag == "form":
            self.at = self.forms.setdefault(given.get("action") or self.path, {}) if given.get("method") == "post" else None
        elif self.at is not None and tag in ("input", "select", "textarea", "button") and given.get("name"):
            self.at[given["name"]] = given.get("value") or ""


def forms_of(browser: Client, world: World) -> Iterator[tuple[str, dict[str, str]]]:
    known, seen = world.known, set()
    for address in every_address():
        path = address.filled(known)
        answer = browser.get(path) if address.name not in NOT_HERE else None
        if answer is None or answer.streaming or answer.status_code != 200 or "html" not in answer["Content-Type"]:
            continue
        for action, fields in Forms(answer.text, path).forms.items():
            if action not in seen and not action.startswith(("/logout", "/language", "/me/password", "/me/sign-in/sessions")):
                seen.add(action)
                yield action, fields


def filled(fields: dict[str, str], pick: Any) -> bytes:
    """Every field with something hostile, or as it stood; the token that makes a form be carried out once is left out."""
    sent = {name: pick(value.encode()) for name, value in fields.items() if name not in ("once", "csrfmiddlewaretoken")}
    return "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in sent.items()).encode()


def broken(browser: Client, world: World, rounds: int) -> Iterator[str]:
    chance = random.Random(4)
    for action, fields in list(forms_of(browser, world)):
        everywhere = [HOSTILE[number % len(HOSTILE)] for number in chance.sample(range(len(HOSTILE)), rounds)]
        picks = [lambda was, one=one: one for one in everywhere]
        picks += [lambda was: was if chance.random() < 0.6 else chance.choice(HOSTILE)] * rounds
        for pick in picks:
            body = filled(fields, pick)
            with transaction.atomic():
                answer = browser.post(action, data=body, content_type=FORM)
                transaction.set_rollback(True)
            if answer.status_code >= 500:
                yield f"{action}: {answer.status_code} for {body[:300]!r}"
            elif not answer.streaming and SCRIPT.encode() in answer.content:
                yield f"{action}: a script is shown as it was written"


WRITERS = (Somebody("whole", Role.COORDINATOR), Somebody("own", Role.PROJECT_LEADER))


def check(who: Somebody, world: World, rounds: int) -> None:
    browser = logged_in(made(who, world))
    browser.raise_request_exception = False
    found = list(broken(browser, world, rounds))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("who", WRITERS, ids=str)
def test_every_form(who: Somebody, world: World) -> None:
    check(who, world, rounds=1)


@pytest.mark.slow
@pytest.mark.parametrize("who", WRITERS, ids=str)
def test_every_form_at_length(who: Somebody, world: World) -> None:
    check(who, world, rounds=10)
