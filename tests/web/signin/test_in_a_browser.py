"""Signing in and looking after it in a real browser: passkeys, an app, forms given back; every page accessible and narrow."""

import time

import pytest

from rodtrad.web import demo
from rodtrad.web.core.models import KeptForm
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.signin import codes
from rodtrad.web.signin.models import SecondFactor, Session
from rodtrad.web.signin.states import FactorKind
from tests.browser import launch
from tests.web.core.test_in_a_browser import look_over

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture(scope="module")
def browser():
    with launch() as opened:
        yield opened


@pytest.fixture
def page(browser, live_server, settings):
    """A page that fails the test for any complaint in the console; that something was refused (403, 422) is none."""
    settings.DEMO = True
    demo.load_demo(small=True)
    context = browser.new_context(base_url=live_server.url, locale="sv-SE", reduced_motion="reduce")
    opened, complaints = context.new_page(), []
    opened.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    log_in(opened)
    yield opened
    context.close()
    assert [each for each in complaints if "422" not in each] == []


def log_in(page, role="samordnare") -> None:
    page.goto("/login/")
    page.get_by_label("E-postadress").fill(f"{role}@lindvik.example")
    page.get_by_label("Lösenord").fill(demo.PASSWORD)
    page.get_by_role("button", name="Logga in", exact=True).click()
    page.wait_for_load_state()


def log_out(page) -> None:
    page.locator("details.menu summary").click()
    page.get_by_role("button", name="Logga ut").click()
    page.wait_for_url("**/login/")


def add_app(page) -> str:
    page.goto("/me/sign-in/app/")
    page.get_by_text("Går det inte att läsa av bilden?").click()
    key = page.locator("code.app-key").inner_text()
    page.get_by_label("Koden i appen").fill(codes.code_at(key, int(time.time()) // 30))
    page.get_by_role("button", name="Lägg till appen").click()
    return key


def test_a_passkey_is_added_and_used(page):
    authenticator = page.context.new_cdp_session(page)
    authenticator.send("WebAuthn.enable")
    can = ("hasUserVerification", "isUserVerified", "hasResidentKey", "automaticPresenceSimulation")
    options = {"protocol": "ctap2", "transport": "internal", **dict.fromkeys(can, True)}
    authenticator.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    page.goto("/me/sign-in/passkey/")
    page.get_by_label("Vad ska nyckeln heta?").fill("Arbetsdatorn")
    page.get_by_role("button", name="Lägg till nyckeln").click()
    page.get_by_role("heading", name="Dina reservkoder").wait_for()
    assert SecondFactor.objects.get(kind=FactorKind.PASSKEY).name == "Arbetsdatorn"
    log_out(page)
    log_in(page)
    page.get_by_role("button", name="Använd min nyckel").click()
    page.wait_for_url("**/investments/")
    assert SecondFactor.objects.get(kind=FactorKind.PASSKEY).last_used


def test_an_app_is_added_and_a_recovery_code_used(page):
    add_app(page)
    code = page.locator(".recovery-codes code").first.inner_text()
    page.get_by_role("link", name="Jag har sparat koderna").click()
    log_out(page)
    log_in(page)
    page.get_by_label("Kod").fill(code)
    page.get_by_role("button", name="Fortsätt").click()
    page.wait_for_url("**/investments/")
    page.goto("/me/sign-in/")
    assert page.get_by_text("Du har 9 reservkoder kvar.").is_visible()


def test_a_session_that_ends_in_a_half_written_form_loses_nothing(page):
    page.goto("/me/")
    page.get_by_label("Namn").fill("Karin Åström-Öberg på kansliet")
    Session.objects.all().delete()
    page.get_by_role("button", name="Spara").click()
    page.wait_for_url("**/login/**")
    log_in(page)
    page.wait_for_url("**/kept/")
    assert page.get_by_role("blockquote").inner_text() == "Karin Åström-Öberg på kansliet"
    assert look_over(page) == []
    page.get_by_role("button", name="Skicka nu").click()
    page.get_by_text("Dina uppgifter är sparade.").wait_for()
    assert demo.demo_person(Role.COORDINATOR).name == "Karin Åström-Öberg på kansliet"
    assert not KeptForm.objects.exists()


def test_every_page(page):
    other = Person.objects.get(email="analytiker@lindvik.example")
    wrong = []
    add_app(page)
    wrong += look_over(page)
    for address in ("me/sign-in", "me/sign-in/app", "me/sign-in/passkey", "people/sign-in", f"people/{other.pk}/sign-in"):
        page.goto(f"/{address}/")
        wrong += look_over(page)
    log_out(page)
    log_in(page)
    page.wait_for_url("**/login/second/")
    assert wrong + look_over(page) == []
