"""Made-up personal identity numbers: right in form, date and check digit, and nobody's."""

from datetime import date
from itertools import product

from hypothesis import strategies as st


def check_digit(nine: str) -> str:
    """Luhn's algorithm the slow way, as it is done by hand."""
    total = sum(sum(map(int, str(int(digit) * (2 - place % 2)))) for place, digit in enumerate(nine))
    return str(-total % 10)


def swedish(born: date, number: int = 238, *, coordination: bool = False) -> str:
    """Twelve digits; `number` is the birth number (three digits)."""
    day = born.day + 60 * coordination
    nine = f"{born:%y%m}{day:02}{number:03}"
    return f"{born.year:04}{born:%m}{day:02}{number:03}{check_digit(nine)}"


def spellings(twelve: str, on: date) -> list[str]:
    """Every way that people write the number `twelve` on a day."""
    sign = "+" if on.year - int(twelve[:4]) >= 100 else "-"
    short = f"{twelve[2:8]}{sign}{twelve[8:]}"
    written = [twelve, f"{twelve[:8]}-{twelve[8:]}", f"{twelve[:8]} {twelve[8:]}", short, short.replace("-", "–")]
    return written + ([twelve[2:]] if sign == "-" else [])


def persons(count: int) -> list[str]:
    """`count` different numbers."""
    days = product(range(1950, 2010), range(1, 13), range(1, 29), range(1, 1000, 7))
    return [swedish(date(year, month, day), number) for (year, month, day, number), _ in zip(days, range(count), strict=False)]


numbers = st.builds(swedish, st.dates(date(1900, 1, 1), date(2025, 12, 31)), st.integers(1, 999), coordination=st.booleans())
