"""A section as a browser posts it, and what was typed as a tree. (The tree as plain data: `plain.py`.)

Names in the form are paths in the document (`indicators[2].source`). The tree holds exactly what was typed, so that a page
can be shown again without loss, right or wrong:

- a part is a mapping, a list of parts a list of mappings, a map a list of pairs;
- a value is text; a list of references a list of keys;
- a list of texts is one text with a line each, or a list where an item is not one line; a list of numbers is one text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields
from typing import Any, Final

from rodtrad.document.shape import Shape
from rodtrad.texts import Language
from rodtrad.web.investments.section_form.numbers import number_text

Raw = Mapping[str, Sequence[str]]
Tree = Any  # str | list[Tree] | dict[str, Tree]
MAX_ROWS: Final = 500
_NAME: Final = re.compile(r"[a-z_]+(\.[a-z_]+|\[\d{1,6}\])*")
_STEP: Final = re.compile(r"[a-z_]+|\d+")
NUMERIC: Final = ("integer", "number", "money")


# --- what was posted → what was typed ---------------------------------------------------------------------------------


@dataclass
class _Node:
    values: list[str] = field(default_factory=list)
    children: dict[str, "_Node"] = field(default_factory=dict)


def tree_of(raw: Raw, shape: Shape) -> Tree:
    """The tree in posted names and values. Names that the shape does not have are passed over."""
    root = _Node()
    for name, values in raw.items():
        if _NAME.fullmatch(name):
            node = root
            for step in _STEP.findall(name):
                node = node.children.setdefault(step, _Node())
            node.values = [value.replace("\r\n", "\n").replace("\r", "\n") for value in values]
    return _typed(root, shape)


def _typed(node: _Node, shape: Shape) -> Tree:
    if shape.kind == "part":
        return {name: _typed(node.children[name], inner) for name, inner in shape.fields.items() if name in node.children}
    if shape.kind == "map":
        return [[_first(row.children.get("key")), _first(row.children.get("value"))] for row in _rows(node)]
    if shape.kind == "list" and shape.item:
        if is_references(shape):
            return [value for value in node.values if value]
        if shape.item.kind == "part":
            return [_typed(row, shape.item) for row in _rows(node)]
        return _first(node) if node.values else [_first(row) for row in _rows(node)]
    return _first(node)


def _first(node: _Node | None) -> str:
    return node.values[-1] if node and node.values else ""


def _rows(node: _Node) -> list[_Node]:
    numbered = sorted((int(step), row) for step, row in node.children.items() if step.isdigit())
    return [row for _, row in numbered[:MAX_ROWS]]


# --- plain data → as if it had been typed -----------------------------------------------------------------------------


def tree_from(data: Any, shape: Shape, language: Language) -> Tree:
    """The tree that a person would have typed to get `data`; numbers as `language` writes them."""
    if shape.kind == "part":
        return {name: tree_from(_or_default(data, name, shape), inner, language) for name, inner in shape.fields.items()}
    if shape.kind == "map" and shape.item:
        return [[str(key), tree_from(value, shape.item, language)] for key, value in (data or {}).items()]
    if shape.kind == "list" and shape.item:
        return _tree_from_list(list(data or ()), shape, shape.item, language)
    if data is None:
        return ""
    if shape.kind == "boolean":
        return "true" if data else "false"
    return number_text(data, language, grouped=shape.kind == "money") if shape.kind in NUMERIC else str(data)


def _tree_from_list(data: list[Any], shape: Shape, item: Shape, language: Language) -> Tree:
    if item.kind == "part" or is_references(shape):
        return [tree_from(value, item, language) for value in data]
    if item.kind in NUMERIC:
        return ", ".join(number_text(value, language) for value in data)
    return "\n".join(data) if all(value.strip() == value != "" and "\n" not in value for value in data) else data


def _or_default(data: Any, name: str, shape: Shape) -> Any:
    return data[name] if isinstance(data, Mapping) and name in data else default_of(shape, name)


def default_of(shape: Shape, name: str) -> Any:
    """The default of a field of a part where it is a plain value; None for what has none and for parts and lists."""
    entry = next(entry for entry in fields(shape.part) if entry.name == name) if shape.part else None
    default = entry.default if entry and entry.default is not MISSING else None
    return default if isinstance(default, (str, int, float)) else None


# --- places -----------------------------------------------------------------------------------------------------------


def is_references(shape: Shape) -> bool:
    """A list of keys of other parts: ticked among what there is."""
    return shape.kind == "list" and shape.item is not None and shape.item.refers_to is not None


def names_of(tree: Tree, shape: Shape, path: str = "") -> Iterator[tuple[str, str]]:
    """The names and values that a browser posts for `tree`: the inverse of `tree_of`."""
    if shape.kind == "part":
        for name, inner in shape.fields.items():
            if name in tree:
                yield from names_of(tree[name], inner, f"{path}.{name}".lstrip("."))
    elif shape.kind == "map":
        for place, (key, value) in enumerate(tree):
            yield from ((f"{path}[{place}].key", key), (f"{path}[{place}].value", value))
    elif isinstance(tree, list) and shape.item and not is_references(shape):
        for place, row in enumerate(tree):
            yield (f"{path}[{place}]", row if isinstance(row, str) else "")
            yield from names_of(row, shape.item, f"{path}[{place}]") if shape.item.kind == "part" else ()
    else:
        yield from ((path, value) for value in ([tree] if isinstance(tree, str) else tree))
