"""The cells of a file with one row per event, whatever its format, and each row's number in it."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl

from rodtrad.errors import BadData
from rodtrad.tables.csv_text import SEPARATORS, read_csv
from rodtrad.tables.raw import Raw, bad, problem
from rodtrad.tables.xlsx import read_xlsx

# Up to here the file is read cell by cell, as other tables are.
_READ_BY_CELL: Final = 20_000_000


@dataclass(frozen=True, eq=False)
class Rows:
    """The cells of a file as it has them, and each row's number there."""

    frame: pl.DataFrame
    lines: pl.Series
    decimal_comma: bool


def content_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise bad("table-absent", value=str(path)) from None
    except (OSError, ValueError):
        raise bad("table-unreadable", value=str(path)) from None


def rows_of(content: bytes) -> Rows:
    if not content.strip(b"\xef\xbb\xbf \r\n\t"):
        raise bad("flow-file-empty")
    if content.startswith(b"PAR1"):
        return _parquet(content)
    if content.startswith(b"PK\x03\x04"):
        return _from_raw(read_xlsx(content))
    return _from_raw(read_csv(content)) if len(content) <= _READ_BY_CELL else _large_csv(content)


def _parquet(content: bytes) -> Rows:
    try:
        frame = pl.read_parquet(io.BytesIO(content))
    except (pl.exceptions.PolarsError, OSError, pl.exceptions.PanicException):
        raise bad("table-damaged") from None
    return Rows(frame, pl.int_range(1, frame.height + 1, eager=True), decimal_comma=True)


def _from_raw(raw: Raw) -> Rows:
    columns = zip(*raw.rows, strict=True) if raw.rows else [()] * len(raw.names)
    series = [pl.Series(name, list(cells), dtype=pl.String) for name, cells in zip(raw.names, columns, strict=True)]
    _check_names(raw.names)
    return Rows(pl.DataFrame(series), pl.Series(list(raw.lines), dtype=pl.Int64), raw.decimal_comma)


def _check_names(names: tuple[str, ...]) -> None:
    repeated = [name for name in dict.fromkeys(names) if names.count(name) > 1]
    if repeated:
        raise BadData([problem("table-repeated-column", name, value=name) for name in repeated])


def _large_csv(content: bytes) -> Rows:
    """As `read_csv`, many times faster: rows without content are left out, and each row keeps the number of its first line."""
    text = content.removeprefix(b"\xef\xbb\xbf")
    body = text.lstrip(b"\r\n")
    header = body.split(b"\n", 1)[0].decode("utf-8", errors="replace")
    separator = max(SEPARATORS, key=header.count)
    try:
        frame = pl.read_csv(body, separator=separator, infer_schema=False)
    except (pl.exceptions.PolarsError, OSError, pl.exceptions.PanicException):
        raise bad("flow-file-unreadable") from None
    first = text[: len(text) - len(body)].count(b"\n") + 2
    lines = _lines(frame, first) if b'"' in body else pl.int_range(first, frame.height + first, eager=True)
    there = frame.select(pl.any_horizontal(pl.all().str.strip_chars() != "")).to_series().fill_null(value=False)
    return Rows(frame.filter(there), lines.filter(there), decimal_comma=separator != ",")


def _lines(frame: pl.DataFrame, first: int) -> pl.Series:
    """The line on which each row begins: one after the row before, and one more for each line break in its cells."""
    breaks = frame.select(pl.sum_horizontal(pl.all().str.count_matches("\n", literal=True))).to_series().fill_null(0)
    return (breaks.cum_sum() - breaks).cast(pl.Int64) + pl.int_range(first, frame.height + first, eager=True)
