"""Nothing that is typed is lost: the network goes, the session ends, two write in the same part at once."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.test_calls import APPLICATION, sections
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

Visit = Callable[..., Visitor]
CALL = "Barn och unga: sociala investeringar"
WORDS = "Det här skrevs medan nätet var borta, och ska ändå finnas kvar."
INVESTMENT = "/investments/skolstod-familjehem/sections/need/edit/"


def begun(visitor: Visitor, title: str) -> str:
    """An application of the school's own in the demonstration's open call; gives the address of its first part."""
    visitor.log_in("skolan")
    visitor.go("/calls/")
    visitor.page.get_by_role("link", name=CALL).first.click()
    visitor.page.wait_for_url("**/calls/**")
    visitor.page.locator("a[href$='/apply/']").first.click()
    visitor.page.fill("[name=title]", title)
    visitor.press("application-begin-do")
    visitor.page.wait_for_url(APPLICATION)
    return next(iter(list(sections(visitor, visitor.page.url))))


def text_of(visitor: Visitor) -> Locator:
    return visitor.page.locator("main textarea[name^='a.']").first


def cut_off(visitor: Visitor) -> None:
    visitor.page.context.set_offline(True)


def back(visitor: Visitor) -> None:
    visitor.page.context.set_offline(False)
    visitor.complaints[:] = [each for each in visitor.complaints if "ERR_INTERNET_DISCONNECTED" not in each]


def saved(visitor: Visitor) -> None:
    """Until the page says that the draft is saved."""
    words = re.escape(visitor.say("draft-saved", time="TIME")).replace("TIME", r"\d\d.\d\d")
    expect(visitor.page.locator("[data-saved-note]")).to_have_text(re.compile(words))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_network_is_lost_in_an_application_and_comes_back(visit: Visit, language: str) -> None:
    visitor = visit(language)
    part = begun(visitor, f"Utan nät {language}")
    visitor.go(part)
    cut_off(visitor)
    text_of(visitor).fill(WORDS)
    visitor.page.get_by_text(visitor.say("draft-failed")).wait_for()
    visitor.find("button", "save").last.click()
    visitor.page.get_by_role("alert").get_by_text(visitor.say("offline")).wait_for()
    assert text_of(visitor).input_value() == WORDS
    back(visitor)
    saved(visitor)
    visitor.go(part)
    assert text_of(visitor).input_value() == WORDS


def test_and_what_was_sent_without_network_can_be_sent_when_it_is_back(visit: Visit) -> None:
    """A form that keeps no draft: the page stays, with what was typed."""
    visitor = visit("sv")
    visitor.log_in("samordnare")
    visitor.go("/organisation/anchoring/new/")
    field = visitor.page.locator("main form [name=who]")
    cut_off(visitor)
    field.fill(WORDS)
    visitor.page.locator("main form button[type=submit], main form button:not([type])").last.click()
    visitor.page.get_by_role("alert").get_by_text(visitor.say("offline")).wait_for()
    assert field.input_value() == WORDS
    back(visitor)
    assert not visitor.page.get_by_role("alert").is_visible()
    visitor.page.locator("main form button[type=submit], main form button:not([type])").last.click()
    visitor.page.wait_for_load_state()
    assert visitor.page.get_by_text(WORDS).count() or field.input_value() == WORDS


def test_the_server_that_does_not_answer_is_asked_again(visit: Visit) -> None:
    """The browser believes that there is a network; the draft waits until there is an answer, and is then saved."""
    visitor = visit("sv")
    visitor.go(begun(visitor, "Servern borta"))
    visitor.page.clock.install()
    visitor.page.route("**/save/", lambda route: route.abort("connectionrefused"))
    text_of(visitor).fill(WORDS)
    visitor.page.clock.run_for(2_000)
    visitor.page.get_by_text(visitor.say("draft-failed")).wait_for()
    visitor.find("button", "save").last.click()
    visitor.page.clock.run_for(1_000)
    assert text_of(visitor).input_value() == WORDS
    visitor.page.unroute("**/save/")
    visitor.page.clock.run_for(11_000)
    saved(visitor)
    visitor.complaints[:] = [each for each in visitor.complaints if "ERR_CONNECTION_REFUSED" not in each]


@pytest.mark.parametrize("saves_itself", [True, False])
def test_a_session_that_ends_in_a_half_written_application(visit: Visit, saves_itself: bool) -> None:
    """Ended from another browser, as one does with a lost telephone: after signing in the text is there, and is sent."""
    writer, elsewhere = visit("sv", java_script_enabled=saves_itself), visit("sv")
    part = begun(writer, f"Utloggad {saves_itself}")
    writer.go(part)
    elsewhere.log_in("skolan")
    elsewhere.go("/me/sign-in/")
    elsewhere.press("session-end-all")
    text_of(writer).fill(WORDS)
    if saves_itself:
        writer.page.get_by_text(writer.say("draft-logged-out")).wait_for()
    writer.find("button", "save").last.click()
    writer.page.wait_for_url("**/login/**")
    sign_in_where_one_is(writer)
    writer.page.wait_for_url("**/kept/")
    assert WORDS in writer.page.locator("blockquote").all_inner_texts()
    writer.press("kept-send")
    writer.go(part)
    assert text_of(writer).input_value() == WORDS


def sign_in_where_one_is(visitor: Visitor) -> None:
    visitor.page.locator("input[name=email]").fill("skolan@lindvik.example")
    visitor.page.locator("input[name=password]").fill(visitor.site.password)
    visitor.page.locator("input[name=password]").press("Enter")


def test_two_in_the_same_part_of_an_investment(visit: Visit) -> None:
    """The later one meets both texts beside each other, goes on with the own one, and loses neither."""
    one, other = visit("sv"), visit("sv")
    for visitor, who in ((one, "samordnare"), (other, "skolan")):
        visitor.log_in(who)
        visitor.go(INVESTMENT)
    first, second = "Det som samordnaren skrev först.", "Det som skolan skrev samtidigt."
    for visitor, words in ((one, first), (other, second)):
        visitor.page.fill("textarea[name='need.description']", words)
        visitor.page.fill("input[name=reason]", "Rättat")
        visitor.page.locator("main form.section-form button[value=save]:not(.ds-sr-only)").click()
        visitor.page.wait_for_load_state()
    other.page.get_by_role("heading", name=other.say("investments-conflict")).wait_for()
    assert other.reads(first)
    assert other.reads(second)
    assert other.look_over() == []
    other.complaints[:] = [each for each in other.complaints if "409" not in each]
    other.go(INVESTMENT)
    assert other.page.input_value("textarea[name='need.description']") == second
    one.go(INVESTMENT)
    assert one.page.input_value("textarea[name='need.description']") == first
