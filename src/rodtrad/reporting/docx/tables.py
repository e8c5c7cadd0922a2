"""Tables in a DOCX: a head that repeats and is marked as one, rows that stay whole, widths after their content."""

from collections.abc import Sequence
from typing import Any, Final

from docx.document import Document as Docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu

from rodtrad.reporting.data_table import DataTable
from rodtrad.reporting.docx.styles import width
from rodtrad.reporting.docx.text import add_run, clean

_LINE: Final = "B5BCC6"
_NARROWEST, _WIDEST = 9, 38


def add_table(document: Docx, data: DataTable) -> None:
    """`data` with its caption above, every cell as plain text."""
    document.add_paragraph(clean(data.caption), style="Caption")
    table = document.add_table(rows=1 + len(data.rows), cols=len(data.columns))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    widths = _widths(data, width(document))
    _set_properties(table, clean(data.caption))
    for column, size in zip(table.columns, widths, strict=True):
        column.width = Emu(size)
    rows = [[column.title for column in data.columns], *([cell.text for cell in row] for row in data.rows)]
    for position, (row, cells) in enumerate(zip(table.rows, rows, strict=True)):
        bold = position == 0 or (data.total and position == len(rows) - 1)
        _fill(row, cells, widths, [column.numeric for column in data.columns], bold=bold)
        _keep_whole(row)
    _mark_head(table.rows[0])
    if data.note:
        document.add_paragraph(clean(data.note), style="Note")


def _fill(row: Any, cells: Sequence[str], widths: Sequence[int], numeric: Sequence[bool], *, bold: bool) -> None:
    for cell, words, size, right in zip(row.cells, cells, widths, numeric, strict=True):
        cell.width = Emu(size)
        paragraph = cell.paragraphs[0]
        paragraph.style = "Table text"
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else WD_ALIGN_PARAGRAPH.LEFT
        add_run(paragraph, words, bold=bold or None)


def _widths(data: DataTable, room: int) -> list[int]:
    """Shares of the room after the longest content of each column, within bounds."""
    longest = [max([len(c.title) * 0.7, *(len(row[i].text) for row in data.rows)]) for i, c in enumerate(data.columns)]
    shares = [min(max(length, _NARROWEST), _WIDEST) for length in longest]
    return [int(room * share / sum(shares)) for share in shares]


def _set_properties(table: Any, caption: str) -> None:
    """Lines between rows only, and the caption as the table's description for screen readers."""
    properties = table._tbl.tblPr
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", _LINE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    layout = properties.find(qn("w:tblLayout"))
    (layout.addprevious if layout is not None else properties.append)(borders)
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        for name, value in (("firstRow", "1"), ("firstColumn", "1"), ("noHBand", "1"), ("noVBand", "1")):
            look.set(qn(f"w:{name}"), value)
    described = OxmlElement("w:tblCaption")
    described.set(qn("w:val"), caption)
    properties.append(described)


def _mark_head(row: Any) -> None:
    row._tr.get_or_add_trPr().append(_switch("w:tblHeader"))


def _keep_whole(row: Any) -> None:
    row._tr.get_or_add_trPr().append(_switch("w:cantSplit"))


def _switch(name: str) -> Any:
    element = OxmlElement(name)
    element.set(qn("w:val"), "true")
    return element
