"""Measurements through the API: recorded by one, checked by another; figures of few persons never leave."""

import pytest

from rodtrad.web.followup.models import Figure
from rodtrad.web.organisation.states import Role
from tests.web.factories import make_person
from tests.web.followup.conftest import HERE, TODAY, department, investment, leader, owner  # noqa: F401  # fixtures

pytestmark = pytest.mark.django_db
FIGURE = {"value": 0.62, "n": 20, "on": TODAY.isoformat(), "base": 0}


@pytest.fixture
def program(investment, leader, program_of):  # noqa: F811
    made = program_of(leader)
    assert made.post(f"investments/{investment.key}/measurements").json() == {"new": 6}
    return made


def test_from_promise_to_correction(program, owner, program_of, investment):  # noqa: F811
    first = program.get(f"investments/{investment.key}/measurements", limit=1).json()
    assert (first["items"][0]["month"], first["next"] is None) == (0, False)
    one = program.get("measurements", show="late").json()["items"][1]
    path, other = f"measurements/{one['id']}", program_of(owner)
    told = program.post(f"{path}/figures", FIGURE).json()
    assert (told["state"], told["value"], told["version"], told["late"]) == ("recorded", "0.620000", 1, False)
    assert program.post(f"{path}/check", {"base": 1}).status_code == 403
    assert program.post(f"{path}/corrections", {**FIGURE, "base": 1, "reason": "Fel"}).status_code == 409
    assert other.post(f"{path}/figures", FIGURE).status_code == 403
    assert other.post(f"{path}/return", {"base": 1, "why": "Räkna om"}).json()["why"] == "Räkna om"
    assert program.post(f"{path}/figures", FIGURE).status_code == 409
    assert program.post(f"{path}/figures", {**FIGURE, "base": 1, "value": 0.6}).json()["version"] == 2
    assert other.post(f"{path}/check", {"base": 1}).status_code == 409
    assert other.post(f"{path}/check", {"base": 2}).json()["checked_by"] == owner.name
    assert program.post(f"{path}/corrections", {**FIGURE, "base": 2}).status_code == 422
    assert program.post(f"{path}/corrections", {**FIGURE, "base": 2, "reason": "Dubbletter"}).json()["state"] == "corrected"
    assert Figure.objects.count() == 3
    late = program.get("measurements", show="late").json()["items"]
    assert program.post(f"measurements/{late[0]['id']}/miss", {"why": "Listorna kom bort"}).json()["state"] == "missed"


@pytest.mark.parametrize(
    ("wrong", "where"),
    [({"value": 62}, "value"), ({"n": None}, "n"), ({"n": 0}, "n"), ({"on": "2999-01-01"}, "on"), ({"value": "NaN"}, "value")],
)
def test_what_cannot_be_is_said(wrong, where, program):
    one = program.get("measurements", show="late").json()["items"][1]
    answer = program.post(f"measurements/{one['id']}/figures", {**FIGURE, **wrong})
    assert (answer.status_code, answer.json()["problems"][0]["where"]) == (422, where)


@pytest.mark.parametrize(("value", "n"), [(0.5, 4), (0.05, 40)])
def test_figures_of_few_persons_never_leave(value, n, program):
    one = program.get("measurements", show="late").json()["items"][1]
    told = program.post(f"measurements/{one['id']}/figures", {**FIGURE, "value": value, "n": n}).json()
    assert (told["hidden"], told["value"]) == (True, None)


def test_who_works_elsewhere_meets_nothing(program, organisation, program_of, investment):  # noqa: F811
    stranger = make_person(Role.PROJECT_LEADER, department=organisation.departments.get(name="Socialförvaltningen"))
    one, other = program.get("measurements").json()["items"][0]["id"], program_of(stranger)
    assert other.get("measurements").json()["items"] == []
    assert other.get(f"measurements/{one}").status_code == 404
    assert other.post(f"investments/{investment.key}/measurements").status_code == 404
    for what, content in {
        "figures": FIGURE,
        "check": {"base": 0},
        "return": {"base": 0, "why": "x"},
        "miss": {"why": "x"},
    }.items():
        assert other.post(f"measurements/{one}/{what}", content).status_code == 404
