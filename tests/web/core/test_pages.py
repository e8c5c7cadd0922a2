"""What every page has in common: logged out, headers, language, errors in plain words."""

import re

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory
from django.urls import get_resolver

from rodtrad.errors import BadData, Problem
from rodtrad.texts import message
from rodtrad.web.core import errors
from rodtrad.web.core.middleware import PlainErrors
from tests.web.factories import make_person

pytestmark = pytest.mark.django_db

OPEN = {"/login/", "/login/second/", "/language/"}
# Where other sign-ins send people back (none is configured here), where programs come with a token, and what is for everybody.
NOT_BY_SESSION = re.compile(r"^/(login/(with|oidc|saml)|api/v1|utlysningar|public/decisions)/")
FITS = {"uuid": "0b0e1f5c-7a55-4f0c-9d0a-111111111111", "reviewer_act": "remind", "review_act": "release", "contract_end": "end"}


def addresses(resolver=None, prefix="/"):
    """Every address of the application, with something that fits in the place of each argument."""
    for entry in (resolver or get_resolver()).url_patterns:
        path = prefix + re.sub(r"<(?:(\w+):)?\w+>", lambda found: FITS.get(found[1], "1"), str(entry.pattern))
        yield from addresses(entry, path) if hasattr(entry, "url_patterns") else [path]


@pytest.mark.parametrize("method", ["get", "post"])
def test_logged_out_leads_to_login(method):
    for address in {address for address in addresses() if not NOT_BY_SESSION.match(address)} - OPEN:
        response = getattr(Client(), method)(address)
        assert (response.status_code, response.headers.get("Location", "").split("?")[0]) == (302, "/login/"), address


@pytest.mark.parametrize("address", ["/login/", "/me/", "/log/", "/nix/", "/gallery/", "/static/css/rodtrad.css"])
def test_headers_on_every_answer(address, coordinator, client_of):
    headers = client_of(coordinator).get(address).headers
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == policy["form-action"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"


def test_pages_are_not_kept_but_static_files_are(coordinator, client_of):
    client = client_of(coordinator)
    assert client.get("/me/").headers["Cache-Control"] == "no-store"
    assert "max-age" in client.get("/static/css/rodtrad.css").headers["Cache-Control"]


@pytest.mark.parametrize("address", ["/login/", "/me/", "/people/", "/log/", "/gallery/"])
def test_nothing_that_the_policy_forbids(address, coordinator, client_of):
    """Neither inline styles and scripts, nor anything from elsewhere."""
    client = Client() if address == "/login/" else client_of(coordinator)
    page = client.get(address).text
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:", page)
    assert not re.search(r"""(src|href|action)=["'](https?:)?//""", page)


class TestLanguage:
    def test_swedish_where_nothing_says_otherwise(self):
        page = Client().get("/login/")
        assert '<html lang="sv"' in page.text
        assert page.headers["Content-Language"] == "sv"

    def test_as_the_browser_wishes(self):
        assert '<html lang="en"' in Client(headers={"Accept-Language": "fi, en-GB;q=0.8, sv;q=0.5"}).get("/login/").text

    def test_switched_before_logging_in(self):
        client = Client()
        response = client.post("/language/", {"language": "en", "next": "/login/?next=/me/"})
        assert response.headers["Location"] == "/login/?next=/me/"
        assert "Log in" in client.get("/login/").text

    def test_follows_the_person(self, coordinator, client_of):
        client_of(coordinator).post("/language/", {"language": "en", "next": "/me/"})
        assert '<html lang="en"' in client_of(coordinator).get("/me/").text

    @pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org", "javascript:alert(1)", ""])
    def test_never_leads_elsewhere(self, elsewhere):
        assert Client().post("/language/", {"language": "en", "next": elsewhere}).headers["Location"] == "/"

    def test_unknown_language(self):
        assert not Client().post("/language/", {"language": "xx"}).cookies


class TestErrors:
    @pytest.fixture
    def request_(self, coordinator, organisation):
        request = RequestFactory().get("/")
        request.user, request.organisation = coordinator, organisation
        return request

    def test_not_found(self, coordinator, client_of):
        response = client_of(coordinator).get("/nix/")
        assert response.status_code == 404
        assert "Sidan finns inte" in response.text

    def test_conflict_says_what(self, request_):
        response = PlainErrors(lambda _: None).process_exception(request_, errors.Conflict(message("core-yes")))
        assert response.status_code == 409
        assert "Någon annan hann före" in response.text
        assert "<li>Ja</li>" in response.text

    def test_every_problem_with_its_cure(self, request_):
        problems = [Problem(f"rad {row}", message("error-missing"), message("error-missing.cure")) for row in (2, 7)]
        response = PlainErrors(lambda _: None).process_exception(request_, BadData(problems))
        assert response.status_code == 422
        assert response.text.count("Uppgiften saknas. Lägg till den.") == 2

    def test_mistakes_of_ours_are_not_hidden(self, request_):
        assert PlainErrors(lambda _: None).process_exception(request_, PermissionDenied()) is None

    def test_broken_page_needs_no_database(self, django_db_blocker):
        with django_db_blocker.block():
            response = errors.broken(RequestFactory().get("/"))
        assert response.status_code == 500
        assert "Felet är vårt" in response.text

    def test_too_large(self, coordinator, client_of, settings):
        settings.MAX_UPLOAD_BYTES = 10
        response = client_of(coordinator).post("/me/", {"name": "x" * 100})
        assert response.status_code == 413
        assert "Filen är för stor" in response.text

    def test_form_too_large(self, coordinator, client_of, settings):
        settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
        assert client_of(coordinator).post("/me/", {"name": "x" * 100}, "application/x-www-form-urlencoded").status_code in (
            400,
            413,
        )

    def test_old_form(self, coordinator):
        client = Client(enforce_csrf_checks=True)
        client.force_login(coordinator)
        response = client.post("/me/", {"name": "x"})
        assert response.status_code == 403
        assert "Formuläret var för gammalt" in response.text


def test_somebody_without_organisation_is_told_what_to_do(client_of):
    response = client_of(make_person()).get("/", follow=True)
    assert "Be samordnaren" in response.text
