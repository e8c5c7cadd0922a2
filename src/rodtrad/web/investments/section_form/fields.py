"""The fields of a section as a page shows them: read off the document's types, filled with what was typed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rodtrad.document import Investment
from rodtrad.document.labels import choice_id, help_id, label_id, part_id
from rodtrad.document.reading import path_text
from rodtrad.document.shape import Shape, keyed_lists
from rodtrad.document.yaml_text import Path
from rodtrad.texts import Language, text
from rodtrad.web.investments.section_form.layout import is_seldom
from rodtrad.web.investments.section_form.nodes import Field, Group, InputKind, Node, Option, Pairs, Rows
from rodtrad.web.investments.section_form.rows import heading_field, heading_of, is_blank
from rodtrad.web.investments.section_form.typed import NUMERIC, Tree, default_of, is_references, tree_from

Titles = Mapping[str, Mapping[str, str]]  # list of the document → key → title


def titles_of(data: Mapping[str, Any], shape: Shape) -> dict[str, dict[str, str]]:
    """The title of every part that can be referred to, from plain data (right or wrong)."""
    return {name: dict(_titles(data.get(name), shape.fields[name].item)) for name in keyed_lists() if name in shape.fields}


def _titles(rows: Any, item: Shape | None) -> Iterator[tuple[str, str]]:
    for row in rows if isinstance(rows, list) and item else ():
        if isinstance(row, Mapping) and isinstance(row.get("key"), str):
            title = heading_of(row, item) if item else ""
            yield row["key"], title or row["key"]


@dataclass(frozen=True)
class _Place:
    """A field of a part at a path: where its words are found."""

    owner: Shape
    name: str
    path: Path

    @property
    def part(self) -> type:
        return self.owner.part or object

    @property
    def where(self) -> str:
        return path_text(self.path)


@dataclass(frozen=True)
class Filler:
    """Makes the nodes of a section: knows the language and what can be referred to."""

    language: Language
    titles: Titles = field(default_factory=dict)

    def part(self, data: Mapping[str, Any], shape: Shape, label: str) -> Group:
        """A part of the document on its own, to be read."""
        return self._group(tree_from(data, shape, self.language), shape, (), label, heading=label)

    def nodes(self, tree: Mapping[str, Tree], shape: Shape, path: Path = ()) -> tuple[Node, ...]:
        """A node for each field of the part `shape`, in the order of its type."""
        return tuple(
            self._node(tree.get(name), inner, _Place(shape, name, (*path, name))) for name, inner in shape.fields.items()
        )

    def _node(self, tree: Tree, shape: Shape, place: _Place) -> Node:
        label, help = text(self.language, label_id(place.part, place.name)), text(self.language, help_id(place.part, place.name))
        if shape.kind == "part":
            return self._group(tree or {}, shape, place.path, label, help)
        if shape.kind == "map":
            pairs = tuple(self._pair(pair, number, shape, place, label) for number, pair in enumerate(tree or ()))
            return Pairs(place.where, place.where, label, help, pairs)
        if shape.kind == "list" and shape.item and shape.item.kind == "part":
            one = text(self.language, part_id(place.name) if place.part is Investment else "investments-row")
            return Rows(place.where, place.where, label, help, self._rows(tree or [], shape.item, place, one), one)
        return self._field(_offered(shape, place) if tree is None else tree, shape, place, label, help)

    def _group(self, tree: Mapping[str, Tree], shape: Shape, path: Path, label: str, help: str = "", **row: Any) -> Group:
        nodes = dict(zip(shape.fields, self.nodes(tree, shape, path), strict=True))
        seldom = [name for name in nodes if is_seldom(shape.part, name)]
        filled = sum(not is_blank({name: tree[name]}, shape) for name in seldom if name in tree and name != "key")
        shown = tuple(node for name, node in nodes.items() if name not in seldom)
        return Group(path_text(path), path_text(path), label, help, shown, tuple(nodes[name] for name in seldom), filled, **row)

    def _rows(self, rows: Sequence[Tree], item: Shape, place: _Place, one: str) -> tuple[Group, ...]:
        return tuple(
            self._group(
                row, item, (*place.path, at), one, heading=self._heading(row, item), first=not at, last=at == len(rows) - 1
            )
            for at, row in enumerate(rows)
        )

    def _heading(self, row: Mapping[str, Tree], item: Shape) -> str:
        typed, name = heading_of(row, item), heading_field(item)
        if not name or not typed or not item.part:
            return typed
        shape = item.fields[name]
        if shape.refers_to:
            return self.titles.get(shape.refers_to, {}).get(typed, typed)
        if shape.kind in NUMERIC:
            return f"{text(self.language, label_id(item.part, name))}: {typed}"
        return text(self.language, choice_id(item.part, name, typed)) if typed in shape.choices else typed

    def _pair(self, pair: Sequence[str], at: int, shape: Shape, place: _Place, label: str) -> tuple[Field, Field]:
        name, where = f"{place.where}[{at}]", path_text((*place.path, pair[0].strip()))
        by_year = shape.key is not None and shape.key.kind in NUMERIC
        key = text(self.language, "investments-pair-year" if by_year else "investments-pair-code")
        numeric = shape.item is not None and shape.item.kind in NUMERIC
        return (
            Field(f"{name}.key", where, "number" if by_year else "line", key, values=(pair[0],)),
            Field(f"{name}.value", where, "number" if numeric else "line", label, values=(pair[1],)),
        )

    def _field(self, tree: Tree, shape: Shape, place: _Place, label: str, help: str) -> Field:
        values = tuple(tree) if isinstance(tree, list) else (tree,)
        refers_to = (shape.item.refers_to if shape.item else shape.refers_to) or ""
        options = self._options(shape, refers_to, place, values)
        return Field(place.where, place.where, _kind(shape, tree), label, help, values, options, shape.required, refers_to)

    def _options(self, shape: Shape, refers_to: str, place: _Place, values: tuple[str, ...]) -> tuple[Option, ...]:
        """What there is to choose. What was chosen stands there even if it is gone; among references it comes first."""
        offered = self._offered(shape, refers_to, place)
        if not offered and not refers_to:
            return ()
        known = {option.value: option for option in offered}
        chosen = [known.get(value) or Option(value, value) for value in values if value]
        if shape.kind == "list":
            return (*chosen, *(option for option in offered if option.value not in values))
        blank = () if default_of(place.owner, place.name) else (Option("", text(self.language, "investments-not-chosen")),)
        return (*blank, *offered, *(option for option in chosen if option.value not in known))

    def _offered(self, shape: Shape, refers_to: str, place: _Place) -> list[Option]:
        if refers_to:
            return [Option(key, title) for key, title in self.titles.get(refers_to, {}).items()]
        if shape.kind == "boolean" and shape.optional:
            return [Option(value, text(self.language, f"investments-{value}")) for value in ("true", "false")]
        choices = shape.choices
        return [Option(choice, text(self.language, choice_id(place.part, place.name, choice))) for choice in choices]


def _kind(shape: Shape, tree: Tree) -> InputKind:
    if shape.kind == "list":
        if is_references(shape):
            return "references"
        return "items" if isinstance(tree, list) else "line" if shape.item and shape.item.kind in NUMERIC else "lines"
    if shape.kind == "boolean":
        return "choice" if shape.optional else "checkbox"
    if shape.kind == "choice" or shape.refers_to:
        return "choice"
    if shape.kind in NUMERIC:
        return "number"
    if shape.kind == "date":
        return "date" if not tree or _is_date(tree) else "line"
    return "long" if shape.long or "\n" in tree else "line"


def _is_date(typed: str) -> bool:
    """A browser's date field cannot show what is no date: then it is a text field, so that nothing typed is lost."""
    try:
        return date.fromisoformat(typed).isoformat() == typed
    except ValueError:
        return False


def _offered(shape: Shape, place: _Place) -> Tree:
    """What an untouched field shows: the document's default."""
    if is_references(shape):
        return []
    default = default_of(place.owner, place.name)
    return "" if default is None or isinstance(default, bool) else str(default)
