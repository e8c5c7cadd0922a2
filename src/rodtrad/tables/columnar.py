"""A table in columns against the column specification: the same checks as `checking`, a column at a time.

Every distinct value is judged once, whole columns are compared at once, and columns that already have their type are left as they
are, so that millions of rows take seconds.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import polars as pl

from rodtrad.document.plan import Column, DataPlan
from rodtrad.errors import BadData, Problem
from rodtrad.tables.checking import SHOWN_PROBLEMS, TYPES, cell_problem, header, unused, wrong
from rodtrad.tables.loading import Loaded, Rows
from rodtrad.tables.raw import SPACES, problem
from rodtrad.tables.table import label
from rodtrad.tables.values import PARSERS, Bad
from rodtrad.texts import Message

_ROW: Final = "row"
_EPOCH: Final = date(1970, 1, 1).toordinal()
_FIRST_DAY, _LAST_DAY = date.min.toordinal() - _EPOCH, date.max.toordinal() - _EPOCH
_A_DAY: Final = {"ms": 86_400_000, "us": 86_400_000_000, "ns": 86_400_000_000_000}


@dataclass
class Findings:
    """The problems to show, at most 50 of each kind and column, and how many there are in all."""

    shown: list[Problem] = field(default_factory=list)
    total: int = 0

    def add(self, found: Sequence[Problem], total: int | None = None) -> None:
        self.shown += found
        self.total += len(found) if total is None else total

    def stop(self) -> None:
        """Raises `BadData` where there are any: those of the whole file first, then by row, and how many more."""
        if not self.total:
            return
        ordered = sorted(self.shown, key=lambda found: found.line or 0)[:SHOWN_PROBLEMS]
        if self.total > len(ordered):
            columns = ", ".join(dict.fromkeys(found.where for found in self.shown if found.where))
            ordered.append(problem("table-more-problems", count=self.total - len(ordered), columns=columns))
        raise BadData(ordered)


def check_columns(loaded: Loaded, plan: DataPlan, findings: Findings) -> tuple[pl.DataFrame, tuple[Message, ...]]:
    """The specified columns, typed, and notes on what was not used. What is wrong goes to `findings`."""
    frame, rows, decimal_comma = loaded.frame, loaded.rows, loaded.decimal_comma
    findings.add(list(header(loaded.names, plan, rows=frame.height)))
    typed = [
        _column(frame[spec.name], spec, rows, findings, decimal_comma) for spec in plan.columns if spec.name in frame.columns
    ]
    if plan.person_key in frame.columns:
        findings.add(*_repeated(as_text(frame[plan.person_key]), plan.person_key, rows))
    return pl.DataFrame(typed), (*loaded.notes, *unused(loaded.names, plan))


def is_plain(column: pl.Series) -> bool:
    """Whether the cells are numbers, text, dates or yes/no, and not lists, pictures and the like."""
    return not column.dtype.is_nested() and column.dtype not in (pl.Binary, pl.Object)


def as_text(column: pl.Series) -> pl.Series:
    """A column as text, as a CSV file would hold it: trimmed, composed letters, null where nothing is left."""
    if column.dtype.is_float():
        column = column.fill_nan(None)
    if column.dtype == pl.Boolean:
        column = column.cast(pl.Int8)
    text = column.cast(pl.String).str.normalize("NFC").str.strip_chars(SPACES)
    return text.set(text.str.len_bytes() == 0, None)


def marked(rows: Rows, mask: pl.Series) -> tuple[list[tuple[int, int]], int]:
    """(place, line) of the first rows that `mask` marks, and how many it marks in all."""
    places = mask.fill_null(False).arg_true()
    return [(place, rows.line(place)) for place in places.head(SHOWN_PROBLEMS).to_list()], len(places)


def _column(column: pl.Series, spec: Column, rows: Rows, findings: Findings, decimal_comma: bool) -> pl.Series:
    if not is_plain(column):
        findings.add([problem("table-unusable-type", spec.name, value=str(column.dtype))])
        return pl.Series(spec.name, [None] * len(column), dtype=TYPES[spec.type])
    if (beyond := _beyond(column)).any():
        # Days that no calendar has are judged, and refused, as text.
        column = as_text(_midnights(column.set(beyond, None), spec)).set(beyond, "?")
    typed = _as_it_is(column, spec)
    if typed is None:
        typed = _judged(column, spec, rows, findings, decimal_comma)
    if spec.required and typed.null_count():
        text = as_text(column)
        found, total = marked(rows, typed.is_null() & _empty(text, spec))
        findings.add([cell_problem("table-missing-value", spec, line, text[place] or "") for place, line in found], total)
    return typed


def _midnights(column: pl.Series, spec: Column) -> pl.Series:
    """A column of times as days, where days are wanted and every time is midnight."""
    if spec.type == "date" and column.dtype == pl.Datetime and (column == column.dt.truncate("1d")).all():
        return column.cast(pl.Date)
    return column


def _beyond(column: pl.Series) -> pl.Series:
    """The rows whose day is before the year 1 or after 9999, which a damaged file can hold."""
    if column.dtype == pl.Date:
        a_day = 1
    elif isinstance(column.dtype, pl.Datetime):
        a_day = _A_DAY[column.dtype.time_unit]
    else:
        return pl.Series([False])
    return ~(column.to_physical() // a_day).is_between(_FIRST_DAY, _LAST_DAY).fill_null(True)


def _as_it_is(column: pl.Series, spec: Column) -> pl.Series | None:
    """The column, where it already has its type and nothing in it needs judging."""
    column = _midnights(column, spec)
    kind, plain = column.dtype, not spec.codes and not spec.missing
    if not plain or (kind.is_temporal() and kind != pl.Date):
        return None
    if spec.type == "number" and (kind.is_integer() or (kind.is_float() and not column.is_infinite().any())):
        return column.fill_nan(None).cast(pl.Float64) if kind.is_float() else column.cast(pl.Float64)
    fits = {"integer": kind.is_signed_integer(), "date": kind == pl.Date, "boolean": kind == pl.Boolean}
    if fits.get(spec.type):
        return column.cast(TYPES[spec.type])
    return as_text(column) if spec.type == "text" else None


def _judged(column: pl.Series, spec: Column, rows: Rows, findings: Findings, decimal_comma: bool) -> pl.Series:
    """Each distinct cell judged once as text, and the verdicts spread over the column."""
    column = column.fill_nan(None) if column.dtype.is_float() else column
    distinct = column.drop_nulls().unique()
    words = as_text(distinct).to_list()
    missing, codes = {label(code) for code in spec.missing}, {label(code) for code in spec.codes}
    parse = PARSERS[spec.type]
    values: list[Any] = []
    faulty: dict[Any, tuple[str, str]] = {}
    for cell, word in zip(distinct.to_list(), words, strict=True):
        value = None if word is None or (missing and label(word) in missing) else parse(word, decimal_comma)
        if word is not None and value is not None and (fault := wrong(spec, word, value, codes)):
            faulty[cell] = fault, word
        values.append(None if isinstance(value, Bad) else value)
    findings.add(*_faulty(column, spec, faulty, rows))
    typed = pl.Series(values, dtype=TYPES[spec.type])
    return column.replace_strict(distinct, typed, default=None, return_dtype=TYPES[spec.type]).alias(column.name)


def _faulty(column: pl.Series, spec: Column, faulty: Mapping[Any, tuple[str, str]], rows: Rows) -> tuple[list[Problem], int]:
    if not faulty:
        return [], 0
    found, total = marked(rows, column.is_in(pl.Series(list(faulty), dtype=column.dtype).implode()))
    verdicts = ((*faulty[column[place]], line) for place, line in found)
    return [cell_problem(fault, spec, line, word) for fault, word, line in verdicts], total


def _empty(text: pl.Series, spec: Column) -> pl.Series:
    """Rows whose cell is empty or says that the value is missing; a faulty cell is another problem."""
    missing = {label(code) for code in spec.missing}
    said = [word for word in text.drop_nulls().unique().to_list() if label(word) in missing] if missing else []
    return text.is_null() | text.is_in(said)


def _repeated(persons: pl.Series, name: str, rows: Rows) -> tuple[list[Problem], int]:
    """One problem for each person on more than one row, with the rows."""
    table = pl.DataFrame({name: persons}).with_row_index(_ROW).drop_nulls(name)
    several = (
        table.group_by(name, maintain_order=True).agg(pl.col(_ROW).head(10), pl.len().alias("times")).filter(pl.col("times") > 1)
    )
    return list(_repetitions(several.head(SHOWN_PROBLEMS), name, rows)), several.height


def _repetitions(several: pl.DataFrame, name: str, rows: Rows) -> Iterator[Problem]:
    for person, places, _ in several.iter_rows():
        lines = [rows.line(place) for place in places]
        yield problem("table-repeated-person", name, lines[1], str(person)[:80], rows=", ".join(map(str, lines)))
