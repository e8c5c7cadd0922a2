"""Open sessions: how long they last, who sees and ends them, and what happens to who is locked out."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.organisation.states import Role
from rodtrad.web.signin.actions.sessions import clear_expired
from rodtrad.web.signin.device import device_of
from rodtrad.web.signin.models import Session
from tests.web.factories import PASSWORD, make_organisation, make_person

pytestmark = pytest.mark.django_db
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0"


def come_in(person, agent=FIREFOX):
    client = Client(headers={"user-agent": agent})
    client.post("/login/", {"email": person.email, "password": PASSWORD})
    return client


def is_in(client):
    return client.get("/me/").status_code == 200


class TestHowLong:
    def test_in_use(self, coordinator, settings):
        client = come_in(coordinator)
        for _ in range(5):
            Session.objects.update(last_seen=timezone.now() - settings.SESSION_IDLE + timedelta(minutes=1))
            assert is_in(client)

    def test_left_alone(self, coordinator, settings):
        client = come_in(coordinator)
        Session.objects.update(last_seen=timezone.now() - settings.SESSION_IDLE)
        assert not is_in(client)

    def test_never_longer_than_this(self, coordinator, settings):
        client = come_in(coordinator)
        Session.objects.update(started=timezone.now() - settings.SESSION_LONGEST)
        assert not is_in(client)

    def test_what_is_changed_in_it_does_not_make_it_younger(self, coordinator):
        client = come_in(coordinator)
        started = Session.objects.get().started
        session = client.session
        session["x"] = 1
        session.save()
        assert Session.objects.get().started == started

    def test_rows_that_are_of_no_use_are_cleared(self, coordinator, settings):
        come_in(coordinator)
        kept = Session.objects.get()
        Session.objects.create(
            session_key="gammal",
            expire_date=timezone.now() + timedelta(hours=1),
            last_seen=timezone.now() - settings.SESSION_IDLE,
        )
        clear_expired()
        assert Session.objects.get() == kept


class TestList:
    def test_tells_which_from_where(self, coordinator):
        client = come_in(coordinator)
        come_in(coordinator, EDGE)
        page = client.get("/me/sign-in/").text
        assert "Firefox, Linux" in page
        assert "Edge, Windows" in page
        assert "127.0.0.1" in page
        assert not [key for key in Session.objects.values_list("session_key", flat=True) if key in page]

    def test_one_is_ended(self, coordinator):
        here, there, third = come_in(coordinator), come_in(coordinator, EDGE), come_in(coordinator)
        number = Session.objects.get(device="Edge, Windows").number
        here.post("/me/sign-in/sessions/end/", {"session": number})
        assert [is_in(client) for client in (here, there, third)] == [True, False, True]
        assert AuditEvent.objects.get(action="session.ended").details == {"number": 1}

    def test_all_others_are_ended(self, coordinator):
        here, *others = [come_in(coordinator) for _ in range(3)]
        here.post("/me/sign-in/sessions/end/")
        assert [is_in(client) for client in (here, *others)] == [True, False, False]

    def test_nobody_elses(self, coordinator, organisation):
        other = make_person(Role.ANALYST, organisation=organisation)
        theirs, mine = come_in(other), come_in(coordinator)
        number = Session.objects.get(person=other).number
        assert number not in mine.get("/me/sign-in/").text
        mine.post("/me/sign-in/sessions/end/", {"session": number})
        assert is_in(theirs)

    def test_a_new_password_ends_all_others(self, coordinator):
        here, there = come_in(coordinator), come_in(coordinator)
        here.post("/me/password/", {"old": PASSWORD, "new": "ett annat langt losenord"})
        assert [is_in(here), is_in(there)] == [True, False]

    @pytest.mark.parametrize(
        ("agent", "device"), [(FIREFOX, "Firefox, Linux"), (EDGE, "Edge, Windows"), ("curl/8.0", "curl/8.0"), ("", "")]
    )
    def test_what_a_browser_says_in_few_words(self, agent, device):
        assert device_of(agent) == device


class TestLockedOut:
    @pytest.fixture
    def analyst(self, organisation):
        return make_person(Role.ANALYST, organisation=organisation)

    def test_the_open_session_ends_with_the_next_request(self, coordinator, analyst):
        theirs, mine = come_in(analyst), come_in(coordinator)
        assert is_in(theirs)
        mine.post(f"/people/{analyst.pk}/sign-in/", {"reason": "Har slutat"})
        assert not is_in(theirs)
        assert not is_in(come_in(analyst))
        event = AuditEvent.objects.get(action="person.locked")
        assert (event.person, event.object_id, event.details) == (
            coordinator,
            str(analyst.pk),
            {"reason": "Har slutat", "sessions": 1},
        )

    def test_and_is_let_in_again(self, coordinator, analyst):
        mine = come_in(coordinator)
        mine.post(f"/people/{analyst.pk}/sign-in/", {"reason": "Har slutat"})
        assert "utelåst" in mine.get("/people/sign-in/").text
        mine.post(f"/people/{analyst.pk}/sign-in/unlock/")
        assert is_in(come_in(analyst))

    def test_needs_a_reason(self, coordinator, analyst):
        assert come_in(coordinator).post(f"/people/{analyst.pk}/sign-in/", {"reason": " "}).status_code == 422
        assert is_in(come_in(analyst))

    def test_only_the_coordinator_does_that(self, analyst, organisation):
        other = make_person(Role.CONTROLLER, organisation=organisation)
        assert come_in(other).post(f"/people/{analyst.pk}/sign-in/", {"reason": "x"}).status_code == 403

    def test_nobody_locks_oneself_out(self, coordinator):
        assert come_in(coordinator).post(f"/people/{coordinator.pk}/sign-in/", {"reason": "x"}).status_code == 403

    def test_nor_somebody_of_another_organisation(self, coordinator):
        elsewhere = make_person(Role.ANALYST, organisation=make_organisation("Annan kommun"))
        assert come_in(coordinator).post(f"/people/{elsewhere.pk}/sign-in/", {"reason": "x"}).status_code == 404

    def test_nor_somebody_who_also_works_elsewhere(self, coordinator, analyst):
        analyst.memberships.create(organisation=make_organisation("Annan kommun"), role=Role.ANALYST)
        mine = come_in(coordinator)
        assert "i en annan organisation" in mine.get(f"/people/{analyst.pk}/sign-in/").text
        assert mine.post(f"/people/{analyst.pk}/sign-in/", {"reason": "x"}).status_code == 403
        assert is_in(come_in(analyst))
