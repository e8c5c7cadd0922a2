"""Programs that hold a person's token."""

import json
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from rodtrad.web.api.actions import make_token
from rodtrad.web.api.states import Scope

_number = count(1)


@dataclass
class Program:
    """Asks as the token's person; each write has a key of its own unless one is given."""

    token: str
    client: Client = field(default_factory=Client)

    def get(self, path: str, **query: Any) -> Any:
        return self.client.get(f"/api/v1/{path}", query, headers={"Authorization": f"Bearer {self.token}"})

    def send(self, method: str, path: str, content: Any = None, key: str = "", **headers: str) -> Any:
        given = {"Authorization": f"Bearer {self.token}", "Idempotency-Key": key or f"nyckel-{next(_number)}", **headers}
        body = content if isinstance(content, bytes) else b"" if content is None else json.dumps(content).encode()
        return self.client.generic(method, f"/api/v1/{path}", body, content_type="application/json", headers=given)

    def post(self, path: str, content: Any = None, key: str = "") -> Any:
        return self.send("POST", path, content, key)

    def put(self, path: str, content: Any = None, key: str = "") -> Any:
        return self.send("PUT", path, content, key)


@pytest.fixture(autouse=True)
def _no_rate(db):
    cache.clear()


@pytest.fixture
def program_of():
    """`program_of(person)`: a program that holds the person's token, for writing unless told otherwise."""

    def made(person, scope=Scope.WRITE, days=1, organisation=None):
        place = organisation or person.memberships.first().organisation
        until = timezone.now() + timedelta(days=days)
        return Program(make_token(by=person, organisation=place, name="Prov", scope=scope, expires_at=until)[1])

    return made
