"""A tree and the values of its names to a quantity: `Decimal` where money is to be paid, floats where outcomes are drawn."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, DivisionByZero, InvalidOperation
from typing import Any, Final

import numpy as np

from rodtrad.contracts.formula import Call, Comparison, Logic, Minus, Named, Number, Operation, Tree, Truth
from rodtrad.contracts.functions import FUNCTIONS, apply, line, step
from rodtrad.contracts.quantity import Quantity, Values, elementwise, single


class DividesByZero(Exception):
    """A formula divided by zero; the caller knows which and says so."""


@dataclass(frozen=True)
class Steps:
    """A table's rows, lowest first, as numbers."""

    reaches: tuple[Any, ...]
    gives: tuple[Any, ...]


@dataclass
class Surroundings:
    """What names mean. `lookup` gives the quantity of a metric, figure or term; `exact` tells Decimal from float."""

    lookup: Callable[[str], Quantity]
    tables: Mapping[str, Steps] = field(default_factory=dict)
    exact: bool = True


def evaluate(tree: Tree, around: Surroundings) -> Quantity:
    """The value of `tree`, which has been checked (`checking.py`). Raises `DividesByZero`."""
    match tree:
        case Number(value):
            return single(value if around.exact else float(value))
        case Truth(value):
            return single(value)
        case Named(name):
            return around.lookup(name)
        case Minus(inner):
            return elementwise(np.negative, _numbers(inner, around))
        case Operation(sign, left, right):
            return _operation(sign, _numbers(left, around), _numbers(right, around))
        case Comparison(first, rest):
            return _comparison(first, rest, around)
        case Logic(word, parts):
            return elementwise(_LOGIC[word], *(evaluate(part, around) for part in parts))
        case Call():
            return _call(tree, around)


def _operation(sign: str, left: Quantity, right: Quantity) -> Quantity:
    if sign == "/" and not np.all(right.values != 0):
        raise DividesByZero
    try:
        return elementwise(_ARITHMETIC[sign], left, right)
    except (DivisionByZero, InvalidOperation, OverflowError) as error:
        raise DividesByZero from error


def _comparison(first: Tree, rest: tuple[tuple[str, Tree], ...], around: Surroundings) -> Quantity:
    found, left = single(True), evaluate(first, around)
    for sign, tree in rest:
        right = evaluate(tree, around)
        found = elementwise(np.logical_and, found, elementwise(_COMPARE[sign], left, right))
        left = right
    return Quantity(found.groups, found.values.astype(bool))


def _call(call: Call, around: Surroundings) -> Quantity:
    if call.function in ("step", "line"):
        table = around.tables[call.arguments[0].name]  # type: ignore[union-attr]  # checked: the first argument is a name
        look_up = step if call.function == "step" else line
        return look_up(_numbers(call.arguments[1], around), list(table.reaches), list(table.gives))
    truths = FUNCTIONS[call.function].takes in ("truths", "truth_same_same")
    arguments = [evaluate(argument, around) for argument in call.arguments]
    if not truths:
        arguments = [_as_numbers(argument, around) for argument in arguments]
    return apply(call.function, arguments, call.by)


def _numbers(tree: Tree, around: Surroundings) -> Quantity:
    return _as_numbers(evaluate(tree, around), around)


def _as_numbers(quantity: Quantity, around: Surroundings) -> Quantity:
    """Truths as ones and zeros, so that they can be counted and multiplied by a price."""
    if quantity.values.dtype != bool:
        return quantity
    one: Any = Decimal(1) if around.exact else 1.0
    return Quantity(quantity.groups, np.where(quantity.values, one, one * 0))


_ARITHMETIC: Final[dict[str, Callable[[Values, Values], Any]]] = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
    "^": np.power,
}
_COMPARE: Final[dict[str, Callable[[Values, Values], Any]]] = {
    "<": np.less,
    "<=": np.less_equal,
    ">": np.greater,
    ">=": np.greater_equal,
    "=": np.equal,
    "<>": np.not_equal,
}
_LOGIC: Final[dict[str, Callable[..., Any]]] = {
    "and": lambda *parts: np.logical_and.reduce(np.broadcast_arrays(*parts)).astype(bool),
    "or": lambda *parts: np.logical_or.reduce(np.broadcast_arrays(*parts)).astype(bool),
    "not": lambda part: np.logical_not(part).astype(bool),
}
