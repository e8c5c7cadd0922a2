"""Forums at three levels: their task, members, meetings by their rhythm, and what they decide of what one may see."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.governance.actions import note_decision, plan_meeting, save_forum
from rodtrad.web.governance.models import Forum, ForumDecision, Meeting
from rodtrad.web.governance.states import Level
from rodtrad.web.needs.actions import note_need
from rodtrad.web.organisation.states import Role
from tests.web.factories import make_organisation, make_person
from tests.web.results import make_investment, minimal_document, words

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
FORUM = {
    "name": "Beredningsgruppen",
    "level": "operative",
    "mandate": "Analyserar behov",
    "mandate_by": "Kommundirektören",
    "mandate_on": "2025-04-02",
    "months": "2",
    "minutes": "90",
    "items": "Läget\n\n Avvikelser ",
    "since": "2025-04-02",
    "secretary": "",
}


@pytest.fixture
def forum(organisation):
    return save_forum(
        by=None, organisation=organisation, name="Beredningsgruppen", level=Level.OPERATIVE, months=2, since=date(2025, 4, 2)
    )


def test_a_forum_from_its_task_to_its_decisions(coordinator, organisation, client_of):
    client = client_of(coordinator)
    assert client.post("/organisation/forums/new/", FORUM).status_code == 302
    forum = Forum.objects.get()
    page = words(client.get(f"/organisation/forums/{forum.pk}/").content)
    for said in ("Analyserar behov", "Beslutad av Kommundirektören 2 april 2025", "Varannan månad", "Läget", "Avvikelser"):
        assert said in page
    assert "Skulle ha mötts 2 april 2025" in page
    client.post(
        f"/organisation/forums/{forum.pk}/seats/new/", {"name": "Lisa Berg", "function": "ordförande", "since": "2025-04-02"}
    )
    client.post(f"/organisation/forums/{forum.pk}/meetings/new/", {"on": TODAY.isoformat()})
    meeting = Meeting.objects.get()
    investment = make_investment(coordinator, minimal_document())
    decided = {"text": "Vi går vidare", "about": f"investment-{investment.pk}", "responsible": "Lisa", "due": "2027-01-31"}
    assert client.post(f"/organisation/meetings/{meeting.pk}/decisions/new/", decided).status_code == 302
    assert client.post(f"/organisation/meetings/{meeting.pk}/hold/", {"reference": "KS 12"}).status_code == 302
    page = words(client.get(f"/organisation/meetings/{meeting.pk}/").content)
    for said in ("Hållet", "KS 12", "Vi går vidare", investment.title, "Lisa ansvarar", "klart senast 31 januari 2027"):
        assert said in page
    assert "Lisa Berg, ordförande" in words(client.get(f"/organisation/forums/{forum.pk}/").content)
    assert "Nästa möte senast" in words(client.get("/organisation/forums/").content)
    done = ["forum.added", "forum.seated", "meeting.planned", "investment.created", "forum.decided", "meeting.held"]
    assert list(AuditEvent.objects.order_by("pk").values_list("action", flat=True)) == done


@pytest.mark.parametrize(
    "wrong", [{"name": ""}, {"level": "cosmic"}, {"months": "5"}, {"since": "våren"}, {"minutes": "1,5"}, {"minutes": "0"}]
)
def test_what_is_wrong_is_said_and_nothing_made(coordinator, client_of, wrong):
    assert client_of(coordinator).post("/organisation/forums/new/", FORUM | wrong).status_code == 422
    assert not Forum.objects.exists()


def test_no_two_are_called_the_same(coordinator, forum, client_of):
    client = client_of(coordinator)
    assert client.post("/organisation/forums/new/", FORUM | {"name": "beredningsGRUPPEN"}).status_code == 422
    assert client.post(f"/organisation/forums/{forum.pk}/change/", FORUM).status_code == 302
    assert AuditEvent.objects.get(action="forum.changed").details["changed"] == [
        "items",
        "mandate",
        "mandate_by",
        "mandate_on",
        "minutes",
    ]


def test_meetings_are_held_on_their_day_and_only_one_a_day(coordinator, forum, client_of):
    client, later = client_of(coordinator), TODAY + timedelta(days=3)
    path = f"/organisation/forums/{forum.pk}/meetings/new/"
    assert client.post(path, {"on": later.isoformat()}).status_code == 302
    assert client.post(path, {"on": later.isoformat()}).status_code == 409
    meeting = Meeting.objects.get()
    assert client.post(f"/organisation/meetings/{meeting.pk}/hold/", {}).status_code == 422
    assert client.post(f"/organisation/meetings/{meeting.pk}/cancel/").status_code == 302
    assert client.post(f"/organisation/meetings/{meeting.pk}/hold/", {}).status_code == 409
    meeting.refresh_from_db()
    assert meeting.state == "cancelled"


def test_a_forum_that_ends_has_no_next_meeting(coordinator, forum, client_of):
    client = client_of(coordinator)
    assert client.post(f"/organisation/forums/{forum.pk}/end/").status_code == 302
    page = words(client.get(f"/organisation/forums/{forum.pk}/").content)
    assert "Avslutat" in page
    assert "Skulle ha mötts" not in page


def test_decisions_of_what_one_may_not_see_are_not_there(coordinator, organisation, forum, client_of):
    school, social = organisation.departments.order_by("name")
    meeting = plan_meeting(by=None, forum=forum, on=TODAY)
    secret = make_investment(coordinator, minimal_document(), department=school)
    need = note_need(organisation=organisation, department=school, by=coordinator, title="Dolt behov", problem="x")
    note_decision(by=None, meeting=meeting, text="Om investeringen", investment=secret)
    note_decision(by=None, meeting=meeting, text="Om behovet", need=need)
    note_decision(by=None, meeting=meeting, text="Om arbetet i stort")
    pages = (
        "/organisation/decisions/",
        f"/organisation/meetings/{meeting.pk}/",
        f"/organisation/forums/{forum.pk}/",
        "/organisation/",
    )
    outside, inside = (client_of(make_person(Role.ANALYST, department=place)) for place in (social, school))
    for path in pages:
        told = words(outside.get(path).content)
        assert "Om arbetet i stort" in told
        assert "Om investeringen" not in told
        assert "Om behovet" not in told
        assert "Om investeringen" in words(inside.get(path).content)


def test_only_what_one_sees_can_be_decided_about(coordinator, organisation, forum, client_of):
    school, social = organisation.departments.order_by("name")
    secretary = make_person(Role.ANALYST, department=social)
    Forum.objects.filter(pk=forum.pk).update(secretary=secretary)
    meeting = plan_meeting(by=None, forum=forum, on=TODAY)
    secret = make_investment(coordinator, minimal_document(), department=school)
    client, path = client_of(secretary), f"/organisation/meetings/{meeting.pk}/decisions/new/"
    assert secret.title not in client.get(path).text
    assert client.post(path, {"text": "X", "about": f"investment-{secret.pk}"}).status_code == 422
    assert client.post(path, {"text": "X", "about": ""}).status_code == 302
    assert ForumDecision.objects.count() == 1


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.COORDINATOR}))
def test_all_read_and_the_coordinator_writes(role, organisation, forum, client_of):
    meeting = plan_meeting(by=None, forum=forum, on=TODAY)
    client = client_of(make_person(role, organisation=organisation))
    for path in ("", "forums/", f"forums/{forum.pk}/", f"meetings/{meeting.pk}/", "decisions/"):
        assert client.get(f"/organisation/{path}").status_code == 200
    writes = ["forums/new/", f"forums/{forum.pk}/change/", f"forums/{forum.pk}/seats/new/", f"forums/{forum.pk}/meetings/new/"]
    writes += [f"meetings/{meeting.pk}/hold/", f"meetings/{meeting.pk}/decisions/new/"]
    for path in writes:
        assert client.get(f"/organisation/{path}").status_code == 403
    for path in [*writes, f"forums/{forum.pk}/end/", f"meetings/{meeting.pk}/cancel/", f"meetings/{meeting.pk}/plan-again/"]:
        assert client.post(f"/organisation/{path}").status_code == 403


def test_another_organisations_forums_are_not_there(coordinator, forum, client_of):
    meeting = plan_meeting(by=None, forum=forum, on=TODAY)
    stranger = client_of(make_person(Role.COORDINATOR, organisation=make_organisation("Annanstans kommun")))
    for path in (f"forums/{forum.pk}/", f"forums/{forum.pk}/change/", f"meetings/{meeting.pk}/", f"meetings/{meeting.pk}/hold/"):
        assert stranger.get(f"/organisation/{path}").status_code == 404
    assert forum.name not in stranger.get("/organisation/forums/").text


def test_forums_cost_the_same_however_many(coordinator, organisation, forum, client_of, django_assert_max_num_queries):
    client = client_of(coordinator)
    for number in range(6):
        made = save_forum(
            by=None, organisation=organisation, name=f"Forum {number}", level=Level.POLITICAL, months=1, since=date(2025, 1, 1)
        )
        plan_meeting(by=None, forum=made, on=TODAY)
    with django_assert_max_num_queries(9):
        client.get("/organisation/forums/")
