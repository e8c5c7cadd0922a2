"""Numbers in the fields of a form: read as people type them, and written so that they read back the same."""

from decimal import Decimal
from typing import Any, Final

from rodtrad.texts import Language
from rodtrad.web.core.numbers import NotANumber, parse_number

__all__ = ["NotANumber", "number_text", "typed_number"]

LONGEST: Final = 400


def typed_number(typed: str) -> int | Decimal | str:
    """The number in `typed`; text that is absurdly long stays text. Raises `NotANumber`."""
    if len(typed) > LONGEST:
        return typed
    number = parse_number(typed)
    return int(number) if number == number.to_integral_value() else number


def number_text(value: Any, language: Language, *, grouped: bool = False) -> str:
    """`value` as the language writes it, with every digit it has; `grouped` puts a space between thousands."""
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        return str(value)
    plain = format(Decimal(repr(value)) if isinstance(value, float) else Decimal(value), ",f" if grouped else "f")
    whole, _, decimals = plain.replace(",", "\u00a0").partition(".")
    if not decimals.strip("0"):
        return whole
    # Three decimals could be taken for thousands: a fourth makes it one number only.
    return f"{whole}{',' if language == 'sv' else '.'}{decimals}{'0' if len(decimals) == 3 else ''}"
