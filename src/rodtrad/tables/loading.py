"""A data file as columns, before anything is checked: Parquet with its own types, CSV and XLSX as text.

Large CSV files without quotation marks are split by polars; all others by the reader that copes with everything.
"""

import csv
import hashlib
import io
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import polars as pl

from rodtrad.tables.csv_text import decoded, separator_of
from rodtrad.tables.raw import SPACES, bad, cell
from rodtrad.tables.reading import content_of, raw_of
from rodtrad.texts import Message

# A few bytes of Parquet can stand for any number of equal rows.
MAX_ROWS: Final = 100_000_000
QUICK_FROM: Final = 200_000
_PARQUET: Final = b"PAR1"


@dataclass(frozen=True)
class Rows:
    """Where each row stands in its file: `first` + its place, or `lines` where the file has gaps."""

    first: int = 1
    lines: Sequence[int] | pl.Series | None = None

    def line(self, place: int) -> int:
        return int(self.lines[place]) if self.lines is not None else self.first + place


@dataclass(frozen=True, eq=False)
class Loaded:
    """The wanted columns that are there (the first of each name) and the names of all; `sha256` is the hash of the bytes."""

    names: tuple[str, ...]
    frame: pl.DataFrame
    rows: Rows
    sha256: str
    decimal_comma: bool = False
    notes: tuple[Message, ...] = ()


def load(source: Path | bytes, wanted: Collection[str]) -> Loaded:
    """The `wanted` columns of a file (a path, or the bytes themselves). Raises `BadData`: absent, cut, no table."""
    if isinstance(source, Path) and _is_parquet(source):
        return _parquet(pl.scan_parquet(source), wanted, _hash_of_file(source))
    content = source if isinstance(source, bytes) else content_of(source)
    sha256 = hashlib.sha256(content).hexdigest()
    if content.startswith(_PARQUET):
        return _parquet(pl.scan_parquet(io.BytesIO(content)), wanted, sha256)
    return (_quick_csv(content, sha256) if len(content) >= QUICK_FROM else None) or _any(content, sha256, wanted)


def _any(content: bytes, sha256: str, wanted: Collection[str]) -> Loaded:
    raw = raw_of(content)
    columns = {name: [row[place] for row in raw.rows] for place, name in reversed(list(enumerate(raw.names))) if name in wanted}
    frame = pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String))
    return Loaded(raw.names, frame, Rows(lines=raw.lines), sha256, raw.decimal_comma, raw.notes)


def _is_parquet(path: Path) -> bool:
    try:
        with path.open("rb") as opened:
            return opened.read(4) == _PARQUET
    except OSError:
        return False


def _hash_of_file(path: Path) -> str:
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _parquet(scan: pl.LazyFrame, wanted: Collection[str], sha256: str) -> Loaded:
    try:
        names = tuple(scan.collect_schema().names())
        if scan.select(pl.len()).collect().item() > MAX_ROWS:
            raise bad("table-too-many-rows", value=str(MAX_ROWS))
        frame = scan.select([name for name in names if name in wanted]).collect()
    except (pl.exceptions.PolarsError, OSError, pl.exceptions.PanicException):
        raise bad("table-damaged") from None
    return Loaded(names, frame, Rows(), sha256)


def _quick_csv(content: bytes, sha256: str) -> Loaded | None:
    """The table, where every line of the file is a row and no cell holds a separator; None where that cannot be told."""
    if b'"' in content or content.startswith((b"PK", b"\xd0\xcf")):
        return None
    first = decoded(content).partition("\n")[0]
    separator = separator_of(first)
    names = [cell(name) or "" for name in next(csv.reader([first], delimiter=separator), [])]
    if "" in names or len(set(names)) < len(names) or not _even(content, separator, len(names) - 1):
        return None
    try:
        frame = pl.read_csv(
            content, separator=separator, quote_char=None, infer_schema=False, has_header=False, skip_rows=1, new_columns=names
        )
    except pl.exceptions.PolarsError:
        return None
    blank = frame.select(pl.all_horizontal(pl.all().str.strip_chars(SPACES).fill_null("") == "").any()).item()
    return None if blank else Loaded(tuple(names), frame, Rows(first=2), sha256, separator != ",")


def _even(content: bytes, separator: str, count: int) -> bool:
    """Whether every line has `count` separators, none is empty, and lines end as lines do."""
    data = np.frombuffer(content, np.uint8)
    ends = np.flatnonzero(data == ord("\n"))
    ends = ends if content.endswith(b"\n") else np.append(ends, len(data))
    before = np.searchsorted(np.flatnonzero(data == ord(separator)), ends)
    alone = content.count(b"\r") != content.count(b"\r\n")
    return count > 0 and not alone and bool((np.diff(before, prepend=0) == count).all())
