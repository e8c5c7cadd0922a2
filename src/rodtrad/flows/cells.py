"""Columns of text to persons, days and amounts, whole columns at a time; what cannot be read is told by row."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import polars as pl

from rodtrad.errors import Problem
from rodtrad.tables.checking import SHOWN_CHARACTERS, SHOWN_PROBLEMS
from rodtrad.tables.raw import problem
from rodtrad.texts import Argument

_DAY: Final = r"^\d{4}-\d{2}-\d{2}$"
# A time of day may follow; days are what counts.
_MOMENT: Final = r"^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$"
_SPACES: Final = r"[ \u00a0\u202f]"
_AMOUNT: Final = r"^[+-]?\d{1,13}([.,]\d+)?$"
_AMBIGUOUS: Final = r"^[+-]?[1-9]\d{0,2},\d{3}$"


@dataclass
class Findings:
    """What is wrong with a file's rows, gathered while it is read. `lines` is the row number in the file of each row."""

    lines: pl.Series
    problems: list[Problem] = field(default_factory=list)
    count: int = 0

    def add(self, id: str, wrong: pl.Series, column: str, cells: pl.Series | None = None, **args: Argument) -> None:
        """One problem for each row where `wrong`, the first ones in full."""
        places = wrong.fill_null(False).arg_true()
        self.count += len(places)
        for place in places.head(SHOWN_PROBLEMS):
            value = "" if cells is None or cells[place] is None else str(cells[place])[:SHOWN_CHARACTERS]
            self.problems.append(problem(id, column, int(self.lines[place]), value, **args))

    def shown(self) -> list[Problem]:
        """The first by row, and how many more there are."""
        ordered = sorted(self.problems, key=lambda found: found.line or 0)[:SHOWN_PROBLEMS]
        more = self.count - len(ordered)
        columns = ", ".join(dict.fromkeys(found.where for found in self.problems))
        return [*ordered, *_more(more, columns)]


def _more(count: int, columns: str) -> Iterator[Problem]:
    if count > 0:
        yield problem("table-more-problems", count=count, columns=columns)


def as_text(cells: pl.Series) -> pl.Series:
    """Text without space around it; null where nothing is left."""
    text = cells.cast(pl.String).str.strip_chars()
    return text.set(text == "", None)


def days(cells: pl.Series, findings: Findings) -> pl.Series:
    """Days from 1970-01-01; null where empty, or where the cell is no date."""
    if cells.dtype == pl.Date or cells.dtype == pl.Datetime:
        return cells.cast(pl.Date).to_physical()
    text = as_text(cells)
    day = text.str.extract(_MOMENT, 1).fill_null(text)
    found = day.set(~day.str.contains(_DAY).fill_null(False), None).str.to_date("%Y-%m-%d", strict=False)
    findings.add("table-not-a-date", found.is_null() & text.is_not_null(), cells.name, text)
    return found.to_physical()


def cents(cells: pl.Series, decimal_comma: bool, findings: Findings) -> pl.Series:
    """Hundredths, 0 where empty. A comma in a file with commas between the cells may mean thousands: that is an error."""
    if cells.dtype.is_numeric():
        return (cells.cast(pl.Float64).fill_nan(None) * 100).round().fill_null(0).cast(pl.Int64)
    text = as_text(cells)
    plain = text.str.replace_all("−", "-").str.replace_all(_SPACES, "")
    readable = plain.str.contains(_AMOUNT)
    findings.add("table-not-a-number", ~readable, cells.name, text)
    if not decimal_comma:
        findings.add("table-ambiguous-number", plain.str.contains(_AMBIGUOUS), cells.name, text)
    amount = plain.set(~readable.fill_null(False), None).str.replace(",", ".").cast(pl.Float64, strict=False)
    return (amount * 100).round().fill_null(0).cast(pl.Int64)
