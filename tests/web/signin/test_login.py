"""Logging in: who comes in, what a failure says, how guessing is slowed down."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from rodtrad.web import demo
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.organisation.models import LoginAttempt
from rodtrad.web.organisation.queries import MOST_FOR_ONE_PERSON, MOST_FROM_ONE_ADDRESS, must_wait
from tests.web.factories import PASSWORD

pytestmark = pytest.mark.django_db


def try_to(email, password, client=None, **more):
    return (client or Client()).post("/login/", {"email": email, "password": password, **more})


def test_comes_in_and_it_is_logged(coordinator, organisation):
    client = Client()
    response = try_to(coordinator.email, PASSWORD, client, next="/me/")
    assert (response.status_code, response.headers["Location"]) == (302, "/me/")
    assert client.get("/me/").status_code == 200
    event = AuditEvent.objects.get(action="person.logged_in")
    assert (event.person, event.organisation) == (coordinator, organisation)


def test_whatever_the_case_of_the_address(coordinator):
    assert try_to(f" {coordinator.email.upper()} ", PASSWORD).status_code == 302


def test_the_session_is_a_new_one(coordinator):
    client = Client()
    client.get("/login/")
    before = client.session.session_key
    try_to(coordinator.email, PASSWORD, client)
    assert client.session.session_key != before


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org", "javascript:alert(1)"])
def test_never_leads_elsewhere(coordinator, elsewhere):
    assert try_to(coordinator.email, PASSWORD, next=elsewhere).headers["Location"] == "/"


def test_the_same_sentence_for_a_wrong_address_and_a_wrong_password(coordinator):
    wrong = [try_to(coordinator.email, "fel"), try_to("ingen@prov.example", PASSWORD)]
    assert [response.status_code for response in wrong] == [422, 422]
    assert all("E-postadressen eller lösenordet stämmer inte" in response.text for response in wrong)
    assert AuditEvent.objects.filter(action="person.logged_in").count() == 0


def test_nobody_who_has_left(coordinator):
    coordinator.is_active = False
    coordinator.save()
    assert try_to(coordinator.email, PASSWORD).status_code == 422


def test_what_is_missing_is_said_at_the_field():
    page = try_to("", "").text
    assert "Skriv din e-postadress." in page
    assert 'aria-describedby="id_email-error" aria-invalid="true"' in page
    assert '<a href="#id_password">Lösenord: Skriv ditt lösenord.</a>' in page


class TestGuessing:
    def test_too_many_failures_make_the_next_try_wait_even_if_right(self, coordinator):
        for _ in range(MOST_FROM_ONE_ADDRESS):
            assert "stämmer inte" in try_to(coordinator.email, "fel").text
        response = try_to(coordinator.email, PASSWORD)
        assert response.status_code == 422
        assert "Vänta en kvart" in response.text

    def test_waiting_ends(self, coordinator):
        for _ in range(MOST_FROM_ONE_ADDRESS):
            try_to(coordinator.email, "fel")
        LoginAttempt.objects.update(at=timezone.now() - timedelta(minutes=16))
        assert try_to(coordinator.email, PASSWORD).status_code == 302

    def test_coming_in_forgets_failures(self, coordinator):
        for _ in range(MOST_FROM_ONE_ADDRESS - 1):
            try_to(coordinator.email, "fel")
        try_to(coordinator.email, PASSWORD)
        assert not LoginAttempt.objects.exists()

    def test_somebody_else_elsewhere_cannot_lock_a_person_out(self, coordinator):
        for _ in range(MOST_FROM_ONE_ADDRESS):
            LoginAttempt.objects.create(email=coordinator.email, address="192.0.2.1")
        assert must_wait(coordinator.email, "192.0.2.1")
        assert not must_wait(coordinator.email, "127.0.0.1")

    def test_but_not_from_everywhere_at_once(self, coordinator):
        for number in range(MOST_FOR_ONE_PERSON):
            LoginAttempt.objects.create(email=coordinator.email, address=f"192.0.2.{number}")
        assert must_wait(coordinator.email.upper(), "198.51.100.1")

    def test_old_attempts_are_thrown_away(self, coordinator):
        LoginAttempt.objects.create(email="x@prov.example", address="192.0.2.1")
        LoginAttempt.objects.update(at=timezone.now() - timedelta(days=1))
        try_to(coordinator.email, "fel")
        assert [attempt.email for attempt in LoginAttempt.objects.all()] == [coordinator.email]


class TestLoggingOut:
    def test_by_post(self, coordinator, client_of):
        client = client_of(coordinator)
        assert "Du är utloggad." in client.post("/logout/", follow=True).text
        assert client.get("/me/").status_code == 302

    def test_not_by_a_link_that_somebody_sends(self, coordinator, client_of):
        assert client_of(coordinator).get("/logout/").status_code == 405


class TestDemonstration:
    def test_everybody_can_be_logged_in_as(self, settings):
        settings.DEMO = True
        demo.load_demo(small=True)
        page = Client().get("/login/").text
        for email, _, _ in demo.demo_logins():
            assert f'data-demo-email="{email}"' in page
            assert try_to(email, demo.PASSWORD).status_code == 302

    def test_is_not_shown_where_it_is_not_asked_for(self):
        page = Client().get("/login/").text
        assert demo.PASSWORD not in page
        assert "lindvik" not in page

    def test_loads_once_however_often(self):
        demo.load_demo(small=True)
        events = AuditEvent.objects.count()
        demo.load_demo(small=True)
        assert AuditEvent.objects.count() == events
