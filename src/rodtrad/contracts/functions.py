"""The functions a formula may call: what each takes, what it gives, and how it is computed. `docs/contracts.md` lists them."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from itertools import pairwise
from typing import Any, Final, Literal

import numpy as np

from rodtrad.contracts.quantity import Quantity, Values, elementwise, over_groups

Takes = Literal["same", "truth_same_same", "truths", "any", "number", "table", "series"]
Gives = Literal["as_taken", "number", "truth", "table"]


@dataclass(frozen=True)
class Function:
    """`least`–`most` arguments of the kinds `takes`; `by` tells whether groups may be named: never, may, or must."""

    takes: Takes
    gives: Gives
    least: int
    most: int
    by: Literal["never", "may", "must"] = "never"
    aggregates: bool = False


_MANY: Final = 20
FUNCTIONS: Final[dict[str, Function]] = {
    "min": Function("same", "as_taken", 2, _MANY),
    "max": Function("same", "as_taken", 2, _MANY),
    "above": Function("same", "as_taken", 2, 2),
    "between": Function("same", "as_taken", 3, 3),
    "if": Function("truth_same_same", "as_taken", 3, 3),
    "whole": Function("number", "number", 1, 1),
    "step": Function("table", "table", 2, 2),
    "line": Function("table", "table", 2, 2),
    "sum": Function("any", "as_taken", 1, 1, "may", aggregates=True),
    "mean": Function("any", "as_taken", 1, 1, "may", aggregates=True),
    "lowest": Function("any", "as_taken", 1, 1, "may", aggregates=True),
    "highest": Function("any", "as_taken", 1, 1, "may", aggregates=True),
    "any": Function("truths", "truth", 1, 1, "may", aggregates=True),
    "all": Function("truths", "truth", 1, 1, "may", aggregates=True),
    "so_far": Function("series", "as_taken", 1, 1, "must"),
    "before": Function("series", "as_taken", 1, 1, "must"),
}


def apply(name: str, arguments: list[Quantity], by: tuple[str, ...]) -> Quantity:
    """The function `name` (not step and line, which need their table) of its arguments; truths to be summed are 1 and 0."""
    function = FUNCTIONS[name]
    if function.aggregates:
        return over_groups(_REDUCE[name], arguments[0], by)
    if function.takes == "series":
        return _along(_SERIES[name], arguments[0], by[0])
    return elementwise(_ELEMENTWISE[name], *arguments)


def step(x: Quantity, reaches: list[Any], gives: list[Any]) -> Quantity:
    """What the last row reached gives; zero below the first."""

    def looked_up(values: Values) -> Values:
        found = values * 0
        for limit, given in zip(reaches, gives, strict=True):
            found = np.where(values >= limit, given, found)
        return found

    return elementwise(looked_up, x)


def line(x: Quantity, reaches: list[Any], gives: list[Any]) -> Quantity:
    """The straight line between the rows; level outside them."""

    def looked_up(values: Values) -> Values:
        found: Values = values * 0 + gives[0]
        for (low, at_low), (high, at_high) in pairwise(zip(reaches, gives, strict=True)):
            slope = (at_high - at_low) / (high - low)
            found = np.where(values >= low, at_low + (np.minimum(values, high) - low) * slope, found)
        return found

    return elementwise(looked_up, x)


def _mean(values: Values, axes: tuple[int, ...]) -> Values:
    size = int(np.prod([values.shape[axis] for axis in axes])) if axes else 1
    if size == 0:
        return _sum(values, axes)
    return np.asarray(_sum(values, axes) / (Decimal(size) if values.dtype == object else size))


def _sum(values: Values, axes: tuple[int, ...]) -> Values:
    start: Any = Decimal(0) if values.dtype == object else 0.0
    return np.asarray(np.sum(values, axis=axes, initial=start)) if axes else values


def _extreme(reduce: Callable[..., Any]) -> Callable[[Values, tuple[int, ...]], Values]:
    return lambda values, axes: np.asarray(reduce(values, axis=axes)) if axes else values


def _along(function: Callable[[Values, int], Values], quantity: Quantity, group: str) -> Quantity:
    return Quantity(quantity.groups, function(quantity.values, quantity.groups.index(group)))


def _previous(values: Values, axis: int) -> Values:
    """The value of the member before; zero for the first."""
    shifted = np.roll(values, 1, axis=axis)
    first = [slice(None)] * values.ndim
    first[axis] = slice(0, 1)
    shifted[tuple(first)] = values[tuple(first)] * 0
    return shifted


def _whole(values: Values) -> Values:
    return np.asarray(np.floor(values) if values.dtype != object else _floor(values))


_floor: Final = np.frompyfunc(lambda value: value.to_integral_value(ROUND_FLOOR), 1, 1)
_REDUCE: Final[dict[str, Callable[[Values, tuple[int, ...]], Values]]] = {
    "sum": _sum,
    "mean": _mean,
    "lowest": _extreme(np.min),
    "highest": _extreme(np.max),
    "any": lambda values, axes: np.any(values, axis=axes) if axes else values,
    "all": lambda values, axes: np.all(values, axis=axes) if axes else values,
}
_SERIES: Final[dict[str, Callable[[Values, int], Values]]] = {
    "so_far": lambda values, axis: np.cumsum(values, axis=axis),
    "before": _previous,
}
_ELEMENTWISE: Final[dict[str, Callable[..., Any]]] = {
    "min": lambda *values: _folded(np.minimum, values),
    "max": lambda *values: _folded(np.maximum, values),
    "above": lambda x, y: np.maximum(x - y, (x - y) * 0),
    "between": lambda x, low, high: np.minimum(np.maximum(x, low), high),
    "if": lambda condition, yes, no: np.where(condition, yes, no),
    "whole": _whole,
}


def _folded(function: Callable[[Values, Values], Values], values: tuple[Values, ...]) -> Values:
    found = values[0]
    for value in values[1:]:
        found = function(found, value)
    return found
