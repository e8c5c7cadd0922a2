"""One cell of text as a number, whole number, yes/no or date, or the id of the message that says why it is not."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from rodtrad.document.plan import ColumnType

Value = float | int | bool | str | date


@dataclass(frozen=True)
class Bad:
    """Not a value of the column's type; `id` is the message."""

    id: str


# Spaces between groups of three digits, as Swedish spreadsheets write them.
_SPACES = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?:\D|$))")
_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?")
# 1,234 is one and a bit or more than a thousand, depending on who wrote it.
_AMBIGUOUS = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")
_TRUE: Final = frozenset({"1", "1.0", "true", "ja", "yes", "sant", "j", "y"})
_FALSE: Final = frozenset({"0", "0.0", "false", "nej", "no", "falskt", "n"})
# A Float64 holds every whole number up to here.
_MAX_WHOLE: Final = 2**53


def number(text: str, decimal_comma: bool) -> float | Bad:
    plain = _SPACES.sub("", text.replace("−", "-"))
    if not decimal_comma and _AMBIGUOUS.fullmatch(plain):
        return Bad("table-ambiguous-number")
    if not plain.isascii() or not _NUMBER.fullmatch(plain):
        return Bad("table-not-a-number")
    value = float(plain.replace(",", "."))
    return value if abs(value) < float("inf") else Bad("table-not-a-number")


def whole(text: str, decimal_comma: bool) -> int | Bad:
    value = number(text, decimal_comma)
    if isinstance(value, Bad):
        return value
    return int(value) if value.is_integer() and abs(value) <= _MAX_WHOLE else Bad("table-not-whole")


def boolean(text: str, _: bool) -> bool | Bad:
    word = text.casefold()
    return word in _TRUE if word in _TRUE | _FALSE else Bad("table-not-boolean")


def day(text: str, _: bool) -> date | Bad:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return Bad("table-not-a-date")


def words(text: str, _: bool) -> str | Bad:
    return text


PARSERS: Final[dict[ColumnType, Callable[[str, bool], Value | Bad]]] = {
    "number": number,
    "integer": whole,
    "boolean": boolean,
    "date": day,
    "text": words,
}
