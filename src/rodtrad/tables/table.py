"""A checked table: typed columns, and the hash of the file they came from."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from rodtrad.texts import Message


@dataclass(frozen=True, eq=False)
class Table:
    """The specified columns of a data file, one row per person; missing values are null.

    `sha256` is the hash of the file's bytes; `notes` say what in the file was not used.
    """

    frame: pl.DataFrame
    sha256: str
    notes: tuple[Message, ...] = ()

    @property
    def rows(self) -> int:
        return self.frame.height

    def has(self, name: str) -> bool:
        return name in self.frame.columns

    def is_numeric(self, name: str) -> bool:
        """Whether the column holds numbers or yes/no."""
        kind = self.frame.schema[name]
        return kind.is_numeric() or kind == pl.Boolean

    def numbers(self, name: str) -> NDArray[np.float64]:
        """A numeric column as floats (rows,), yes = 1 and no = 0, NaN where missing."""
        return self.frame[name].cast(pl.Float64).fill_null(np.nan).to_numpy().astype(np.float64)

    def labels(self, name: str) -> list[str | None]:
        """A column as text, one way to write each value: 1, 1.0 and "1" are the same, yes is "1"; None where missing."""
        return [None if value is None else label(value) for value in self.frame[name].to_list()]


def label(value: Any) -> str:
    """A value as text in the one way that `Table.labels` writes it."""
    if isinstance(value, bool):
        return str(int(value))
    text = str(value).strip()
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return text.casefold()
    return str(int(number)) if number.is_integer() else repr(number)
