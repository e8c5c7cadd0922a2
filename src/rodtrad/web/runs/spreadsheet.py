"""Tables as files that a spreadsheet opens as they stand."""

import csv
import io
from collections.abc import Sequence
from typing import Final

from django.http import Http404, HttpResponse
from xlsxwriter import Workbook

from rodtrad.texts import Language

Rows = Sequence[Sequence[object]]
CONTENT_TYPES: Final = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


# Also after a tab or a break, which some programs drop before they read the cell.
TAKEN_FOR_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
LONGEST_SHEET_NAME: Final = 31


def spreadsheet(rows: Rows, language: Language, format: str, about: Rows = ()) -> bytes:
    """The rows, titles first, as CSV (semicolons; in Swedish a decimal comma) or XLSX.

    `about` says what the figures come from, its own title first; it stands on a sheet of its own where there are sheets.
    """
    return _xlsx(rows, about) if format == "xlsx" else _csv(rows, language)


def download(content: bytes, name: str, format: str) -> HttpResponse:
    """An answer that the browser keeps as a file."""
    if format not in CONTENT_TYPES:
        raise Http404
    headers = {"Content-Disposition": f'attachment; filename="{name}.{format}"'}
    return HttpResponse(content, content_type=CONTENT_TYPES[format], headers=headers)


def _csv(rows: Rows, language: Language) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([_written(cell, language) for cell in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _written(cell: object, language: Language) -> object:
    """Decimal comma in Swedish; a text that a spreadsheet would take for a formula is kept a text."""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(TAKEN_FOR_FORMULAS) else cell
    return str(cell).replace(".", ",") if language == "sv" else cell


def _xlsx(rows: Rows, about: Rows) -> bytes:
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    _sheet(book, "", rows)
    if about:
        _sheet(book, str(about[0][0])[:LONGEST_SHEET_NAME], about)
    book.close()
    return out.getvalue()


def _sheet(book: Workbook, name: str, rows: Rows) -> None:
    sheet, bold = book.add_worksheet(name or None), book.add_format({"bold": True})
    for index, row in enumerate(rows):
        sheet.write_row(index, 0, row, bold if index == 0 else None)
    sheet.autofit()
