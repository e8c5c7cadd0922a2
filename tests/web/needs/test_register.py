"""The register of needs: from observed to anchored, with evidence for each step, and who may see and do what."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.needs.actions import note_need
from rodtrad.web.needs.models import DataSet, Need
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Role
from tests.web import factories, results
from tests.web.needs.test_breakdowns import answered

ClientOf = Callable[[Person], Client]
SAID = {"title": "Norr halkar efter", "problem": "Få i Norr blir behöriga", "target_group": "", "causes": "", "measures": ""}
NOTE = {"picture": "target_group", "method": "focus_group", "who": "fem elever", "on": "2026-03-01", "finding": "Ingen frågar"}


def made(organisation: Organisation, by: Person, department: Department | None = None, **said: str) -> Need:
    return note_need(organisation=organisation, department=department, by=by, **{**SAID, **said})


def moved(client: Client, need: Need, state: str, **more: str) -> int:
    return client.post(f"/needs/{need.pk}/move/", {"state": state, **more}).status_code


def anchored(client: Client, need: Need, *levels: str) -> None:
    for level in levels:
        client.post(f"/needs/{need.pk}/anchor/", {"level": level, "who": f"några {level}", "on": "2026-04-01"})


def test_a_need_goes_the_whole_way_with_evidence_for_each_step(
    coordinator: Person, add: Callable[..., DataSet], client_of: ClientOf
) -> None:
    client = client_of(coordinator)
    assert client.post("/needs/new/", {**SAID, "department": ""}).status_code == 302
    need = Need.objects.get()
    assert moved(client, need, "verified") == 422
    result = answered(client, add(coordinator))
    investment = results.make_investment(coordinator, results.minimal_document())
    assert client.post(f"/needs/{need.pk}/cite/", {"results": [result.pk], "investments": [investment.pk]}).status_code == 302
    assert client.post(f"/needs/{need.pk}/note/", NOTE).status_code == 302
    assert moved(client, need, "verified") == 302
    assert moved(client, need, "prioritised", rank="2") == 302
    anchored(client, need, "decision_makers", "managers")
    assert moved(client, need, "anchored") == 422
    anchored(client, need, "operations")
    assert moved(client, need, "anchored") == 302
    need.refresh_from_db()
    assert (need.state, need.rank) == ("anchored", 2)
    page = results.words(client.get(f"/needs/{need.pk}/").content)
    for words in ("Fokusgrupp: fem elever", "Ingen frågar", result.reference, investment.title, "Beslutsfattare", "1 april 2026"):
        assert words in page
    assert AuditEvent.objects.filter(action="need.moved").count() == 3


def test_steps_are_not_jumped_over(organisation: Organisation, coordinator: Person, client_of: ClientOf) -> None:
    client, need = client_of(coordinator), made(organisation, coordinator)
    assert moved(client, need, "anchored") == 409
    assert moved(client, need, "prioritised", rank="1") == 409
    assert moved(client, need, "loved") == 404
    need.refresh_from_db()
    assert need.state == "observed"


def test_a_need_that_does_not_hold_goes_back(organisation: Organisation, coordinator: Person, client_of: ClientOf) -> None:
    client, need = client_of(coordinator), made(organisation, coordinator)
    client.post(f"/needs/{need.pk}/note/", NOTE)
    assert [moved(client, need, state, rank="1") for state in ("verified", "prioritised", "verified", "observed")] == [302] * 4
    need.refresh_from_db()
    assert (need.state, need.rank) == ("observed", None)


@pytest.mark.parametrize(
    ("role", "writes", "decides"),
    [
        (Role.COORDINATOR, True, True),
        (Role.ANALYST, True, False),
        (Role.PROJECT_LEADER, True, False),
        (Role.CONTROLLER, False, False),
        (Role.ELECTED, False, False),
    ],
)
def test_what_each_role_may_do(
    organisation: Organisation, coordinator: Person, client_of: ClientOf, role: Role, writes: bool, decides: bool
) -> None:
    need = made(organisation, coordinator)
    client = client_of(factories.make_person(role, organisation=organisation))
    assert client.get(f"/needs/{need.pk}/").status_code == 200
    assert client.get("/needs/new/").status_code == (200 if writes else 403)
    for path, may in (("note", writes), ("cite", writes), ("anchor", decides)):
        assert client.get(f"/needs/{need.pk}/{path}/").status_code == (200 if may else 403)
    assert moved(client, need, "verified") == (422 if decides else 403)


def test_departments_do_not_see_each_others_needs(organisation: Organisation, coordinator: Person, client_of: ClientOf) -> None:
    school, social = Department.objects.order_by("name")
    need = made(organisation, coordinator, school)
    outsider = client_of(factories.make_person(Role.ANALYST, department=social))
    for path in ("", "note/", "cite/", "anchor/"):
        assert outsider.get(f"/needs/{need.pk}/{path}").status_code == 404
    assert need.title not in outsider.get("/needs/").content.decode()
    assert client_of(factories.make_person(Role.ELECTED, department=school)).get(f"/needs/{need.pk}/").status_code == 200


def test_only_what_one_sees_can_be_cited_and_what_others_cited_stays(
    organisation: Organisation, coordinator: Person, add: Callable[..., DataSet], client_of: ClientOf
) -> None:
    school, social = Department.objects.order_by("name")
    hidden = answered(client_of(coordinator), add(coordinator, department=school))
    need = made(organisation, coordinator, social)
    insider = client_of(factories.make_person(Role.ANALYST, department=social))
    assert insider.post(f"/needs/{need.pk}/cite/", {"results": [hidden.pk]}).status_code == 422
    client_of(coordinator).post(f"/needs/{need.pk}/cite/", {"results": [hidden.pk]})
    assert insider.post(f"/needs/{need.pk}/cite/", {}).status_code == 302
    assert list(need.results.all()) == [hidden]
    assert hidden.title not in results.words(insider.get(f"/needs/{need.pk}/").content)


@pytest.mark.parametrize("lacking", [{"who": ""}, {"finding": ""}, {"on": "2999-01-01"}, {"on": "våren"}, {"method": "skvaller"}])
def test_a_note_is_whole(organisation: Organisation, coordinator: Person, client_of: ClientOf, lacking: dict[str, Any]) -> None:
    need = made(organisation, coordinator)
    assert client_of(coordinator).post(f"/needs/{need.pk}/note/", {**NOTE, **lacking}).status_code == 422
    assert not need.notes.exists()


def test_hostile_text_is_text(organisation: Organisation, coordinator: Person, client_of: ClientOf) -> None:
    need = made(organisation, coordinator, title="<img src=x onerror=alert(1)>", problem="{{ 7*7 }}")
    page = client_of(coordinator).get(f"/needs/{need.pk}/").content.decode()
    assert "<img src=x" not in page
    assert "{{ 7*7 }}" in page


def test_the_register_costs_the_same_however_long(organisation: Organisation, coordinator: Person, client_of: ClientOf) -> None:
    client = client_of(coordinator)

    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            client.get("/needs/")
        return len(found)

    made(organisation, coordinator)
    one = queries()
    for number in range(4):
        made(organisation, coordinator, title=f"Behov {number}")
    assert queries() == one
