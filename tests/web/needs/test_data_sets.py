"""Data sets in and out: what is kept, what is refused, and who sees them."""

import io
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.evaluation import files
from rodtrad.web.needs.actions import remove_data_set
from rodtrad.web.needs.models import DataSet
from rodtrad.web.needs.retention import remove_expired
from rodtrad.web.organisation.models import Department, Opening, Organisation, Person
from rodtrad.web.organisation.states import Role
from tests.web import factories, results
from tests.web.needs.conftest import pupils

ClientOf = Callable[[Person], Client]
Add = Callable[..., DataSet]
LIST, NEW = "/needs/data/", "/needs/data/add/"


def sent(content: bytes, **more: Any) -> dict[str, Any]:
    """The form as it is sent: the card, and the file."""
    card = {
        "title": "Elever",
        "department": "",
        "owner": "Skolchefen",
        "legal_basis": "Skollagen",
        "purpose": "Behovsanalys",
        "keep_until": "2099-12-31",
        "access": "audited",
    }
    return {**card, "file": SimpleUploadedFile("elever.csv", content), **more}


def as_proposed(answer: Any) -> dict[str, str]:
    """The columns as the page proposes them, as a browser would send them back."""
    page = answer.content.decode()
    found = dict(re.findall(r'name="(c\d+-name)" value="([^"]*)"', page))
    found |= dict(re.findall(r'name="(c\d+-(?:description|codes|missing))" value="([^"]*)"', page))
    found |= dict.fromkeys(re.findall(r'name="(c\d+-used)" value="on" checked', page), "on")
    for name in ["person_key", *re.findall(r'<select[^>]*name="(c\d+-type)"', page)]:
        chosen = re.search(rf'<select[^>]*name="{name}".*?value="([^"]*)" selected', page, re.DOTALL)
        found[name] = chosen[1] if chosen else ""
    kind = re.search(r'name="key_kind" value="([^"]*)" checked', page)
    return found | {"key_kind": kind[1] if kind else ""}


