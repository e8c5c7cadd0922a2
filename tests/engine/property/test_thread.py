"""The check, the checklist and the picture hold for every readable document."""

import json
from itertools import combinations
from xml.etree import ElementTree as ET

from hypothesis import given, strategies as st

from rodtrad.cli.check import check_data
from rodtrad.document import Investment
from rodtrad.document.shape import shape_at
from rodtrad.document.yaml_text import Path
from rodtrad.texts import LANGUAGES, Language
from rodtrad.thread import check, logic_model_svg
from rodtrad.thread.layout import BOLD, COLUMN, PADDING, SIZES, WIDTH, lay_out
from rodtrad.thread.text_width import text_width, wrap
from tests.strategies import investments, some_documents

SVG = "{http://www.w3.org/2000/svg}"


@some_documents
@given(investments(), st.sampled_from(LANGUAGES))
def test_every_document_can_be_checked_and_told(investment: Investment, language: Language) -> None:
    result = check(investment)
    told = json.loads(json.dumps(check_data(investment, result, language)))
    assert told["broken"] == any(finding["severity"] == "break" for finding in told["findings"])
    assert all(item["status"] != "met" or not item["missing"] for item in told["checklist"])


@some_documents
@given(investments())
def test_findings_point_at_places_that_documents_have(investment: Investment) -> None:
    for finding in check(investment).findings:
        assert finding.paths
        assert all(shape_at(steps(path)) for path in finding.paths), finding


def steps(path: str) -> Path:
    """`goals[0].title` as ("goals", 0, "title")."""
    words = path.replace("[", ".").replace("]", "").split(".")
    return tuple(int(word) if word.isdigit() else word for word in words)


@some_documents
@given(investments(), st.sampled_from(LANGUAGES))
def test_boxes_do_not_overlap_and_text_fits(investment: Investment, language: Language) -> None:
    layout = lay_out(investment, check(investment), language)
    for box in layout.boxes:
        assert box.x >= 0
        assert box.x + COLUMN <= WIDTH
        assert box.y >= 0
        assert box.bottom <= layout.height
        for line in box.lines:
            assert line.x + text_width(line.text, SIZES[line.tone], bold=line.tone in BOLD) <= COLUMN - PADDING + 0.01
            assert SIZES[line.tone] * 0.7 <= line.y <= box.height - PADDING / 2
    for one, other in combinations(layout.boxes, 2):
        assert one.x + COLUMN <= other.x or other.x + COLUMN <= one.x or one.bottom <= other.y or other.bottom <= one.y


@some_documents
@given(investments(), st.sampled_from(LANGUAGES))
def test_an_arrow_for_each_link_and_nothing_else(investment: Investment, language: Language) -> None:
    links = {("r", key, activity.key) for activity in investment.activities for key in activity.resources}
    links |= {("a", activity.key, key) for activity in investment.activities for key in activity.leads_to}
    links |= {("o", outcome.key, key) for outcome in investment.outcomes for key in outcome.leads_to}
    layout = lay_out(investment, check(investment), language)
    assert len(layout.arrows) == len(links)
    assert len(set(layout.arrows)) == len(links)


@some_documents
@given(investments(), st.sampled_from(LANGUAGES))
def test_the_picture_is_well_formed_and_needs_no_styles(investment: Investment, language: Language) -> None:
    root = ET.fromstring(logic_model_svg(investment, check(investment), language))
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title")
    assert root.findtext(f"{SVG}desc")
    assert not [
        element for element in root.iter() if element.tag == f"{SVG}style" or "style" in element.attrib or "id" in element.attrib
    ]


@given(st.text(max_size=200), st.floats(30, 300))
def test_folded_text_loses_nothing_and_fits(words: str, width: float) -> None:
    lines = wrap(words, width, 12)
    assert "".join(lines).replace("-", "").replace(" ", "") == "".join(words.split()).replace("-", "")
    assert all(text_width(line, 12) <= width or len(line) <= 2 for line in lines)
