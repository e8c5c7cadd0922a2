"""The shared pages in a real browser: accessible, within the screen, without a console error, usable with the keyboard."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from rodtrad.web import demo
from tests.browser import launch

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

PAGES = ("/people/", "/me/", "/me/password/", "/log/", "/gallery/")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# What sticks out to the right of the screen and is not meant to scroll.
STICKS_OUT = """[...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".scroll, .tabs, svg"))
    .map((e) => e.tagName + "." + e.className)"""


@pytest.fixture(scope="module")
def browser():
    with launch() as opened:
        yield opened


@pytest.fixture
def page(browser, live_server, settings):
    """A page that fails the test for any complaint in the console; that a form was refused (422) is none."""
    settings.DEMO = True
    demo.load_demo(small=True)
    context = browser.new_context(base_url=live_server.url, locale="sv-SE", reduced_motion="reduce")
    opened, complaints = context.new_page(), []
    opened.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto("/login/")
    yield opened
    context.close()
    assert [each for each in complaints if "422" not in each] == []


def log_in(page) -> None:
    """By choosing somebody in the demonstration."""
    page.get_by_role("button", name="Samordnare Karin").click()
    page.keyboard.press("Enter")
    page.wait_for_url("**/investments/")


def look_over(page) -> list[str]:
    """What is wrong with the page that is open."""
    violations = Axe().run(page, options=RULES).response["violations"]
    wrong = [f"{page.url}: {each['id']} {[node['target'] for node in each['nodes']]}" for each in violations]
    page.set_viewport_size({"width": 320, "height": 640})
    wrong += [f"{page.url}: {each} at 320 px" for each in page.evaluate(STICKS_OUT)]
    page.set_viewport_size({"width": 1280, "height": 800})
    return wrong


def test_every_shared_page(page):
    wrong = look_over(page)
    log_in(page)
    for address in PAGES:
        page.goto(address)
        wrong += look_over(page)
    assert wrong == []


def test_the_first_stop_of_the_keyboard_skips_to_the_content(page):
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_after_a_failed_form_one_is_at_the_summary_which_leads_to_the_fields(page):
    page.locator("main form .ds-button").click()
    summary = page.get_by_role("alert")
    assert summary.evaluate("(e) => e === document.activeElement")
    summary.get_by_role("link").first.click()
    assert page.evaluate("document.activeElement.id") == "id_email"


def test_the_menu_closes_with_escape(page):
    log_in(page)
    menu = page.locator("details.menu")
    menu.locator("summary").click()
    assert menu.get_by_role("button", name="Logga ut").is_visible()
    page.keyboard.press("Escape")
    assert not menu.get_by_role("button", name="Logga ut").is_visible()


def test_a_table_is_copied_as_numbers(page):
    log_in(page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/gallery/")
    page.get_by_role("button", name="Kopiera tabellen").first.click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.splitlines()[1:4] == [
        "Utbildningsförvaltningen\t420000\t610000",
        "Socialförvaltningen\t180500\t95000",
        "Regionen\t-38000\t-240000",
    ]


def test_everything_works_without_javascript(browser, live_server):
    demo.load_demo(small=True)
    context = browser.new_context(base_url=live_server.url, locale="sv-SE", java_script_enabled=False)
    page = context.new_page()
    page.goto("/login/")
    page.get_by_label("E-postadress").fill("samordnare@lindvik.example")
    page.get_by_label("Lösenord").fill(demo.PASSWORD)
    page.get_by_role("button", name="Logga in").click()
    page.goto("/me/")
    page.get_by_label("English").check()
    page.get_by_role("button", name="Spara").click()
    assert page.get_by_role("heading", name="My page").is_visible()
    page.locator("details.menu summary").click()
    page.get_by_role("button", name="Log out").click()
    page.wait_for_url("**/login/")
    context.close()
