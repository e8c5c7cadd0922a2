"""Signing in through SAML: a signed assertion that answers our question, to us, in time, once; nothing else."""

import base64

import pytest
from django.core.cache import cache
from django.test import Client

from rodtrad.web.organisation.states import Role
from rodtrad.web.signin.models import Identity
from rodtrad.web.signin.providers import Provider
from tests.web.factories import make_person
from tests.web.signin.stub_oidc import asked_of
from tests.web.signin.stub_saml import ENTITY, HOST, SSO, Answer, metadata, posted, question_id

pytestmark = pytest.mark.django_db
ACS = "/login/saml/prov/acs/"


@pytest.fixture(autouse=True)
def idp(settings, tmp_path):
    """The identity provider's metadata lie in a file."""
    cache.clear()
    settings.ALLOWED_HOSTS = [HOST]
    file = tmp_path / "metadata.xml"
    file.write_text(metadata(), encoding="utf-8")
    settings.SIGN_IN_PROVIDERS = (Provider("prov", "Prov", metadata=str(file), email_domains=("prov.example",)),)


@pytest.fixture(autouse=True)
def invited(organisation):
    person = make_person(Role.ANALYST, organisation=organisation, name="Inbjuden")
    person.email = "ny@prov.example"
    person.set_unusable_password()
    person.save()
    return person


def browser():
    return Client(headers={"host": HOST})


def ask(client):
    """The ID of the question that we send."""
    there = client.get("/login/with/prov/", {"next": "/me/"}).headers["Location"]
    assert there.startswith(f"{SSO}?SAMLRequest=")
    return question_id(asked_of(there)["SAMLRequest"])


def come_back(client, content):
    """Where the browser ends when it has posted the answer."""
    return client.post(ACS, {"SAMLResponse": content}, follow=True)


def is_in(client):
    return client.get("/me/").status_code == 200


def test_comes_in_and_is_tied(invited):
    client = browser()
    answer = come_back(client, posted(Answer(ask(client))))
    assert answer.redirect_chain[-1] == ("/me/", 302)
    assert "Inbjuden" in answer.text
    identity = Identity.objects.get()
    assert (identity.person, identity.issuer, identity.subject) == (invited, ENTITY, "a1b2")


def test_is_known_by_subject_from_then_on():
    for email in ("ny@prov.example", "gift@prov.example"):
        client = browser()
        come_back(client, posted(Answer(ask(client), email=email)))
        assert is_in(client)
    assert Identity.objects.count() == 1


@pytest.mark.parametrize(
    "change",
    [
        {"audience": "https://annan.example/"},
        {"recipient": "https://annan.example/acs/"},
        {"issuer": "https://annan.example/"},
        {"minutes": -10},
        {"signer": "annan"},
        {"is_signed": False},
        {"to": "_en-fraga-som-ingen-stallt"},
    ],
    ids=["audience", "recipient", "issuer", "expired", "somebody else's key", "unsigned", "no question"],
)
def test_what_does_not_hold_is_refused(change):
    client = browser()
    answer = come_back(client, posted(Answer(**{"to": ask(client), **change})))
    assert "Det gick inte" in answer.text
    assert not is_in(client)


def test_what_was_changed_on_the_way_is_refused():
    client = browser()
    content = base64.b64decode(posted(Answer(ask(client), subject="nagon"))).replace(b">nagon<", b">annan<")
    assert "Det gick inte" in come_back(client, base64.b64encode(content).decode()).text
    assert not is_in(client)


def test_an_assertion_wrapped_round_a_signed_one_is_refused():
    """The signed assertion is there and whole, but hidden beside a false one that is read first."""
    client = browser()
    asked = ask(client)
    whole = base64.b64decode(posted(Answer(asked))).decode()
    false = base64.b64decode(posted(Answer(asked, subject="annan", is_signed=False))).decode()
    false = false[false.index("<saml:Assertion") : false.index("</samlp:Response>")]
    wrapped = whole.replace("<saml:Assertion", false + "<saml:Assertion", 1)
    assert "Det gick inte" in come_back(client, base64.b64encode(wrapped.encode()).decode()).text
    assert not Identity.objects.exists()


def test_the_same_answer_again_is_refused():
    client = browser()
    content = posted(Answer(ask(client)))
    come_back(client, content)
    assert is_in(client)
    client.post("/logout/")
    assert "Det gick inte" in come_back(client, content).text
    assert not is_in(client)


def test_an_answer_to_another_browser_is_refused():
    content, victim = posted(Answer(ask(browser()))), browser()
    assert "Det gick inte" in come_back(victim, content).text
    assert not is_in(victim)


@pytest.mark.parametrize(
    "content", ["", "inte base64!", base64.b64encode(b"inte XML").decode(), base64.b64encode(b"<a/>").decode()]
)
def test_nonsense_is_no_error_of_ours(content):
    client = browser()
    ask(client)
    assert "Det gick inte" in come_back(client, content).text


def test_the_second_half_without_the_first():
    assert "Det gick inte" in browser().get(f"{ACS}finish/", follow=True).text


def test_tells_the_identity_provider_who_we_are():
    answer = browser().get("/login/saml/prov/metadata/")
    assert answer.headers["Content-Type"] == "application/samlmetadata+xml"
    assert 'WantAssertionsSigned="true"' in answer.text
    assert f"http://{HOST}{ACS}" in answer.text
    assert "SingleLogoutService" not in answer.text
