"""Text and fields in a DOCX: nothing that XML cannot hold, the language of a run, page numbers."""

import re
from typing import Any, Final

from docx.document import Document as Docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu

# What XML 1.0 has no place for: control characters, halves of surrogate pairs, two non-characters.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(words: str) -> str:
    return _FORBIDDEN.sub("\ufffd", words)


def paragraphs(words: str) -> list[str]:
    """Text split at its empty lines; single line breaks stay."""
    return [part.strip() for part in clean(words).replace("\r\n", "\n").split("\n\n") if part.strip()]


def add_run(paragraph: Any, words: str, *, language: str = "", bold: bool | None = None) -> Any:
    """A run of plain text; `language` is its tag where it is not the document's."""
    run = paragraph.add_run(clean(words))
    run.bold = bold
    if language:
        element = OxmlElement("w:lang")
        element.set(qn("w:val"), language)
        run._r.get_or_add_rPr().append(element)
    return run


def page_numbers(document: Docx, title: str, room: int) -> None:
    """The foot of every page: the title, the page and how many there are."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = document.styles["Note"]
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Emu(room), WD_TAB_ALIGNMENT.RIGHT)
    add_run(paragraph, f"{title[:90]}\t")
    _field(paragraph, "PAGE")
    add_run(paragraph, " (")
    _field(paragraph, "NUMPAGES")
    add_run(paragraph, ")")


def _field(paragraph: Any, code: str) -> None:
    run = paragraph.add_run()
    for kind, content in (("begin", ""), ("", code), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = content
        run._r.append(element)
