"""CSV: comma, semicolon or tab between the cells; UTF-8 with or without a byte order mark."""

import csv
import io
from collections.abc import Iterator, Sequence

from rodtrad.errors import BadData, Problem
from rodtrad.tables.raw import Cell, Raw, bad, cell, problem

SEPARATORS = ";\t,"
# Marks in the first bytes of what people take for a table by mistake.
_NOT_TABLES = (b"<", b"%PDF", b"{", b"[")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_csv(content: bytes) -> Raw:
    """The cells of a CSV file. Raises `BadData`: wrong encoding, no table, rows of different length."""
    text = decoded(content)
    separator = separator_of(text)
    lines, rows = _cells(text, separator)
    if not rows:
        raise bad("table-empty")
    names = tuple(cell(name) or "" for name in rows[0])
    ragged = list(_ragged(names, rows[1:], lines[1:]))
    if ragged:
        raise BadData(ragged)
    return Raw(names, [[cell(value) for value in row] for row in rows[1:]], lines[1:], decimal_comma=separator != ",")


def decoded(content: bytes) -> str:
    start = content.lstrip(b"\xef\xbb\xbf \r\n\t")[:8].lower()
    if content.startswith(_UTF16):
        raise bad("table-encoding", line=1)
    if b"\0" in content or start.upper().startswith(_NOT_TABLES):
        raise bad("table-not-a-table")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise bad("table-encoding", line=content.count(b"\n", 0, error.start) + 1) from None


def separator_of(text: str) -> str:
    """The separator that the first line with content has most of; semicolon before comma where they tie."""
    header = next((line for line in io.StringIO(text, newline="") if line.strip()), "")
    return max(SEPARATORS, key=lambda separator: len(next(csv.reader([header], delimiter=separator), [])))


def _cells(text: str, separator: str) -> tuple[list[int], list[list[str]]]:
    """Every row that has content, with the line in the file on which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    lines: list[int] = []
    rows: list[list[str]] = []
    begins = 1
    try:
        for row in reader:
            if any(value.strip() for value in row):
                lines.append(begins)
                rows.append(row)
            begins = reader.line_num + 1
    except csv.Error:
        raise bad("table-not-a-table", line=begins) from None
    return lines, rows


def _ragged(names: Sequence[str], rows: Sequence[Sequence[str | Cell]], lines: Sequence[int]) -> Iterator[Problem]:
    for line, row in zip(lines, rows, strict=True):
        if len(row) != len(names):
            yield problem("table-ragged-row", line=line, found=len(row), expected=len(names))
