"""Tables in a DOCX: a head that repeats and is marked as one, rows that stay whole, widths after their content."""

from collections.abc import Sequence
from typing import Any, Final

from docx.document import Document as Docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt

from rodtrad.reporting.data_table import DataTable
from rodtrad.reporting.docx.styles import width
from rodtrad.reporting.docx.text import add_run, clean

_LINE: Final = "B5BCC6"
_LETTER: Final = 0.6  # of the letter size: wide enough also where another font stands in
_BOLD: Final = 1.2
_PADDING: Final = Cm(0.3)
_LONGEST, _WIDEST, _MANY = 26, 60, 8
_SMALL: Final = 9  # rows of a table that is not broken over two pages


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
        _fill(row, cells, widths, [column.numeric for column in data.columns], bold=bold, size=_size(data))
        _keep_whole(row)
        if len(rows) <= _SMALL and position < len(rows) - 1:
            _keep_with_next(row)
    _mark_head(table.rows[0])
    if data.note:
        document.add_paragraph(clean(data.note), style="Note")


def _fill(row: Any, cells: Sequence[str], widths: Sequence[int], numeric: Sequence[bool], *, bold: bool, size: float) -> None:
    for cell, words, wide, right in zip(row.cells, cells, widths, numeric, strict=True):
        cell.width = Emu(wide)
        paragraph = cell.paragraphs[0]
        paragraph.style = "Table text"
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else WD_ALIGN_PARAGRAPH.LEFT
        add_run(paragraph, words, bold=bold or None).font.size = Pt(size)


def _widths(data: DataTable, room: int) -> list[int]:
    """As wide as the longest word of each column at least; what is left goes where the texts are long."""
    letter = int(Pt(_size(data)) * _LETTER)
    texts = [[column.title, *(row[i].text for row in data.rows)] for i, column in enumerate(data.columns)]
    least = [_PADDING + int(letter * min(_longest_word(column, data.total), _LONGEST)) for column in texts]
    wished = [_PADDING + letter * min(max(len(words) for words in column), _WIDEST) for column in texts]
    more = [max(wish - need, 0) for wish, need in zip(wished, least, strict=True)]
    share = min(1.0, max(room - sum(least), 0) / (sum(more) or 1))
    widths = [need + share * extra for need, extra in zip(least, more, strict=True)]
    return [int(size * room / sum(widths)) for size in widths]


def _longest_word(column: Sequence[str], total: bool) -> float:
    """In letters of the plain font; what stands in bold is wider."""
    bold = (column[0], column[-1] if total else "")
    plain = max(len(word) for words in column for word in words.split(" "))
    return max(plain, *(len(word) * _BOLD for words in bold for word in words.split(" ")))


def _size(data: DataTable) -> float:
    return 9 if len(data.columns) < _MANY else 7.5


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
    _set_padding(properties)
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        for name, value in (("firstRow", "1"), ("firstColumn", "1"), ("noHBand", "1"), ("noVBand", "1")):
            look.set(qn(f"w:{name}"), value)
    described = OxmlElement("w:tblCaption")
    described.set(qn("w:val"), caption)
    properties.append(described)


def _set_padding(properties: Any) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(int(_PADDING / 2 / 635)))  # twentieths of a point
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    look = properties.find(qn("w:tblLook"))
    (look.addprevious if look is not None else properties.append)(margins)


def _mark_head(row: Any) -> None:
    row._tr.get_or_add_trPr().append(_switch("w:tblHeader"))


def _keep_whole(row: Any) -> None:
    row._tr.get_or_add_trPr().append(_switch("w:cantSplit"))


def _keep_with_next(row: Any) -> None:
    for cell in row.cells:
        cell.paragraphs[0].paragraph_format.keep_with_next = True


def _switch(name: str) -> Any:
    element = OxmlElement(name)
    element.set(qn("w:val"), "true")
    return element
