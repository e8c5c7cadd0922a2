"""The rows about persons: four levels, a reason that opens for a while and is told, and one log of it all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.evaluation.actions import add_data_set
from rodtrad.web.evaluation.models import DataSet
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.organisation.models import Opening, Person
from rodtrad.web.organisation.states import Role
from tests.web import factories, results

ClientOf = Callable[[Person], Client]
DATA = "/investments/nsw/evaluation/data/"
WHY = {"reason": "Kontroll inför slutrapporten"}


@pytest.fixture(autouse=True)
def _files_of_its_own(settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path


@pytest.fixture
def analyst(organisation: Any) -> Person:
    return factories.make_person(Role.ANALYST, organisation=organisation, name="Sofia Ny")


@pytest.fixture
def investment(coordinator: Person) -> Investment:
    return results.make_investment(coordinator, results.quick_document())


def kept(investment: Investment, by: Person, access: str) -> DataSet:
    card = replace(results.CARD, access=access)
    document = document_of(investment)
    return add_data_set(investment=investment, document=document, name="nsw.csv", content=results.DATA, card=card, by=by)


def test_protected_rows_are_read_after_a_reason_and_who_answers_is_told(
    coordinator: Person, analyst: Person, investment: Investment, client_of: ClientOf
) -> None:
    data_set, client = kept(investment, coordinator, "protected"), client_of(analyst)
    rows, opens = f"{DATA}{data_set.pk}/rows/", f"{DATA}{data_set.pk}/open/"
    assert client.post(rows).status_code == 403
    assert client.post(opens, {"reason": "kort"}).status_code == 422
    assert client.post(rows).status_code == 403
    assert client.post(opens, WHY).status_code == 302
    assert client.post(rows).content.count(b"\n") == 446
    assert WHY["reason"] in results.words(client_of(coordinator).get(DATA).content)
    assert WHY["reason"] not in results.words(client.get(DATA).content)
    log = AuditEvent.objects.filter(person=analyst).values_list("action", "details")
    assert dict(log)["data-set.opened"] == WHY
    assert dict(log)["data-set.read"] == {"rows": 445, **WHY}
    Opening.objects.update(at=Opening.objects.get().at - timedelta(days=2), until=Opening.objects.get().until - timedelta(days=2))
    assert client.post(rows).status_code == 403


def test_a_reason_opens_for_its_giver_alone(
    coordinator: Person, analyst: Person, investment: Investment, client_of: ClientOf
) -> None:
    data_set = kept(investment, coordinator, "protected")
    client_of(analyst).post(f"{DATA}{data_set.pk}/open/", WHY)
    assert client_of(coordinator).post(f"{DATA}{data_set.pk}/rows/").status_code == 403


def test_closed_rows_are_their_adders_own(
    coordinator: Person, analyst: Person, investment: Investment, client_of: ClientOf
) -> None:
    data_set = kept(investment, analyst, "closed")
    assert client_of(coordinator).post(f"{DATA}{data_set.pk}/rows/").status_code == 403
    assert client_of(coordinator).post(f"{DATA}{data_set.pk}/open/", WHY).status_code == 403
    assert client_of(analyst).post(f"{DATA}{data_set.pk}/rows/").status_code == 200


@pytest.mark.parametrize("access", ["audited", "protected", "closed"])
@pytest.mark.parametrize("role", [Role.PROJECT_LEADER, Role.ELECTED, Role.STEERING_GROUP, Role.CONTROLLER])
def test_a_level_gives_nobody_more_than_the_role(
    organisation: Any, coordinator: Person, investment: Investment, client_of: ClientOf, role: Role, access: str
) -> None:
    data_set = kept(investment, coordinator, access)
    client = client_of(factories.make_person(role, organisation=organisation))
    assert client.post(f"{DATA}{data_set.pk}/open/", WHY).status_code == 403
    assert client.post(f"{DATA}{data_set.pk}/rows/").status_code == 403
    assert not Opening.objects.exists()


def test_for_another_department_nothing_can_be_opened(organisation: Any, coordinator: Person, client_of: ClientOf) -> None:
    school, social = organisation.departments.order_by("name")
    investment = results.make_investment(coordinator, results.quick_document(), department=school)
    data_set = kept(investment, coordinator, "protected")
    outsider = client_of(factories.make_person(Role.ANALYST, department=social))
    assert outsider.post(f"{DATA}{data_set.pk}/open/", WHY).status_code == 404
    assert outsider.get(f"{DATA}{data_set.pk}/open/").status_code == 404


def test_rows_about_persons_are_never_open(coordinator: Person, investment: Investment) -> None:
    data_set = kept(investment, coordinator, "audited")
    with pytest.raises(IntegrityError), transaction.atomic():
        DataSet.objects.filter(pk=data_set.pk).update(access="open")


def test_the_log_finds_reads_of_individual_rows(coordinator: Person, investment: Investment, client_of: ClientOf) -> None:
    data_set, client = kept(investment, coordinator, "audited"), client_of(coordinator)
    client.post(f"{DATA}{data_set.pk}/rows/")
    page = client.get("/log/", {"what": "reads"}).text.partition("<tbody>")[2].partition("</tbody>")[0]
    assert page.count("<tr>") == 1
    assert "nsw.csv" in page
