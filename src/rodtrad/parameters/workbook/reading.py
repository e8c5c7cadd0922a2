"""Figures out of a workbook that people filled in: every problem at once, each with its sheet, row and column."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from rodtrad.errors import BadData, Problem
from rodtrad.parameters.catalogue import KINDS, entry_from
from rodtrad.parameters.types import Value
from rodtrad.parameters.workbook.columns import COLUMNS, MANY, WHOLE, code_of, column_of, kind_of_sheet
from rodtrad.tables.xlsx import check_archive
from rodtrad.texts import has_text, message

Figures = dict[str, dict[str, Value]]
MOST_ROWS: Final = 20_000
NEEDED: Final = ("key", "source")


@dataclass(frozen=True)
class _Row:
    """One row as column → what is said, and where each stands."""

    kind: str
    sheet: str
    number: int
    said: Mapping[str, Any]
    letters: Mapping[str, str]

    def where(self, column: str = "") -> str:
        return f"{self.sheet}!{self.letters.get(column, 'A')}{self.number}"


def read_workbook(content: bytes) -> Figures:
    """The figures by kind and key. A name that is the catalogue's own word for the key is not kept: it follows the language.

    Raises `BadData` with every problem, `where` as a spreadsheet names a cell ("Enhetskostnader!C7")."""
    problems: list[Problem] = []
    found: Figures = {kind: {} for kind in KINDS}
    for rows in _figures(_rows(content, problems)):
        try:
            found[rows[0].kind][str(rows[0].said["key"])] = entry_from(rows[0].kind, _data(rows))
        except BadData as error:
            problems += (_placed(problem, rows) for problem in error.problems)
        problems += _repeated(rows)
    if not problems and not any(found.values()):
        problems.append(Problem("", message("parameters-no-rows"), message("parameters-no-rows.cure")))
    if problems:
        raise BadData(problems)
    return found


def _rows(content: bytes, problems: list[Problem]) -> Iterator[_Row]:
    check_archive(content)
    try:
        book = load_workbook(io.BytesIO(content), data_only=True, read_only=True)
        sheets = [(sheet.title, list(sheet.iter_rows(values_only=True, max_row=MOST_ROWS))) for sheet in book.worksheets]
    except Exception as error:  # openpyxl raises whatever its XML and ZIP layers do on a damaged file
        raise BadData([Problem("", message("table-damaged"), message("table-damaged.cure"))]) from error
    known = [(title, kind, rows) for title, rows in sheets if (kind := kind_of_sheet(title))]
    if not known:
        names = ", ".join(title for title, _ in sheets)
        raise BadData([Problem("", message("parameters-no-sheet", found=names), message("parameters-no-sheet.cure"))])
    for title, kind, rows in known:
        yield from _in_sheet(title, kind, rows, problems)


def _in_sheet(title: str, kind: str, rows: Sequence[Sequence[Any]], problems: list[Problem]) -> Iterator[_Row]:
    """The rows that have something in them, under headings that are known."""
    if not rows:
        return
    places = {column: place for place, said in enumerate(rows[0]) if (column := column_of(said, kind))}
    lacking = [column for column in NEEDED if column not in places]
    if lacking:
        what = message("parameters-no-column", column=message(f"parameters-column-{lacking[0]}"))
        problems.append(Problem(f"{title}!A1", what, message("parameters-no-column.cure")))
        return
    letters = {column: get_column_letter(place + 1) for column, place in places.items()}
    for number, row in enumerate(rows[1:], start=2):
        said = {column: _plain(column, row[place]) for column, place in places.items() if place < len(row)}
        said = {column: value for column, value in said.items() if value not in (None, "")}
        if said and "key" not in said:
            where = f"{title}!{letters['key']}{number}"
            problems.append(Problem(where, message("parameters-no-key"), message("parameters-no-key.cure")))
        elif said:
            yield _Row(kind, title, number, said, letters)


def _plain(column: str, cell: Any) -> Any:
    """A cell's value as plain data: a spreadsheet's numbers carry no more than fifteen digits."""
    if isinstance(cell, datetime | date):
        return cell.strftime("%Y-%m-%d")
    if isinstance(cell, float) and column in WHOLE and cell.is_integer():
        return int(cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return cell if column in (*WHOLE, "rate") else str(cell) if column in ("published", "key") else Decimal(str(cell))
    return code_of(column, cell.strip()) if isinstance(cell, str) else cell


def _figures(rows: Iterator[_Row]) -> Iterator[list[_Row]]:
    """The rows of one figure together, wherever in the sheet they stand."""
    found: dict[tuple[str, str], list[_Row]] = {}
    for row in rows:
        found.setdefault((row.kind, str(row.said["key"])), []).append(row)
    yield from found.values()


def _data(rows: Sequence[_Row]) -> dict[str, Any]:
    first = rows[0]
    many = MANY.get(first.kind, ())
    said = {column: value for column, value in first.said.items() if column in COLUMNS[first.kind] and column not in many}
    said["key"] = str(said["key"])
    if has_text(f"{KINDS[first.kind][1]}-{said['key']}"):
        said.pop("name", None)
    if first.kind == "price_indices":
        said["values"] = {row.said.get("year"): row.said.get("value") for row in rows}
    elif first.kind == "discount_rates":
        said["steps"] = [{"from_year": row.said.get("from_year", 0), "rate": row.said.get("rate")} for row in rows]
    return said


def _repeated(rows: Sequence[_Row]) -> Iterator[Problem]:
    """A figure on several rows, where it has one; a year or a step said twice."""
    seen: set[Any] = set()
    for row in rows:
        own = row.said.get(MANY[row.kind][0]) if row.kind in MANY else None
        if own in seen:
            yield Problem(row.where("key"), message("error-same-key", value=str(row.said["key"])), message("error-same-key.cure"))
        seen.add(own)


def _placed(problem: Problem, rows: Sequence[_Row]) -> Problem:
    """The problem with its cell: of a row among many where it is of one year or step."""
    step, _, rest = problem.where.replace("[", ".").replace("]", "").partition(".")
    place, _, inner = rest.partition(".")
    row = rows[0]
    if step == "steps" and place.isdigit():
        return Problem(rows[int(place)].where(inner), problem.what, problem.cure, problem.value)
    if step == "values":
        row = next((each for each in rows if str(each.said.get("year")) == place), row)
        step = "value" if "year" in row.said else "year"
    return Problem(row.where(step), problem.what, problem.cure, problem.value)
