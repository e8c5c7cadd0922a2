"""Requests made up from the API's own description: never an error of ours, always an answer of the described form."""

import uuid

import pytest
import schemathesis
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, settings as hypothesis_settings
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from rodtrad.web.calls.actions import begin_idea
from rodtrad.web.calls.states import Route
from rodtrad.web.config.api import API
from rodtrad.web.organisation.states import Role
from tests.web.calls import making
from tests.web.investments.conftest import document, investment, leader, town  # noqa: F401  # fixtures

# All of an operation's requests share one test's transaction, which PostgreSQL gives up at the first refused statement.
ON_SQLITE = "sqlite" in settings.DATABASES["default"]["ENGINE"]
pytestmark = [pytest.mark.django_db, pytest.mark.skipif(not ON_SQLITE, reason="one transaction for many requests")]
CHECKS = (
    schemathesis.checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
)


schema = schemathesis.openapi.from_dict(API.get_openapi_schema())
schema.app = get_wsgi_application()


@pytest.fixture
def known(town, investment, program_of, monkeypatch):  # noqa: F811
    """Somebody who may do everything, and what is there to be found. The number of requests is not limited here."""
    monkeypatch.setattr("rodtrad.web.api.guard.MOST_A_MINUTE", 10**9)
    person = town.person(Role.COORDINATOR)
    for role in (Role.PROJECT_OWNER, Role.STEERING_GROUP, Role.ANALYST, Role.CONTROLLER):
        person.memberships.create(organisation=town.organisation, role=role)
    program = program_of(person)
    need = program.post("needs", {"title": "Behov", "problem": "Problem"}).json()["id"]
    person.memberships.create(organisation=town.organisation, department=town.own, role=Role.PROJECT_LEADER)
    call, ideas = (making.open_call(town.organisation, person, route=route) for route in (Route.OPEN_CALL, Route.IDEA_TEST))
    application = making.begin(call, town.own, person, town.other)
    given = {"call": ideas, "organisation": town.organisation, "department": town.own, "title": "Idé"}
    idea = begin_idea(**given, by=person)
    there = {"key": investment.key, "number": 1, "section": "need", "need": need, "person": person.pk}
    there |= {"call": call.pk, "application": application.pk, "idea": idea.pk}
    return program, there


def try_out(case, known):
    """Sends the request; every other one to something that is there."""
    program, there = known
    for name, value in (case.path_parameters or {}).items():
        if name in there and len(str(value)) % 2:
            case.path_parameters[name] = there[name]
    headers = {"Authorization": f"Bearer {program.token}", "Host": "testserver"}
    if "Idempotency-Key" in (case.headers or {}):
        headers["Idempotency-Key"] = str(uuid.uuid4())
    case.call_and_validate(headers=headers, checks=CHECKS)


RELAXED = {"deadline": None, "derandomize": True, "suppress_health_check": list(HealthCheck)}


@schema.parametrize()
@hypothesis_settings(max_examples=5, **RELAXED)
def test_every_operation(case, known):
    try_out(case, known)


@pytest.mark.slow
@schema.parametrize()
@hypothesis_settings(max_examples=300, **RELAXED)
def test_every_operation_at_length(case, known):
    try_out(case, known)
