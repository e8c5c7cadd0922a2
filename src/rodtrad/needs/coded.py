"""Background variables as small whole numbers, with the words they stand for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

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


class Register(Protocol):
    """Persons to break down: in memory (`Coded`), or read a part at a time (`large.CodedFile`)."""

    @property
    def variables(self) -> tuple[Variable, ...]: ...

    @property
    def persons(self) -> int: ...

    @property
    def levels(self) -> tuple[int, ...]: ...

    def parts(self) -> "Iterator[Coded]":
        """The persons in order, in parts of as many as a whole number of chunks (see `tabulate`) but for the last."""

    def numbers_of(self, name: str) -> Iterator[NDArray[Any]]:
        """A column of numbers, part by part."""

    def ordered(self, name: str) -> "Iterator[tuple[Coded, NDArray[np.int64]]]":
        """Parts, and in which order to go through each so that the column rises; those without a value are left out."""


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

    def parts(self) -> "Iterator[Coded]":
        yield self

    def numbers_of(self, name: str) -> Iterator[NDArray[Any]]:
        yield self.numbers[name]

    def ordered(self, name: str) -> "Iterator[tuple[Coded, NDArray[np.int64]]]":
        values = self.numbers[name]
        known = np.flatnonzero(~np.isnan(values))
        yield self, known[np.argsort(values[known], kind="stable")]


def coded(
    frame: pl.DataFrame, by: Sequence[str], numbers: Sequence[str], words: Mapping[str, Mapping[str, str]] | None = None
) -> Coded:
    """The columns `by` as codes, their values in order, and `numbers` (yes = 1, no = 0).

    `words` gives what a value of a variable means. Raises `NotComputable` for columns that are not there or hold no numbers.
    """
    check(frame, by, numbers)
    values = {name: levels_of(frame[name]) for name in by}
    variables = tuple(
        variable(name, values[name], (words or {}).get(name, {}), missing=frame[name].null_count() > 0) for name in by
    )
    return coded_by(frame, variables, values, numbers)


def coded_by(
    frame: pl.DataFrame, variables: tuple[Variable, ...], values: Mapping[str, pl.Series], numbers: Sequence[str]
) -> Coded:
    """The same where it is known already which `values` each of the variables has (`levels_of`)."""
    widest = max((len(each.labels) for each in variables), default=0)
    kind = np.uint8 if widest <= 256 else np.uint16 if widest <= 65_536 else np.int32
    codes = np.empty((len(variables), frame.height), kind)
    for row, each in enumerate(variables):
        codes[row] = _places(_plain(frame[each.name]), values[each.name])
    return Coded(variables, codes, {name: numbers_in(frame[name]) for name in dict.fromkeys(numbers)})


def in_memory(data: Register) -> Coded:
    """All persons at once, where they must be put beside each other."""
    parts = list(data.parts())
    if len(parts) == 1:
        return parts[0]
    names = parts[0].numbers
    numbers = {name: np.concatenate([part.numbers[name] for part in parts]) for name in names}
    return Coded(data.variables, np.concatenate([part.codes for part in parts], axis=1), numbers)


def levels_of(column: pl.Series) -> pl.Series:
    """The different values of a column in order."""
    return _plain(column).unique().drop_nulls().sort()


def variable(name: str, values: pl.Series, words: Mapping[str, str], *, missing: bool) -> Variable:
    """With what each of the `values` is called, and a level for those who have none."""
    return Variable(name, (*(_label(value, words) for value in values.to_list()), *([MISSING] if missing else [])))


def numbers_in(column: pl.Series) -> NDArray[Any]:
    """Whole numbers stay as small as they are; everything else as floats, NaN where missing."""
    plain = _plain(column)
    if plain.dtype.is_integer() and not plain.null_count():
        return plain.to_numpy()
    return plain.cast(pl.Float64).fill_null(np.nan).to_numpy()


def check(frame: pl.DataFrame, by: Sequence[str], numbers: Sequence[str]) -> None:
    """Raises `NotComputable` for columns that are not there, are named twice, or hold no numbers."""
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


def _plain(column: pl.Series) -> pl.Series:
    return column.cast(pl.UInt8) if column.dtype == pl.Boolean else column


def _places(column: pl.Series, values: pl.Series) -> NDArray[Any]:
    """Each value's place among the sorted `values`, the place after them where it is missing; the quickest way for its type."""
    if not len(values):
        return np.zeros(len(column), np.uint8)
    if column.dtype == pl.String:
        return column.cast(pl.Enum(values)).to_physical().fill_null(len(values)).to_numpy()
    there, known = column.fill_null(values[0]).to_physical().to_numpy(), values.to_physical().to_numpy()
    if column.dtype in (pl.UInt8, pl.UInt16):
        table = np.zeros(int(known[-1]) + 1, np.uint32)
        table[known] = np.arange(len(known))
        places: NDArray[Any] = table[there]
    else:
        places = np.searchsorted(known, there)
    return np.where(column.is_null().to_numpy(), len(values), places) if column.null_count() else places


def _label(value: Any, words: Mapping[str, str]) -> str:
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    return words.get(text, text)
