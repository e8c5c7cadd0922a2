"""The sheets of a workbook as rows of text, each cell with its address; nothing that computes, links or unpacks without end."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from rodtrad.errors import BadData, Problem
from rodtrad.tables.archive import Damaged, Limits, TooMuch, names_within
from rodtrad.texts import Argument, message

MAX_BYTES: Final = 5_000_000
LIMITS: Final = Limits(unpacked=30_000_000, parts=500)
MAX_ROWS: Final = 5_000
MAX_COLUMNS: Final = 100
SHEETS: Final = ("survey", "choices", "settings")


@dataclass(frozen=True)
class Row:
    """A row's cells by column heading; `line` counts from 1, as the spreadsheet does."""

    sheet: "Sheet"
    line: int
    cells: Mapping[str, str]

    def get(self, heading: str) -> str:
        return self.cells.get(heading, "")

    def at(self, heading: str) -> str:
        """The cell's address: `survey!C5`; the row's first cell for a column that is not there."""
        return f"{self.sheet.name}!{self.sheet.letters.get(heading, 'A')}{self.line}"


@dataclass(frozen=True)
class Sheet:
    """`letters`: each heading's column letter."""

    name: str
    letters: Mapping[str, str]
    rows: list[Row]

    def filled(self) -> dict[str, int]:
        """The headings under which anything stands, and in which line it begins."""
        found: dict[str, int] = {}
        for row in self.rows:
            for heading in row.cells:
                found.setdefault(heading, row.line)
        return found


def problem(where: str, id: str, value: str = "", **args: Argument) -> Problem:
    return Problem(where, message(id, value=value[:80], **args), message(f"{id}.cure", **args), value[:80])


def read_sheets(content: bytes) -> dict[str, Sheet]:
    """The sheets survey, choices and settings. Raises `BadData` with every problem of the workbook as a file."""
    _check_archive(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        problems: list[Problem] = []
        sheets = [_sheet(sheet, problems) for sheet in book.worksheets]
    except Exception:  # noqa: BLE001  # openpyxl raises whatever its XML and ZIP layers do on a damaged file
        raise BadData([problem("", "xlsform-damaged")]) from None
    problems += _sheet_problems(sheets)
    if problems:
        raise BadData(problems)
    return {sheet.name: sheet for sheet in sheets}


def _check_archive(content: bytes) -> None:
    """That it is a workbook of a form's size without programs or links, before anything is unpacked."""
    try:
        names = names_within(content, LIMITS) if len(content) <= MAX_BYTES else None
    except Damaged:
        raise BadData([problem("", "xlsform-damaged")]) from None
    except TooMuch:
        names = None
    if names is None:
        raise BadData([problem("", "xlsform-too-large", limit=LIMITS.megabytes)])
    if "xl/workbook.xml" not in names:
        raise BadData([problem("", "xlsform-damaged")])
    if any(name.startswith("xl/externallinks/") or name.endswith("vbaproject.bin") for name in names):
        raise BadData([problem("", "xlsform-links")])


def _sheet_problems(sheets: list[Sheet]) -> Iterator[Problem]:
    names = [sheet.name for sheet in sheets]
    if "survey" not in names:
        yield problem("", "xlsform-no-survey", value=", ".join(names))
    for sheet in sheets:
        if sheet.name not in SHEETS and sheet.letters:
            yield problem(f"{sheet.name}!A1", "xlsform-other-sheet", value=sheet.name)


def _sheet(sheet: Any, problems: list[Problem]) -> Sheet:
    # Some programs write a wrong extent into the sheet; what is there is read instead.
    sheet.reset_dimensions()
    name = sheet.title.strip().lower()
    name = name if name in SHEETS else sheet.title
    found: Sheet | None = None
    for line, cells in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), start=1):
        if line > MAX_ROWS:
            problems.append(problem(f"{name}!A{line}", "xlsform-too-many-rows", limit=str(MAX_ROWS)))
            break
        values = {
            number: value for number, cell in enumerate(cells, start=1) if (value := _text(name, line, number, cell, problems))
        }
        if found is None:
            found = _headed(name, line, values, problems) if values else None
        elif values:
            found.rows.append(_row(found, line, values, problems))
    return found or Sheet(name, {}, [])


def _headed(name: str, line: int, values: Mapping[int, str], problems: list[Problem]) -> Sheet:
    letters: dict[str, str] = {}
    for number, value in values.items():
        heading = value.strip()
        if heading in letters:
            problems.append(problem(f"{name}!{get_column_letter(number)}{line}", "xlsform-same-column", value=heading))
        letters[heading] = get_column_letter(number)
    return Sheet(name, letters, [])


def _row(sheet: Sheet, line: int, values: Mapping[int, str], problems: list[Problem]) -> Row:
    headings = {letter: heading for heading, letter in sheet.letters.items()}
    cells: dict[str, str] = {}
    for number, value in values.items():
        letter = get_column_letter(number)
        if letter in headings:
            cells[headings[letter]] = value
        elif sheet.name in SHEETS:
            problems.append(problem(f"{sheet.name}!{letter}{line}", "xlsform-no-heading", value=value))
    return Row(sheet, line, cells)


def _text(sheet: str, line: int, number: int, cell: Any, problems: list[Problem]) -> str:
    """What the cell says, as text; empty where it says nothing. A formula is no text: what it shows is not known here."""
    if cell.value is None:
        return ""
    if cell.data_type in ("f", "e"):
        problems.append(problem(f"{sheet}!{get_column_letter(number)}{line}", "xlsform-formula", value=str(cell.value)))
        return ""
    if isinstance(cell.value, bool):
        return "yes" if cell.value else "no"
    if isinstance(cell.value, float) and cell.value.is_integer():
        return str(int(cell.value))
    return str(cell.value) if str(cell.value).strip() else ""
