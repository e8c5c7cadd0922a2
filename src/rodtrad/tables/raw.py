"""What every file format is read into first: names, cells as text, and where each row stands in the file."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

from rodtrad.errors import BadData, Problem
from rodtrad.texts import Argument, Message, message

Cell = str | None
# What Python's `strip` takes away, for libraries with another idea of space.
SPACES: Final = "".join(filter(str.isspace, map(chr, range(0x3001))))


@dataclass(frozen=True)
class Raw:
    """Cells by row as text, blank cells as None. `lines[i]` is the row number of `rows[i]` in the file, as a spreadsheet counts.

    `decimal_comma` says that a comma inside a number can only be a decimal comma, since something else separates the cells.
    """

    names: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    lines: Sequence[int]
    decimal_comma: bool = False
    notes: tuple[Message, ...] = ()


def problem(id: str, where: str = "", line: int | None = None, value: str = "", **args: Argument) -> Problem:
    """A `Problem` from the messages `id` (what) and `id.cure`."""
    if value:
        args["value"] = value
    return Problem(where, message(id, **args), message(f"{id}.cure", **args), value, line)


def bad(id: str, line: int | None = None, value: str = "") -> BadData:
    """The file as a whole cannot be used, for one reason."""
    return BadData([problem(id, line=line, value=value)])


def cell(value: str) -> Cell:
    """A cell as it counts: without space around it, and None when nothing is left.

    Composed letters, as in the document: `å` is one letter however the file was made.
    """
    return normalize("NFC", value).strip() or None
