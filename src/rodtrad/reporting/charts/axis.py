"""The scale of a value axis: round steps, written as the reader's language writes numbers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rodtrad.texts import Language, text
from rodtrad.texts.numbers import currency_name, number

_ROUND_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True)
class Scale:
    """From `low` to `high` in steps of `step`, all in the figures' own unit."""

    low: float
    high: float
    step: float

    @property
    def ticks(self) -> tuple[float, ...]:
        count = round((self.high - self.low) / self.step)
        return tuple(self.low + position * self.step for position in range(count + 1))


def scale(values: Sequence[float], steps: int = 5, *, zero: bool = True) -> Scale:
    """A scale with about `steps` round steps that holds every finite value, and zero unless told otherwise."""
    finite = [value for value in values if math.isfinite(value)] or [0.0]
    low, high = min([*([0.0] if zero else []), *finite]), max([*([0.0] if zero else []), *finite])
    step = _round_step((high - low) / steps if high > low else 1.0)
    first = math.floor(low / step)
    return Scale(first * step, max(math.ceil(high / step), first + 1) * step, step)


def value_axis(scale: Scale, language: Language, *, divisor: float = 1.0, factor: float = 1.0) -> dict[str, Any]:
    """A value axis; labels show the figures × `factor` / `divisor` (1000 where the axis counts in thousands)."""
    shown = factor / divisor
    decimals = _decimals(scale.step * shown)
    written = [number(tick * shown, language, decimals=decimals) for tick in scale.ticks]
    return {"type": "value", "min": scale.low, "max": scale.high, "interval": scale.step, "written": written}


@dataclass(frozen=True)
class Unit:
    """What an axis of money counts in: "tusen kr"."""

    divisor: float
    name: str


def money_unit(values: Sequence[float], currency: str, language: Language) -> Unit:
    """Whole units, thousands or millions, whichever keeps the numbers on the axis short."""
    largest = max([0.0, *(abs(value) for value in values if math.isfinite(value))])
    name = currency_name(currency, language)
    if largest >= 10_000_000:
        return Unit(1e6, text(language, "chart-unit-millions", currency=name))
    if largest >= 10_000:
        return Unit(1e3, text(language, "chart-unit-thousands", currency=name))
    return Unit(1.0, name)


def _round_step(rough: float) -> float:
    size = 10.0 ** math.floor(math.log10(rough))
    return size * next(step for step in _ROUND_STEPS if step >= rough / size * (1 - 1e-9))


def _decimals(step: float) -> int:
    return next((decimals for decimals in range(8) if math.isclose(round(step, decimals), step, rel_tol=1e-9)), 8)
