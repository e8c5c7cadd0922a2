"""Signing in through OpenID Connect: who is let in, by which rule, and what is refused."""

import time

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.organisation.models import Membership
from rodtrad.web.organisation.states import Role
from rodtrad.web.signin.models import Identity
from rodtrad.web.signin.providers import Provider
from tests.web.factories import PASSWORD, make_person
from tests.web.signin.stub_oidc import CLIENT, SECRET, asked_of, running_issuer

pytestmark = pytest.mark.django_db
SUBJECT = "a1b2"


@pytest.fixture(scope="module")
def running():
    with running_issuer() as issuer:
        yield issuer


@pytest.fixture
def issuer(running, settings):
    """An issuer that vouches for addresses at prov.example."""
    running.__init__(running.address)
    running.person = {"sub": SUBJECT, "email": "ny@prov.example", "email_verified": True}
    settings.SIGN_IN_PROVIDERS = (
        Provider("prov", "Prov", issuer=running.address, client_id=CLIENT, client_secret=SECRET, email_domains=("prov.example",)),
    )
    return running


@pytest.fixture
def invited(organisation):
    """Somebody invited to come in without a password."""
    person = make_person(Role.ANALYST, organisation=organisation, name="Inbjuden")
    person.email = "ny@prov.example"
    person.set_unusable_password()
    person.save()
    return person


def sign_in(issuer, client=None, next=""):
    """The answer when the browser comes back from the issuer."""
    client = client or Client()
    there = client.get("/login/with/prov/", {"next": next})
    assert there.status_code == 302
    assert there.headers["Location"].startswith(f"{issuer.address}/authorize?")
    return client.get(issuer.authorize(asked_of(there.headers["Location"])))


def reasons():
    return [event.details["reason"] for event in AuditEvent.objects.filter(action="person.refused")]


def is_in(client):
    return client.get("/me/").status_code == 200


class TestWhoIsInvited:
    def test_comes_in_and_is_tied(self, issuer, invited):
        client = Client()
        answer = sign_in(issuer, client, next="/me/")
        assert (answer.status_code, answer.headers["Location"]) == (302, "/me/")
        assert "Inbjuden" in client.get("/me/").text
        identity = Identity.objects.get()
        assert (identity.person, identity.issuer, identity.subject) == (invited, issuer.address, SUBJECT)
        linked = AuditEvent.objects.get(action="identity.linked")
        assert linked.details == {"provider": "prov", "issuer": issuer.address, "linked_by": "invitation"}

    def test_is_known_by_subject_from_then_on_whatever_the_address(self, issuer, invited):
        sign_in(issuer)
        issuer.person["email"] = "annan@prov.example"
        client = Client()
        sign_in(issuer, client)
        assert "Inbjuden" in client.get("/me/").text
        assert Identity.objects.count() == 1

    def test_details_may_come_beside_the_token(self, issuer, invited):
        issuer.details, issuer.person = issuer.person, {"sub": SUBJECT}
        client = Client()
        sign_in(issuer, client)
        assert is_in(client)


class TestTheCoordinatorSaysWhoComesInElsewhere:
    def test_and_then_the_first_password_no_longer_holds(self, issuer, organisation, coordinator, client_of):
        person = make_person(Role.ANALYST, organisation=organisation, name="Inbjuden")
        person.email = "ny@prov.example"
        person.save()
        page = f"/people/{person.pk}/sign-in/"
        assert "Inloggning utan lösenord" in client_of(coordinator).get(page).text
        assert client_of(coordinator).post(f"{page}elsewhere/").status_code == 302
        assert Client().post("/login/", {"email": person.email, "password": PASSWORD}).status_code == 422
        client = Client()
        sign_in(issuer, client)
        assert is_in(client)

    def test_but_not_of_who_has_been_in_with_a_password(self, issuer, organisation, coordinator, client_of):
        person = make_person(Role.ANALYST, organisation=organisation)
        Client().post("/login/", {"email": person.email, "password": PASSWORD})
        assert client_of(coordinator).post(f"/people/{person.pk}/sign-in/elsewhere/").status_code == 403
        person.refresh_from_db()
        assert person.has_usable_password()


class TestWhoIsNotLetIn:
    @pytest.mark.parametrize(
        "change",
        [{"email_verified": False}, {"email_verified": "true"}, {"email": "ny@annan.example"}, {"email": ""}],
    )
    def test_an_address_that_nobody_vouches_for(self, issuer, invited, change):
        invited.email = change.get("email") or invited.email
        invited.save()
        issuer.person |= change
        client = Client()
        assert "inte inbjuden" in client.get(sign_in(issuer, client).headers["Location"]).text
        assert not is_in(client)
        assert reasons() == ["not-invited"]
        assert not Identity.objects.exists()

    def test_nobody_becomes_a_member_by_coming(self, issuer, organisation):
        client = Client()
        sign_in(issuer, client)
        assert not is_in(client)
        assert Membership.objects.count() == 0

    def test_who_is_locked_out(self, issuer, invited):
        sign_in(issuer)
        invited.is_active = False
        invited.save()
        client = Client()
        sign_in(issuer, client)
        assert not is_in(client)
        assert reasons() == ["locked"]


