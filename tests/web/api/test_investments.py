"""Investments through the API: documents in and out, versions, findings, the lock; by the same rules as the pages."""

from dataclasses import replace

import pytest

from rodtrad.document import read
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.organisation.states import Role
from tests.web.factories import make_organisation, make_person
from tests.web.investments.conftest import document, investment, leader, town  # noqa: F401  # fixtures

pytestmark = pytest.mark.django_db


@pytest.fixture
def program(leader, program_of):  # noqa: F811
    return program_of(leader)


def test_the_document_goes_out_and_in_as_it_was(program, investment, town):  # noqa: F811
    out = program.get(f"investments/{investment.key}/document").json()
    assert read(out["yaml"].encode()) == document_of(investment)
    new = {"document": {**out["document"], "key": "kopia"}, "department": town.own.pk}
    assert program.post("investments", new).status_code == 201
    made = Investment.objects.get(key="kopia")
    assert replace(document_of(made), key=investment.key) == document_of(investment)


def test_a_new_version_by_yaml(program, investment):  # noqa: F811
    out = program.get(f"investments/{investment.key}/document").json()
    given = {"yaml": out["yaml"].replace("title: ", "title: Ny ", 1), "base_version": 1}
    answer = program.put(f"investments/{investment.key}/document", given)
    assert (answer.status_code, answer.json()["number"]) == (200, 2)
    assert AuditEvent.objects.filter(action="investment.imported").count() == 1
    assert program.get(f"investments/{investment.key}/versions/1").json()["yaml"] == out["yaml"]


def test_everything_wrong_in_a_document_is_said_with_its_place(program, town):  # noqa: F811
    answer = program.post("investments", {"yaml": "key: Fel Nyckel\ntitel: x\nlanguage: no", "department": town.own.pk})
    assert answer.status_code == 422
    assert {line["where"] for line in answer.json()["problems"]} >= {"titel", "language"}
    assert all(line["what"] and line["cure"] for line in answer.json()["problems"])


def test_one_way_or_the_other(program, town):  # noqa: F811
    for given in ({}, {"yaml": "x", "document": {}}):
        answer = program.post("investments", given | {"department": town.own.pk})
        assert answer.json()["problems"][0]["where"] == "document"


def test_a_section_written_on_an_old_version_is_merged_or_refused(program, investment):  # noqa: F811
    def write_need(text, base):
        data = {**before["need"], "description": text}
        return program.put(f"investments/{investment.key}/sections/need", {"data": {"need": data}, "base_version": base})

    before = program.get(f"investments/{investment.key}/document").json()["document"]
    assert write_need("Först", 1).status_code == 200
    answer = write_need("Sedan", 1)
    assert answer.status_code == 409
    assert "version 2" in answer.json()["problems"][0]["what"]
    assert write_need("Sedan", 2).status_code == 200
    assert document_of(Investment.objects.get(pk=investment.pk)).need.description == "Sedan"


def test_versions_page_by_page(program, investment):  # noqa: F811
    for number in range(1, 5):
        text = program.get(f"investments/{investment.key}/document").json()["yaml"]
        given = {"yaml": text.replace("title: ", "title: Ny ", 1), "base_version": number}
        program.put(f"investments/{investment.key}/document", given)
    seen, after = [], None
    while True:
        page = program.get(f"investments/{investment.key}/versions", limit=2, **({"after": after} if after else {})).json()
        seen.append([each["number"] for each in page["items"]])
        if (after := page["next"]) is None:
            break
    assert seen == [[5, 4], [3, 2], [1]]


@pytest.mark.parametrize("cursor", ["x", "W10=", "WyJ4Il0=", "WzFd" * 200])
def test_a_faulty_cursor_is_said(program, investment, cursor):  # noqa: F811
    answer = program.get(f"investments/{investment.key}/versions", after=cursor)
    assert (answer.status_code, answer.json()["problems"][0]["where"]) == (422, "after")


def test_findings_in_the_callers_language(program, investment):  # noqa: F811
    told = program.get(f"investments/{investment.key}/findings").json()
    assert told["version"] == 1
    assert all(each["text"] and each["severity"] in ("break", "warning", "note") for each in told["findings"])
    assert len(told["checklist"]) > 20


def test_the_lock_is_signed_by_two(investment, town, program_of):  # noqa: F811
    owner, steering = town.person(Role.PROJECT_OWNER, town.own), town.person(Role.STEERING_GROUP, town.own)
    for person, function in ((owner, "project_owner"), (steering, "steering_group")):
        given = {"function": function, "version": 1, "motive": "Vi vet om bristerna"}
        answer = program_of(person).post(f"investments/{investment.key}/lock/signatures", given)
        assert answer.status_code == 201, answer.text
    assert answer.json()["state"] == "locked"
    assert [each["function"] for each in answer.json()["signatures"]] == ["project_owner", "steering_group"]
    again = program_of(owner).post(f"investments/{investment.key}/lock/signatures", given | {"function": "project_owner"})
    assert again.status_code == 422


class TestOthers:
    """Of another department or organisation there is nothing; who only reads is told so."""

    PATHS = ("", "/document", "/versions", "/versions/1", "/findings", "/lock", "/data-files")

    @pytest.fixture
    def strangers(self, town, investment):  # noqa: F811
        elsewhere = make_organisation("Annan kommun", ("En förvaltning",))
        return [
            town.person(Role.PROJECT_LEADER, town.other),
            make_person(Role.COORDINATOR, organisation=elsewhere),
        ]

    def test_have_no_such_investment(self, strangers, investment, program_of):  # noqa: F811
        for person in strangers:
            program = program_of(person)
            assert program.get("investments").json()["items"] == []
            for path in self.PATHS:
                assert program.get(f"investments/{investment.key}{path}").status_code == 404, path
            for path in ("evaluation", "economics", "lock/signatures", "reports"):
                given = {"function": "project_owner", "version": 1, "format": "pdf", "language": "sv"}
                assert program.post(f"investments/{investment.key}/{path}", given).status_code == 404, path

    def test_who_reads_does_not_write(self, town, investment, program_of):  # noqa: F811
        program = program_of(town.person(Role.ELECTED))
        assert program.get(f"investments/{investment.key}/document").status_code == 200
        given = {"yaml": "x", "base_version": 1}
        assert program.put(f"investments/{investment.key}/document", given).status_code == 403
        assert program.post("investments", {"yaml": "x"}).status_code == 403
        given = {"function": "project_owner", "version": 1}
        assert program.post(f"investments/{investment.key}/lock/signatures", given).status_code == 403

    def test_another_organisations_department_is_not_there(self, program, town, strangers):  # noqa: F811
        other = strangers[1].memberships.get().organisation.departments.get()
        answer = program.post("investments", {"yaml": "x", "department": other.pk})
        assert answer.status_code == 404
