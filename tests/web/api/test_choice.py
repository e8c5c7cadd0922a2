"""From reviewers to letters through the API: the same rules as on the pages, and what others may not see or do."""

import pytest
from django.utils import timezone

from rodtrad.web.choice.models import Decision, Letter, ReviewAssignment, Round
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.organisation.states import Role
from tests.web.choice.conftest import applicant, applications, call, departments  # noqa: F401  # fixtures
from tests.web.choice.making import closed, make_reviewers, open_round, people
from tests.web.factories import make_organisation, make_person

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate().isoformat()
FULL = {
    "samverkan": {"met": True, "motive": "Två verksamheter"},
    "behov": {"points": 4, "motive": "Tydligt"},
    "evidens": {"points": "3.00", "motive": "Viss"},
}


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.DATA_DIR = tmp_path


@pytest.fixture
def program(coordinator, program_of):
    return program_of(coordinator)


@pytest.fixture
def panel(departments):  # noqa: F811
    return list(people(departments[2].organisation, 2, departments[2]))


@pytest.fixture
def under_way(call, applications, coordinator, panel):  # noqa: F811
    make_reviewers(call, coordinator, *panel)
    open_round(call, coordinator)
    return call


@pytest.fixture
def ranked(under_way, coordinator):
    closed(under_way, {"Familjehem": 5, "Läxhjälp": 3, "Mötesplats": 1}, coordinator)
    return under_way


def test_reviewers_are_appointed_and_applications_spread(call, applications, panel, program):  # noqa: F811
    path = f"calls/{call.pk}"
    assert program.put(f"{path}/round", {"each": 2, "due": "2027-01-31"}).json()["each"] == 2
    for person in panel:
        assert program.post(f"{path}/reviewers", {"person": person.pk}).status_code == 201
    spread = program.post(f"{path}/round/spread").json()
    assert (spread["lacking"], len(spread["round"]["reviews"])) == ([], 6)
    assert program.post(f"{path}/round/moves", {"move": "open"}).json()["state"] == "open"
    assert program.post(f"{path}/round/moves", {"move": "open"}).status_code == 409
    told = program.get(f"{path}/round").json()
    assert [(each["assigned"], each["done"]) for each in told["reviewers"]] == [(3, 0), (3, 0)]
    assert program.post(f"reviewers/{told['reviewers'][0]['id']}/reminders").status_code == 204
    one = told["reviews"][0]
    assert program.post(f"reviews/{one['id']}/release").json()["state"] == "released"
    again = program.post(f"{path}/reviews", {"reviewer": one["reviewer"], "application": one["application"]})
    assert (again.status_code, again.json()["state"]) == (201, "assigned")
    assert program.post(f"{path}/round/moves", {"move": "close"}).status_code == 422
    assert program.send("DELETE", f"reviewers/{told['reviewers'][0]['id']}").status_code == 204


def test_a_review_from_declaration_to_handed_in(under_way, panel, program, program_of):
    mine = program_of(panel[0])
    one, other, third = mine.get("reviews").json()
    path = f"reviews/{one['id']}"
    assert mine.get(path).json()["answers"] == []
    assert mine.put(f"{path}/scores", {"scores": FULL}).status_code == 409
    assert mine.post(f"{path}/declaration", {"bound": False}).json()["state"] == "started"
    assert mine.get(path).json()["answers"][0]["question"] == "Vilket är behovet?"
    wrong = mine.put(f"{path}/scores", {"scores": {"behov": {"points": 6}}})
    assert (wrong.status_code, wrong.json()["problems"][0]["where"]) == (422, "behov-judged")
    partly = {name: FULL[name] for name in ("samverkan", "behov")}
    assert mine.put(f"{path}/scores", {"scores": partly}).status_code == 200
    lacking = mine.post(f"{path}/submit")
    assert {line["where"] for line in lacking.json()["problems"]} == {"evidens"}
    told = mine.put(f"{path}/scores", {"scores": {"evidens": FULL["evidens"]}}).json()
    assert [(each["met"], each["points"]) for each in told["criteria"]] == [(True, None), (None, "4.00"), (None, "3.00")]
    assert mine.post(f"{path}/submit").json()["state"] == "submitted"
    assert mine.put(f"{path}/scores", {"scores": FULL}).status_code == 409
    assert mine.post(f"reviews/{other['id']}/declaration", {"bound": True}).status_code == 422
    bound = mine.post(f"reviews/{other['id']}/declaration", {"bound": True, "what": "Min syster"}).json()
    assert (bound["state"], bound["answers"]) == ("conflict", [])
    assert program.post(f"{path}/return", {"reason": "Ett fel"}).json()["state"] == "started"
    for person in (panel[1], under_way.made_by):
        assert program_of(person).get(path).status_code == 404
        assert program_of(person).put(f"reviews/{third['id']}/scores", {"scores": FULL}).status_code == 404


def test_the_ranking_is_not_there_before_the_reviews_are_closed(under_way, coordinator, panel, program, program_of):
    assert program.get(f"calls/{under_way.pk}/ranking").status_code == 404
    closed(under_way, {"Familjehem": 5, "Läxhjälp": 3, "Mötesplats": 1}, coordinator)
    rows = program.get(f"calls/{under_way.pk}/ranking").json()
    assert [(row["title"], row["place"], row["above"]) for row in rows][:2] == [("Familjehem", 1, True), ("Läxhjälp", 2, True)]
    assert program_of(panel[0]).get(f"calls/{under_way.pk}/ranking").status_code == 404


