"""Every write: what it does, the one row in the log, and what it refuses."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from rodtrad.document import Investment as Document, deviations, from_data, to_data, version_hash
from rodtrad.errors import BadDocument
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.investments import actions
from rodtrad.web.investments.models import Draft, Immutable, Investment, LockSignature, Version
from rodtrad.web.investments.problems import Refused, SectionConflict
from rodtrad.web.investments.queries import document_of, draft_of
from rodtrad.web.investments.section_form.merge import section_data
from rodtrad.web.investments.states import SignFunction
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.investments.conftest import Town

OWNER, STEERING = SignFunction.PROJECT_OWNER, SignFunction.STEERING_GROUP


def risks(investment: Investment, description: str) -> dict[str, Any]:
    data = section_data(investment.version.data, "risks")
    return {"risks": [{**data["risks"][0], "description": description}, *data["risks"][1:]]}


def save(investment: Investment, by: Person, text: str = "Ny risk", base: int = 1, **more: Any) -> Version:
    return actions.save_section(
        by=by, investment=investment, section="risks", data=risks(investment, text), base_version=base, **more
    )


def events() -> list[str]:
    return list(AuditEvent.objects.order_by("pk").values_list("action", flat=True))


@pytest.fixture
def owner(town: Town) -> Person:
    return town.person(Role.PROJECT_OWNER, town.own)


@pytest.fixture
def steering(town: Town) -> Person:
    return town.person(Role.STEERING_GROUP)


@pytest.fixture
def locked(investment: Investment, owner: Person, steering: Person) -> Investment:
    for person, function in ((owner, OWNER), (steering, STEERING)):
        actions.sign_lock(by=person, investment=investment, function=function, version=1, motive="Prövning")
    return investment


def test_a_new_investment_has_a_first_version_of_the_same_document(investment: Investment, document: Document) -> None:
    assert (investment.version.number, investment.title, investment.phase) == (1, document.title, document.phase)
    assert document_of(investment) == document
    assert investment.version.hash == version_hash(document)
    assert events() == ["investment.created"]


def test_a_key_is_used_once_in_an_organisation(town: Town, investment: Investment, leader: Person, document: Document) -> None:
    with pytest.raises(Refused, match="already has an investment"):
        actions.create_investment(by=leader, organisation=town.organisation, department=None, document=document)
    assert Investment.objects.count() == 1


def test_saving_a_section_makes_a_version_and_one_event(investment: Investment, leader: Person) -> None:
    actions.save_draft(by=leader, investment=investment, section="risks", raw={"a": ["b"]}, base_version=1)
    version = save(investment, leader, reason="Ny risk i mars")
    assert (version.number, version.reason, version.sections, version.made_by) == (2, "Ny risk i mars", ["risks"], leader)
    assert document_of(investment).risks[0].description == "Ny risk"
    assert draft_of(leader, investment, "risks") is None
    assert events()[1:] == ["draft.begun", "investment.section_saved"]


def test_saving_what_is_already_so_makes_no_version(investment: Investment, leader: Person) -> None:
    data = section_data(investment.version.data, "risks")
    version = actions.save_section(by=leader, investment=investment, section="risks", data=data, base_version=1)
    assert version.number == 1
    assert events() == ["investment.created"]


def test_what_cannot_be_read_is_not_saved(investment: Investment, leader: Person) -> None:
    with pytest.raises(BadDocument) as refused:
        actions.save_section(by=leader, investment=investment, section="about", data={"title": ""}, base_version=1)
    assert [problem.where for problem in refused.value.problems] == ["title"]
    assert Version.objects.count() == 1
    assert events() == ["investment.created"]


def test_an_action_that_fails_at_the_log_leaves_nothing(
    investment: Investment, leader: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**_: Any) -> None:
        raise DatabaseError("no log")

    monkeypatch.setattr(actions, "audit", broken)
    with pytest.raises(DatabaseError):
        save(investment, leader)
    assert Version.objects.count() == 1


def test_two_who_change_different_sections_both_get_their_change(investment: Investment, leader: Person) -> None:
    save(investment, leader)
    version = actions.save_section(
        by=leader, investment=investment, section="about", data={"title": "Ny titel", "summary": "S"}, base_version=1
    )
    document = document_of(investment)
    assert (version.number, document.title, document.risks[0].description) == (3, "Ny titel", "Ny risk")


def test_two_who_change_the_same_section_meet(investment: Investment, leader: Person, town: Town) -> None:
    colleague = town.person(Role.COORDINATOR)
    save(investment, colleague, "Kollegans text")
    with pytest.raises(SectionConflict) as met:
        save(investment, leader, "Min text")
    assert (met.value.base.number, met.value.theirs.number) == (1, 2)
    assert document_of(investment).risks[0].description == "Kollegans text"


def test_a_version_is_never_changed(investment: Investment, leader: Person) -> None:
    version = investment.version
    with pytest.raises(Immutable):
        version.save()
    with pytest.raises(Immutable):
        version.delete()
    with pytest.raises(Immutable):
        Version.objects.filter(pk=version.pk).update(number=2)


def test_the_database_refuses_to_change_a_version(investment: Investment) -> None:
    from django.db import connection

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE investments_version SET number = 7")


def test_references_from_other_sections_can_go_with_what_is_removed(investment: Investment, leader: Person) -> None:
    data = section_data(investment.version.data, "indicators")
    kept = {"indicators": [row for row in data["indicators"] if row["key"] != "attendance"]}
    with pytest.raises(BadDocument) as refused:
        actions.save_section(by=leader, investment=investment, section="indicators", data=kept, base_version=1)
    assert {problem.where.split("[")[0] for problem in refused.value.problems} <= {"activities", "stop_criteria", "resources"}
    actions.save_section(by=leader, investment=investment, section="indicators", data=kept, base_version=1, drop_references=True)
    assert all("attendance" not in activity.indicators for activity in document_of(investment).activities)


def test_a_draft_keeps_what_was_typed_right_or_wrong(investment: Investment, leader: Person) -> None:
    raw = {"risks[0].description": ["<script>alert(1)</script>"], "risks[0].likelihood": ["ingen aning"]}
    for _ in range(2):
        actions.save_draft(by=leader, investment=investment, section="risks", raw=raw, base_version=1)
    draft = draft_of(leader, investment, "risks")
    assert draft is not None
    assert draft.raw == raw
    assert events()[1:] == ["draft.begun"]
    actions.discard_draft(by=leader, investment=investment, section="risks")
    actions.discard_draft(by=leader, investment=investment, section="risks")
    assert Draft.objects.count() == 0
    assert events()[1:] == ["draft.begun", "draft.discarded"]


def test_the_lock_is_set_when_both_have_signed(locked: Investment, owner: Person, steering: Person) -> None:
    document = document_of(locked)
    assert document.lock is not None
    assert [(s.name, s.function) for s in document.lock.signatures] == [
        (owner.name, "project_owner"),
        (steering.name, "steering_group"),
    ]
    assert (locked.version.number, locked.version.hash) == (2, document.lock.version)
    assert events()[1:] == ["investment.signed", "investment.locked"]
    assert deviations(document) == ()


def test_signatures_count_for_the_version_they_were_given_for(
    investment: Investment, leader: Person, owner: Person, steering: Person
) -> None:
    actions.sign_lock(by=owner, investment=investment, function=OWNER, version=1, motive="m")
    save(investment, leader)
    with pytest.raises(Refused, match="changed the investment"):
        actions.sign_lock(by=steering, investment=investment, function=STEERING, version=1, motive="m")
    assert not actions.sign_lock(by=steering, investment=investment, function=STEERING, version=2, motive="m").locked
    assert actions.sign_lock(by=owner, investment=investment, function=OWNER, version=2, motive="m").locked


def test_one_person_cannot_sign_for_both(investment: Investment, owner: Person) -> None:
    actions.sign_lock(by=owner, investment=investment, function=OWNER, version=1, motive="m")
    with pytest.raises(Refused, match="two persons"):
        actions.sign_lock(by=owner, investment=investment, function=STEERING, version=1, motive="m")
    with pytest.raises(Refused, match="already signed in that function"):
        actions.sign_lock(by=owner, investment=investment, function=OWNER, version=1, motive="m")


def test_a_broken_thread_is_locked_only_with_a_motive(town: Town, leader: Person, owner: Person, document: Document) -> None:
    first = replace(document.goals[0], indicators=())
    broken = replace(document, key="broken", goals=(first, *document.goals[1:]))
    investment = actions.create_investment(by=leader, organisation=town.organisation, department=town.own, document=broken)
    with pytest.raises(Refused, match="motive"):
        actions.sign_lock(by=owner, investment=investment, function=OWNER, version=1)
    assert LockSignature.objects.count() == 0
    actions.sign_lock(by=owner, investment=investment, function=OWNER, version=1, motive="Vi kompletterar i april")
    assert LockSignature.objects.get().motive == "Vi kompletterar i april"


def test_after_the_lock_every_change_has_a_reason_and_promises_that_change_show(locked: Investment, leader: Person) -> None:
    with pytest.raises(Refused, match="every change needs a reason"):
        save(locked, leader, base=2)
    criteria = section_data(locked.version.data, "criteria")
    softer = {**criteria, "success_criteria": [{**criteria["success_criteria"][0], "smallest_effect": 1}]}
    change = {"by": leader, "investment": locked, "section": "criteria", "data": softer, "base_version": 2}
    with pytest.raises(Refused, match="locked before the start"):
        actions.save_section(**change)
    actions.save_section(**change, reason="Styrgruppens beslut 3 mars")
    assert deviations(document_of(locked)) == ("success_criteria",)
    with pytest.raises(Refused, match="locked already"):
        actions.sign_lock(by=leader, investment=locked, function=OWNER, version=3, motive="m")


def test_an_import_cannot_touch_the_lock(locked: Investment, leader: Person, document: Document) -> None:
    version = actions.import_version(
        by=leader, investment=locked, document=replace(document, title="Ny"), base_version=2, reason="Från fil"
    )
    assert version.locked
    assert from_data(version.data).lock == from_data(locked.versions.get(number=2).data).lock


def test_an_import_is_for_the_version_that_was_looked_at(investment: Investment, leader: Person, document: Document) -> None:
    save(investment, leader)
    with pytest.raises(Refused, match="changed the investment"):
        actions.import_version(by=leader, investment=investment, document=document, base_version=1)
    with pytest.raises(Refused, match="another investment"):
        actions.import_version(by=leader, investment=investment, document=replace(document, key="x"), base_version=2)


def test_an_earlier_version_can_be_restored(investment: Investment, leader: Person, document: Document) -> None:
    save(investment, leader)
    version = actions.restore_version(by=leader, investment=investment, number=1, reason="Fel risk")
    assert (version.number, version.hash) == (3, version_hash(document))
    assert to_data(document_of(investment)) == to_data(document)
