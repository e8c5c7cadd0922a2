"""Numbers, amounts, shares and dates as people read them in Swedish and English.

Only the writing: nothing is computed here. Grouping is a no-break space in Swedish and a comma in English; the minus is the real
sign (U+2212) in both, and nothing is ever written as minus zero.
"""

import math
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache
from typing import Final

from babel.dates import format_date
from babel.numbers import get_decimal_symbol, get_group_symbol

from rodtrad.texts import Language, has_text, text

Number = float | int | Decimal

MINUS: Final = "\u2212"
NO_BREAK: Final = "\u00a0"
# British English: day before month, as in Sweden.
_LOCALES: Final[dict[Language, str]] = {"sv": "sv_SE", "en": "en_GB"}
_ROOMY: Final = Context(prec=400)  # a float has at most 309 digits before the point


def number(value: Number, language: Language, *, decimals: int = 0, sign: bool = False) -> str:
    """`value` with exactly `decimals` decimals ("1 794,34"); with `sign`, a plus before what is above zero.

    What is no finite number is written "–", or "∞" with its sign.
    """
    if not math.isfinite(value):
        return "–" if math.isnan(value) else _sign(_exact(value), sign) + "∞"
    rounded = _rounded(value, decimals)
    return _sign(rounded, sign) + f"{rounded.copy_abs():,.{decimals}f}".translate(_separators(language))


def plain(value: Number, language: Language, *, most_decimals: int = 2) -> str:
    """`value` with only the decimals it needs, at most `most_decimals` ("0,5", "12")."""
    short = _exact(value).normalize()
    exponent = short.as_tuple().exponent
    needed = -exponent if isinstance(exponent, int) else 0
    return number(value, language, decimals=max(0, min(needed, most_decimals)))


def percent(share: Number, language: Language, *, decimals: int = 0) -> str:
    """A share (0–1) in per cent: "12 %", in English "12%"."""
    written = number(_exact(share) * 100, language, decimals=decimals)
    return f"{written}{NO_BREAK}%" if language == "sv" else f"{written}%"


def chance(share: Number, language: Language) -> str:
    """A simulated chance (0–1) in whole per cent; nothing simulated is called certain: "< 1 %", "> 99 %"."""
    if share < 0.01:
        return f"<{NO_BREAK}{percent(0.01, language)}"
    return f">{NO_BREAK}{percent(0.99, language)}" if share > 0.99 else percent(share, language)


def percentage_points(share: Number, language: Language, *, decimals: int = 1, sign: bool = False) -> str:
    """A difference between two shares, which is no percentage: "12,0 procentenheter"."""
    written = number(_exact(share) * 100, language, decimals=decimals, sign=sign)
    return f"{written}{NO_BREAK}{text(language, 'number-percentage-points')}"


def money(amount: Number, currency: str, language: Language, *, decimals: int = 0, sign: bool = False) -> str:
    """An amount in whole units where `decimals` says nothing else: "1 794 kr", in English "SEK 1,794"."""
    return with_unit(number(amount, language, decimals=decimals, sign=sign), currency_name(currency, language), language)


def with_unit(written: str, unit: str, language: Language) -> str:
    """A written number with its unit, kept on one line; a currency code stands first in English."""
    if not unit:
        return written
    first = language == "en" and len(unit) == 3 and unit.isascii() and unit.isupper()
    return f"{unit}{NO_BREAK}{written}" if first else f"{written}{NO_BREAK}{unit}"


def currency_name(currency: str, language: Language) -> str:
    """What follows an amount: "kr" for SEK in Swedish, the code where the language has no short name."""
    id = f"currency-{currency.lower()}"
    return text(language, id) if has_text(id) else currency


def span(low: str, high: str, language: Language) -> str:
    """Two written ends as an interval in words: "551 till 3 038"; words, since a dash beside a minus misleads."""
    return text(language, "number-span", low=low, high=high)


def day(value: date, language: Language) -> str:
    """ "1 mars 2026", "1 March 2026"."""
    return str(format_date(value, "d MMMM y", locale=_LOCALES[language]).replace(" ", NO_BREAK))


def years(first: int, last: int) -> str:
    """ "2024–2026", or the one year."""
    return str(first) if first == last else f"{first}–{last}"


def _exact(value: Number) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(repr(float(value)))


def _rounded(value: Number, decimals: int) -> Decimal:
    return _exact(value).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP, context=_ROOMY)


@cache
def _separators(language: Language) -> dict[int, str]:
    locale = _LOCALES[language]
    return {ord(","): get_group_symbol(locale), ord("."): get_decimal_symbol(locale)}


def _sign(rounded: Decimal, plus: bool) -> str:
    if rounded < 0:
        return MINUS
    return "+" if plus and rounded > 0 else ""
