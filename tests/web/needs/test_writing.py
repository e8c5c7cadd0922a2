"""The text of a need: its versions, what happens when two write at once, and drafts that outlive a session."""

import re
from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.investments.models import Immutable
from rodtrad.web.needs.models import Need, NeedDraft, NeedVersion
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Role
from tests.web import factories, results
from tests.web.needs.test_register import SAID, made

ClientOf = Callable[[Person], Client]


def edited(client: Client, need: Need, base: int = 1, **said: str) -> int:
    answer = client.post(f"/needs/{need.pk}/edit/", {**SAID, **said, "version": str(base), "what": "save"})
    return answer.status_code


def test_a_changed_text_is_a_new_version_and_the_old_one_is_kept(
    organisation: Organisation, coordinator: Person, analyst: Person, client_of: ClientOf
) -> None:
    need = made(organisation, coordinator)
    client = client_of(analyst)
    assert edited(client, need, problem="Få i Norr och på Ön blir behöriga", causes="Ingen studiero") == 302
    need.refresh_from_db()
    assert (need.problem, need.causes) == ("Få i Norr och på Ön blir behöriga", "Ingen studiero")
    first, second = need.versions.order_by("number")
    assert (first.data["problem"], first.made_by) == ("Få i Norr blir behöriga", coordinator)
    assert (second.number, second.made_by) == (2, analyst)
    page = results.words(client.get(f"/needs/{need.pk}/versions/").content)
    assert "Före: Få i Norr blir behöriga" in page
    assert "Sofia Ny" in page
    assert AuditEvent.objects.get(action="need.edited").details == {"version": 2, "fields": ["problem", "causes"]}


def test_saving_the_same_text_makes_no_version(organisation: Organisation, coordinator: Person, client_of: ClientOf) -> None:
    need = made(organisation, coordinator)
    assert edited(client_of(coordinator), need) == 302
    assert need.versions.count() == 1


def test_what_only_one_of_two_has_changed_is_taken_from_that_one(
    organisation: Organisation, coordinator: Person, analyst: Person, client_of: ClientOf
) -> None:
    need = made(organisation, coordinator)
    assert edited(client_of(coordinator), need, causes="Ingen studiero") == 302
    assert edited(client_of(analyst), need, measures="Läxhjälp") == 302
    need.refresh_from_db()
    assert (need.causes, need.measures) == ("Ingen studiero", "Läxhjälp")


def test_two_who_change_the_same_text_see_both_and_nothing_is_lost(
    organisation: Organisation, coordinator: Person, analyst: Person, client_of: ClientOf
) -> None:
    need, client = made(organisation, coordinator), client_of(analyst)
    assert edited(client_of(coordinator), need, causes="Ingen studiero") == 302
    answer = client.post(f"/needs/{need.pk}/edit/", {**SAID, "causes": "För stora klasser", "version": "1"})
    page = results.words(answer.content)
    assert answer.status_code == 409
    assert "Ingen studiero" in page
    assert "För stora klasser" in page
    assert "Karin Ås" in page
    need.refresh_from_db()
    assert need.causes == "Ingen studiero"
    assert "För stora klasser" in client.get(f"/needs/{need.pk}/edit/").content.decode()
    base = re.search(r'name="version" value="(\d+)"', answer.content.decode())
    assert base
    assert edited(client, need, int(base[1]), causes="För stora klasser") == 302
    need.refresh_from_db()
    assert need.causes == "För stora klasser"
    assert [version.number for version in need.versions.all()] == [3, 2, 1]


def test_a_draft_outlives_the_session_and_is_its_writers_own(
    organisation: Organisation, coordinator: Person, analyst: Person, client_of: ClientOf
) -> None:
    need = made(organisation, coordinator)
    typed = {**SAID, "title": "", "problem": "Halvt skriv", "version": "1"}
    assert "saved" in client_of(analyst).post(f"/needs/{need.pk}/edit/draft/", typed).json()
    again = client_of(analyst)
    assert "Halvt skriv" in again.get(f"/needs/{need.pk}/edit/").content.decode()
    assert "Halvt skriv" not in client_of(coordinator).get(f"/needs/{need.pk}/edit/").content.decode()
    assert again.post(f"/needs/{need.pk}/edit/discard/").status_code == 302
    assert not NeedDraft.objects.exists()


def test_a_new_need_has_a_draft_too(analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    assert client.post("/needs/new/draft/", {"title": "Unga", "problem": ""}).status_code == 200
    assert "Unga" in client_of(analyst).get("/needs/new/").content.decode()
    assert client.post("/needs/new/", {**SAID, "department": ""}).status_code == 302
    assert not NeedDraft.objects.exists()


def test_a_text_that_is_wrong_is_kept_as_a_draft(organisation: Organisation, coordinator: Person, client_of: ClientOf) -> None:
    need, client = made(organisation, coordinator), client_of(coordinator)
    assert edited(client, need, title="", problem="Det här vill jag inte förlora") == 422
    assert "Det här vill jag inte förlora" in client.get(f"/needs/{need.pk}/edit/").content.decode()


def test_who_may_change_the_text(organisation: Organisation, coordinator: Person, client_of: ClientOf) -> None:
    school, social = Department.objects.order_by("name")
    need = made(organisation, coordinator, school)
    outsider = client_of(factories.make_person(Role.ANALYST, department=social))
    reader = client_of(factories.make_person(Role.ELECTED, department=school))
    for path in ("edit/", "edit/draft/", "edit/discard/"):
        assert outsider.post(f"/needs/{need.pk}/{path}", SAID).status_code == 404
        assert reader.post(f"/needs/{need.pk}/{path}", SAID).status_code == 403
    assert outsider.get(f"/needs/{need.pk}/versions/").status_code == 404
    assert reader.get(f"/needs/{need.pk}/versions/").status_code == 200


def test_a_version_is_never_changed(organisation: Organisation, coordinator: Person) -> None:
    version = made(organisation, coordinator).versions.get()
    with pytest.raises(Immutable):
        version.save()
    with pytest.raises(Immutable):
        NeedVersion.objects.update(number=7)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE needs_needversion SET number = 7")
