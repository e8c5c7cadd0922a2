"""Each kind of block as it stands in a DOCX."""

import io
from functools import singledispatchmethod
from typing import Any

from docx.document import Document as Docx
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu

from rodtrad.reporting import blocks as b
from rodtrad.reporting.charts import Chart, png
from rodtrad.reporting.data_table import DataTable
from rodtrad.reporting.docx.styles import TAGS, width
from rodtrad.reporting.docx.tables import add_table
from rodtrad.reporting.docx.text import add_run, clean, paragraphs
from rodtrad.texts import text

_MARKS = {"met": "✓", "missing": "✗", "not_due": "·"}


class Writer:
    """Writes blocks at the end of a document."""

    def __init__(self, document: Docx, report: b.Report) -> None:
        self.document, self.report = document, report
        own = report.written_language == report.language
        self.written_tag = "" if own else TAGS[report.written_language]

    def opening(self) -> None:
        """Kind, title and the line under it."""
        self._add(self.report.kind, "Label")
        self._add(self.report.title, "Heading 1", written=True)
        self._add(self.report.subtitle, "Note")

    @singledispatchmethod
    def write(self, block: b.Block) -> None:
        raise TypeError(type(block).__name__)

    @write.register
    def _(self, block: b.Heading) -> None:
        self._add(block.text, f"Heading {block.level}", written=block.written)

    @write.register
    def _(self, block: b.Paragraph) -> None:
        self._words(block.text, written=block.written)

    @write.register
    def _(self, block: b.Label) -> None:
        self._add(block.text, "Label")

    @write.register
    def _(self, block: b.Bullets) -> None:
        for item in block.items:
            self._add(item, "List Bullet", written=block.written)

    @write.register
    def _(self, block: b.Facts) -> None:
        for fact in block.facts:
            self._add(fact.label, "Label")
            self._words(fact.text, written=fact.written)

    @write.register
    def _(self, block: b.KeyFigures) -> None:
        """One row of boxes: figures first, since a table's cells are read one after the other."""
        table = self.document.add_table(rows=1, cols=len(block.figures))
        for cell, figure in zip(table.rows[0].cells, block.figures, strict=True):
            cell.paragraphs[0].style = "Label"
            add_run(cell.paragraphs[0], figure.label)
            add_run(cell.add_paragraph(style="Key figure"), _with_break(figure.value))
            add_run(cell.add_paragraph(style="Note"), figure.note)

    @write.register
    def _(self, block: DataTable) -> None:
        add_table(self.document, block)

    @write.register
    def _(self, block: Chart) -> None:
        self._picture(block.svg, block.title, block.description)
        self._add(text(self.report.language, "report-source", source=block.source), "Note")
        add_table(self.document, block.table)

    @write.register
    def _(self, block: b.Picture) -> None:
        self._picture(block.svg, block.title, block.description)

    @write.register
    def _(self, block: b.Checklist) -> None:
        for line in block.lines:
            paragraph = self.document.add_paragraph()
            add_run(paragraph, f"{_MARKS[line.mark]} {line.status}: ", bold=True)
            add_run(paragraph, line.text)
            for note in line.notes:
                self._add(note, "List Bullet 2")

    @write.register
    def _(self, block: b.Notice) -> None:
        for paragraph in (self._add(block.title, "Label"), *self._words(block.text)):
            _bar(paragraph)

    @write.register
    def _(self, block: b.Commands) -> None:
        for line in block.lines:
            self._add(line, "Command")

    @write.register
    def _(self, block: b.PageBreak) -> None:
        self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def _add(self, words: str, style: str, *, written: bool = False) -> Any:
        paragraph = self.document.add_paragraph(style=style)
        add_run(paragraph, words, language=self.written_tag if written else "")
        return paragraph

    def _words(self, words: str, *, written: bool = False) -> list[Any]:
        return [self._add(part, "Normal", written=written) for part in paragraphs(words)]

    def _picture(self, svg: str, title: str, description: str) -> None:
        self._add(title, "Caption")
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        picture = paragraph.add_run().add_picture(io.BytesIO(png(svg)), width=Emu(width(self.document)))
        picture._inline.docPr.set("title", clean(title))
        picture._inline.docPr.set("descr", clean(description))


def _with_break(value: str) -> str:
    """A figure that may break before its unit, since its box is narrow."""
    number, _, unit = value.rpartition("\u00a0")
    return f"{number} {unit}" if number else unit


def _bar(paragraph: Any) -> None:
    """A line down the left side, as on screen."""
    borders, left = OxmlElement("w:pBdr"), OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", "24"), ("space", "8"), ("color", "8A4B08")):
        left.set(qn(f"w:{name}"), value)
    borders.append(left)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
