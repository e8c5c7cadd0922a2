"""What was sent after the session had ended is still there after signing in again: for the same person, and nobody else."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from rodtrad.web.core import kept
from rodtrad.web.core.models import AuditEvent, KeptForm
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.signin.models import Session
from tests.web.factories import PASSWORD, make_person

pytestmark = pytest.mark.django_db
NAME = "Karin Ås-Öberg, projektkontoret"


def come_in(person, client=None):
    client = client or Client()
    return client, client.post("/login/", {"email": person.email, "password": PASSWORD})


def send(client, **more):
    return client.post("/me/", {"name": NAME, "language": "sv"}, **more)


@pytest.fixture
def signed_out(coordinator):
    """A browser whose session ended while its person was writing."""
    client, _ = come_in(coordinator)
    Session.objects.all().delete()
    return client


def fields_of(page):
    """What the page would send again."""
    return dict(re.findall(r'<textarea hidden name="(\w+)">\n(.*?)</textarea>', page, re.S))


def test_is_given_back_after_signing_in_and_sent(coordinator, signed_out):
    assert send(signed_out).headers["Location"].startswith("/login/")
    _, answer = come_in(coordinator, signed_out)
    assert answer.headers["Location"] == "/kept/"
    page = signed_out.get("/kept/").text
    assert NAME in page
    signed_out.post("/me/", fields_of(page) | {"kept": str(KeptForm.objects.get().pk)})
    assert Person.objects.get(pk=coordinator.pk).name == NAME
    assert not KeptForm.objects.exists()


def test_what_was_wrong_in_it_is_still_there(coordinator, signed_out):
    signed_out.post("/me/", {"name": "", "language": "sv", "note": "något längre som inte får försvinna"})
    come_in(coordinator, signed_out)
    given = fields_of(signed_out.get("/kept/").text) | {"kept": str(KeptForm.objects.get().pk)}
    assert signed_out.post("/me/", given).status_code == 422
    assert KeptForm.objects.exists()


def test_lies_sealed_and_the_log_does_not_tell_it(coordinator, signed_out):
    send(signed_out)
    assert "Ås" not in KeptForm.objects.get().content
    event = AuditEvent.objects.get(action="form.kept")
    assert (event.person, event.details) == (coordinator, {})


def test_nobody_else_sees_it(coordinator, signed_out, organisation):
    send(signed_out)
    other = make_person(Role.ANALYST, organisation=organisation)
    _, answer = come_in(other, signed_out)
    assert answer.headers["Location"] == "/"
    assert NAME not in signed_out.get("/kept/").text
    assert signed_out.post(f"/kept/{KeptForm.objects.get().pk}/drop/").status_code == 404


def test_is_there_from_another_browser_too(coordinator, signed_out):
    send(signed_out)
    client, _ = come_in(coordinator)
    assert NAME in client.get("/kept/").text


def test_can_be_thrown_away(coordinator, signed_out):
    send(signed_out)
    come_in(coordinator, signed_out)
    signed_out.post(f"/kept/{KeptForm.objects.get().pk}/drop/")
    assert not KeptForm.objects.exists()


class TestWhatIsNotKept:
    def test_of_a_stranger(self, db):
        send(Client())
        assert not KeptForm.objects.exists()

    def test_with_a_forged_mark(self, coordinator):
        client = Client()
        client.cookies[kept.COOKIE] = f"{coordinator.pk}:x:y"
        send(client)
        assert not KeptForm.objects.exists()

    def test_after_signing_out(self, coordinator):
        client, _ = come_in(coordinator)
        client.post("/logout/")
        send(client)
        assert not KeptForm.objects.exists()

    def test_a_password(self, signed_out):
        signed_out.post("/me/password/", {"old": PASSWORD, "new": "ett annat langt losenord"})
        assert not KeptForm.objects.exists()

    def test_what_a_script_sends(self, signed_out):
        send(signed_out, headers={"X-Requested-With": "autosave"})
        assert not KeptForm.objects.exists()

    def test_what_another_site_sends(self, coordinator):
        client = Client(enforce_csrf_checks=True)
        client.get("/login/")
        token = client.cookies["csrftoken"].value
        client.post("/login/", {"email": coordinator.email, "password": PASSWORD, "csrfmiddlewaretoken": token})
        assert send(client, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
        Session.objects.all().delete()
        assert send(client).status_code == 403
        assert not KeptForm.objects.exists()

    def test_longer_than_a_week(self, coordinator, signed_out):
        send(signed_out)
        KeptForm.objects.update(at=timezone.now() - timedelta(days=8))
        _, answer = come_in(coordinator, signed_out)
        assert answer.headers["Location"] == "/"

    def test_more_than_twenty(self, signed_out):
        for _ in range(25):
            send(signed_out)
        assert KeptForm.objects.count() == 20


def test_a_form_from_before_a_new_sign_in_in_another_tab_is_given_back(coordinator):
    client = Client(enforce_csrf_checks=True)
    client.get("/login/")
    token = client.cookies["csrftoken"].value
    client.post("/login/", {"email": coordinator.email, "password": PASSWORD, "csrfmiddlewaretoken": token})
    answer = send(client, headers={"Sec-Fetch-Site": "same-origin"})  # without a token that holds
    assert answer.headers["Location"] == "/kept/"
    assert NAME in client.get("/kept/").text
