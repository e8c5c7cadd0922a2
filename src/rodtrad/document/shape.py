"""The shape of the document's types, read off the types themselves.

Forms, references between parts, suggestions for misspelt keys and the generated reference all ask here, so that a field is
added in one place only.
"""

import types
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from rodtrad.document.investment import Investment
from rodtrad.document.part import Long, Refers
from rodtrad.document.yaml_text import Path

Kind = Literal["part", "list", "map", "text", "integer", "number", "money", "date", "boolean", "choice"]
_VALUE_KINDS: dict[Any, Kind] = {
    str: "text",
    int: "integer",
    float: "number",
    Decimal: "money",
    date: "date",
    bool: "boolean",
}


@dataclass(frozen=True)
class Shape:
    """What may stand at a place: a part with fields, a list or map of items, or a value of some kind."""

    kind: Kind
    part: type | None = None
    fields: Mapping[str, "Shape"] = field(default_factory=dict)
    item: "Shape | None" = None
    key: "Shape | None" = None
    choices: tuple[str, ...] = ()
    refers_to: str | None = None
    long: bool = False
    optional: bool = False
    required: bool = False


@cache
def document_shape() -> Shape:
    return part_shape(Investment)


def shape_at(path: Sequence[str | int], root: Shape | None = None) -> Shape | None:
    """The shape at a path such as `("indicators", 2, "source")` of the document (or of `root`), or None."""
    shape: Shape | None = root or document_shape()
    for step in path:
        if shape is None:
            return None
        shape = shape.fields.get(str(step)) if shape.kind == "part" else shape.item
    return shape


@dataclass(frozen=True)
class Reference:
    """A place in the data that names a part by its key."""

    path: Path
    to: str
    key: str


def references(data: Any, shape: Shape | None = None, path: Path = ()) -> Iterator[Reference]:
    """Every reference in plain data, right or wrong; what does not have the right form is passed over."""
    shape = shape or document_shape()
    if shape.refers_to and isinstance(data, str):
        yield Reference(path, shape.refers_to, data)
    elif shape.kind == "part" and isinstance(data, Mapping):
        for name, inner in shape.fields.items():
            yield from references(data.get(name), inner, (*path, name))
    elif shape.kind == "list" and shape.item and isinstance(data, Sequence) and not isinstance(data, str):
        for index, item in enumerate(data):
            yield from references(item, shape.item, (*path, index))


def keyed_lists() -> tuple[str, ...]:
    """The lists at the document's root whose items have a `key`."""
    return tuple(name for name, shape in document_shape().fields.items() if shape.item and "key" in shape.item.fields)


def part_shape(cls: type) -> Shape:
    hints = get_type_hints(cls, include_extras=True)
    required = {entry.name for entry in fields(cls) if entry.default is MISSING and entry.default_factory is MISSING}
    return Shape("part", part=cls, fields={name: _shape(hint, required=name in required) for name, hint in hints.items()})


def _shape(hint: Any, *, required: bool = False, optional: bool = False, marks: tuple[Any, ...] = ()) -> Shape:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _shape(args[0], required=required, optional=optional, marks=(*marks, *args[1:]))
    if origin in (Union, types.UnionType):
        inner = next(arg for arg in args if arg is not type(None))
        return _shape(inner, required=required, optional=True, marks=marks)
    if origin is tuple:
        return Shape("list", item=_shape(args[0]), required=required, optional=optional)
    if origin is dict:
        return Shape("map", key=_shape(args[0]), item=_shape(args[1]), required=required, optional=optional)
    if origin is Literal:
        return Shape("choice", choices=tuple(map(str, args)), required=required, optional=optional)
    if is_dataclass(hint) and isinstance(hint, type):
        inner_part = part_shape(hint)
        return Shape("part", part=hint, fields=inner_part.fields, required=required, optional=optional)
    return _value_shape(hint, marks, required, optional)


def _value_shape(hint: Any, marks: tuple[Any, ...], required: bool, optional: bool) -> Shape:
    refers = next((mark.to for mark in marks if isinstance(mark, Refers)), None)
    long = any(isinstance(mark, Long) for mark in marks)
    return Shape(_VALUE_KINDS[hint], refers_to=refers, long=long, required=required, optional=optional)
