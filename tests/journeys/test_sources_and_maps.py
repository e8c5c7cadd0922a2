"""From a source to a comparison, and from an index to a map, as an analyst does it in a browser, with and without scripts."""

import re
from collections.abc import Callable

import pytest

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

Visit = Callable[..., Visitor]
COMPUTED = 90_000


def wait(visitor: Visitor, leads_to: str) -> None:
    """Until the work has ended and its page is shown."""
    if visitor.scripted:
        visitor.page.wait_for_url(re.compile(leads_to), timeout=COMPUTED)
        return
    while "/runs/" in visitor.page.url:
        visitor.find("link", "run-see-result").or_(visitor.find("link", "run-reload")).first.click()


@pytest.mark.parametrize(("language", "scripted"), [("sv", True), ("en", False)])
def test_figures_are_fetched_and_compared(visit: Visit, language: str, scripted: bool) -> None:
    visitor = visit(language, java_script_enabled=scripted)
    page = visitor.page
    visitor.log_in("analytiker")
    visitor.go("/needs/data/")
    visitor.press("need-sources", role="link")
    visitor.press("need-source-kolada", role="link")
    page.fill("[name=q]", "gymnasieelever")
    visitor.press("need-source-search")
    page.check("[name=kpi][value=N17448]")
    visitor.press("need-kolada-choose")
    page.fill("[name=areas]", "Norrköping\nLinköping")
    page.fill("[name=first]", "2024")
    page.fill("[name=last]", "2025")
    visitor.press("need-source-fetch")
    wait(visitor, r"/needs/data/[0-9a-f-]{36}/$")
    assert visitor.reads("Kolada (RKA)")
    visitor.press("need-ask-comparison", role="link")
    page.select_option("[name=own]", "area=0581")
    visitor.press("need-ask-start")
    wait(visitor, "/needs/results/")
    assert visitor.reads("Norrköping")
    assert visitor.reads("72")
    assert visitor.look_over() == [] if scripted else True


def test_an_index_is_made_and_drawn(visit: Visit) -> None:
    visitor = visit("sv")
    page = visitor.page
    visitor.log_in("analytiker")
    visitor.go("/needs/data/")
    page.get_by_role("link", name="Stadsdelarna i Lindvik (påhittade)", exact=True).click()
    visitor.press("need-ask-index", role="link")
    for number in range(4):
        page.check(f"[name=use{number}]")
    page.select_option("[name=outcome]", "obehoriga")
    visitor.press("need-ask-start")
    wait(visitor, "/needs/results/")
    assert visitor.reads("Brukstorget")
    visitor.press("need-index-to-map", role="link")
    visitor.press("need-ask-start")
    wait(visitor, r"/needs/results/")
    assert page.locator(".figure-picture svg path").count() >= 12
    with page.expect_download() as taken:
        visitor.press("need-map-svg", role="link")
    assert taken.value.suggested_filename.endswith(".svg")