class TestAnAccountWithAPassword:
    @pytest.fixture
    def local(self, coordinator):
        coordinator.email = "ny@prov.example"
        coordinator.save()
        return coordinator

    def test_is_not_taken_over(self, issuer, local):
        client = Client()
        assert "finns redan ett konto" in client.get(sign_in(issuer, client).headers["Location"]).text
        assert not is_in(client)
        assert not Identity.objects.exists()

    def test_is_tied_when_the_password_has_been_shown_in_the_same_browser(self, issuer, local):
        client = Client()
        sign_in(issuer, client)
        client.post("/login/", {"email": local.email, "password": PASSWORD})
        assert Identity.objects.get().person == local
        assert AuditEvent.objects.get(action="identity.linked").details["linked_by"] == "confirmation"
        again = Client()
        sign_in(issuer, again)
        assert is_in(again)

    def test_but_not_to_somebody_else_who_logs_in_there(self, issuer, local, organisation):
        other, client = make_person(Role.ANALYST, organisation=organisation), Client()
        sign_in(issuer, client)
        client.post("/login/", {"email": other.email, "password": PASSWORD})
        client.post("/logout/")
        client.post("/login/", {"email": local.email, "password": PASSWORD})
        assert not Identity.objects.exists()


class TestWhatDoesNotHold:
    """Nothing of this comes in, and nothing of it is an error of ours."""

    @pytest.mark.parametrize(
        "token",
        [
            {"aud": "nagon-annan"},
            {"iss": "https://annan.example"},
            {"exp": int(time.time()) - 600},
            {"sub": 7},
        ],
        ids=["audience", "issuer", "expired", "no text"],
    )
    def test_a_token(self, issuer, invited, token):
        issuer.token = token
        self.is_refused(issuer)

    def test_a_token_signed_by_somebody_else(self, issuer, invited):
        issuer.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.is_refused(issuer)

    def test_a_token_that_is_not_signed(self, issuer, invited):
        issuer.algorithm = "none"
        self.is_refused(issuer)

    def test_details_about_somebody_else(self, issuer, invited):
        issuer.details = {**issuer.person, "sub": "annan"}
        issuer.person = {"sub": SUBJECT}
        self.is_refused(issuer)

    def test_a_discovery_document_of_another_issuer(self, issuer, invited):
        issuer.named = "https://annan.example"
        assert "Det gick inte" in Client().get("/login/with/prov/", follow=True).text

    def test_a_code_from_another_browser(self, issuer, invited):
        there = Client().get("/login/with/prov/").headers["Location"]
        victim = Client()
        answer = victim.get(issuer.authorize(asked_of(there)), follow=True)
        assert "Det gick inte" in answer.text
        assert not is_in(victim)

    def test_the_same_code_again(self, issuer, invited):
        client = Client()
        back = issuer.authorize(asked_of(client.get("/login/with/prov/").headers["Location"]))
        client.get(back)
        client.post("/logout/")
        client.get(back)
        assert not is_in(client)

    def test_an_issuer_that_is_away(self, issuer, settings):
        settings.SIGN_IN_PROVIDERS = (Provider("prov", "Prov", issuer="http://127.0.0.1:9", client_id="x", client_secret="y"),)
        assert "Det gick inte" in Client().get("/login/with/prov/", follow=True).text

    def test_who_changes_ones_mind(self, issuer):
        client = Client()
        state = asked_of(client.get("/login/with/prov/").headers["Location"])["state"]
        answer = client.get("/login/oidc/prov/callback/", {"error": "access_denied", "state": state}, follow=True)
        assert "Det gick inte" in answer.text

    @staticmethod
    def is_refused(issuer):
        client = Client()
        assert "Det gick inte" in client.get(sign_in(issuer, client).headers["Location"]).text
        assert not is_in(client)
        assert reasons() == ["failed"]


def test_never_leads_elsewhere(issuer, invited):
    assert sign_in(issuer, next="https://example.org/").headers["Location"] == "/"


def test_a_sign_in_that_nobody_has_named(issuer):
    for path in ("with/annan", "oidc/annan/callback", "saml/prov/metadata", "saml/prov/sls"):
        assert Client().get(f"/login/{path}/").status_code == 404


def test_the_page_offers_it(issuer):
    assert "Logga in med Prov" in Client().get("/login/").text
