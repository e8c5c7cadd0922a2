"""Review by three, one with a conflict of interest → ranking and its stability → portfolio → the board's decision → letters."""

import re
from collections.abc import Callable

import pytest

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

Visit = Callable[..., Visitor]
REVIEWERS = {"analytiker": "Sofia Nyman", "controller": "Mats Wallin", "styrgrupp": "Johan Ek"}
BOUND = "controller"
POINTS = {"Familjehem": "5", "Läxhjälp": "3", "Mötesplats": "1"}
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.mark.parametrize(("language", "size", "scripted"), [("sv", DESKTOP, True), ("en", PHONE, False)])
def test_from_reviews_to_letters(visit: Visit, language: str, size: dict[str, int], scripted: bool) -> None:
    visitor = visit(language, viewport=size, java_script_enabled=scripted)
    call = appoint(visitor, f"Resa {language}")
    declared = [review_all(visitor, who, language) for who in REVIEWERS]
    assert sum(declared) == 1
    rank(visitor, call, language)
    case = decide(visitor, call)
    read_by_elected(visitor, case, language)
    record(visitor, case)
    write_letter(visitor, call, language)
    public(visitor, language)


def looked_over(visitor: Visitor) -> list[str]:
    return visitor.look_over() if visitor.scripted else []


def appoint(visitor: Visitor, title: str) -> str:
    """Three reviewers, applications spread, the review opened. Gives the call's address."""
    page = visitor.page
    visitor.log_in("samordnare")
    visitor.go("/choice/")
    page.get_by_role("link", name=title, exact=True).click()
    page.wait_for_url(re.compile("/choice/calls/"))
    call = page.url.split("/choice/calls/")[1].split("/")[0]
    visitor.go(f"/choice/calls/{call}/reviewers/")
    for name in REVIEWERS.values():
        page.select_option("[name=person]", label=name)
        visitor.press("choice-appoint-do")
    visitor.press("choice-spread-do")
    assert looked_over(visitor) == []
    visitor.press("choice-open-round-do")
    assert visitor.reads(visitor.say("choice-round-now-open"))
    return f"/choice/calls/{call}/"


def review_all(visitor: Visitor, who: str, language: str) -> int:
    """Every application that the reviewer has; the one who is bound says so of the first. How many were declared."""
    page, declared = visitor.page, 0
    visitor.log_in(who)
    visitor.go("/choice/")
    cards = page.locator(".card").filter(has_text=f"Resa {language}")
    todo = cards.locator("a[href*='/choice/reviews/']").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    for path in todo:
        visitor.go(path)
        bound = who == BOUND and not declared
        page.check(f"[name=bound][value={'yes' if bound else 'no'}]")
        if bound:
            page.fill("[name=what]", "Min bror leder verksamheten")
        visitor.press("choice-declare-do")
        if bound:
            declared += 1
        else:
            score(visitor)
    return declared


def score(visitor: Visitor) -> None:
    page = visitor.page
    title = page.locator("#what").inner_text()
    points = next(points for name, points in POINTS.items() if name in title)
    page.check("[name=samverkan-judged][value=yes]")
    for criterion in ("behov", "evidens"):
        page.check(f"[name={criterion}-judged][value='{points}']")
    for criterion in ("samverkan", "behov", "evidens"):
        page.fill(f"[name={criterion}-motive]", f"Motiv om {criterion}")
    assert looked_over(visitor) == []
    visitor.press("choice-hand-in")
    page.wait_for_url(re.compile("/choice/$"))
    assert visitor.reads(visitor.say("choice-review-handed-in"))


def rank(visitor: Visitor, call: str, language: str) -> None:
    page = visitor.page
    visitor.log_in("samordnare")
    visitor.go(f"{call}reviewers/")
    visitor.press("choice-close-round")
    page.wait_for_url(re.compile("/ranking/"))
    assert visitor.reads(f"Familjehem {language}")
    assert visitor.reads(visitor.say("choice-how-stable"))
    assert looked_over(visitor) == []
    page.fill("[name=w-evidens]", "100")
    visitor.press("choice-try")
    assert visitor.reads(visitor.say("choice-other-same"))
    visitor.go(f"{call}portfolio/")
    assert looked_over(visitor) == []


def decide(visitor: Visitor, call: str) -> str:
    page = visitor.page
    visitor.go(f"{call}decision/")
    page.fill("[name=body]", "Kommunstyrelsen")
    page.fill("[name=on]", "2026-03-02")
    visitor.press("choice-new-case-do")
    page.wait_for_url(re.compile("/choice/cases/"))
    case = page.url.split("/choice/cases/")[1].split("/")[0]
    assert looked_over(visitor) == []
    visitor.press("choice-send")
    assert visitor.reads(visitor.say("choice-case-now-sent", body="Kommunstyrelsen"))
    return f"/choice/cases/{case}/"


def read_by_elected(visitor: Visitor, case: str, language: str) -> None:
    """The pack as a page, and a whole application."""
    page = visitor.page
    visitor.log_in("fortroendevald")
    visitor.go("/choice/")
    page.get_by_role("link", name=f"Resa {language}", exact=True).click()
    page.wait_for_url(re.compile(case))
    assert looked_over(visitor) == []
    page.get_by_role("link", name=f"Familjehem {language}", exact=True).last.click()
    page.wait_for_url(re.compile(f"{case}[0-9a-f-]+/"))
    assert visitor.reads("Unga 13–16 år")
    assert looked_over(visitor) == []


def record(visitor: Visitor, case: str) -> None:
    visitor.log_in("samordnare")
    visitor.go(f"{case}record/")
    visitor.page.fill("[name=reference]", "KS 2026/1 § 2")
    assert looked_over(visitor) == []
    visitor.press("choice-record-do")
    assert visitor.reads(visitor.say("choice-decided"))


def write_letter(visitor: Visitor, call: str, language: str) -> None:
    page = visitor.page
    visitor.go(f"{call}letters/")
    page.get_by_role("link", name=f"Mötesplats {language}").click()
    page.wait_for_url(re.compile("/letter/"))
    page.fill("[name=free]", "Hör gärna av er till Karin.")
    visitor.press("choice-letter-save")
    assert visitor.reads("Hör gärna av er till Karin.")
    visitor.press("choice-letter-seal")
    page.check("[name=how][value=post]")
    visitor.press("choice-mark-delivered")
    assert visitor.reads(visitor.say("choice-letter-now-delivered"))
    assert looked_over(visitor) == []


def public(visitor: Visitor, language: str) -> None:
    """What a resident reads, not logged in."""
    visitor.page.context.clear_cookies()
    visitor.go("/public/decisions/lindviks-kommun/")
    assert visitor.reads(f"Familjehem {language}")
    assert not visitor.reads(f"Mötesplats {language}")
    assert looked_over(visitor) == []
