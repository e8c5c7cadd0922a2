"""Columns that hold personal identity numbers though nothing says so: the leak that a pseudonymised person key does not stop.

A text that *is* or *contains* a number with its sign or its century, with a real date and the right checksum, is one. Ten bare
digits may be a telephone number or an amount by chance (a few in a hundred pass), so they count when a tenth of a column does.
"""

from collections.abc import Collection
from datetime import date
from typing import Final

import polars as pl

from rodtrad.tables.columnar import Findings, as_text, is_plain, marked
from rodtrad.tables.identity_numbers import INSIDE, numbers
from rodtrad.tables.loading import Loaded
from rodtrad.tables.raw import problem

SHARE: Final = 0.1
BARE: Final = r"^[0-9]{10}$"


def refuse_disguised(loaded: Loaded, names: Collection[str], on: date, findings: Findings, *, whole: bool = False) -> None:
    """Adds a problem for each of the columns `names` that holds personal identity numbers, with its first rows; never a value.

    `whole`: codes, of which some may be such a number by chance, and none has one inside it.
    """
    for name in names:
        column = loaded.frame.get_column(name, default=None)
        if column is not None and is_plain(column) and not column.dtype.is_float():
            rows, total = marked(loaded.rows, holding(as_text(column), on, whole=whole))
            if total:
                listed = ", ".join(str(line) for _, line in rows[:10])
                findings.add([problem("identity-disguised", name, rows[0][1], rows=listed, count=total, column=name)])


def holding(text: pl.Series, on: date, *, whole: bool = False) -> pl.Series:
    """The rows (as booleans) whose text holds a personal identity number."""
    found = text if whole else text.str.extract(INSIDE)
    distinct = found.drop_nulls().unique()
    real = distinct.filter(numbers(distinct, on).normal.is_not_null())
    by_chance = real if whole else real.filter(real.str.contains(BARE))
    hits, chance = found.is_in(real.to_list()).fill_null(False), found.is_in(by_chance.to_list()).fill_null(False)
    filled = len(text) - text.null_count()
    return hits if chance.sum() >= SHARE * max(filled, 1) else hits & ~chance
