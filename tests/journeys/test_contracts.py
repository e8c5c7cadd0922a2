"""An outcome contract from a published form: written, signed, measured, determined by two; its liability and its report."""

import re
from collections.abc import Callable

import pytest
from django.utils import timezone

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

Visit = Callable[..., Visitor]
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
CONTRACT = re.compile(r"/contracts/[0-9a-f-]{36}/")
DETERMINATION = re.compile(r"/determinations/[0-9a-f-]{36}/$")


@pytest.mark.parametrize(("language", "size", "scripted"), [("sv", DESKTOP, True), ("en", PHONE, False)])
def test_from_form_to_report(visit: Visit, language: str, size: dict[str, int], scripted: bool) -> None:
    play(visit(language, viewport=size, java_script_enabled=scripted))


def play(visitor: Visitor) -> None:
    contract = write(visitor, f"Avtal {visitor.language}")
    sign(visitor, contract)
    measure(visitor, contract)
    determination = determine(visitor, contract)
    sign_off(visitor, determination)
    owed(visitor, contract)
    report(visitor, contract)


def looked_over(visitor: Visitor) -> list[str]:
    return visitor.look_over() if visitor.scripted else []


def write(visitor: Visitor, title: str) -> str:
    """Begun from a form; a fault that is typed stands at its line, and goes when it is mended. Gives the contract's address."""
    page = visitor.page
    visitor.log_in("samordnare")
    visitor.go("/contracts/new/")
    page.fill("[name=title]", title)
    page.check("[name=start][value=saving_share]")
    assert looked_over(visitor) == []
    visitor.press("contracts-new-do")
    page.wait_for_url(re.compile("/write/$"))
    contract = page.url.removesuffix("write/")
    assert page.locator("svg").count() > 0
    whole = page.input_value("[name=text]")
    page.fill("[name=text]", whole.replace("60% * saving", "60% * savings"))
    if visitor.scripted:
        page.locator(".fault").first.wait_for()
    else:
        visitor.press("contracts-save-look")
    assert page.locator(".fault").count() == 1
    assert looked_over(visitor) == []
    page.fill("[name=text]", whole)
    visitor.press("contracts-save-look")
    page.get_by_text(visitor.say("contracts-saved-whole")).wait_for()
    assert visitor.reads(visitor.say("contract-terms"))
    assert looked_over(visitor) == []
    visitor.go(f"{contract}parts/terms/0/")
    assert looked_over(visitor) == []
    visitor.go(f"{contract}scenarios/")
    assert looked_over(visitor) == []
    return contract


def sign(visitor: Visitor, contract: str) -> None:
    """For the municipality here, for the investor on paper."""
    page = visitor.page
    visitor.go(f"{contract}parties/")
    page.select_option("[name=kommun]", label="Lindviks kommun")
    visitor.press("save")
    visitor.go(f"{contract}write/")
    visitor.press("contracts-offer")
    assert visitor.reads(visitor.say("contracts-now-offered"))
    visitor.go(f"{contract}sign/")
    page.check("[name=read]")
    assert looked_over(visitor) == []
    visitor.press("contracts-sign-do")
    assert visitor.reads(visitor.say("contracts-now-signed"))
    visitor.go(f"{contract}paper/investerare/")
    page.fill("[name=name]", "Olof Brandt")
    page.fill("[name=reference]", "KS 2026/12")
    visitor.press("contracts-on-paper-do")
    assert visitor.reads(visitor.say("contracts-now-in-force"))
    assert looked_over(visitor) == []


def measure(visitor: Visitor, contract: str) -> None:
    page = visitor.page
    visitor.go(f"{contract}outcomes/enter/")
    page.fill("[name=m-drawn-0]", "7 500 000")
    page.check("[name=m-carried_out-0][value=yes]")
    page.fill("[name=m-saving-0]", "4 000 000")
    page.fill("[name=verified_by]", "Utvärdering Norr")
    assert looked_over(visitor) == []
    visitor.press("contracts-outcomes-keep")
    assert visitor.reads(visitor.say("contracts-outcomes-kept"))
    assert looked_over(visitor) == []


def determine(visitor: Visitor, contract: str) -> str:
    """40 % of the loan and 60 % of the saving; who made it may not sign it off."""
    page = visitor.page
    visitor.go(f"{contract}determinations/")
    assert looked_over(visitor) == []
    visitor.press("contracts-determine")
    page.wait_for_url(DETERMINATION)
    assert visitor.reads(visitor.say("contracts-own-determination"))
    assert visitor.find("button", "contracts-sign-off").count() == 0
    return page.url


def sign_off(visitor: Visitor, determination: str) -> None:
    visitor.log_in("controller")
    visitor.go(determination)
    assert visitor.reads("5 400 000,00" if visitor.language == "sv" else "5,400,000.00")
    assert looked_over(visitor) == []
    visitor.press("contracts-sign-off")
    assert visitor.reads(visitor.say("contracts-signed-off"))


def owed(visitor: Visitor, contract: str) -> None:
    """A part is paid; the rest is owed today, and nothing was owed a year ago."""
    page = visitor.page
    visitor.go(f"{contract}money/note/?term=guaranteed")
    visitor.press("contracts-note-payment-do")
    assert visitor.reads(visitor.say("contracts-payment-noted"))
    assert visitor.reads("2 400 000,00" if visitor.language == "sv" else "2,400,000.00")
    assert looked_over(visitor) == []
    page.fill("[name=on]", f"{timezone.localdate().year - 1}-01-31")
    visitor.press("contracts-closing-show")
    assert visitor.reads(visitor.say("contracts-no-outcomes-that-day"))


def report(visitor: Visitor, contract: str) -> None:
    """Ordered, written by the worker, taken away."""
    page = visitor.page
    visitor.go(f"{contract}report/")
    assert looked_over(visitor) == []
    visitor.press("contracts-take-docx")
    for _ in range(60):
        visitor.go(f"{contract}report/")
        if page.locator("a[href*='/report/'][download]").count():
            break
        page.wait_for_timeout(1000)
    with page.expect_download() as taken:
        page.locator("a[href*='/report/'][download]").first.click()
    assert taken.value.suggested_filename.endswith(".docx")
