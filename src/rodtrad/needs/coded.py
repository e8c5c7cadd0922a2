"""Background variables as small whole numbers, with the words they stand for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from rodtrad.errors import NotComputable
from rodtrad.tables.raw import problem

Codes = NDArray[np.uint8] | NDArray[np.uint16] | NDArray[np.int32]
# The label of the group of those whose value is missing, put into words where it is shown.
MISSING: Final = ""


@dataclass(frozen=True)
class Variable:
    """A background variable: code i means `labels[i]`; those without a value have the label `MISSING`."""

    name: str
    labels: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Coded:
    """`codes` (variables, persons) and `numbers` by name (persons,) of any number type, NaN where missing."""

    variables: tuple[Variable, ...]
    codes: Codes
    numbers: Mapping[str, NDArray[Any]]

    @property
    def persons(self) -> int:
        return int(self.codes.shape[1])

    @property
    def levels(self) -> tuple[int, ...]:
        return tuple(len(variable.labels) for variable in self.variables)


def coded(
    frame: pl.DataFrame, by: Sequence[str], numbers: Sequence[str], words: Mapping[str, Mapping[str, str]] | None = None
) -> Coded:
    """The columns `by` as codes, their values in order, and `numbers` (yes = 1, no = 0).

    `words` gives what a value of a variable means. Raises `NotComputable` for columns that are not there or hold no numbers.
    """
    _check(frame, by, numbers)
    pairs = [_codes(frame[name], (words or {}).get(name, {})) for name in by]
    widest = max((len(variable.labels) for variable, _ in pairs), default=0)
    kind = np.uint8 if widest <= 256 else np.uint16 if widest <= 65_536 else np.int32
    stacked = np.empty((len(pairs), frame.height), kind)
    for row, (_, codes) in enumerate(pairs):
        stacked[row] = codes
    return Coded(
        tuple(variable for variable, _ in pairs), stacked, {name: _numbers(frame[name]) for name in dict.fromkeys(numbers)}
    )


def _numbers(column: pl.Series) -> NDArray[Any]:
    """Whole numbers stay as small as they are; everything else as floats, NaN where missing."""
    plain = column.cast(pl.UInt8) if column.dtype == pl.Boolean else column
    if plain.dtype.is_integer() and not plain.null_count():
        return plain.to_numpy()
    return plain.cast(pl.Float64).fill_null(np.nan).to_numpy()


def _check(frame: pl.DataFrame, by: Sequence[str], numbers: Sequence[str]) -> None:
    known = ", ".join(frame.columns[:30])
    absent = [name for name in dict.fromkeys([*by, *numbers]) if name not in frame.columns]
    wordy = [name for name in numbers if name not in absent and not _is_number(frame.schema[name])]
    twice = [name for name in dict.fromkeys(by) if list(by).count(name) > 1]
    problems = [
        *(problem("needs-no-column", name, value=name, known=known) for name in absent),
        *(problem("needs-not-numeric", name, value=name) for name in wordy),
        *(problem("needs-twice", name, value=name) for name in twice),
    ]
    if problems:
        raise NotComputable(problems)


def _is_number(kind: pl.DataType) -> bool:
    return kind.is_numeric() or kind == pl.Boolean


def _codes(column: pl.Series, words: Mapping[str, str]) -> tuple[Variable, NDArray[Any]]:
    plain = column.cast(pl.UInt8) if column.dtype == pl.Boolean else column
    values = plain.unique().drop_nulls().sort()
    labels = [_label(value, words) for value in values.to_list()]
    missing = [MISSING] if column.null_count() else []
    return Variable(column.name, (*labels, *missing)), _places(plain, values).fill_null(len(labels)).to_numpy()


def _places(column: pl.Series, values: pl.Series) -> pl.Series:
    """Each value's place among the sorted `values`, by the quickest way its type allows."""
    if column.dtype == pl.String and len(values):
        return column.cast(pl.Enum(values)).to_physical()
    if column.dtype in (pl.UInt8, pl.UInt16) and len(values):
        table = np.zeros(int(values[-1]) + 1, np.uint16)
        table[values.to_numpy()] = np.arange(len(values))
        known = pl.Series(table[column.fill_null(int(values[0])).to_numpy()])
        return known if not column.null_count() else known.zip_with(column.is_not_null(), pl.Series([None], dtype=pl.UInt16))
    return column.rank("dense").cast(pl.UInt32) - 1


def _label(value: Any, words: Mapping[str, str]) -> str:
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    return words.get(text, text)
