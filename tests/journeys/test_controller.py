"""A controller checks a calculation: changes a cost, sees the sums follow, explains a figure, sends the workbook back."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from rodtrad.document import write
from tests.journeys.visitor import Visitor
from tests.web.economics.cases import document

pytestmark = pytest.mark.journey

Visit = Callable[..., Visitor]
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
OWN = "[id='f-costs-0-amounts-2024']"


@pytest.mark.parametrize(
    ("language", "device"),
    [
        pytest.param("sv", DESKTOP, id="swedish-desktop"),
        pytest.param("en", PHONE, id="english-phone"),
        pytest.param("sv", DESKTOP | {"java_script_enabled": False}, id="without-javascript"),
    ],
)
def test_a_controller_checks_a_calculation(
    visit: Visit, tmp_path: Path, request: pytest.FixtureRequest, language: str, device: dict[str, object]
) -> None:
    visitor = visit(language, **device)
    key = f"days-{request.node.callspec.id}"
    visitor.log_in("samordnare")
    read_in(visitor, key, tmp_path)
    visitor.log_in("controller")
    change_a_cost(visitor, key)
    explain_the_net(visitor, key)
    look_at_what_it_hangs_on(visitor, key)
    send_the_workbook_back(visitor, key, tmp_path)


def read_in(visitor: Visitor, key: str, directory: Path) -> None:
    file = directory / f"{key}.yaml"
    file.write_text(write(replace(document(), key=key, title=f"Färre vårddygn, {key}")), encoding="utf-8")
    visitor.go("/investments/_import/")
    visitor.page.locator("input[type=file]").set_input_files(file)
    visitor.press("investments-file-look")
    visitor.press("investments-new-do")
    visitor.page.wait_for_url(f"**/investments/{key}/**")


def change_a_cost(visitor: Visitor, key: str) -> None:
    """The sums follow what is typed; without a script a button makes them."""
    visitor.go(f"/investments/{key}/economics/")
    visitor.press("money-edit", "link")
    net = visitor.page.locator(".sum-bar")
    assert "447 941" in plain(net.inner_text())
    visitor.page.locator(OWN).fill("1 000 000")
    if visitor.scripted:
        visitor.page.locator(".sum-bar", has_text=re.compile(r"347[\s\u00a0,]941")).wait_for()
    else:
        visitor.press("money-sums-count")
    assert "347 941" in plain(net.inner_text())
    look_over(visitor)
    visitor.press("money-edit-save")
    wait_for_the_result(visitor, f"/investments/{key}/economics/")
    assert "347 941" in plain(visitor.page.locator("main").inner_text())


def explain_the_net(visitor: Visitor, key: str) -> None:
    """From a figure in the table to its formula, its values and their sources."""
    visitor.press("money-view-payers", "link")
    visitor.page.locator("tfoot a[href$='figure=net.all']").first.click()
    visitor.page.wait_for_url("**/economics/explain/**")
    assert "347 940" in plain(visitor.page.locator(".told-top").inner_text())
    assert "Avtalet" in visitor.page.locator("main").text_content()  # type: ignore[operator]
    look_over(visitor)


def look_at_what_it_hangs_on(visitor: Visitor, key: str) -> None:
    visitor.go(f"/investments/{key}/economics/sensitivity/")
    visitor.page.locator("select[name=payer]").select_option("social")
    visitor.page.locator("form.search button").first.click()
    visitor.page.wait_for_url("**payer=social**")
    assert visitor.page.locator("svg").count() >= 2
    look_over(visitor)


def send_the_workbook_back(visitor: Visitor, key: str, directory: Path) -> None:
    """A wrong cell is named; a changed one is seen beside what the document says, and kept."""
    visitor.go(f"/investments/{key}/economics/workbook/")
    with visitor.page.expect_download() as taken:
        visitor.press("money-workbook-take", "link")
    file = directory / f"{key}.xlsx"
    taken.value.save_as(file)
    send(visitor, changed(file.read_bytes(), "dyrt"))
    assert visitor.reads("dyrt")
    send(visitor, changed(file.read_bytes(), 4200))
    assert "4 200" in plain(visitor.page.locator(".diff").inner_text())
    look_over(visitor)
    visitor.press("workbook-keep")
    visitor.page.wait_for_url(f"**/investments/{key}/economics/")
    assert visitor.reads(visitor.say("workbook-kept-version", number="3"))


def send(visitor: Visitor, content: bytes) -> None:
    file = {"name": "kalkyl.xlsx", "mimeType": "application/octet-stream", "buffer": content}
    visitor.page.locator("input[type=file]").set_input_files(files=[file])  # type: ignore[list-item]
    visitor.press("workbook-look")


def changed(content: bytes, price: object) -> bytes:
    """The workbook with another price of a day."""
    book, out = load_workbook(io.BytesIO(content)), io.BytesIO()
    for row in book.worksheets[0].iter_rows():
        if row[0].value == "unit_costs.day.value":
            row[2].value = price
    book.save(out)
    return out.getvalue()


def wait_for_the_result(visitor: Visitor, result: str) -> None:
    """With JavaScript the page goes on by itself; without, one reloads it until it offers the result."""
    if visitor.scripted:
        visitor.page.wait_for_url(f"**{result}", timeout=60_000)
        return
    for _ in range(120):
        if visitor.find("link", "run-see-result").count():
            visitor.press("run-see-result", "link")
            return
        visitor.page.wait_for_timeout(500)
        visitor.press("run-reload", "link")
    raise TimeoutError(visitor.page.url)


def look_over(visitor: Visitor) -> None:
    """Accessibility and narrow screens, where the page can be asked."""
    assert not visitor.scripted or visitor.look_over() == []


def plain(words: str) -> str:
    """With one kind of space, also between thousands."""
    return re.sub(r"[\s\u00a0,]+", " ", words)
