"""From a file to a need with figures behind it, as an analyst does it in a browser, with and without scripts."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

Visit = Callable[..., Visitor]
DATA = Path(__file__).parents[2] / "demo" / "nsw.csv"
COMPUTED = 90_000


def fill_card(visitor: Visitor, title: str) -> None:
    page = visitor.page
    page.fill("[name=title]", title)
    page.fill("[name=owner]", "MDRC")
    page.fill("[name=legal_basis]", "Öppna data")
    page.fill("[name=purpose]", "Prov")
    page.fill("[name=keep_until]", "2099-12-31")
    page.check("[name=access][value=audited]")


@pytest.mark.parametrize(("language", "scripted"), [("sv", True), ("en", False)])
def test_from_a_file_to_a_need(visit: Visit, language: str, scripted: bool) -> None:
    visitor = visit(language, java_script_enabled=scripted)
    page, title = visitor.page, f"NSW {language}"
    visitor.log_in("analytiker")
    visitor.go("/needs/data/add/")
    fill_card(visitor, title)
    page.set_input_files("[name=file]", DATA)
    visitor.press("need-columns-read")
    page.wait_for_selector(".column-fields")
    if not scripted:
        page.set_input_files("[name=file]", DATA)
    visitor.press("need-data-save")
    page.wait_for_url(re.compile(r"/needs/data/[0-9a-f-]{36}/$"))
    visitor.press("need-ask-breakdown", role="link")
    page.select_option("[name=column]", "employed_1978")
    page.check("[name=measure][value=share]")
    page.check("[name=variables][value=education]")
    page.check("[name=variables][value=no_degree]")
    visitor.press("need-ask-start")
    if scripted:
        page.wait_for_url(re.compile("/needs/results/"), timeout=COMPUTED)
    else:
        while "/runs/" in page.url:
            visitor.find("link", "run-see-result").or_(visitor.find("link", "run-reload")).first.click()
    assert visitor.reads("445")
    visitor.go("/needs/new/")
    page.fill("[name=title]", f"Behov {language}")
    page.fill("[name=problem]", "Få utan examen har arbete")
    visitor.press("save")
    visitor.press("need-cite-change", role="link")
    page.check("[name=results] >> nth=0")
    visitor.press("save")
    assert visitor.reads("employed_1978")
    assert visitor.look_over() == [] if scripted else True
