"""Personal tokens: made and revoked on a page, never kept, never more than the person may."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from rodtrad.web.api.guard import MOST_A_MINUTE
from rodtrad.web.api.models import Token
from rodtrad.web.api.states import Scope
from rodtrad.web.config.api import API
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.organisation.states import Role
from tests.web.factories import make_organisation, make_person

pytestmark = pytest.mark.django_db


class TestPage:
    def test_a_token_is_shown_once_and_works(self, coordinator, client_of):
        client = client_of(coordinator)
        page = client.post("/me/tokens/", {"name": "Månadsrapport", "scope": "read", "days": "90"}).text
        written = re.search(r"rt_[\w-]{40,}", page)[0]
        assert written not in client.get("/me/tokens/").text
        answer = Client().get("/api/v1/me", headers={"Authorization": f"Bearer {written}"})
        assert answer.json()["person"]["email"] == coordinator.email
        assert AuditEvent.objects.get(action="token.made").person == coordinator

    def test_only_a_digest_is_kept(self, coordinator, program_of):
        program = program_of(coordinator)
        kept = Token.objects.get()
        assert program.token not in [str(value) for value in vars(kept).values()]
        assert kept.start == program.token[:8]

    def test_what_is_missing_is_said(self, coordinator, client_of):
        answer = client_of(coordinator).post("/me/tokens/", {"name": ""})
        assert answer.status_code == 422
        assert "Välj vad nyckeln får göra." in answer.text

    def test_revoked_it_no_longer_works(self, coordinator, client_of, program_of):
        program = program_of(coordinator)
        client_of(coordinator).post(f"/me/tokens/{Token.objects.get().pk}/revoke/")
        assert program.get("me").status_code == 401
        assert AuditEvent.objects.filter(action="token.revoked").count() == 1

    def test_somebody_elses_is_not_there(self, coordinator, organisation, client_of, program_of):
        program = program_of(coordinator)
        other = client_of(make_person(Role.ANALYST, organisation=organisation))
        assert other.post(f"/me/tokens/{Token.objects.get().pk}/revoke/").status_code == 404
        assert program.get("me").status_code == 200


class TestNotLetIn:
    @pytest.mark.parametrize("header", ["", "Bearer", "Bearer fel", "Basic abc", "Bearer rt_\x7f", "Bearer rt_å"])
    def test_without_a_token_that_holds(self, db, header):
        answer = Client().get("/api/v1/me", headers={"Authorization": header})
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"] == "Bearer"
        assert answer.headers["Content-Type"] == "application/problem+json"

    def test_with_a_session_alone(self, coordinator, client_of):
        assert client_of(coordinator).get("/api/v1/me").status_code == 401

    def test_out_of_time(self, coordinator, program_of):
        assert program_of(coordinator, days=-1).get("me").status_code == 401

    def test_locked_out(self, coordinator, program_of):
        program = program_of(coordinator)
        coordinator.is_active = False
        coordinator.save()
        assert program.get("me").status_code == 401

    def test_no_longer_a_member(self, coordinator, program_of):
        program = program_of(coordinator)
        coordinator.memberships.all().delete()
        assert program.get("me").status_code == 401

    def test_reading_token_that_writes(self, coordinator, program_of):
        answer = program_of(coordinator, Scope.READ).post("departments", {"name": "Ny förvaltning"})
        assert answer.status_code == 403
        assert answer.json()["title"] == "Nyckeln får bara läsa"


def test_holds_in_one_organisation_alone(coordinator, organisation, program_of):
    elsewhere = make_organisation("Annan kommun", ("Annans förvaltning",))
    coordinator.memberships.create(organisation=elsewhere, role=Role.ANALYST)
    assert "Annans" not in program_of(coordinator, organisation=organisation).get("departments").text
    assert "Annans" in program_of(coordinator, organisation=elsewhere).get("departments").text


def test_when_it_was_last_used_is_kept(coordinator, program_of):
    program = program_of(coordinator)
    program.get("me")
    assert Token.objects.get().last_used > timezone.now() - timedelta(minutes=1)


def test_too_often_has_to_wait(coordinator, program_of, monkeypatch):
    monkeypatch.setattr("rodtrad.web.api.guard.MOST_A_MINUTE", 3)
    monkeypatch.setattr("rodtrad.web.api.guard.time.time", lambda: 1_800_000_000.0)
    program = program_of(coordinator)
    assert [program.get("me").status_code for _ in range(4)] == [200, 200, 200, 429]
    assert MOST_A_MINUTE > 100


@pytest.mark.parametrize(("asked", "title"), [("en", "There is no such thing"), ("sv", "Det finns inte"), ("", "Det finns inte")])
def test_speaks_the_callers_language(coordinator, program_of, asked, title):
    program = program_of(coordinator)
    answer = program.client.get(
        "/api/v1/investments/nix",
        headers={"Authorization": f"Bearer {program.token}", **({"Accept-Language": asked} if asked else {})},
    )
    assert answer.json()["title"] == title
    assert answer.headers["Content-Language"] == (asked or "sv")


def test_the_description_is_for_everybody():
    told = Client().get("/api/v1/openapi.json").json()
    assert "/api/v1/investments/{key}/document" in told["paths"]
    assert Client().get("/api/v1/nix").status_code == 404


def test_no_operation_answers_without_a_token(db):
    for path, operations in API.get_openapi_schema()["paths"].items():
        for method in operations:
            address = re.sub(r"\{\w+\}", "1", path)
            assert Client().generic(method.upper(), address).status_code == 401, f"{method} {path}"


def test_every_write_is_described_with_its_key_and_every_error_as_a_problem():
    for path, operations in API.get_openapi_schema()["paths"].items():
        for method, operation in operations.items():
            headers = [each["name"] for each in operation.get("parameters", []) if each["in"] == "header" and each["required"]]
            assert (headers == ["Idempotency-Key"]) is (method != "get"), f"{method} {path}"
            errors = {status: answer for status, answer in operation["responses"].items() if int(status) >= 400}
            assert {"401", "403", "404", "422"} <= {str(status) for status in errors}
            assert all(list(answer["content"]) == ["application/problem+json"] for answer in errors.values())
