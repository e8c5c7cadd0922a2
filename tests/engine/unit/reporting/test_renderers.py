"""The same blocks as HTML, DOCX and PDF: structure, language, nothing alive in what people wrote."""

import io
import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn

from rodtrad.errors import NotComputable
from rodtrad.reporting.blocks import Bullets, Commands, Fact, Facts, Heading, Notice, Paragraph, Report
from rodtrad.reporting.charts import Chart
from rodtrad.reporting.data_table import DataTable, columns, words
from rodtrad.reporting.docx import docx
from rodtrad.reporting.html import fragment, page
from rodtrad.reporting.pdf import pdf
from tests.engine.unit.reporting.conftest import MADE_ON, Demo

NASTY = '<script>alert(1)</script> =cmd|"/c calc"!A1 & {{ 7*7 }} </style> 🙂 \u202eمرحبا \x07' + "å" * 300
VOID = {"meta", "br", "wbr", "img", "hr", "link", "rect", "path"}


class Outline(HTMLParser):
    """Start tags with attributes in order; whether every tag is closed in turn."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


@pytest.fixture(scope="module")
def report(demo: Demo) -> Report:
    return demo.report()


@pytest.fixture(scope="module")
def hostile() -> Report:
    table = DataTable(NASTY, columns(NASTY, NASTY), (words(NASTY, NASTY),), note=NASTY)
    blocks = (
        Heading(2, NASTY, "one"),
        Paragraph(NASTY, written=True),
        Bullets((NASTY,)),
        Facts((Fact(NASTY, NASTY),)),
        Notice(NASTY, NASTY),
        Commands((NASTY,)),
        table,
    )
    return Report(NASTY, NASTY, NASTY, "sv", "en", MADE_ON, blocks)


@pytest.fixture(scope="module")
def document(report: Report):  # type: ignore[no-untyped-def]
    return Document(io.BytesIO(docx(report)))


@pytest.fixture(scope="module")
def printed(report: Report) -> bytes:
    return pdf(report)


# HTML


def test_html_is_closed_in_turn_and_the_same_again(report: Report) -> None:
    html = page(report)
    assert Outline(html).open == []
    assert html == page(report)


def test_html_headings_language_and_tables(report: Report) -> None:
    tags = Outline(page(report)).tags
    assert ("html", {"lang": "sv"}) in tags
    levels = [int(tag[1]) for tag, _ in tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    found = [tag for tag, _ in tags]
    assert found.count("table") == found.count("caption") > 10
    assert all(attributes.get("scope") in ("col", "row") for tag, attributes in tags if tag == "th")


def test_html_links_and_ids_meet(report: Report) -> None:
    tags = Outline(page(report)).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _, attributes in tags:
        if (attributes.get("href") or "").startswith("#"):
            assert (attributes["href"] or "")[1:] in ids


def test_html_reaches_for_nothing(report: Report) -> None:
    for tag, attributes in Outline(page(report)).tags:
        assert tag not in ("script", "link", "img", "iframe", "object")
        assert "style" not in attributes
        assert "src" not in attributes


def test_html_of_a_page_in_the_web(report: Report) -> None:
    inner = Outline(str(fragment(report, shift=1, prefix="r-", contents=False)))
    tags = [tag for tag, _ in inner.tags]
    assert "html" not in tags
    assert "h2" not in tags
    assert "nav" not in tags
    assert any(attributes.get("id") == "r-summary" for _, attributes in inner.tags)


def test_written_words_carry_their_language(demo: Demo) -> None:
    html = page(demo.report("en"))
    assert '<html lang="en">' in html
    assert f'<p lang="sv">{demo.investment.summary[:30]}' in html
    assert 'lang="sv"' not in page(demo.report("sv")).replace('<html lang="sv">', "")


def test_hostile_html_is_inert(hostile: Report) -> None:
    outline = Outline(page(hostile))
    assert "script" not in [tag for tag, _ in outline.tags]
    assert "{{ 7*7 }}" in page(hostile)
    assert "<wbr>" in page(hostile)


# DOCX


def test_docx_headings_in_order(report: Report, document) -> None:  # type: ignore[no-untyped-def]
    found = [(p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith("Heading")]
    expected = [("Heading 1", report.title)]
    expected += [(f"Heading {block.level}", block.text) for block in report.blocks if isinstance(block, Heading)]
    assert found == expected


def test_docx_language_title_and_date(report: Report, document) -> None:  # type: ignore[no-untyped-def]
    languages = {element.get(qn("w:val")) for element in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"sv-SE"}
    assert document.core_properties.title == report.full_title
    assert document.core_properties.created.date() == MADE_ON


def test_docx_words_of_another_language_are_marked(demo: Demo) -> None:
    short = replace(demo.report("en"), blocks=(Paragraph("Need"), Paragraph(demo.investment.summary, written=True)))
    english = Document(io.BytesIO(docx(short)))
    paragraph = next(p for p in english.paragraphs if p.text == demo.investment.summary)
    assert paragraph.runs[0]._r.rPr.find(qn("w:lang")).get(qn("w:val")) == "sv-SE"


def test_docx_tables_have_a_head_that_repeats(report: Report, document) -> None:  # type: ignore[no-untyped-def]
    figures = [
        block.table if isinstance(block, Chart) else block for block in report.blocks if isinstance(block, (Chart, DataTable))
    ]
    found = [table for table in document.tables if table._tbl.tblPr.find(qn("w:tblCaption")) is not None]
    assert len(found) == len(figures)
    for table, data in zip(found, figures, strict=True):
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"
        assert [cell.text for cell in table.rows[0].cells] == [column.title for column in data.columns]
        assert [[c.text for c in row.cells] for row in table.rows[1:]] == [[cell.text for cell in row] for row in data.rows]


def test_docx_pictures_have_words(report: Report, document) -> None:  # type: ignore[no-untyped-def]
    descriptions = [element.get("descr") for element in document.element.iter(qn("wp:docPr"))]
    assert len(descriptions) == sum(hasattr(block, "svg") for block in report.blocks)
    assert all(descriptions)


def test_docx_is_the_same_again_and_hostile_words_are_text(hostile: Report) -> None:
    content = docx(hostile)
    assert content == docx(hostile)
    found = Document(io.BytesIO(content))
    assert any("<script>alert(1)</script>" in paragraph.text for paragraph in found.paragraphs)
    xml = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").decode()
    assert "<script>" not in xml
    assert "instrText" not in xml, "no field comes out of what people write"


# PDF


def test_pdf_is_tagged_and_titled(report: Report, printed: bytes) -> None:
    found = pypdfium2.PdfDocument(printed)
    assert found.is_tagged()
    metadata = found.get_metadata_dict()
    assert metadata["Title"] == report.full_title
    assert metadata["CreationDate"].startswith("D:20260301")
    assert b"/Lang (sv)" in printed or b"/Lang" in _objects(printed)
    assert b"pdfuaid" in _objects(printed)


def test_pdf_text_and_bookmarks(report: Report, printed: bytes) -> None:
    found = pypdfium2.PdfDocument(printed)
    words = " ".join(page.get_textpage().get_text_range() for page in found)
    assert "1 794,34" in words.replace("\u00a0", " ")
    bookmarks = [item.get_title() for item in found.get_toc()]
    for block in report.blocks:
        if isinstance(block, Heading) and block.level == 2:
            assert block.text in bookmarks


def test_pdf_summary_is_one_page(report: Report, printed: bytes) -> None:
    found = pypdfium2.PdfDocument(printed)
    second = found[1].get_textpage().get_text_range()
    assert second.strip().startswith("Innehåll")


def test_pdf_is_the_same_again_and_reaches_for_nothing(hostile: Report, caplog: pytest.LogCaptureFixture) -> None:
    evil = Paragraph("url(file:///etc/passwd) http://example.invalid/x.png")
    report = replace(hostile, blocks=(*hostile.blocks, evil))
    assert pdf(report) == pdf(report)
    assert not [record for record in caplog.records if "cannot be loaded" in record.message]


def test_pdf_without_pango_says_what_to_do(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    import builtins

    real = builtins.__import__

    def without(name: str, *args, **kwargs):  # type: ignore[no-untyped-def]
        if name == "rodtrad.reporting.paper":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(NotComputable) as raised:
        pdf(report)
    assert "Pango" in raised.value.render("sv")[0]


def _objects(content: bytes) -> bytes:
    """The file with its compressed streams opened."""
    import zlib

    opened = [content]
    for found in re.finditer(rb"stream\r?\n", content):
        try:
            opened.append(zlib.decompressobj().decompress(content[found.end() :]))
        except zlib.error:
            continue
    return b"".join(opened)
