"""A table of a result: what people read in each cell, and the exact figure behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

Value = float | int | Decimal | None


@dataclass(frozen=True)
class Cell:
    """`text` is what is read; `value` the unrounded figure, for files that go on into a spreadsheet; `figure` the name by which
    `economics.explaining` explains it, "" for what it does not."""

    text: str
    value: Value = None
    figure: str = ""


@dataclass(frozen=True)
class Column:
    title: str
    numeric: bool = False


@dataclass(frozen=True)
class DataTable:
    """`rows` are as long as `columns`; the first column heads its row. The last row is a total where `total` says so."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: bool = False
    note: str = ""


def columns(*titles: str, text: int = 1) -> tuple[Column, ...]:
    """Columns of which the first `text` hold words and the others figures."""
    return tuple(Column(title, numeric=position >= text) for position, title in enumerate(titles))


def words(*cells: str) -> tuple[Cell, ...]:
    """A row of words only."""
    return tuple(Cell(cell) for cell in cells)


def records(table: DataTable) -> list[Sequence[Value | str]]:
    """The table as rows of plain values, column titles first: figures unrounded, for CSV and XLSX."""
    body = [[cell.text if cell.value is None else cell.value for cell in row] for row in table.rows]
    return [[column.title for column in table.columns], *body]
