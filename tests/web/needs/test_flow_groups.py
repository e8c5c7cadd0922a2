"""From the picture to counts, and to persons only for who may: each showing is logged with whose rows it was."""

import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.needs.actions import remove_data_set
from rodtrad.web.needs.models import DataSet, Result
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Role
from tests.web import factories, results
from tests.web.needs.conftest import CARD
from tests.web.needs.test_breakdowns import answered as broken_down
from tests.web.needs.test_flows import EVENTS, MAPPING, added, answered, question

ClientOf = Callable[[Person], Client]
WHY = {"reason": "Kontroll av registreringen i gruppen"}


def made(organisation: Organisation, by: Person, access: str, department: Department | None = None, **more: Any) -> DataSet:
    from rodtrad.web.needs.actions import add_data_set
    from tests.web.needs.test_flows import CARD as EVENT_CARD

    return add_data_set(
        organisation=organisation,
        department=department,
        name="p.csv",
        content=EVENTS,
        card={**EVENT_CARD, "access": access},
        mapping=MAPPING,
        by=by,
        **more,
    )


def persons(result: Result, place: int = 1) -> str:
    return f"/needs/results/{result.pk}/groups/{place}/persons/"


def test_a_group_shows_its_counts(organisation: Organisation, analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    result = answered(client, added(organisation, analyst))
    page = client.get(f"/needs/results/{result.pk}/").content.decode()
    assert f"/needs/results/{result.pk}/groups/1/" in page
    group = results.words(client.get(f"/needs/results/{result.pk}/groups/1/").content)
    assert "Andel 30 %" in group
    assert re.search("öppenvård 60 12 20 %", group)
    assert client.get(f"/needs/results/{result.pk}/groups/7/").status_code == 404


def test_whoever_has_the_data_open_sees_persons_by_pseudonym_and_that_is_logged(
    organisation: Organisation, analyst: Person, client_of: ClientOf
) -> None:
    client = client_of(analyst)
    data_set = added(organisation, analyst)
    result = answered(client, data_set)
    assert client.get(persons(result)).status_code == 200
    assert not AuditEvent.objects.filter(action="need-persons.read").exists()
    assert client.post(persons(result), {"reason": "kort"}).status_code == 422
    answer = client.post(persons(result), WHY)
    page = results.words(answer.content)
    assert answer["Cache-Control"] == "no-store"
    assert "Visar 60 av 60" in page
    assert "ung-0" not in page
    logged = AuditEvent.objects.get(action="need-persons.read")
    assert logged.details["reason"] == WHY["reason"]
    assert all(person[:12] in page for person in logged.details["persons"])
    assert WHY["reason"] in results.words(client.get(f"/needs/data/{data_set.pk}/").content)


@pytest.mark.parametrize("role", [Role.PROJECT_LEADER, Role.CONTROLLER, Role.ELECTED, Role.STEERING_GROUP])
def test_others_see_counts_and_never_persons(
    organisation: Organisation, analyst: Person, client_of: ClientOf, role: Role
) -> None:
    result = answered(client_of(analyst), added(organisation, analyst))
    client = client_of(factories.make_person(role, organisation=organisation))
    group = client.get(f"/needs/results/{result.pk}/groups/1/")
    assert group.status_code == 200
    assert "/persons/" not in group.content.decode()
    assert client.get(persons(result)).status_code == 403
    assert client.post(persons(result), WHY).status_code == 403
    assert not AuditEvent.objects.filter(action="need-persons.read").exists()


def test_a_protected_set_is_opened_first(
    organisation: Organisation, coordinator: Person, analyst: Person, client_of: ClientOf
) -> None:
    data_set = made(organisation, coordinator, "protected")
    owner, client = client_of(coordinator), client_of(analyst)
    owner.post(f"/needs/data/{data_set.pk}/open/", WHY)
    result = answered(owner, data_set)
    assert client.post(persons(result), WHY).status_code == 403
    assert f"/needs/data/{data_set.pk}/open/" in client.get(f"/needs/results/{result.pk}/groups/1/").content.decode()
    client.post(f"/needs/data/{data_set.pk}/open/", WHY)
    assert client.post(persons(result), WHY).status_code == 200


def test_a_closed_set_shows_persons_to_its_adder_alone(
    organisation: Organisation, coordinator: Person, analyst: Person, client_of: ClientOf
) -> None:
    result = answered(client_of(analyst), made(organisation, analyst, "closed"))
    assert client_of(analyst).post(persons(result), WHY).status_code == 200
    assert client_of(coordinator).post(persons(result), WHY).status_code == 403


def test_other_departments_do_not_know_of_it(organisation: Organisation, coordinator: Person, client_of: ClientOf) -> None:
    school, social = Department.objects.order_by("name")
    result = answered(client_of(coordinator), made(organisation, coordinator, "audited", school))
    outsider = client_of(factories.make_person(Role.ANALYST, department=social))
    assert outsider.get(f"/needs/results/{result.pk}/groups/1/").status_code == 404
    assert outsider.post(persons(result), WHY).status_code == 404


def test_no_persons_are_left_when_the_data_are_removed(organisation: Organisation, analyst: Person, client_of: ClientOf) -> None:
    data_set = added(organisation, analyst)
    result = answered(client_of(analyst), data_set)
    remove_data_set(data_set=data_set, by=analyst)
    assert client_of(analyst).post(persons(result), WHY).status_code == 403
    assert client_of(analyst).get(f"/needs/results/{result.pk}/groups/1/").status_code == 200


def test_a_breakdown_has_no_groups_of_paths(analyst: Person, add: Callable[..., DataSet], client_of: ClientOf) -> None:
    client = client_of(analyst)
    result = broken_down(client, add(analyst, columns=CARD["columns"]))
    assert client.get(f"/needs/results/{result.pk}/groups/0/").status_code == 404


def test_a_question_is_changed_from_an_earlier_one(organisation: Organisation, analyst: Person, client_of: ClientOf) -> None:
    client, data_set = client_of(analyst), added(organisation, analyst)
    result = answered(client, data_set)
    page = client.get(f"/needs/data/{data_set.pk}/flow/?from={result.pk}").content.decode()
    assert re.search(r'name="outcome" value="HVB/SiS" checked', page)
    assert re.search(r'name="support" value="öppenvård" checked', page)
    assert question()["groups"].splitlines()[0] in results.words(page).replace("&gt;", ">")
    assert "Varje gång utfallet inträffade" in results.words(client.get(f"/needs/results/{result.pk}/").content)
    other = client.get(f"/needs/data/{data_set.pk}/flow/?from=nonsense").content.decode()
    assert not re.search(r'name="outcome" value="HVB/SiS" checked', other)


def test_the_usual_support_is_chosen_beforehand(organisation: Organisation, analyst: Person, client_of: ClientOf) -> None:
    data_set = made(organisation, analyst, "audited", event_roles={"support": ["öppenvård", "finns inte"]})
    page = client_of(analyst).get(f"/needs/data/{data_set.pk}/flow/").content.decode()
    assert re.search(r'name="support" value="öppenvård" checked', page)
    assert "finns inte" not in page


def test_only_the_first_time_can_be_asked_for(organisation: Organisation, analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    result = answered(client, added(organisation, analyst), occurrence="first", since=[])
    assert result.result["backward"]["occurrences"] == result.data_set.persons


@pytest.mark.parametrize("kind", ["breakdown", "flow"])
def test_every_file_says_where_its_figures_come_from(
    organisation: Organisation, analyst: Person, add: Callable[..., DataSet], client_of: ClientOf, kind: str
) -> None:
    client = client_of(analyst)
    result = broken_down(client, add(analyst)) if kind == "breakdown" else answered(client, added(organisation, analyst))
    book = load_workbook(io.BytesIO(client.get(f"/needs/results/{result.pk}/table.xlsx").content))
    about = {row[0]: row[1] for row in book["Så är resultatet gjort"].iter_rows(values_only=True)}
    assert about["Frågans och underlagets kontrollsumma"] == result.inputs_hash
    assert about["Referens"] == result.reference
    assert about["Filens kontrollsumma"] == result.data_set.fingerprint