def test_a_file_is_read_proposed_and_kept_under_pseudonyms(analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    proposal = client.post(NEW, sent(pupils(), propose="1"))
    assert proposal.status_code == 200
    assert not DataSet.objects.exists()
    columns = as_proposed(proposal)
    assert columns["person_key"] == "id"
    assert [columns[f"c{i}-type"] for i in range(5)] == ["text", "text", "text", "boolean", "number"]
    answer = client.post(NEW, sent(pupils(), **columns, save="1"))
    data_set = DataSet.objects.get()
    assert answer.status_code == 302
    assert (data_set.rows, data_set.persons, data_set.access) == (400, 400, "audited")
    kept = pl.read_parquet(io.BytesIO(files.read(data_set.stored)))
    assert all(re.fullmatch("[0-9a-f]{24}", person) for person in kept["id"])


def test_identity_numbers_are_found_and_never_kept(analyst: Person, client_of: ClientOf) -> None:
    numbers = ("19121212-1212", "19640823-3234", "19811218-9876")
    content = ("nr,behov\n" + "\n".join(f"{number},{i}" for i, number in enumerate(numbers))).encode()
    client = client_of(analyst)
    columns = as_proposed(client.post(NEW, sent(content, propose="1")))
    assert (columns["person_key"], columns["key_kind"]) == ("nr", "personal_identity_number")
    client.post(NEW, sent(content, **columns))
    kept = files.read(DataSet.objects.get().stored)
    assert b"121212" not in kept
    undeclared = columns | {"person_key": "", "c0-used": "on", "c0-type": "text"}
    answer = client.post(NEW, sent(content, **undeclared))
    assert answer.status_code == 422
    assert "personnummer" in results.words(answer.content)
    assert DataSet.objects.count() == 1


def test_every_fault_is_shown_by_row_and_column_and_nothing_is_kept(analyst: Person, client_of: ClientOf) -> None:
    client, before = client_of(analyst), set(files.directory().iterdir())
    columns = as_proposed(client.post(NEW, sent(pupils(), propose="1")))
    wrong = (
        pupils()
        .replace(b"\ne5;p;V\xc3\xa4ster;1;", b"\ne5;p;V\xc3\xa4ster;kanske;")
        .replace(b"\ne7;f;S\xc3\xb6der;1;3,5", b"\ne7;f;S\xc3\xb6der;1;x")
    )
    answer = client.post(NEW, sent(wrong, **columns))
    page = results.words(answer.content)
    assert answer.status_code == 422
    assert "7 behorig kanske" in page
    assert "9 franvaro x" in page
    assert not DataSet.objects.exists()
    assert set(files.directory().iterdir()) == before


def test_checking_a_file_keeps_nothing(analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    columns = as_proposed(client.post(NEW, sent(pupils(), propose="1")))
    answer = client.post(NEW, sent(pupils(), **columns, check="1"), headers={"HX-Request": "true"})
    assert "400 rader utan fel" in results.words(answer.content)
    assert "<html" not in answer.content.decode()
    assert not DataSet.objects.exists()


@pytest.mark.parametrize("owed", ["legal_basis", "purpose", "keep_until"])
def test_what_is_owed_of_persons_is_asked_for_at_its_field(analyst: Person, client_of: ClientOf, owed: str) -> None:
    client = client_of(analyst)
    columns = as_proposed(client.post(NEW, sent(pupils(), propose="1")))
    answer = client.post(NEW, sent(pupils(), **columns, **{owed: ""}))
    assert answer.status_code == 422
    assert f'href="#id_{owed}"' in answer.content.decode()
    assert not DataSet.objects.exists()


def test_persons_are_never_open(analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    columns = as_proposed(client.post(NEW, sent(pupils(), propose="1")))
    assert client.post(NEW, sent(pupils(), **columns, access="open")).status_code == 422


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PAR1" + b"\0" * 40,
        b"\x89PNG\r\n",
        b"<html><body>Logga in</body></html>",
        b"PK\x03\x04 trasig",
        b"a\n",
        "å".encode("utf-16"),
    ],
)
def test_what_is_no_table_is_refused_in_words(analyst: Person, client_of: ClientOf, content: bytes) -> None:
    answer = client_of(analyst).post(NEW, sent(content or b" ", propose="1"))
    assert answer.status_code in (200, 422)
    assert "Traceback" not in answer.content.decode()
    assert not DataSet.objects.exists()


def test_hostile_text_is_shown_as_text(analyst: Person, add: Add, client_of: ClientOf) -> None:
    name = "<script>alert(1)</script>"
    content = pupils().replace(b"omrade", name.encode(), 1)
    client = client_of(analyst)
    page = client.post(NEW, sent(content, propose="1", title=name)).content.decode()
    assert name not in page
    assert "&lt;script&gt;" in page


def test_departments_do_not_see_each_others_data_sets(
    organisation: Organisation, coordinator: Person, add: Add, client_of: ClientOf
) -> None:
    school, social = Department.objects.order_by("name")
    theirs = add(coordinator, department=school)
    for person, sees in (
        (factories.make_person(Role.ANALYST, department=school), True),
        (factories.make_person(Role.ANALYST, department=social), False),
        (factories.make_person(Role.COORDINATOR, department=social), True),
        (factories.make_person(Role.ELECTED, organisation=organisation), True),
        (factories.make_person(Role.ANALYST, organisation=factories.make_organisation("En annan")), False),
    ):
        client = client_of(person)
        assert client.get(f"/needs/data/{theirs.pk}/").status_code == (200 if sees else 404)
        assert (theirs.title in client.get(LIST).content.decode()) is sees
        assert client.get(f"/needs/data/{theirs.pk}/breakdown/").status_code in ((200, 403) if sees else (404,))


@pytest.mark.parametrize(
    ("role", "adds", "analyses"),
    [
        (Role.ANALYST, True, True),
        (Role.COORDINATOR, True, True),
        (Role.PROJECT_LEADER, False, True),
        (Role.PROJECT_OWNER, False, False),
        (Role.STEERING_GROUP, False, False),
        (Role.ELECTED, False, False),
        (Role.CONTROLLER, False, False),
    ],
)
def test_what_each_role_may_do(
    organisation: Organisation, coordinator: Person, add: Add, client_of: ClientOf, role: Role, adds: bool, analyses: bool
) -> None:
    data_set = add(coordinator)
    client = client_of(factories.make_person(role, organisation=organisation))
    assert client.get(NEW).status_code == (200 if adds else 403)
    assert client.get(f"/needs/data/{data_set.pk}/breakdown/").status_code == (200 if analyses else 403)
    assert client.post(f"/needs/data/{data_set.pk}/remove/").status_code == (302 if adds else 403)
    assert (DataSet.objects.get().removed_at is not None) is adds


def test_a_protected_data_set_is_opened_for_a_reason_and_its_owner_is_told(
    organisation: Organisation, coordinator: Person, analyst: Person, add: Add, client_of: ClientOf
) -> None:
    data_set, client = add(coordinator, access="protected"), client_of(analyst)
    ask = f"/needs/data/{data_set.pk}/breakdown/"
    assert client.get(ask).status_code == 403
    assert client.post(f"/needs/data/{data_set.pk}/open/", {"reason": "kort"}).status_code == 422
    assert client.post(f"/needs/data/{data_set.pk}/open/", {"reason": "Underlag till fondens utlysning"}).status_code == 302
    assert client.get(ask).status_code == 200
    assert "Underlag till fondens utlysning" in results.words(client_of(coordinator).get(LIST).content)
    assert AuditEvent.objects.filter(action="need-data.opened", person=analyst).count() == 1
    other = factories.make_person(Role.ANALYST, organisation=organisation)
    assert client_of(other).get(ask).status_code == 403
    opening = Opening.objects.get()
    Opening.objects.filter(pk=opening.pk).update(until=opening.at + (opening.until - opening.at) / 10**9)
    assert client.get(ask).status_code == 403


def test_a_closed_data_set_is_its_adders_own(coordinator: Person, analyst: Person, add: Add, client_of: ClientOf) -> None:
    data_set = add(analyst, access="closed")
    ask = f"/needs/data/{data_set.pk}/breakdown/"
    assert client_of(analyst).get(ask).status_code == 200
    assert client_of(coordinator).get(ask).status_code == 403
    assert client_of(coordinator).get(f"/needs/data/{data_set.pk}/open/").status_code == 403


def test_a_removal_that_is_undone_leaves_the_file(analyst: Person, add: Add, django_capture_on_commit_callbacks) -> None:
    data_set = add(analyst)

    def undone() -> None:
        with transaction.atomic():
            remove_data_set(data_set=data_set, by=analyst)
            raise RuntimeError

    with django_capture_on_commit_callbacks(execute=True), pytest.raises(RuntimeError):
        undone()
    assert DataSet.objects.get().removed_at is None
    assert files.read(data_set.stored)


def test_data_are_removed_by_themselves_when_their_time_is_out(
    analyst: Person, add: Add, client_of: ClientOf, django_capture_on_commit_callbacks
) -> None:
    short, long = add(analyst), add(analyst)
    DataSet.objects.filter(pk=short.pk).update(keep_until=date(2020, 1, 1))
    with django_capture_on_commit_callbacks(execute=True):
        remove_expired()
    assert [path.name for path in files.directory().iterdir()] == [long.stored]
    client = client_of(analyst)
    assert client.get(f"/needs/data/{short.pk}/breakdown/").status_code == 403
    assert "borttagen" in results.words(client.get(LIST).content)
    remove_expired()
    assert AuditEvent.objects.filter(action="need-data.removed").count() == 1


def test_the_list_costs_the_same_however_long(analyst: Person, add: Add, client_of: ClientOf) -> None:
    client = client_of(analyst)

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as found:
            client.get(LIST)
        return len(found)

    add(analyst)
    one = queries()
    for _ in range(4):
        add(analyst)
    assert queries() == one


def test_only_the_coordinator_sets_the_rule(analyst: Person, coordinator: Person, client_of: ClientOf) -> None:
    assert client_of(analyst).post("/needs/data/rule/", {"minimum": "3", "rounding_base": "1"}).status_code == 403
    client = client_of(coordinator)
    assert client.post("/needs/data/rule/", {"minimum": "2", "rounding_base": "1"}).status_code == 422
    assert client.post("/needs/data/rule/", {"minimum": "10", "rounding_base": "5"}).status_code == 302
    assert "färre än 10 personer döljs, och antal avrundas till närmaste 5" in results.words(client.get(LIST).content)
