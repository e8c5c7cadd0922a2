"""Amounts as people read them: no more decimals than the uncertainty carries, shares in percentage points."""

from math import floor, log10

from rodtrad.document.plan import Scale
from rodtrad.texts import Message, message


def decimals(error: float) -> int:
    """Decimals that keep two figures of the standard error, none for errors of ten or more."""
    return min(8, max(0, 1 - floor(log10(error)))) if error > 0 else 3


def amount(value: float, error: float, scale: Scale, unit: str) -> Message:
    """`value` with its unit, rounded by the standard error; a share (scale "binary") as percentage points."""
    if scale == "binary":
        return message("effect-points", value=_rounded(100 * value, 100 * error))
    shown = _rounded(value, error)
    return message("effect-amount", value=shown, unit=unit) if unit else message("effect-bare", value=shown)


def bare(value: float, error: float, scale: Scale) -> Message:
    """`value` as `amount` rounds it, without its unit: for the lower end of a span."""
    factor = 100 if scale == "binary" else 1
    return message("effect-bare", value=_rounded(factor * value, factor * error))


def percent(share: float, decimals: int = 0) -> Message:
    """A share as per cent, with `decimals` at most."""
    return message("effect-percent", value=round(100 * share, decimals) + 0.0)


def _rounded(value: float, error: float) -> float:
    # Adding zero turns −0.0 into 0.0.
    return round(value, decimals(error)) + 0.0
