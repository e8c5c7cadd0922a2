"""A data file in: its format is told from its content, never from its name."""

import hashlib
from pathlib import Path
from typing import Final

from rodtrad.document.plan import DataPlan
from rodtrad.tables.checking import checked
from rodtrad.tables.csv_text import read_csv
from rodtrad.tables.parquet import read_parquet
from rodtrad.tables.raw import Raw, bad
from rodtrad.tables.table import Table
from rodtrad.tables.xlsx import read_xlsx

MAX_BYTES: Final = 200_000_000
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"


def read_table(source: Path | str | bytes, plan: DataPlan) -> Table:
    """The table in a CSV, XLSX or Parquet file (a path, or the bytes themselves), checked against `plan`.

    Every column that the plan names must be there; other columns are left out and named in the table's notes. Raises `BadData`
    with every problem found, each with its row and column in the file.
    """
    content = source if isinstance(source, bytes) else content_of(Path(source))
    if len(content) > MAX_BYTES:
        raise bad("table-too-large", value=str(MAX_BYTES // 1_000_000))
    frame, notes = checked(raw_of(content), plan)
    return Table(frame, hashlib.sha256(content).hexdigest(), notes)


def content_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise bad("table-too-large", value=str(MAX_BYTES // 1_000_000))
        return path.read_bytes()
    except FileNotFoundError:
        raise bad("table-absent", value=str(path)) from None
    except (OSError, ValueError):
        raise bad("table-unreadable", value=str(path)) from None


def raw_of(content: bytes) -> Raw:
    if not content.strip(b"\xef\xbb\xbf \r\n\t"):
        raise bad("table-empty")
    if content.startswith(_OLD_EXCEL):
        raise bad("table-old-excel")
    if content.startswith(b"PK\x03\x04"):
        return read_xlsx(content)
    if content.startswith(b"PAR1"):
        return read_parquet(content)
    return read_csv(content)
