"""People, needs, runs and the log through the API."""

import pytest

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.organisation.models import Department, Membership, Person
from rodtrad.web.organisation.states import Role
from tests.web.factories import PASSWORD, make_organisation, make_person

pytestmark = pytest.mark.django_db
NEED = {"title": "Skolfrånvaro i åk 7", "problem": "Var femte elev är borta mer än var femte dag."}


@pytest.fixture
def program(coordinator, program_of):
    return program_of(coordinator)


@pytest.fixture
def school(organisation):
    return Department.objects.get(organisation=organisation, name="Skolförvaltningen")


class TestPeople:
    def test_somebody_is_invited_and_given_a_role(self, program, school):
        given = {"name": "Ny Person", "email": "ny@prov.example", "role": "analyst", "department": school.pk}
        made = program.post("people", given).json()
        assert Person.objects.get(email="ny@prov.example").check_password(made["first_password"])
        (role,) = made["person"]["roles"]
        assert (role["role"], role["department"]["name"]) == ("analyst", "Skolförvaltningen")
        assert program.send("DELETE", f"roles/{role['id']}").status_code == 204
        assert AuditEvent.objects.filter(action="person.taken_role").count() == 1

    def test_only_by_the_coordinator(self, organisation, program_of):
        program = program_of(make_person(Role.ANALYST, organisation=organisation))
        given = {"name": "Ny", "email": "ny@prov.example", "role": "coordinator"}
        assert program.post("people", given).status_code == 403
        assert program.post("departments", {"name": "X"}).status_code == 403

    def test_one_does_not_take_ones_own_role(self, program, coordinator):
        assert program.send("DELETE", f"roles/{coordinator.memberships.get().pk}").status_code == 403

    def test_nobody_elses_organisation(self, program):
        other = make_person(Role.ANALYST, organisation=make_organisation("Annan kommun"))
        assert program.get(f"people/{other.pk}").status_code == 404
        assert program.post(f"people/{other.pk}/roles", {"role": "analyst"}).status_code == 404
        assert program.send("DELETE", f"roles/{other.memberships.get().pk}").status_code == 404
        assert Membership.objects.filter(person=other).count() == 1

    @pytest.mark.parametrize("email", ["x", "a@b", "å@prov.example", "a b@prov.example", f"{'x' * 300}@prov.example"])
    def test_an_address_that_is_none(self, program, email):
        answer = program.post("people", {"name": "Ny", "email": email, "role": "analyst"})
        assert (answer.status_code, answer.json()["problems"][0]["where"]) == (422, "email")

    def test_every_error_at_once(self, program):
        answer = program.post("people", {"name": "", "role": "kung"})
        assert {line["where"] for line in answer.json()["problems"]} == {"name", "email", "role"}


class TestLog:
    def test_is_for_the_coordinator_and_the_controller(self, program, organisation, program_of):
        program.post("departments", {"name": "Ny förvaltning"})
        page = program.get("log", words="Ny förvaltning").json()
        assert [each["action"] for each in page["items"]] == ["department.added"]
        assert program_of(make_person(Role.ANALYST, organisation=organisation)).get("log").status_code == 403

    def test_never_of_another_organisation(self, program, program_of):
        other = make_person(Role.COORDINATOR, organisation=make_organisation("Annan kommun"))
        program_of(other).post("departments", {"name": "Annans"})
        assert "Annans" not in program.get("log", limit=100).text


class TestNeeds:
    def test_from_noted_to_verified(self, program, school):
        need = program.post("needs", {**NEED, "department": school.pk}).json()
        path = f"needs/{need['id']}"
        assert program.post(f"{path}/moves", {"state": "verified"}).status_code == 422
        note = {"picture": "professionals", "method": "interview", "who": "Lärare", "on": "2026-10-01", "finding": "Oro"}
        assert program.post(f"{path}/notes", note).status_code == 201
        assert program.post(f"{path}/moves", {"state": "verified"}).json()["state"] == "verified"
        assert program.post(f"{path}/moves", {"state": "anchored"}).status_code == 409
        assert [each["who"] for each in program.get(f"{path}/notes").json()] == ["Lärare"]

    def test_edited_on_an_old_version(self, program):
        path = f"needs/{program.post('needs', NEED).json()['id']}"
        assert program.put(path, {**NEED, "causes": "Otrygghet", "base_version": 1}).json()["version"] == 2
        assert program.put(path, {**NEED, "measures": "Ingen", "base_version": 1}).json()["causes"] == "Otrygghet"
        answer = program.put(path, {**NEED, "causes": "Annat", "base_version": 1})
        assert answer.status_code == 409

    def test_of_another_department_there_is_nothing(self, program, school, organisation, program_of):
        need = program.post("needs", {**NEED, "department": school.pk}).json()
        social = Department.objects.get(organisation=organisation, name="Socialförvaltningen")
        other = program_of(make_person(Role.PROJECT_LEADER, department=social))
        assert other.get("needs").json()["items"] == []
        for path in ("", "/notes", "/anchorings"):
            assert other.get(f"needs/{need['id']}{path}").status_code == 404
        assert other.post(f"needs/{need['id']}/moves", {"state": "verified"}).status_code == 404
        assert other.post("needs", {**NEED, "department": school.pk}).status_code == 403

    def test_who_reads_does_not_write(self, program, organisation, program_of):
        need = program.post("needs", NEED).json()
        elected = program_of(make_person(Role.ELECTED, organisation=organisation))
        assert elected.get(f"needs/{need['id']}").status_code == 200
        assert elected.put(f"needs/{need['id']}", {**NEED, "base_version": 1}).status_code == 403
        assert elected.post("needs", NEED).status_code == 403


def test_a_first_password_is_no_part_of_the_log(program):
    given = {"name": "Ny", "email": "ny@prov.example", "role": "analyst"}
    password = program.post("people", given).json()["first_password"]
    assert password not in program.get("log", limit=100).text
    assert PASSWORD not in program.get("log", limit=100).text
