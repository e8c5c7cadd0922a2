"""A write is carried out once, however often it is sent and whatever happens in the middle of it."""

import json

import pytest
from django.db import IntegrityError, connection

from rodtrad.web.api import actions
from rodtrad.web.api.models import StoredAnswer
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.organisation.models import Department

pytestmark = pytest.mark.django_db
NEW = {"name": "Kulturförvaltningen"}


@pytest.fixture
def program(coordinator, program_of):
    return program_of(coordinator)


def made():
    return Department.objects.filter(name=NEW["name"]).count()


def test_the_same_again_gives_the_same_answer_and_does_nothing(program):
    first, again = (program.post("departments", NEW, key="a") for _ in range(2))
    assert (first.status_code, first.json()) == (again.status_code, again.json())
    assert again.headers["Idempotency-Replayed"] == "true"
    assert made() == 1
    assert AuditEvent.objects.filter(action="department.added").count() == 1


def test_the_same_key_with_something_else_is_refused(program):
    program.post("departments", NEW, key="a")
    answer = program.post("departments", {"name": "Annat"}, key="a")
    assert answer.status_code == 422
    assert answer.json()["problems"][0]["where"] == "Idempotency-Key"
    assert program.send("DELETE", "roles/1", key="a").status_code == 422


def test_keys_of_different_tokens_do_not_meet(program, coordinator, program_of):
    program.post("departments", NEW, key="a")
    assert program_of(coordinator).post("departments", {"name": "Annat"}, key="a").status_code == 201


@pytest.mark.parametrize("key", ["", " ", "å", "x" * 201])
def test_a_write_without_a_key_is_refused(program, key):
    answer = program.client.post(
        "/api/v1/departments",
        NEW,
        content_type="application/json",
        headers={"Authorization": f"Bearer {program.token}", "Idempotency-Key": key},
    )
    assert answer.status_code == 400
    assert made() == 0


def test_what_was_refused_may_be_mended_and_sent_with_the_same_key(program):
    assert program.post("departments", {"name": ""}, key="a").status_code == 422
    assert program.post("departments", NEW, key="a").status_code == 201


def test_killed_before_the_answer_nothing_is_there_and_it_may_be_sent_again(program, monkeypatch):
    with monkeypatch.context() as patch:

        def killed(**_):
            raise SystemExit

        patch.setattr(actions, "settle_answer", killed)
        with pytest.raises(SystemExit):
            program.post("departments", NEW, key="a")
    assert made() == 0
    assert not StoredAnswer.objects.exists()
    assert program.post("departments", NEW, key="a").status_code == 201
    assert made() == 1


def test_what_is_kept_is_sealed(program):
    program.post("people", {"name": "Ny", "email": "ny@prov.example", "role": "analyst"}, key="a")
    kept = StoredAnswer.objects.get()
    assert "ny@prov.example" not in kept.body
    with connection.cursor() as cursor:
        cursor.execute("SELECT body FROM api_storedanswer")
        assert "ny@prov.example" not in cursor.fetchone()[0]


def test_the_database_itself_holds_a_key_once(program):
    program.post("departments", NEW, key="a")
    kept = StoredAnswer.objects.get()
    with pytest.raises(IntegrityError):
        StoredAnswer.objects.create(token=kept.token, key="a", request="x")


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"\xff",
        b'{"name": "a\\u0000b"}',
        b'{"name": "\\ud800"}',
        b'{"x": NaN}',
        b"[" * 100_000,
        json.dumps({"\0": 1}).encode(),
    ],
    ids=["cut off", "not UTF-8", "NUL", "half a character", "no number", "endless", "NUL in a name"],
)
def test_what_no_database_holds_is_refused_plainly(program, body):
    answer = program.post("departments", body)
    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "application/problem+json"
