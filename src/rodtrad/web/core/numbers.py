"""Numbers as people type them, in Swedish or English, whatever language the page is in.

"1 234,50", "1,234.50", "1.234,50", "−5" and "12 %" all have one reading. "1,234" has two (a thousand, or one and a bit): it is
refused rather than guessed, since a wrong guess is a thousand times wrong.
"""

import re
from decimal import Decimal

from rodtrad.texts import Message, message

SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f'’]")
UNITS = re.compile(r"(kr|sek|eur|€|%|:-)\.?$", re.IGNORECASE)
SIGNS = str.maketrans({"\u2212": "-", "\u2013": "-"})
PLAIN = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


class NotANumber(ValueError):
    """What was typed cannot be read as a number; `message` says why and what to write."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(message.id)


def parse_number(typed: str) -> Decimal:
    """The number that was typed. Raises `NotANumber` where there is none, or more than one reading."""
    bare = UNITS.sub("", SPACES.sub("", typed.strip()).translate(SIGNS))
    marks = [mark for mark in bare if mark in ".,"]
    plain = _one_mark(bare, marks[0]) if len(marks) == 1 else _several_marks(bare, marks) if marks else bare
    if not PLAIN.fullmatch(plain):
        raise NotANumber(message("number-unreadable", typed=typed.strip()))
    return Decimal(plain)


def parse_money(typed: str) -> Decimal:
    """As `parse_number`, with at most two decimals: what is paid is paid in öre."""
    amount = parse_number(typed)
    exponent = amount.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -2:
        raise NotANumber(message("number-too-many-decimals", typed=typed.strip()))
    return amount


def _one_mark(bare: str, mark: str) -> str:
    whole, _, rest = bare.partition(mark)
    digits = whole.lstrip("+-")
    if len(rest) == 3 and 1 <= len(digits) <= 3 and not digits.startswith("0"):
        raise NotANumber(message("number-two-readings", typed=bare, thousands=f"{whole} {rest}", decimals=f"{whole},{rest}0"))
    return f"{whole}.{rest}"


def _several_marks(bare: str, marks: list[str]) -> str:
    """The last kind of mark is the decimal one if it stands once; the other groups thousands, three digits at a time."""
    last = marks[-1]
    whole, decimals = bare.rsplit(last, 1) if marks.count(last) == 1 else (bare, "")
    groups = re.split(r"[.,]", whole)
    grouped_by = {mark for mark in whole if mark in ".,"}
    if len(grouped_by) > 1 or len(groups[0].lstrip("+-")) > 3 or any(len(group) != 3 for group in groups[1:]):
        raise NotANumber(message("number-unreadable", typed=bare))
    return "".join(groups) + (f".{decimals}" if decimals else "")
