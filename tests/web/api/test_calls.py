"""From a call to a complete application through the API; and what others may not see or do."""

import pytest

from rodtrad.web.organisation.models import Department
from rodtrad.web.organisation.states import Role
from tests.web.calls.conftest import town  # noqa: F401  # fixture
from tests.web.calls.making import ANSWERS, MONEY
from tests.web.factories import make_organisation, make_person

pytestmark = pytest.mark.django_db


def begun(town, program_of):  # noqa: F811
    """(the writer's program, the application's path): begun together with the other department."""
    program = program_of(town.writer)
    given = {"title": "Trygg skola", "department": town.school.pk}
    made = program.post(f"calls/{town.call.pk}/applications", given)
    assert made.status_code == 201, made.text
    path = f"applications/{made.json()['id']}"
    assert program.post(f"{path}/parties", {"department": town.social.pk}).status_code == 201
    return program, path


def filled(town, program_of):  # noqa: F811
    program, path = begun(town, program_of)
    assert program.put(f"{path}/answers", {"answers": ANSWERS}).json()["clashes"] == []
    seen = program.get(path).json()["about_seen"]
    assert program.put(f"{path}/about", {"title": "Trygg skola", "money": MONEY, "seen": seen}).status_code == 200
    return program, path


def test_from_call_to_complete(town, program_of):  # noqa: F811
    program, path = filled(town, program_of)
    told = program.get(path).json()
    for head in (town.head, town.partner_head):
        given = [{"party": party["id"], "content": told["content"]} for party in told["parties"]]
        signed = [program_of(head).post(f"{path}/signatures", each).status_code for each in given]
        assert sorted(signed) == [201, 403]
    handed_in = program.post(f"{path}/submit", {"content": told["content"]})
    assert (handed_in.status_code, handed_in.json()["state"]) == (200, "submitted"), handed_in.text
    coordinator = program_of(town.coordinator)
    asked = {"requests": {"need": "Hur vet ni det?"}}
    assert coordinator.post(f"{path}/return", asked).json()["state"] == "returned"
    assert coordinator.post(f"{path}/complete").status_code == 409
    assert program.put(f"{path}/answers", {"answers": {"need": "Vi har räknat"}}).status_code == 200
    assert coordinator.get(path).json()["answers"]["need"] == ANSWERS["need"]


def test_what_is_not_whole_is_said_all_at_once(town, program_of):  # noqa: F811
    program, path = begun(town, program_of)
    answer = program.post(f"{path}/submit", {"content": program.get(path).json()["content"]})
    assert answer.status_code == 422
    wrong = [line["where"] for line in answer.json()["problems"]]
    assert {"need", "size", "kind", "about"} <= set(wrong)
    assert [line["where"] for line in program.get(path).json()["problems"]] == wrong


def test_nobodys_words_are_written_over(town, program_of):  # noqa: F811
    program, path = filled(town, program_of)
    other, seen = program_of(town.partner), program.get(path).json()["seen"]
    program.put(f"{path}/answers", {"answers": {"need": "Först"}, "seen": seen})
    answer = other.put(f"{path}/answers", {"answers": {"need": "Samtidigt", "size": 31}, "seen": seen})
    assert answer.json()["clashes"] == [{"question": "need", "by": town.writer.name}]
    told = program.get(path).json()["answers"]
    assert (told["need"], told["size"]) == ("Först", 31)


def test_a_question_that_is_none(town, program_of):  # noqa: F811
    program, path = begun(town, program_of)
    answer = program.put(f"{path}/answers", {"answers": {"finns-inte": 1, "need": "x"}})
    assert (answer.status_code, [line["where"] for line in answer.json()["problems"]]) == (422, ["finns-inte"])
    assert program.get(path).json()["answers"] == {}


def test_drafts_are_the_applicants_own(town, program_of):  # noqa: F811
    _, path = filled(town, program_of)
    stranger = make_person(Role.PROJECT_LEADER, department=Department.objects.create(organisation=town.organisation, name="X"))
    elsewhere = make_person(Role.COORDINATOR, organisation=make_organisation("Annan kommun"))
    for person in (town.coordinator, stranger, elsewhere):
        program = program_of(person)
        assert program.get(path).status_code == 404
        assert program.get("applications").json()["items"] == []
        for what in ("submit", "withdraw", "complete", "return", "signatures", "parties"):
            given = {"content": "", "party": 1, "department": 1, "requests": {}}
            assert program.post(f"{path}/{what}", given).status_code == 404, what


def test_only_who_runs_calls_writes_them(town, program_of):  # noqa: F811
    coordinator, writer = program_of(town.coordinator), program_of(town.writer)
    assert writer.post("calls", {"route": "open_call", "title": "Min"}).status_code == 403
    made = coordinator.post("calls", {"route": "open_call", "title": "Ny utlysning"}).json()
    path = f"calls/{made['id']}"
    assert writer.get(path).status_code == 404
    assert coordinator.post(f"{path}/moves", {"move": "publish"}).status_code == 422
    assert coordinator.post(f"{path}/moves", {"move": "archive"}).status_code == 409
    said = {"text": "Vi söker", "opens_at": "2027-01-01T00:00:00Z", "closes_at": "2026-01-01T00:00:00Z"}
    assert coordinator.send("PATCH", path, said).json()["problems"][0]["where"] == "closes_at"
    assert writer.send("PATCH", f"calls/{town.call.pk}", {"text": "Mitt"}).status_code == 403


def test_the_form_and_the_criteria_are_there_for_who_applies(town, program_of):  # noqa: F811
    told = program_of(town.writer).get(f"calls/{town.call.pk}").json()
    assert told["form"]["sections"][0]["questions"][0]["key"] == "need"
    assert told["criteria"]["criteria"][0]["key"] == "need"
