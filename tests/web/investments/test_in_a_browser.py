"""Nothing typed is lost in a real browser: logged out while writing, and sending before the draft has been saved."""

import pytest

from rodtrad.web import demo
from rodtrad.web.investments.models import Draft, Investment
from rodtrad.web.investments.queries import document_of
from tests.browser import launch

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

SECTION = "/investments/nsw/sections/need/edit/"


@pytest.fixture(scope="module")
def browser():
    with launch() as opened:
        yield opened


@pytest.fixture
def page(browser, live_server, settings):
    """Logged in as the coordinator of the demonstration."""
    settings.DEMO = True
    demo.load_demo(small=True)
    context = browser.new_context(base_url=live_server.url, locale="sv-SE")
    opened = context.new_page()
    log_in(opened)
    yield opened
    context.close()


def log_in(page) -> None:
    page.goto("/login/")
    page.get_by_role("button", name="Samordnare Karin").click()
    page.keyboard.press("Enter")
    page.wait_for_url("**/investments/")


def write_and_send(page, words: str) -> None:
    page.locator("textarea[name='need.description']").fill(words)
    page.locator("input[name=reason]").fill("Rättat")
    send(page)


def send(page) -> None:
    page.locator("main form button[value=save]:not(.ds-sr-only)").click()


def described() -> str:
    return document_of(Investment.objects.get(key="nsw")).need.description


def test_who_is_logged_out_keeps_what_is_written_and_sends_it_after_logging_in(page):
    page.goto(SECTION)
    page.context.clear_cookies(name="sessionid")
    page.locator("textarea[name='need.description']").fill("Skrivet efter utloggning")
    page.get_by_text("Du är utloggad").wait_for()
    write_and_send(page, "Skrivet efter utloggning")
    page.wait_for_url("**/login/**")
    page.get_by_role("button", name="Samordnare Karin").click()
    page.keyboard.press("Enter")
    page.wait_for_url("**/kept/")
    assert "Skrivet efter utloggning" in page.get_by_role("blockquote").all_inner_texts()
    page.get_by_role("button", name="Skicka nu").click()
    page.wait_for_url("**/investments/nsw/")
    assert described() == "Skrivet efter utloggning"


def test_or_after_a_login_in_another_tab(page):
    page.goto(SECTION)
    page.context.clear_cookies(name="sessionid")
    page.locator("textarea[name='need.description']").fill("Skrivet efter utloggning")
    page.get_by_text("Du är utloggad").wait_for()
    log_in(page.context.new_page())
    write_and_send(page, "Skrivet efter utloggning")
    page.wait_for_url("**/investments/nsw/")
    assert described() == "Skrivet efter utloggning"


def test_sent_before_the_draft_is_saved_it_becomes_one_version_and_leaves_no_draft(page):
    page.goto(SECTION)
    write_and_send(page, "Skrivet i all hast")
    page.wait_for_url("**/investments/nsw/")
    assert described() == "Skrivet i all hast"
    assert Investment.objects.get(key="nsw").versions.count() == 2
    assert Draft.objects.count() == 0
