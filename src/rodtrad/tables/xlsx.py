"""XLSX: the first sheet that has content, as the values that the spreadsheet shows."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Final

from openpyxl import load_workbook

from rodtrad.tables.archive import Damaged, Limits, TooMuch, names_within
from rodtrad.tables.raw import Cell, Raw, bad, cell
from rodtrad.texts import message

LIMITS: Final = Limits(unpacked=150_000_000, parts=2_000)
MAX_COLUMNS: Final = 2_000
_Row = tuple[int, list[Cell]]


def read_xlsx(content: bytes) -> Raw:
    """The cells of an XLSX workbook. Raises `BadData`: not a workbook, damaged, or unpacking to more than fits."""
    check_archive(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheets = [(sheet.title, _rows(sheet)) for sheet in book.worksheets]
        filled = [(title, rows) for title, rows in ((title, list(rows)) for title, rows in sheets) if rows]
    except Exception:  # noqa: BLE001  # openpyxl raises whatever its XML and ZIP layers do on a damaged file
        raise bad("table-damaged") from None
    if not filled:
        raise bad("table-empty")
    title, rows = filled[0]
    notes = (message("table-note-sheets", used=title),) if len(filled) > 1 else ()
    return _raw(rows, notes)


def _raw(rows: list[_Row], notes: tuple[Any, ...]) -> Raw:
    width = max(index for index, value in enumerate(rows[0][1]) if value is not None) + 1
    names = tuple(value or "" for value in rows[0][1][:width])
    cells = [(row + [None] * width)[:width] for _, row in rows[1:]]
    return Raw(names, cells, [line for line, _ in rows[1:]], notes=notes)


def check_archive(content: bytes) -> None:
    """That it is a workbook of reasonable size, before anything is unpacked. Raises `BadData`."""
    try:
        names = names_within(content, LIMITS)
    except Damaged:
        raise bad("table-damaged") from None
    except TooMuch:
        raise bad("table-bomb", value=LIMITS.megabytes) from None
    if "xl/workbook.xml" not in names:
        raise bad("table-not-a-table")


def _rows(sheet: Any) -> Iterator[_Row]:
    # Some programs write a wrong extent into the sheet; what is there is read instead.
    sheet.reset_dimensions()
    for line, row in enumerate(sheet.iter_rows(values_only=True, max_col=MAX_COLUMNS), start=1):
        values = [_text(value) for value in row]
        if any(value is not None for value in values):
            yield line, values


def _text(value: Any) -> Cell:
    if value is None:
        return None
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat(sep=" ")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else cell(str(value))
