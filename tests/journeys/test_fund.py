"""A controller: the fund's statement → a draw-down refused at the field, corrected → statement at a day → file; and an own value
in the catalogue → seen in a calculation."""

import re
from collections.abc import Callable

import pytest

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

Visit = Callable[..., Visitor]
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
FUND, ABOUT = "/fund/lindvik/", "Hemma med stöd i stället för placering"
CALCULATION = "/investments/hemma-med-stod/economics/"
# What only the controller is led to.
FORMS = [f"/fund/{each}" for each in ("new/", "lindvik/ledger/new/", "lindvik/ledger/2/correct/", "lindvik/rules/new/")]
FORMS += [f"{FUND}{each}" for each in ("ledger/new/grant/", "ledger/new/pay_back/", "pay-back/new/", "forecast/change/")]
FORMS += [f"/parameters/{each}" for each in ("read-in/", "wages/partner-hour/own/")]
EACH = pytest.mark.parametrize(("language", "size", "scripted"), [("sv", DESKTOP, True), ("en", PHONE, False)])


@EACH
def test_from_statement_to_file(visit: Visit, language: str, size: dict[str, int], scripted: bool) -> None:
    visitor = visit(language, viewport=size, java_script_enabled=scripted)
    page = visitor.page
    visitor.log_in("controller")
    visitor.go(FUND)
    visitor.press("fund-enter", "link")
    visitor.press("fund-kind-draw-down", "link")
    choices = page.locator("[name=investment] option")
    line = next(text for text in choices.all_inner_texts() if text.startswith(ABOUT))
    page.select_option("[name=investment]", label=line)
    page.fill("[name=amount]", "99 999 999,00")
    visitor.press("save")
    assert page.locator("#id_amount-error").is_visible()
    assert looked_over(visitor) == []
    page.fill("[name=amount]", "1 250,50")
    page.fill("[name=reference]", f"Ver {language}")
    visitor.press("save")
    assert re.search(r"/fund/lindvik/ledger/$", page.url)
    assert visitor.reads(f"Ver {language}")
    visitor.go(f"{FUND}?on=2024-12-31")
    assert visitor.reads("7 733 849,25" if language == "sv" else "7,733,849.25")
    assert looked_over(visitor) == []
    with page.expect_download() as taken:
        visitor.find("link", "fund-as-xlsx").click()
    assert taken.value.suggested_filename == "lindvik-2024-12-31.xlsx"


@EACH
def test_an_own_value_is_seen_in_the_calculation(visit: Visit, language: str, size: dict[str, int], scripted: bool) -> None:
    visitor = visit(language, viewport=size, java_script_enabled=scripted)
    page = visitor.page
    visitor.log_in("controller")
    before = calculated(visitor)
    visitor.go("/parameters/")
    page.fill("[name=words]", "SiS 2")
    visitor.press("parameters-show")
    page.get_by_role("link", name=visitor.say("unit-cost-sis-day-fee-2"), exact=True).click()
    assert visitor.reads(ABOUT)
    visitor.press("parameters-own", "link")
    page.fill("[name=value]", "5100" if language == "sv" else "6200")
    page.fill("[name=motive]", "")
    visitor.press("save")
    assert page.locator("#id_motive-error").is_visible()
    page.fill("[name=motive]", f"Eget avtal {language}")
    visitor.press("save")
    assert visitor.reads(f"Eget avtal {language}")
    assert looked_over(visitor) == []
    visitor.go(CALCULATION)
    assert visitor.reads(visitor.say("money-run-again"))
    assert calculated(visitor) != before


def test_the_controllers_own_forms(visit: Visit) -> None:
    visitor = visit("sv", viewport=DESKTOP)
    visitor.log_in("controller")
    wrong: list[str] = []
    for path in FORMS:
        visitor.go(path)
        wrong += visitor.look_over()
    assert wrong == []


def calculated(visitor: Visitor) -> str:
    """What the calculation says when it has been made anew."""
    page = visitor.page
    visitor.go(CALCULATION)
    page.locator("form[action$='/economics/run/'] button").first.click()
    page.wait_for_url(re.compile("/(runs|economics)/"))
    for _ in range(120):
        if "/runs/" not in page.url or visitor.find("link", "run-see-result").count():
            break
        page.wait_for_timeout(1000)
        if not visitor.scripted:  # otherwise the page follows the run by itself
            page.reload()
    visitor.go(CALCULATION)
    return page.locator("main").inner_text()


def looked_over(visitor: Visitor) -> list[str]:
    return visitor.look_over() if visitor.scripted else []
