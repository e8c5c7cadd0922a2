"""Every page, as several roles meet it: accessible, within a narrow screen, in order for the keyboard, without complaint."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.journeys.visitor import Visitor
from tests.journeys.walk import kinds_of_page

pytestmark = pytest.mark.journey

Visit = Callable[..., Visitor]
MOST_STOPS = 30
# Where the keyboard is: its place among all elements, whether the mark of focus shows, whether something lies over it.
WHERE = """() => {
    const e = document.activeElement
    if (!e || e === document.body) return null
    const box = e.getBoundingClientRect(), around = [e, e.closest(".card")].filter(Boolean).map((each) => getComputedStyle(each))
    const marked = around.some((look) => look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2)
    const within = (middle, end) => Math.min(Math.max(middle, 1), end - 1)
    const x = within(box.x + box.width / 2, innerWidth), y = within(box.y + Math.min(box.height / 2, 20), innerHeight)
    const over = document.elementFromPoint(x, y)
    return {
        place: [...document.querySelectorAll("*")].indexOf(e),
        name: e.tagName + " " + (e.getAttribute("aria-label") || e.name || e.textContent || "").trim().slice(0, 40),
        marked,
        covered: !!over && !e.contains(over) && !over.contains(e) && !(e.labels && [...e.labels].some((l) => l.contains(over))),
    }
}"""


def test_every_page_is_accessible_and_fits_a_narrow_screen(visit: Visit) -> None:
    visitor = visit("sv", viewport={"width": 1280, "height": 900})
    visitor.go("/login/")
    wrong = visitor.look_over()
    wrong += wrong_on_every_page(visitor, "samordnare", lambda _: visitor.look_over())
    assert not wrong, "\n".join(wrong)


def test_every_page_can_be_gone_through_with_the_keyboard(visit: Visit) -> None:
    visitor = visit("sv", viewport={"width": 1280, "height": 900})
    wrong = wrong_on_every_page(visitor, "samordnare", lambda path: out_of_order(visitor.page, path))
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("who", ["projektledare", "styrgrupp", "fortroendevald"])
def test_every_page_of_others_in_english_on_a_phone(visit: Visit, who: str) -> None:
    visitor = visit("en", viewport={"width": 390, "height": 844})
    wrong = wrong_on_every_page(visitor, who, lambda _: visitor.look_narrow())
    assert not wrong, "\n".join(wrong)


def wrong_on_every_page(visitor: Visitor, who: str, look: Callable[[str], list[str]]) -> list[str]:
    visitor.log_in(who)
    found = [(path, look(path)) for path in kinds_of_page(visitor)]
    assert len(found) > 15, "the walk found too few pages"
    return [complaint for _, complaints in found for complaint in complaints]


def out_of_order(page: Page, path: str) -> list[str]:
    """What is wrong for whoever goes through the page with the Tab key."""
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    wrong, before = [], -1
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(WHERE)
        if stop is None or stop["place"] == before:
            break
        if stop["place"] < before:
            return wrong if stop["place"] == first_stop(page) else [*wrong, f"{path}: {stop['name']} comes out of order"]
        if not stop["marked"]:
            wrong.append(f"{path}: one cannot see that {stop['name']} has focus")
        if stop["covered"]:
            wrong.append(f"{path}: {stop['name']} is covered when it has focus")
        before = stop["place"]
    return wrong


def first_stop(page: Page) -> int:
    place: int = page.evaluate("[...document.querySelectorAll('*')].indexOf(document.querySelector('.ds-skip-link'))")
    return place