def case_of(program, ranked):
    made = program.post(f"calls/{ranked.pk}/decision-cases", {"body": "Kommunstyrelsen", "on": TODAY})
    assert made.status_code == 201, made.text
    return made.json()


def minutes(case):
    names = ("application", "outcome", "amount", "conditions", "motive")
    decisions = [
        {name: each[name] for name in names} | {"motive": each["motive"] or "Så beslutades"} for each in case["proposals"]
    ]
    return {"body": "Kommunstyrelsen", "on": TODAY, "reference": "KS 2026 § 45", "decisions": decisions}


def test_from_the_proposal_to_the_letter(ranked, program, program_of, organisation):
    case = case_of(program, ranked)
    assert [each["outcome"] for each in case["proposals"]] == ["granted", "granted", "declined"]
    path = f"decision-cases/{case['id']}"
    elected = program_of(make_person(Role.ELECTED, organisation=organisation))
    assert elected.get(path).status_code == 404
    lowered = [{**minutes(case)["decisions"][0], "amount": "300000"}]
    assert (
        program.put(path, {"body": "Kommunstyrelsen", "on": TODAY, "proposals": lowered}).json()["proposals"][0]["amount"]
        == "300000.00"
    )
    assert program.post(f"{path}/send").json()["state"] == "sent"
    assert elected.get(path).status_code == 200
    assert elected.post(f"{path}/take-back").status_code == 403
    assert program.put(path, {"body": "X", "on": TODAY}).status_code == 422
    assert program.post(f"{path}/packs", {"format": "docx", "language": "sv"}).status_code == 202
    future = {**minutes(case), "on": "2999-01-01"}
    assert [line["where"] for line in program.post(f"{path}/decisions", future).json()["problems"]] == ["on"]
    few = {**minutes(case), "decisions": minutes(case)["decisions"][:1]}
    assert program.post(f"{path}/decisions", few).status_code == 422
    made = program.post(f"{path}/decisions", minutes(case), key="beslut")
    assert made.status_code == 201, made.text
    assert program.post(f"{path}/decisions", minutes(case), key="beslut").headers["Idempotency-Replayed"] == "true"
    assert Decision.objects.count() == 3
    granted = next(each for each in made.json() if each["outcome"] == "granted")
    letter = f"decisions/{granted['id']}/letter"
    assert program.get(letter).status_code == 404
    assert program.put(letter, {"language": "sv", "free": "Välkomna!"}).json()["free"] == "Välkomna!"
    sealed = program.post(f"{letter}/seal", {"language": "sv", "free": "Välkomna!"})
    assert (sealed.status_code, len(sealed.json()["hash"])) == (201, 64)
    assert program.post(f"{letter}/seal", {"language": "sv"}).status_code == 422
    told = program.post(f"{letter}/deliveries", {"how": "post", "to": "Skolförvaltningen"}).json()
    assert [each["how"] for each in told["deliveries"]] == ["post"]
    assert Letter.objects.count() == 1
    corrected = {
        "body": "Kommunstyrelsen",
        "on": TODAY,
        "reference": "KS § 50",
        "outcome": "declined",
        "motive": "Jäv",
        "why": "Jäv",
    }
    again = program.post(f"decisions/{granted['id']}/corrections", corrected)
    assert (again.status_code, again.json()["corrects"]) == (201, granted["id"]), again.text
    assert program.post(f"decisions/{granted['id']}/corrections", corrected).status_code == 422


def test_an_application_of_another_call_is_not_in_the_case(ranked, program):
    case = case_of(program, ranked)
    strange = {"application": "00000000-0000-4000-8000-000000000000", "outcome": "granted", "amount": 1}
    answer = program.put(f"decision-cases/{case['id']}", {"body": "X", "on": TODAY, "proposals": [strange]})
    assert answer.status_code == 404


def test_tags_are_of_known_kinds(call, applications, program):  # noqa: F811
    path = f"calls/{call.pk}/applications/{applications[0].pk}/tags"
    assert program.put(path, {"tags": {"operation": ["school"]}}).json() == {"tags": {"operation": ["school"]}}
    assert program.put(path, {"tags": {"operation": ["finns-inte"]}}).status_code == 422
    assert program.put("public-rule", {"shows_declined": True}).json() == {"shows_declined": True}


def test_those_who_do_not_run_the_choice_meet_nothing(under_way, applicant, panel, program_of):  # noqa: F811
    path, review = f"calls/{under_way.pk}", ReviewAssignment.objects.first()
    asked = {
        f"PUT {path}/round": {"each": 1},
        f"POST {path}/round/moves": {"move": "close"},
        f"POST {path}/round/spread": None,
        f"POST {path}/reviewers": {"person": applicant.pk},
        f"POST {path}/reviews": {"reviewer": review.reviewer_id, "application": str(review.application_id)},
        f"POST {path}/decision-cases": {"body": "Kommunstyrelsen", "on": TODAY},
        f"POST reviews/{review.pk}/release": None,
        f"POST reviews/{review.pk}/return": {"reason": "x"},
        f"POST reviewers/{review.reviewer_id}/reminders": None,
        f"DELETE reviewers/{review.reviewer_id}": None,
    }
    elsewhere = make_person(Role.COORDINATOR, organisation=make_organisation("Annan kommun"))
    before = AuditEvent.objects.count()
    for person in (applicant, panel[0], elsewhere):
        other = program_of(person)
        met = {name: other.send(*name.split(" "), content).status_code for name, content in asked.items()}
        assert met == dict.fromkeys(asked, 404)
    assert Round.objects.get().state == "open"
    assert AuditEvent.objects.exclude(action="token.made").count() == before
