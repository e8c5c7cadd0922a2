"""A sheet that remembers where each named value stands, so that formulas can point at it."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

Value = str | int | float | Decimal | None


@dataclass
class Looks:
    """How cells look: what may be changed stands out from what is computed."""

    title: Any
    head: Any
    typed: Any
    computed: Any
    share: Any
    plain: Any


@dataclass
class Sheet:
    """Cells are written by row and column (from 0); `places` names cells, `row` is the next free row."""

    page: Worksheet
    looks: Looks
    row: int = 0
    places: dict[str, str] = field(default_factory=dict)

    def heads(self, *titles: str) -> None:
        for column, title in enumerate(titles):
            self.page.write_string(self.row, column, title, self.looks.head)
        self.row += 1

    def put(self, column: int, value: Value, look: Any = None, name: str = "") -> None:
        """A value that a person typed (or a word) in the current row."""
        if isinstance(value, str):
            self.page.write_string(self.row, column, value, look or self.looks.plain)
        elif value is not None:
            self.page.write_number(self.row, column, float(value), look or self.looks.typed)
        if name:
            self.places[name] = self.at(column)

    def compute(self, column: int, formula: str, value: Value, look: Any = None, name: str = "") -> None:
        """A formula in the current row, with the value it gives, for programs that do not compute."""
        shown = float(value) if isinstance(value, (int, float, Decimal)) else value or 0
        self.page.write_formula(self.row, column, f"={formula}", look or self.looks.computed, shown)
        if name:
            self.places[name] = self.at(column)

    def at(self, column: int, row: int | None = None) -> str:
        """The address of a cell of this sheet, as formulas of any sheet write it."""
        cell = xl_rowcol_to_cell(self.row if row is None else row, column, row_abs=True, col_abs=True)
        return f"'{self.page.get_name()}'!{cell}"


def looks(book: Workbook) -> Looks:
    """The workbook's formats: blue and tinted is typed, black is computed."""
    money = "#,##0.00;[Red]-#,##0.00"
    return Looks(
        title=book.add_format({"bold": True, "font_size": 14}),
        head=book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        typed=book.add_format({"font_color": "#0B4F9E", "bg_color": "#EEF4FB", "num_format": "#,##0.00####"}),
        computed=book.add_format({"num_format": money}),
        share=book.add_format({"num_format": "0.0000000000"}),
        plain=book.add_format({"text_wrap": True, "valign": "top"}),
    )
