"""A workbook that somebody changed, back into the document: only the values that may be typed, each found by its path."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from openpyxl import load_workbook

from rodtrad.document import Investment, to_data
from rodtrad.document.reading import from_data
from rodtrad.economics.flows import persons_of
from rodtrad.errors import BadData, BadDocument, Problem
from rodtrad.tables.xlsx import check_archive
from rodtrad.texts import message

_VERSION: Final = re.compile(r"\b[0-9a-f]{12}\b")
_ABOUT: Final = 3  # the rows in which a workbook says what it was made from
Unsaid = dict[str, Decimal | int | None]


def read_workbook(content: bytes, investment: Investment) -> Investment:
    """The investment with the values typed in the workbook that was made from it. Effects are measured, so they are not read.

    Raises `BadData` for every cell that holds no number or whose path is not in the document, and `BadDocument` where the values
    cannot stand in a document."""
    data, problems = to_data(investment), list[Problem]()
    for title, row in _rows(content):
        for path, cell in _typed(title, row):
            _set(data, path, cell, f"{title}!{cell.coordinate}", _unsaid(investment, path), problems)
    if problems:
        raise BadData(problems)
    try:
        return replace(from_data(data), lock=investment.lock)
    except BadDocument as error:
        raise BadData(error.problems) from error


def version_in(content: bytes) -> str:
    """The beginning of the hash of the version that the workbook was made from; "" where it does not tell (any more).

    Raises `BadData` where it is no workbook."""
    # The second row says it; the first is the title, which may hold anything.
    rows = _rows(content)[:_ABOUT]
    texts = (str(row[0].value or "") for _, row in (*rows[1:], *rows[:1]))
    return next((found[0] for said in texts if (found := _VERSION.search(said))), "")


def _rows(content: bytes) -> list[tuple[str, tuple[Any, ...]]]:
    """Every row of every sheet, with the sheet's name."""
    check_archive(content)
    try:
        book = load_workbook(io.BytesIO(content), data_only=False)
        return [(sheet.title, row) for sheet in book.worksheets for row in sheet.iter_rows() if row]
    except Exception as error:  # openpyxl raises whatever its XML and ZIP layers do on a damaged file
        raise BadData([Problem("", message("table-damaged"), message("table-damaged.cure"))]) from error


def _typed(title: str, row: tuple[Any, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """The cells of a row that a person may have changed, each with the steps of its path."""
    steps = tuple(str(row[0].value or "").split("."))
    if steps[0] in ("unit_costs", "consequences", "calculation") and len(steps) == 3 and len(row) > 2:
        yield steps, row[2]
    elif steps[0] == "costs" and steps[-1] == "amounts":
        heads = [cell.value for cell in row[0].parent[1]]
        for cell in row[4:]:
            if cell.value is not None:
                yield (*steps, str(heads[cell.column - 1])), cell


def _set(data: dict[str, Any], path: tuple[str, ...], cell: Any, where: str, unsaid: Unsaid, problems: list[Problem]) -> None:
    owner = _owner(data, path)
    if owner is None:
        words = {"path": ".".join(path)}
        problems.append(Problem(where, message("workbook-unknown", **words), message("workbook-unknown.cure", **words)))
        return
    try:
        number = Decimal(str(cell.value)) if not isinstance(cell.value, bool) else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        what, cure = message("workbook-no-number"), message("workbook-no-number.cure")
        problems.append(Problem(where, what, cure, str(cell.value)[:80]))
        return
    _put(owner, path[-1], number, unsaid)


def _owner(data: dict[str, Any], path: tuple[str, ...]) -> dict[str, Any] | None:
    """The part that holds the last step of the path, or None where the document has none."""
    if path[0] == "calculation":
        found = data.get("calculation", {}).get(path[1])
        return found if isinstance(found, dict) and path[2] in found else None
    part = next((item for item in data.get(path[0], []) if item.get("key") == path[1]), None)
    if part is None or path[0] != "costs":
        return part
    return part.setdefault("amounts", {})  # type: ignore[no-any-return]


def _put(owner: dict[str, Any], field: str, number: Decimal, unsaid: Unsaid) -> None:
    """The number, unless it is what the calculation takes where the document says nothing: then nothing is written."""
    if field not in owner and number == unsaid.get(field):
        return
    owner[field] = int(number) if number == number.to_integral_value() else number


def _unsaid(investment: Investment, path: tuple[str, ...]) -> Unsaid:
    """What a consequence is counted with where the document leaves a field out."""
    found = next((line for line in investment.consequences if line.key == path[1]), None)
    persons = persons_of(found, investment) if found else None
    return {"share": Decimal(1), "quantity": Decimal(1), "displacement": Decimal(0), "fade_out": Decimal(0), "persons": persons}
