"""A call, an application by two departments, returned for completion and completed, as each of them does it in a browser."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

Visit = Callable[..., Visitor]
WORDS = "Sextio elever i årskurs 6–9 är borta mer än var femte lektion, och ingen har i uppdrag att handla tidigt."
APPLICATION = re.compile(r"/applications/[0-9a-f-]{36}/$")


def make_call(visitor: Visitor, title: str) -> str:
    """A published call, built from nothing by the coordinator; gives its address."""
    page = visitor.page
    visitor.log_in("samordnare")
    visitor.go("/calls/new/")
    page.fill("[name=title]", title)
    page.check("[name=route][value=open_call]")
    visitor.press("call-new-do")
    page.wait_for_url(re.compile(r"/calls/[0-9a-f-]{36}/$"))
    call = page.url
    visitor.press("call-do-publish")
    assert page.locator(".error-summary li").count() >= 4
    choose_form(visitor, call, title)
    choose_criteria(visitor, call, title)
    visitor.go(f"{call}edit/")
    page.fill("[name=text]", "Vi söker något nytt.")
    page.fill("[name=opens]", timezone.localdate().isoformat())
    page.fill("[name=closes]", (timezone.localdate() + timedelta(days=30)).isoformat())
    visitor.press("save")
    visitor.go(f"{call}rules/")
    page.fill("[name=departments]", "2")
    page.fill("[name=largest_share]", "50")
    page.check("[name=all_sign]")
    visitor.press("save")
    visitor.press("call-do-publish")
    assert visitor.reads(visitor.say("call-done-publish"))
    return call


def choose_form(visitor: Visitor, call: str, title: str) -> None:
    """A ready form with one question more."""
    page = visitor.page
    visitor.go("/calls/forms/new/")
    page.check("[name=start][value=idea_test]")
    page.fill("[name=name]", f"Formulär {title}")
    visitor.press("form-new-do")
    page.locator("a[href$='/new/'][href*='/sections/']").first.click()
    page.wait_for_load_state()
    page.fill("[name=label_sv]", "Hur vet ni att det är nytt?")
    page.fill("[name=label_en]", "How do you know that it is new?")
    visitor.press("save")
    assert page.get_by_role("link", name=re.compile("Hur vet ni att det är nytt|How do you know that it is new")).count() == 1
    visitor.go(f"{call}form/")
    page.get_by_label(re.compile(f"Formulär {title}")).first.check()
    visitor.press("save")


def choose_criteria(visitor: Visitor, call: str, title: str) -> None:
    page = visitor.page
    visitor.go("/calls/criteria/new/")
    page.check("[name=start][value=guide]")
    page.fill("[name=name]", f"Kriterier {title}")
    visitor.press("criteria-new-do")
    visitor.go(f"{call}criteria/")
    page.get_by_label(re.compile(f"Kriterier {title}")).first.check()
    visitor.press("save")


def write(visitor: Visitor, call: str, title: str) -> str:
    """The application, written by the school; gives its address."""
    page = visitor.page
    visitor.log_in("skolan")
    visitor.go(f"{call}apply/")
    page.fill("[name=title]", title)
    visitor.press("application-begin-do")
    page.wait_for_url(APPLICATION)
    application = page.url
    visitor.go(f"{application}about/")
    page.fill("[name=grant0]", "400 000")
    page.fill("[name=cost0]", "900 000")
    visitor.press("save")
    for section in list(sections(visitor, application)):
        visitor.go(section)
        fill(visitor)
        keep(visitor)
    visitor.go(f"{application}parties/")
    page.select_option("[name=who]", label="Socialförvaltningen")
    visitor.press("party-add")
    return application


def sections(visitor: Visitor, application: str) -> Iterator[str]:
    visitor.go(application)
    for link in visitor.page.locator("main a[href*='/sections/']").all():
        yield link.get_attribute("href") or ""


def fill(visitor: Visitor) -> None:
    """Something in every field that is asked."""
    for field in visitor.page.locator("main [name^='a.']").all():
        if not field.is_visible():
            continue
        kind = field.evaluate("e => e.tagName === 'TEXTAREA' ? 'text' : e.inputMode === 'decimal' ? 'number' : e.type")
        if kind == "radio":
            if not visitor.page.locator(f"[name='{field.get_attribute('name')}']:checked").count():
                field.check()
        else:
            field.fill({"text": WORDS, "number": "60", "date": "2027-01-15"}.get(kind, "Rektor på Ekskolan"))


def keep(visitor: Visitor) -> None:
    """Saves, and waits for the answer: the page first saves its draft."""
    visitor.press("save")
    visitor.page.get_by_text(visitor.say("application-saved"), exact=True).wait_for()


def sign(visitor: Visitor, application: str) -> None:
    for who in ("skolchef", "socialchef"):
        visitor.log_in(who)
        visitor.go(f"{application}read/")
        visitor.press("party-sign")
        assert visitor.reads(visitor.say("party-signed"))


def hand_in(visitor: Visitor, application: str) -> None:
    visitor.log_in("skolan")
    visitor.go(f"{application}submit/")
    visitor.press("application-submit")
    visitor.page.wait_for_url(APPLICATION)
    assert visitor.reads(visitor.say("application-state-submitted"))


@pytest.mark.parametrize(("language", "scripted"), [("sv", True), ("en", False)])
def test_from_a_call_to_a_complete_application(visit: Visit, language: str, scripted: bool) -> None:
    visitor = visit(language, java_script_enabled=scripted)
    page, title = visitor.page, f"Resan {language}"
    call = make_call(visitor, title)
    application = write(visitor, call, f"Ansökan {language}")
    visitor.go(f"{application}submit/")
    assert page.locator(".left-to-do li").count() >= 1
    sign(visitor, application)
    hand_in(visitor, application)
    visitor.log_in("samordnare")
    visitor.go(f"{call}applications/")
    page.get_by_role("link", name=f"Ansökan {language}").click()
    visitor.press("application-return", role="link")
    page.locator("details", has=page.locator("#ask-need")).locator("summary").click()
    page.fill("#ask-need", "Ange källan till siffran.")
    visitor.press("application-return-do")
    visitor.log_in("skolan")
    visitor.go(application)
    page.locator(".requests a").first.click()
    page.wait_for_load_state()
    assert visitor.reads("Ange källan till siffran.")
    page.fill("[name='a.need']", f"{WORDS} Källa: skolans system 2026.")
    keep(visitor)
    sign(visitor, application)
    hand_in(visitor, application)
    visitor.log_in("samordnare")
    visitor.go(f"{application}versions/2/")
    assert visitor.reads("Källa: skolans system 2026.")
    assert visitor.look_over() == [] if scripted else True
    visitor.go(application)
    visitor.press("application-complete")
    visitor.go(application)
    assert visitor.reads(visitor.say("application-state-complete"))


@pytest.mark.parametrize(("language", "wide"), [("sv", True), ("en", False)])
def test_the_pages_of_those_who_apply(visit: Visit, language: str, wide: bool) -> None:
    """Accessible and within the screen: each part of an application that is to be completed, with its tables and requests."""
    visitor = visit(language, viewport={"width": 1280, "height": 900} if wide else {"width": 390, "height": 844})
    visitor.log_in("socialt")
    visitor.go("/calls/")
    visitor.page.locator("a[href*='/applications/']", has_text="Vägen in i vuxenlivet").click()
    visitor.page.wait_for_url(APPLICATION)
    application = visitor.page.url
    parts = [f"{application}{part}/" for part in ("about", "parties", "files", "submit", "read", "withdraw")]
    wrong = visitor.look_over()
    for address in [*sections(visitor, application), *parts]:
        visitor.go(address)
        wrong += visitor.look_over()
    assert not wrong, "\n".join(wrong)


def test_what_two_write_at_once_stands_beside_each_other(visit: Visit) -> None:
    one, other = visit("sv"), visit("sv")
    one.log_in("skolan")
    one.go("/calls/")
    one.page.locator("a[href*='/applications/']", has_text="Morgonlots").click()
    one.page.wait_for_url(APPLICATION)
    address = f"{one.page.url}sections/method/"
    other.log_in("skolchef")
    one.go(address)
    other.go(address)
    with one.page.expect_response("**/save/"):
        one.page.fill("[name='a.novelty']", "Det som skolan skrev först.")
    with other.page.expect_response("**/save/"):
        other.page.fill("[name='a.novelty']", "Det som chefen skrev samtidigt.")
    assert other.page.locator("[data-clash=novelty]").is_visible()
    other.go(address)
    for words in ("Det som skolan skrev först.", "Det som chefen skrev samtidigt."):
        assert other.page.locator(".clash", has_text=words).is_visible()
    assert other.look_over() == []
    other.press("application-clash-take-mine")
    one.go(address)
    assert one.page.input_value("[name='a.novelty']") == "Det som chefen skrev samtidigt."
