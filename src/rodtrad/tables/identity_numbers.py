"""Swedish and Finnish personal identity numbers: one way to write each, and which texts are such numbers.

Sweden: ÅÅMMDD-NNNC, with + instead of - from the year a person turns 100, or with the century written out; a coordination number
(samordningsnummer) has 60 added to the day. The last digit is a checksum (Luhn's algorithm over the ten digits). Source: the
Swedish Tax Agency's description of personal identity numbers and coordination numbers. Finland: DDMMYYCZZZQ, where C is the
century's sign and Q a check character. Source: the Digital and Population Data Services Agency.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

SWEDISH: Final = r"^([0-9]{2})?([0-9]{6})([-+]?)([0-9]{4})$"
FINNISH: Final = r"^([0-9]{6})([-+A-FU-Y])([0-9]{3})([0-9A-FHJ-NPR-Y])$"
# A number that is the whole text or stands inside it.
INSIDE: Final = (
    r"(?:^|[^0-9A-Za-z])"
    r"((?:[0-9]{2})?[0-9]{6}[-+]?[0-9]{4}|[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-FHJ-NPR-Y])"
    r"(?:$|[^0-9A-Za-z])"
)
_CHECK: Final = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_DAYS: Final = np.array([0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
FAULTS: Final = ("", "identity-form", "identity-date", "identity-checksum")
Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Numbers:
    """`normal` is each number in its one form (null where it is none); `faults` (rows,) are places in `FAULTS`.

    `short` marks numbers written without their century.
    """

    normal: pl.Series
    faults: NDArray[np.int8]
    short: pl.Series


def numbers(text: pl.Series, on: date) -> Numbers:
    """Texts as personal identity numbers, as they are to be understood on the day `on`; nulls stay null without a fault."""
    plain = text.str.replace_all(r"[\s\u00a0]", "").str.to_uppercase().str.replace_all("[−–]", "-")
    swedish, faults, short = _swedish(plain, on)
    finnish = _finnish(plain)
    found = swedish.is_null() & finnish.is_not_null()
    faults[found.to_numpy() | text.is_null().to_numpy()] = 0
    return Numbers(swedish.zip_with(swedish.is_not_null(), finnish).alias(text.name), faults, short & ~found)


def _swedish(text: pl.Series, on: date) -> tuple[pl.Series, NDArray[np.int8], pl.Series]:
    groups = text.str.extract_groups(SWEDISH).struct
    century, day, sign, last = (groups.field(str(place)) for place in range(1, 5))
    formed = day.is_not_null().to_numpy()
    ten = _int(day) * 10_000 + _int(last)
    short = century.is_null() & day.is_not_null()
    years = _years(ten // 10**8, century, sign.fill_null("") == "+", ten // 10_000 % 10_000, on)
    month, of_month = ten // 10**6 % 100, ten // 10_000 % 100
    of_month = np.where(of_month > 60, of_month - 60, of_month)
    dated = _is_date(years, month, of_month) & (_number(years, month, of_month) <= on.year * 10_000 + on.month * 100 + on.day)
    checked = luhn(ten)
    faults = np.select([~formed, ~dated, ~checked], [1, 2, 3], 0).astype(np.int8)
    normal = pl.Series(years * 10**8 + ten % 10**8).cast(pl.String)
    return normal.set(pl.Series(faults > 0), None), faults, short


def _years(yy: Ints, century: pl.Series, old: pl.Series, month_day: Ints, on: date) -> Ints:
    """The year of birth: with the century that is written, else the latest that fits, a hundred years more for a plus sign."""
    latest = on.year - (on.year - yy) % 100
    plus = old.to_numpy()
    month_day = np.where(month_day % 100 > 60, month_day - 60, month_day)
    coming = (latest == on.year) & (month_day > on.month * 100 + on.day)
    guessed = latest - 100 * (plus | coming)
    return np.where(century.is_not_null().to_numpy(), _int(century) * 100 + yy, guessed)


def luhn(ten: Ints) -> NDArray[np.bool_]:
    """Whether the last of ten digits is the checksum of the others: every other digit doubled, all digits added, a whole ten."""
    total = np.zeros_like(ten)
    for place in range(10):
        digit = ten // 10**place % 10
        doubled = digit * 2
        total += digit if place % 2 == 0 else doubled // 10 + doubled % 10
    right: NDArray[np.bool_] = total % 10 == 0
    return right


def _is_date(year: Ints, month: Ints, day: Ints) -> NDArray[np.bool_]:
    real = (month >= 1) & (month <= 12)
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    length = _DAYS[np.where(real, month, 0)] - ((month == 2) & ~leap)
    right: NDArray[np.bool_] = real & (day >= 1) & (day <= length) & (year >= 1800)
    return right


def _number(year: Ints, month: Ints, day: Ints) -> Ints:
    return year * 10_000 + month * 100 + day


def _finnish(text: pl.Series) -> pl.Series:
    """The Finnish codes among the texts; others null."""
    groups = text.str.extract_groups(FINNISH).struct
    day, number, check = groups.field("1"), groups.field("3"), groups.field("4")
    rest = (_int(day) * 1000 + _int(number)) % 31
    right = pl.Series([_CHECK[place] for place in range(31)])[pl.Series(rest)]
    day_of, month = _int(day) // 10_000, _int(day) // 100 % 100
    dated = pl.Series(_is_date(np.full(len(rest), 2000), month, day_of))
    return text.set(~((right == check).fill_null(False) & dated), None)


def _int(digits: pl.Series) -> Ints:
    return digits.cast(pl.Int64).fill_null(0).to_numpy().astype(np.int64)
