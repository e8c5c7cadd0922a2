"""Frozen dataclasses as plain JSON and back, without loss: for results and problems that are kept in the database.

Messages keep their id and typed arguments, so that what was stored years ago is still read in the reader's language.
"""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from rodtrad.errors import Problem
from rodtrad.texts import Message

T = TypeVar("T")


def to_json(value: Any) -> Any:
    """Plain data of a frozen dataclass (or tuple, date, decimal …) that `from_json` turns into an equal one."""
    if isinstance(value, Message):
        return {"id": value.id, "args": [[name, _type_name(arg), to_json(arg)] for name, arg in value.args]}
    if is_dataclass(value) and not isinstance(value, type):
        return {entry.name: to_json(getattr(value, entry.name)) for entry in fields(value)}
    if isinstance(value, (tuple, list)):
        return [to_json(item) for item in value]
    if isinstance(value, dict):
        return {str(key): to_json(item) for key, item in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def from_json(cls: type[T], data: Any) -> T:
    """The dataclass `cls` from what `to_json` made of it; raises `TypeError` or `KeyError` where it is not that."""
    value: T = _decode(cls, data)
    return value


def problems_to_json(problems: Sequence[Problem]) -> list[Any]:
    return [to_json(problem) for problem in problems]


def problems_from_json(data: Sequence[Any]) -> tuple[Problem, ...]:
    return tuple(from_json(Problem, item) for item in data)


_ARGUMENT_TYPES: dict[str, Any] = {kind.__name__: kind for kind in (str, int, float, Decimal, date, Message)}


def _type_name(value: Any) -> str:
    return next(name for name, kind in _ARGUMENT_TYPES.items() if isinstance(value, kind))


def _decode(hint: Any, data: Any) -> Any:
    origin, args = get_origin(hint), get_args(hint)
    if hint is Message:
        return Message(data["id"], tuple((name, _decode(_ARGUMENT_TYPES[kind], arg)) for name, kind, arg in data["args"]))
    if origin in (Union, UnionType):
        inner = next(arg for arg in args if arg is not type(None))
        return None if data is None else _decode(inner, data)
    if origin is tuple:
        return tuple(_decode(args[0], item) for item in data)
    if is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        return hint(**{entry.name: _decode(hints[entry.name], data[entry.name]) for entry in fields(hint) if entry.name in data})
    return _value(hint, data)


def _value(hint: Any, data: Any) -> Any:
    if hint is Decimal:
        return Decimal(data)
    if hint is date:
        return date.fromisoformat(data)
    return float(data) if hint is float and not isinstance(data, bool) else data
