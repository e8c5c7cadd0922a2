"""How the work is led, through the API: forums, competences, anchoring; departments, units and partners."""

from datetime import timedelta

import pytest
from django.utils import timezone

from rodtrad.web.governance.models import Forum
from rodtrad.web.organisation.models import Department
from rodtrad.web.organisation.states import Role
from tests.web.factories import make_organisation, make_person
from tests.web.results import make_investment, minimal_document

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
FORUM = {"name": "Beredningsgruppen", "level": "operative", "months": 2, "since": "2025-04-02", "items": "Läget"}
HELD = {"move": "hold", "reference": "KS 12"}
COMPETENCE = {"competence": "design", "name": "Lisa Berg", "hours": 4.5, "since": "2025-04-02"}
ANCHORED = {"level": "director", "who": "Kommundirektören", "on": "2025-04-02", "how": "meeting", "behind": False}
GROUND = {"kind": "money", "body": "Kommunfullmäktige", "on": "2025-02-24", "text": "20 miljoner kronor"}


@pytest.fixture
def program(coordinator, program_of):
    return program_of(coordinator)


@pytest.fixture
def reader(organisation, program_of):
    return program_of(make_person(Role.ELECTED, organisation=organisation))


def test_a_forum_from_its_task_to_its_decision(program, reader, coordinator):
    investment = make_investment(coordinator, minimal_document())
    forum = program.post("forums", FORUM).json()
    path = f"forums/{forum['id']}"
    assert program.post("forums", FORUM).json()["problems"][0]["where"] == "name"
    assert program.put(path, {**FORUM, "months": 3, "minutes": 90}).json()["months"] == 3
    seat = program.post(f"{path}/seats", {"name": "Lisa Berg", "since": "2025-04-02"}).json()
    assert program.post(f"{path}/seats", {"since": "2025-04-02"}).status_code == 422
    assert program.post(f"{path}/seats/{seat['id']}/end").json()["until"] == TODAY.isoformat()
    meeting = program.post(f"{path}/meetings", {"on": TODAY.isoformat()}).json()
    assert program.post(f"{path}/meetings", {"on": TODAY.isoformat()}).status_code == 409
    later = program.post(f"{path}/meetings", {"on": (TODAY + timedelta(days=9)).isoformat()}).json()
    assert program.post(f"meetings/{later['id']}/moves", HELD).status_code == 422
    assert program.post(f"meetings/{later['id']}/moves", {"move": "cancel"}).json()["state"] == "cancelled"
    assert program.post(f"meetings/{meeting['id']}/moves", HELD).json()["state"] == "held"
    assert program.post(f"meetings/{meeting['id']}/moves", HELD).status_code == 409
    made = program.post(f"meetings/{meeting['id']}/decisions", {"text": "Vi går vidare", "investment": investment.key})
    assert (made.status_code, made.json()["investment"]) == (201, investment.key)
    assert program.post(f"meetings/{meeting['id']}/decisions", {"text": "x", "investment": "finns-inte"}).status_code == 404
    assert reader.get("forum-decisions").json()["items"][0]["text"] == "Vi går vidare"
    assert reader.get("forums").json()["items"][0]["meetings"][-1]["reference"] == "KS 12"
    assert program.post(f"{path}/end").json()["ended_on"] == TODAY.isoformat()


def test_competences_anchoring_and_money(program, reader):
    made = program.post("competences", COMPETENCE).json()
    assert (made["name"], made["hours"]) == ("Lisa Berg", "4.5")
    assert program.post("competences", {**COMPETENCE, "name": ""}).json()["problems"][0]["where"] == "name"
    assert program.post(f"competences/{made['id']}/end").status_code == 200
    assert program.post("anchorings", ANCHORED).json()["behind"] is False
    assert program.post("anchorings", {**ANCHORED, "on": "2999-01-01"}).json()["problems"][0]["where"] == "on"
    assert program.post("ground-decisions", GROUND).status_code == 201
    for path in ("competences", "anchorings", "ground-decisions"):
        assert len(reader.get(path).json()["items"]) == 1, path


def test_those_who_only_read_write_nothing(program, reader, program_of):
    forum = program.post("forums", FORUM).json()["id"]
    meeting = program.post(f"forums/{forum}/meetings", {"on": TODAY.isoformat()}).json()["id"]
    elsewhere = program_of(make_person(Role.COORDINATOR, organisation=make_organisation("Annan kommun")))
    asked = {
        f"PUT forums/{forum}": FORUM,
        f"POST forums/{forum}/end": None,
        f"POST forums/{forum}/seats": {"name": "Lisa", "since": "2025-04-02"},
        f"POST forums/{forum}/meetings": {"on": "2027-01-01"},
        f"POST meetings/{meeting}/moves": {"move": "cancel"},
        f"POST meetings/{meeting}/decisions": {"text": "x"},
    }
    for name, content in asked.items():
        assert reader.send(*name.split(" "), content).status_code == 403, name
        assert elsewhere.send(*name.split(" "), content).status_code == 404, name
    for path, content in {"forums": FORUM, "competences": COMPETENCE, "anchorings": ANCHORED, "ground-decisions": GROUND}.items():
        assert reader.post(path, content).status_code == 403, path
    assert Forum.objects.get().ended_on is None


def test_departments_units_and_partners(program, reader, organisation):
    school = Department.objects.get(organisation=organisation, name="Skolförvaltningen")
    path = f"departments/{school.pk}"
    assert program.send("PATCH", path, {"name": "Utbildningsförvaltningen"}).json()["name"] == "Utbildningsförvaltningen"
    assert program.send("PATCH", path, {"name": "Socialförvaltningen"}).json()["problems"][0]["where"] == "name"
    unit = program.post(f"{path}/units", {"name": "Norra"}).json()
    assert program.send("PATCH", f"{path}/units/{unit['id']}", {"name": "Södra"}).json()["name"] == "Södra"
    assert program.post(f"{path}/units/{unit['id']}/close", {"on": "2026-12-31"}).json()["closed_on"] == "2026-12-31"
    person = make_person(Role.ANALYST, department=school)
    assert program.post(f"{path}/close", {"on": "2026-12-31"}).status_code == 409
    assert program.post(f"people/{person.pk}/leave", {"reason": "Har slutat"}).status_code == 204
    assert program.post(f"{path}/close", {"on": "2026-12-31"}).json()["closed_on"] == "2026-12-31"
    assert program.post(f"{path}/reopen").json()["closed_on"] is None
    partner = program.post("partners", {"name": "Föreningen", "kind": "association"}).json()
    ended = {"name": "Föreningen", "kind": "association", "since": "2026-01-01", "ended_on": "2025-01-01"}
    assert program.put(f"partners/{partner['id']}", ended).json()["problems"][0]["where"] == "ended_on"
    assert program.put(f"partners/{partner['id']}", {**ended, "ended_on": "2026-12-31"}).status_code == 200
    assert reader.post(f"{path}/units", {"name": "X"}).status_code == 403
    assert reader.put(f"partners/{partner['id']}", ended).status_code == 403
    assert [each["name"] for each in reader.get(f"{path}/units").json()] == ["Södra"]


def test_one_does_not_leave_by_oneself(program, coordinator):
    assert program.post(f"people/{coordinator.pk}/leave", {"reason": "x"}).status_code == 403
