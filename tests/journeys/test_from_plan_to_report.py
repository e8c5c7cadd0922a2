"""The whole errand in a browser: a plan is read in, breaks and is mended, is locked by two, evaluated, counted and reported."""

from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest

from rodtrad.document import read, write
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

PLAN = read((files("rodtrad.demo") / "nsw.yaml").read_bytes())
DATA = (files("rodtrad.demo") / "nsw.csv").read_text()
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
Visit = Callable[..., Visitor]


@pytest.mark.parametrize(
    ("language", "device", "figure"),
    [
        pytest.param("sv", DESKTOP, "1 794", id="swedish-desktop"),
        pytest.param("en", PHONE, "1,794", id="english-phone"),
        pytest.param("sv", DESKTOP | {"java_script_enabled": False}, "1 794", id="without-javascript"),
    ],
)
def test_from_plan_to_report(visit: Visit, tmp_path: Path, request: pytest.FixtureRequest, language, device, figure) -> None:
    visitor = visit(language, **device)
    key = request.node.callspec.id
    visitor.log_in("samordnare")
    read_in_a_plan(visitor, key, tmp_path)
    break_the_thread(visitor, key)
    mend_the_thread(visitor, key)
    lock_the_plan(visitor, key)
    visitor.log_in("analytiker")
    add_the_data(visitor, key)
    estimate_the_effect(visitor, key, figure)
    count_the_money(visitor, key)
    report(visitor, key, tmp_path, figure)


def read_in_a_plan(visitor: Visitor, key: str, directory: Path) -> None:
    file = directory / f"{key}.yaml"
    file.write_text(write(replace(PLAN, key=key, title=f"Arbete med stöd, {key}", phase="design", lock=None)), encoding="utf-8")
    visitor.go("/investments/")
    visitor.press("investments-import-new", "link")
    visitor.page.locator("input[type=file]").set_input_files(file)
    visitor.press("investments-file-look")
    visitor.page.locator("select[name=department]").select_option(label="Arbetsmarknadsförvaltningen")
    visitor.press("investments-new-do")
    visitor.page.wait_for_url(f"**/investments/{key}/**")
    visitor.go(f"/investments/{key}/")
    assert visitor.reads(visitor.say("investments-whole"))


def break_the_thread(visitor: Visitor, key: str) -> None:
    """An indicator without a source: shown as a break on the page and in the picture."""
    write_source(visitor, key, "")
    visitor.go(f"/investments/{key}/")
    assert not visitor.reads(visitor.say("investments-whole"))
    assert visitor.find("link", "investments-do-mend").first.is_visible()
    assert visitor.page.locator("svg .break, svg [data-break], svg [stroke-dasharray]").count() > 0


def mend_the_thread(visitor: Visitor, key: str) -> None:
    visitor.press("investments-do-mend", "link")
    fill_source(visitor, "Lagets närvarolista")
    visitor.go(f"/investments/{key}/")
    assert visitor.reads(visitor.say("investments-whole"))


def write_source(visitor: Visitor, key: str, source: str) -> None:
    visitor.go(f"/investments/{key}/sections/indicators/edit/")
    fill_source(visitor, source)


def fill_source(visitor: Visitor, source: str) -> None:
    field = visitor.page.get_by_label(visitor.say("field-indicator-source")).first
    if not field.is_visible():
        field.locator("xpath=ancestor::details[1]/summary").click()
    field.fill(source)
    visitor.press("save")
    # The draft is saved first, then the form is sent.
    visitor.page.wait_for_url(lambda address: "/edit/" not in address)


def lock_the_plan(visitor: Visitor, key: str) -> None:
    for who, function in (("projektagare", "investments-sign-project-owner"), ("styrgrupp", "investments-sign-steering-group")):
        visitor.log_in(who)
        visitor.go(f"/investments/{key}/lock/")
        visitor.press("investments-sign-as", function=visitor.say(function))
    assert visitor.reads(visitor.say("investments-now-locked"))


def add_the_data(visitor: Visitor, key: str) -> None:
    visitor.go(f"/investments/{key}/evaluation/")
    visitor.press("data-add", "link")
    with_fault = DATA.replace("\n1,1,37,", "\n1,1,thirty-seven,", 1)
    choose(visitor, with_fault)
    assert visitor.reads(visitor.say("data-problems-lead"))
    assert visitor.reads("thirty-seven")
    choose(visitor, DATA)
    assert visitor.reads(visitor.say("data-added", rows=445))


def choose(visitor: Visitor, content: str) -> None:
    file = {"name": "nsw.csv", "mimeType": "text/csv", "buffer": content.encode()}
    visitor.page.locator("input[type=file]").set_input_files(files=[file])  # type: ignore[list-item]
    visitor.press("data-save")


def estimate_the_effect(visitor: Visitor, key: str, figure: str) -> None:
    visitor.go(f"/investments/{key}/evaluation/")
    visitor.press("evaluation-run")
    wait_for_the_work(visitor, f"/investments/{key}/evaluation/")
    assert visitor.reads(visitor.say("evaluation-criterion-met"))
    assert visitor.reads(figure)
    assert visitor.reads(visitor.say("evaluation-strength-strong"))


def wait_for_the_work(visitor: Visitor, result: str) -> None:
    """With JavaScript the page goes on by itself; without, one reloads it until it offers the result."""
    if visitor.scripted:
        visitor.page.wait_for_url(f"**{result}**", timeout=60_000)
        return
    for _ in range(120):
        if visitor.find("link", "run-see-result").count():
            visitor.press("run-see-result", "link")
            return
        visitor.page.wait_for_timeout(500)
        visitor.press("run-reload", "link")
    raise TimeoutError(visitor.page.url)


def count_the_money(visitor: Visitor, key: str) -> None:
    visitor.press("evaluation-next", "link")
    visitor.press("money-run")
    wait_for_the_work(visitor, f"/investments/{key}/economics/")
    assert visitor.page.locator(".key-figure").count() == 4
    assert not visitor.reads(visitor.say("money-before"))


def report(visitor: Visitor, key: str, directory: Path, figure: str) -> None:
    visitor.press("money-next", "link")
    assert figure in visitor.page.locator("article.report").inner_text().replace("\u00a0", " ")
    visitor.press("reporting-take-pdf")
    wait_for_the_work(visitor, f"/investments/{key}/report/")
    with visitor.page.expect_download() as taken:
        visitor.find("link", "reporting-take", format="PDF", language=visitor.say(f"reporting-in-{visitor.language}")).click()
    file = directory / taken.value.suggested_filename
    taken.value.save_as(file)
    assert file.name == f"{key}-{visitor.language}.pdf"
    assert file.read_bytes().startswith(b"%PDF")
