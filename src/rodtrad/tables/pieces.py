"""Files larger than memory: their rows a piece at a time, read by DuckDB within a limit of memory."""

import csv
import hashlib
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import duckdb
import polars as pl

from rodtrad.errors import BadData
from rodtrad.tables.csv_text import decoded, separator_of
from rodtrad.tables.raw import bad, cell, problem
from rodtrad.tables.reading import MAX_BYTES

# A whole number of the chunks that breakdowns add up in, so that sums come out the same to the last bit.
ROWS: Final = 1 << 20
_BLANK: Final = " blank"
_START: Final = 1 << 16
Engine = duckdb.DuckDBPyConnection


@dataclass(frozen=True)
class Source:
    """A CSV or Parquet file: its columns, the rows before the first of data, and what separates the cells (Parquet: nothing)."""

    path: Path
    names: tuple[str, ...]
    before: int
    separator: str = ""

    @property
    def decimal_comma(self) -> bool:
        return self.separator != ","


@dataclass(frozen=True, eq=False)
class Piece:
    """Some rows, and the number of each in the file (in CSV: empty lines and line breaks inside cells are not counted)."""

    frame: pl.DataFrame
    lines: pl.Series


@contextmanager
def engine(folder: Path, memory: str) -> Iterator[Engine]:
    """DuckDB within `memory`; what it cannot hold lies in `folder`. Raises `BadData` where the disk has no room for that."""
    with duckdb.connect(config={"memory_limit": memory, "temp_directory": str(folder)}) as found:
        found.execute("set enable_progress_bar = false")
        try:
            yield found
        except (duckdb.IOException, duckdb.OutOfMemoryException):
            raise bad("table-no-room", value=str(folder)) from None


def source_of(path: Path) -> Source:
    """Raises `BadData`: absent, empty, cut off, no table."""
    try:
        with path.open("rb") as opened:
            start = opened.read(_START)
    except OSError:
        raise bad("table-absent" if not path.exists() else "table-unreadable", value=str(path)) from None
    if start.startswith(b"PAR1"):
        return Source(path, _parquet_names(path), 0)
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise bad("table-too-large", value=str(MAX_BYTES // 1_000_000))
    body = start.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    before = start[: len(start) - len(body)].count(b"\n")
    header = decoded(body.partition(b"\n")[0])
    separator = separator_of(header)
    names = tuple(cell(name) or "" for name in next(csv.reader([header], delimiter=separator), []))
    if not any(names):
        raise bad("table-empty")
    return Source(path, names, before + 1, separator)


def pieces(source: Source, wanted: Iterable[str], found: Engine, rows: int | None = None) -> Iterator[Piece]:
    """The `wanted` columns that are there (CSV: as text), `rows` at a time and never more. Raises `BadData`: damaged, or a row
    that is too long or too short."""
    places = {name: source.names.index(name) for name in dict.fromkeys(wanted) if name in source.names}
    if not places:
        return
    first = source.before + 1
    for frame in _of_size(_frames(source, places, found), rows or ROWS):
        lines = pl.int_range(first, first + frame.height, eager=True)
        first += frame.height
        if _BLANK in frame.columns:
            there = ~frame[_BLANK]
            frame, lines = frame.filter(there).drop(_BLANK), lines.filter(there)
        if frame.height:
            yield Piece(frame, lines)


def hash_of(path: Path) -> str:
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _parquet_names(path: Path) -> tuple[str, ...]:
    try:
        return tuple(pl.scan_parquet(path, glob=False).collect_schema().names())
    except (pl.exceptions.PolarsError, OSError, pl.exceptions.PanicException):
        raise bad("table-damaged") from None


def _frames(source: Source, places: dict[str, int], found: Engine) -> Iterator[pl.DataFrame]:
    """As DuckDB gives them, in the order of the file."""
    try:
        for batch in found.sql(_query(source, places), params=[_unmatched(source.path)]).to_arrow_reader(ROWS):
            yield pl.DataFrame(pl.from_arrow(batch))
    except duckdb.OutOfMemoryException:
        raise
    except duckdb.Error as error:
        if isinstance(error, duckdb.IOException) and "space" in str(error):
            raise
        raise _told(str(error), source) from None


def _query(source: Source, places: dict[str, int]) -> str:
    if not source.separator:
        return f"select {', '.join(map(quoted, places))} from read_parquet($1)"
    columns = [f"c{place}" for place in range(len(source.names))]
    chosen = ", ".join(f"c{place} as {quoted(name)}" for name, place in places.items())
    blank = " and ".join(f"coalesce(trim({column}), '') = ''" for column in columns)
    types = ", ".join(f"'{column}': 'varchar'" for column in columns)
    form = f"header = true, skip = {source.before - 1}, delim = '{source.separator}', quote = '\"', escape = '\"'"
    cells = f"read_csv($1, columns = {{{types}}}, auto_detect = false, {form})"
    return f"select {chosen}, {blank} as {quoted(_BLANK)} from {cells}"


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _unmatched(path: Path) -> str:
    """The path with nothing in it that stands for other names."""
    return re.sub(r"([*?\[])", r"[\1]", str(path))


def _told(error: str, source: Source) -> BadData:
    """What DuckDB says is wrong with the file, in our words."""
    if not source.separator:
        return bad("table-damaged")
    line = re.search(r"CSV Error on Line: (\d+)", error)
    at = int(line[1]) if line else None
    counted = re.search(r"Expected Number of Columns: (\d+) Found: (\d+)", error)
    if counted:
        return BadData([problem("table-ragged-row", line=at, found=int(counted[2]), expected=int(counted[1]))])
    return bad("table-encoding" if "unicode" in error else "table-not-a-table", line=at)


def _of_size(frames: Iterable[pl.DataFrame], rows: int) -> Iterator[pl.DataFrame]:
    kept: list[pl.DataFrame] = []
    for frame in frames:
        kept.append(frame)
        while sum(part.height for part in kept) >= rows:
            whole = pl.concat(kept)
            yield whole[:rows]
            kept = [whole[rows:]]
    if sum(part.height for part in kept):
        yield pl.concat(kept)
