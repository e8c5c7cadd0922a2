"""The forms of the document's sections: what is shown, posted and read is the same document."""

from pathlib import Path

import pytest

from rodtrad.document import SECTIONS, Investment, read, to_data
from rodtrad.web.investments.section_form import form_of, form_of_data

DEMO = Path(__file__).parents[3] / "src/rodtrad/demo/nsw.yaml"


@pytest.fixture(scope="module")
def demo() -> Investment:
    return read(DEMO.read_bytes())


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("section", SECTIONS)
def test_what_is_shown_and_posted_back_is_the_same_document(demo: Investment, section: str, language: str) -> None:
    shown = form_of_data(section, to_data(demo), language)
    posted = form_of(shown.raw(), section, to_data(demo), language, checked=True)
    assert posted.problems == ()
    assert posted.document == demo
