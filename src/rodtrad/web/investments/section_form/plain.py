"""What was typed as plain data for the document's reader."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rodtrad.document.reading import SHOWN_CHARACTERS, path_text
from rodtrad.document.shape import Shape
from rodtrad.document.yaml_text import Path
from rodtrad.errors import Problem
from rodtrad.texts import Message, message
from rodtrad.web.investments.section_form.numbers import NotANumber, typed_number
from rodtrad.web.investments.section_form.rows import is_blank
from rodtrad.web.investments.section_form.typed import NUMERIC, Tree, default_of


@dataclass(frozen=True)
class Plain:
    """Plain data, and what is wrong that only shows in what was typed: the same year in two rows, a number with two readings."""

    data: dict[str, Any]
    problems: tuple[Problem, ...] = ()


def plain_from(tree: Tree, shape: Shape) -> Plain:
    """Plain data for the document's reader. What is empty is left out, so that the document's defaults hold."""
    reader = _Reader()
    return Plain(reader.part(tree, shape, ()), tuple(reader.problems))


class _Reader:
    """Walks a tree and gathers problems on the way."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def part(self, tree: Mapping[str, Tree], shape: Shape, path: Path) -> dict[str, Any]:
        found = {name: self.any(tree[name], inner, (*path, name)) for name, inner in shape.fields.items() if name in tree}
        return {name: value for name, value in found.items() if not _unsaid(value, name, shape)}

    def any(self, tree: Tree, shape: Shape, path: Path) -> Any:
        if shape.kind == "part":
            # A part that need not be there is not there when nothing in it was filled in.
            return {} if shape.optional and is_blank(tree, shape) else self.part(tree, shape, path)
        if shape.kind == "map":
            return self.map(tree, shape, path)
        if shape.kind == "list" and shape.item:
            if shape.item.kind == "part":
                return [self.part(row, shape.item, (*path, place)) for place, row in enumerate(tree)]
            return self.values(tree, shape.item, path)
        # A button that means rows can be posted for what has none; then nothing was typed there.
        return self.value(tree if isinstance(tree, str) else "", shape, path)

    def map(self, tree: Tree, shape: Shape, path: Path) -> dict[str, Any]:
        numeric = shape.key is not None and shape.key.kind in NUMERIC
        found: dict[str, Any] = {}
        for typed_key, typed_value in tree:
            key = typed_key.strip() if numeric else typed_key
            if key or typed_value:
                if key in found:
                    self.wrong((*path, key), message("error-repeated-key", value=key), key, message("error-repeated-key.cure"))
                found[key] = self.value(typed_value, shape.item or shape, (*path, key))
        return found

    def values(self, tree: Tree, item: Shape, path: Path) -> list[Any]:
        if isinstance(tree, list):
            return tree
        if item.kind in NUMERIC:
            pieces = [piece for piece in re.split(r"[;,\s]+", tree) if piece]
            return [self.value(piece, item, (*path, place)) for place, piece in enumerate(pieces)]
        return [line.strip() for line in tree.split("\n") if line.strip()]

    def value(self, tree: str, shape: Shape, path: Path) -> Any:
        if shape.kind in NUMERIC:
            return self.number(tree, path) if tree.strip() else ""
        if shape.kind == "boolean":
            return {"true": True, "false": False}.get(tree, tree)
        return tree.strip() if shape.kind in ("date", "choice") or shape.refers_to else tree

    def number(self, tree: str, path: Path) -> Any:
        try:
            return typed_number(tree)
        except NotANumber as error:
            self.wrong(path, error.message, tree, message("investments-no-cure"))
            return tree

    def wrong(self, path: Path, what: Message, value: str, cure: Message) -> None:
        self.problems.append(Problem(path_text(path), what, cure, value[:SHOWN_CHARACTERS]))


def _unsaid(value: Any, name: str, shape: Shape) -> bool:
    """Nothing, or the document's default. An emptied text whose default is not empty is something said."""
    default = default_of(shape, name)
    if value == "" and default and shape.fields[name].kind == "text":
        return False
    return value is None or value in ("", [], {}) or (default is not None and value == default)
