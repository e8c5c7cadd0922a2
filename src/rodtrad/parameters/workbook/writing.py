"""A catalogue as XLSX."""

import io
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook

from rodtrad.parameters.catalogue import KINDS, Catalogue, name_of
from rodtrad.parameters.types import DiscountRate, PriceIndex, Value
from rodtrad.parameters.workbook.columns import COLUMNS, heading, in_words, sheet_title
from rodtrad.texts import Language


def workbook(catalogue: Catalogue, language: Language, only: Iterable[tuple[str, Value]] | None = None) -> bytes:
    """Every figure of the catalogue, or of those in `only`; words and headings in `language`. `read_workbook` reads it back."""
    chosen = list(catalogue.everything() if only is None else only)
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    for kind in KINDS:
        sheet = book.add_worksheet(sheet_title(kind, language))
        sheet.write_row(0, 0, [heading(column, language) for column in COLUMNS[kind]], bold)
        rows = (row for of, value in chosen if of == kind for row in _rows(kind, value, language))
        for number, row in enumerate(rows, start=1):
            sheet.write_row(number, 0, row)
        sheet.freeze_panes(1, 2)
        sheet.autofit(300)
    book.close()
    return out.getvalue()


def _rows(kind: str, value: Value, language: Language) -> Iterator[list[Any]]:
    for own in _many(value):
        said = {"name": name_of(kind, value, language), **own}
        cells = (said[column] if column in said else getattr(value, column) for column in COLUMNS[kind])
        yield [_cell(in_words(column, cell, language)) for column, cell in zip(COLUMNS[kind], cells, strict=True)]


def _many(value: Value) -> Iterator[dict[str, Any]]:
    """What differs between the rows of one figure."""
    if isinstance(value, PriceIndex):
        yield from ({"year": year, "value": figure} for year, figure in sorted(value.values.items()))
    elif isinstance(value, DiscountRate):
        yield from ({"from_year": step.from_year, "rate": step.rate} for step in value.steps)
    else:
        yield {}


def _cell(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value
