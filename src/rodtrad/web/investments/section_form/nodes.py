"""What a page is given to draw a section: fields, groups of them, rows and pairs."""

import re
from dataclasses import dataclass
from typing import Literal

from rodtrad.document.reading import path_text
from rodtrad.document.shape import Shape, document_shape

InputKind = Literal["line", "long", "number", "date", "checkbox", "choice", "references", "lines", "items"]


@dataclass(frozen=True)
class Option:
    value: str
    label: str


@dataclass(frozen=True)
class Field:
    """One input. `name` is what it posts, `where` the path that an error names; `values` is what was typed or ticked."""

    name: str
    where: str
    kind: InputKind
    label: str
    help: str = ""
    values: tuple[str, ...] = ("",)
    options: tuple[Option, ...] = ()
    required: bool = False
    refers_to: str = ""

    @property
    def value(self) -> str:
        return self.values[0] if self.values else ""

    @property
    def choices(self) -> list[tuple[str, str]]:
        return [(option.value, option.label) for option in self.options]

    @property
    def shown(self) -> list[str]:
        """What a reader sees: a choice by its label, a text line by line; nothing where nothing is said."""
        labels = {option.value: option.label for option in self.options}
        return [line for value in self.values for line in labels.get(value, value).split("\n") if value and line.strip()]

    @property
    def id(self) -> str:
        return anchor(self.name)


@dataclass(frozen=True)
class Group:
    """A part: its fields, and those folded away. `filled` tells whether something folded away has a value."""

    name: str
    where: str
    label: str
    help: str = ""
    fields: tuple["Node", ...] = ()
    seldom: tuple["Node", ...] = ()
    filled: int = 0
    heading: str = ""
    first: bool = True
    last: bool = True

    @property
    def told(self) -> list["Node"]:
        """What a reader is shown: what says something."""
        return [node for node in self._all if says_something(node) and not is_key(node) and not self._is_heading(node)]

    @property
    def untold(self) -> list[str]:
        """The names of what is left empty."""
        return [node.label for node in self._all if not says_something(node)]

    @property
    def _all(self) -> tuple["Node", ...]:
        return (*self.fields, *self.seldom)

    def _is_heading(self, node: "Node") -> bool:
        return isinstance(node, Field) and bool(self.heading) and "\n".join(node.shown) == self.heading

    @property
    def id(self) -> str:
        return anchor(self.name)


@dataclass(frozen=True)
class Rows:
    """A list of parts."""

    name: str
    where: str
    label: str
    help: str = ""
    rows: tuple[Group, ...] = ()
    one: str = ""

    @property
    def id(self) -> str:
        return anchor(self.name)


@dataclass(frozen=True)
class Pairs:
    """A map: each pair a key and a value, such as a year and an amount."""

    name: str
    where: str
    label: str
    help: str = ""
    pairs: tuple[tuple[Field, Field], ...] = ()

    @property
    def id(self) -> str:
        return anchor(self.name)


Node = Field | Group | Rows | Pairs


def says_something(node: Node) -> bool:
    if isinstance(node, Field):
        return node.kind == "checkbox" or bool(node.shown)
    if isinstance(node, Group):
        return bool(node.told)
    return bool(node.rows if isinstance(node, Rows) else node.pairs)


def is_key(node: Node) -> bool:
    """A part's key is for the form and the file; a reader has the title."""
    return isinstance(node, Field) and (node.name == "key" or node.name.endswith("].key"))


def anchor(name: str) -> str:
    """The id of the element for a name or path: `indicators[2].source` → `f-indicators-2-source`."""
    return "f-" + re.sub(r"[^\w]+", "-", name).strip("-")


def anchor_of(path: str) -> str:
    """The id of the element in which a path of the document is edited: the field itself, or the one that it is part of."""
    shape: Shape | None = document_shape()
    kept: list[str | int] = []
    for step in re.findall(r"[a-z_]+|\d+", path):
        if shape is None or shape.kind not in ("part", "list") or (shape.item is not None and shape.item.kind != "part"):
            break
        shape = shape.fields.get(step) if shape.kind == "part" else shape.item
        kept.append(int(step) if step.isdigit() else step)
    return anchor(path_text(kept))
