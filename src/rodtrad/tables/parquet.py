"""Parquet: the columns as text, so that one set of checks serves every format."""

import io
from typing import Final

import polars as pl

from rodtrad.tables.raw import Raw, bad, cell

# A few bytes of Parquet can stand for any number of equal rows.
MAX_ROWS: Final = 5_000_000


def read_parquet(content: bytes) -> Raw:
    """The cells of a Parquet file; row 1 is its first row. Raises `BadData`: cut off or damaged."""
    try:
        rows = pl.scan_parquet(io.BytesIO(content)).select(pl.len()).collect().item()
        frame = pl.read_parquet(io.BytesIO(content)) if rows <= MAX_ROWS else pl.DataFrame()
        texts = frame.select(_as_text(name, kind) for name, kind in frame.schema.items())
    except (pl.exceptions.PolarsError, OSError, pl.exceptions.PanicException):
        raise bad("table-damaged") from None
    if rows > MAX_ROWS:
        raise bad("table-too-many-rows", value=str(MAX_ROWS))
    if not texts.width or not texts.height:
        raise bad("table-empty")
    cells = [[None if value is None else cell(value) for value in row] for row in texts.iter_rows()]
    return Raw(tuple(cell(name) or "" for name in frame.columns), cells, range(1, frame.height + 1))


def _as_text(name: str, kind: pl.DataType) -> pl.Expr:
    column = pl.col(name)
    if kind.is_float():
        column = column.fill_nan(None)
    if kind == pl.Boolean:
        column = column.cast(pl.Int8)
    return column.cast(pl.String)
