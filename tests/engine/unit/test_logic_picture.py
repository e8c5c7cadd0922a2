"""The picture of the logic model: breaks are seen without colour, and what people wrote cannot harm it."""

from dataclasses import replace
from importlib.resources import files
from xml.etree import ElementTree as ET

import pytest
import resvg_py

from rodtrad.document import Investment, read
from rodtrad.document.logic import Goal
from rodtrad.thread import check, logic_model_svg

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def plan() -> Investment:
    return read(files("rodtrad.document").joinpath("template/sv.yaml").read_bytes())


def drawn(plan: Investment) -> ET.Element:
    return ET.fromstring(logic_model_svg(plan, check(plan), "sv"))


def words(picture: ET.Element) -> str:
    return " ".join(element.text or "" for element in picture.iter(f"{SVG}text"))


def dashed(picture: ET.Element) -> int:
    return sum("stroke-dasharray" in element.attrib for element in picture.iter(f"{SVG}rect"))


def test_a_whole_thread_has_no_marks(plan: Investment) -> None:
    picture = drawn(plan)
    assert dashed(picture) == 0
    assert "saknas" not in words(picture)
    assert "Källa: Test gjorda av psykologen" in " ".join(words(picture).split())


def test_a_break_has_its_outline_its_words_and_its_place_in_the_description(plan: Investment) -> None:
    picture = drawn(replace(plan, goals=(replace(plan.goals[0], indicators=()),)))
    assert dashed(picture) == 1
    assert "Indikator saknas" in words(picture)
    assert "Tråden är bruten vid en ruta." in (picture.findtext(f"{SVG}desc") or "")


def test_an_indicator_without_source_is_marked_where_it_is_used(plan: Investment) -> None:
    indicators = tuple(replace(row, source="") if row.key == "laspoang" else row for row in plan.indicators)
    assert "Källa saknas" in words(drawn(replace(plan, indicators=indicators)))


def test_empty_columns_say_so(plan: Investment) -> None:
    picture = drawn(Investment(key="a", title="A"))
    assert dashed(picture) == 4
    assert words(picture).count("Inget här ännu") == 4


def test_markup_in_a_title_stays_text(plan: Investment) -> None:
    title = "<script>alert('x')</script> & \"y\""
    picture = drawn(replace(plan, title=title, goals=(Goal(key="g", title=title),)))
    assert not list(picture.iter(f"{SVG}script"))
    assert title in (picture.get("aria-label") or "")


def test_it_can_be_made_a_bitmap(plan: Investment) -> None:
    png = bytes(resvg_py.svg_to_bytes(svg_string=logic_model_svg(plan, check(plan), "en")))
    assert png.startswith(b"\x89PNG")
