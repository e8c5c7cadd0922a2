"""The places in the investment document that an answer can fill, and how.

A place is written as in error messages (`need.evidence[0].finding`); `roles[function=project_owner].name` is an item of that
kind. An answer fills a single value; a text (one item a line) or several choices fill a list; a table fills a list, one item a
row. An item gets a key of its own where it needs one.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

from rodtrad.document.shape import Shape, document_shape
from rodtrad.document.yaml_text import Path
from rodtrad.selection.form import Column, Question

Way = Literal["value", "lines", "items", "rows", "reference"]
_STEP: Final = re.compile(r"\.?([a-z_]+)|\[(\d{1,2}|[a-z_]+=[a-z0-9_]+)\]")
_VALUES: Final[dict[str, tuple[str, ...]]] = {
    "text": ("line", "text", "choose_one", "choose_many"),
    "integer": ("whole_number",),
    "number": ("whole_number", "amount"),
    "money": ("amount", "whole_number"),
    "date": ("date",),
    "boolean": ("yes_no",),
    "choice": ("choose_one",),
}
_SEVERAL: Final = ("line", "text", "choose_many")
# Set by the document itself, not by an applicant.
_CLOSED: Final = ("format", "key", "lock", "findings", "implementation", "phase", "language")


@dataclass(frozen=True)
class Place:
    path: Path
    shape: Shape
    way: Way

    @property
    def item_of(self) -> Path | None:
        """The path of the numbered item that the place lies in (`need.evidence[0]`), if it lies in one."""
        items = [position for position, step in enumerate(self.path) if is_item(step)]
        return self.path[: items[0] + 1] if items else None


def is_item(step: str | int) -> bool:
    """Whether the step picks an item of a list: a number, or what kind it is (`function=project_owner`)."""
    return isinstance(step, int) or "=" in step


def pinned(step: str | int) -> dict[str, str]:
    """What the step says of the item: {"function": "project_owner"}; nothing for a number."""
    name, equals, value = str(step).partition("=")
    return {name: value} if equals else {}


def written(path: Path) -> str:
    """The path as a form has it."""
    return "".join(f"[{step}]" if is_item(step) else f".{step}" for step in path).lstrip(".")


def parse_path(written: str) -> Path | None:
    """`need.evidence[0].finding` as steps; None where it is not written so."""
    steps, position = [], 0
    while position < len(written):
        found = _STEP.match(written, position)
        if not found or (position == 0) == written.startswith((".", "["), position):
            return None
        steps.append(found[1] or (int(found[2]) if found[2].isdigit() else found[2]))
        position = found.end()
    return tuple(steps) or None


def shape_of(path: Path, root: Shape | None = None) -> Shape | None:
    """The shape at the path; None where the document has no such place. A list is entered by an item only."""
    shape: Shape | None = root or document_shape()
    for step in path:
        if shape is None or is_item(step) != (shape.kind == "list"):
            return None
        shape = _item_shape(shape.item, step) if is_item(step) else shape.fields.get(str(step))
    return shape


def _item_shape(item: Shape | None, step: str | int) -> Shape | None:
    """The item's shape, where its kinds have the one that the step names."""
    fields = item.fields if item else {}
    known = all(name in fields and value in fields[name].choices for name, value in pinned(step).items())
    return item if known else None


def needs(path: Path) -> set[str]:
    """What a numbered or named item at the path is nothing without, beside what the path itself says of it."""
    shape = shape_of(path)
    fields = shape.fields if shape else {}
    return {name for name, inner in fields.items() if inner.required and name not in ("key", *pinned(path[-1]))}


def place_of(question: Question) -> Place | None:
    """The place that the question fills; None where there is none, or the question's kind does not fit it."""
    path = parse_path(question.fills)
    shape = shape_of(path) if path and path[0] not in _CLOSED else None
    if path is None or shape is None or path[-1] == "key":
        return None
    way = _way(question, shape)
    return Place(path, shape, way) if way else None


def _way(question: Question, shape: Shape) -> Way | None:
    if shape.kind == "list" and shape.item:
        return _list_way(question, shape.item)
    if shape.refers_to:
        return "reference" if question.kind in ("line", "choose_one") and named_by(shape.refers_to) else None
    return "value" if fits(question, shape) else None


def _list_way(question: Question, item: Shape) -> Way | None:
    if question.kind == "table":
        return "rows" if item.part and not missing_columns(question, item) else None
    if question.kind not in _SEVERAL:
        return None
    if item.kind == "text" and not item.refers_to:
        return "lines"
    return "items" if item.part and name_field(item) else None


def fits(asked: Question | Column, shape: Shape) -> bool:
    """Whether an answer of this kind can be the single value at the shape."""
    if asked.kind not in _VALUES.get(shape.kind, ()):
        return False
    return shape.kind != "choice" or {choice.key for choice in asked.choices} <= set(shape.choices)


def name_field(item: Shape) -> str | None:
    """The one text that an item needs beside its key (`title` of an activity, `finding` of evidence)."""
    needed = [name for name, shape in item.fields.items() if shape.required and name != "key"]
    return needed[0] if len(needed) == 1 and item.fields[needed[0]].kind == "text" else None


def named_by(list_name: str) -> str | None:
    """The field that names an item of the document's list, where an item can be made from its name alone (`actors`)."""
    shape = document_shape().fields.get(list_name)
    return name_field(shape.item) if shape and shape.item else None


def column_shape(column: Column, item: Shape) -> Shape | None:
    """The shape that a column fills in the row's item: a field, or `amounts.key` and `amounts.value` of a map."""
    name, _, side = column.fills.partition(".")
    shape = item.fields.get(name)
    if shape and shape.kind == "map" and side in ("key", "value"):
        return shape.key if side == "key" else shape.item
    return shape if shape and not side and name != "key" else None


def column_fits(column: Column, item: Shape) -> bool:
    shape = column_shape(column, item)
    if shape is None:
        return False
    return column.kind in ("line", "choose_one") if shape.refers_to else fits(column, shape)


def missing_columns(question: Question, item: Shape) -> list[str]:
    """The fields that a row needs and no required column fills (a map needs both sides)."""
    filled = {column.fills for column in question.columns if column.required}
    needed = {name for name, shape in item.fields.items() if shape.required and name != "key"}
    halves = {side for column in question.columns for side in _both_sides(column)}
    return sorted((needed | halves) - filled)


def _both_sides(column: Column) -> set[str]:
    name, _, side = column.fills.partition(".")
    return {f"{name}.key", f"{name}.value"} if side else set()
