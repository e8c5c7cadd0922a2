"""Rows of a section: added, removed and moved by buttons of the form, so that it works without scripts; and their keys.

A button's name says what and where: `add:indicators`, `remove:indicators[2]`, `up:indicators[2]`, `down:indicators[2]`.
"""

import copy
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, cast

from rodtrad.document.shape import Shape
from rodtrad.web.investments.section_form.typed import MAX_ROWS, Tree, default_of

Act = Literal["add", "remove", "up", "down"]
_BUTTON: Final = re.compile(r"(add|remove|up|down):([a-z_]+(?:\.[a-z_]+|\[\d{1,6}\])*)")
_KEY_LENGTH: Final = 40


@dataclass(frozen=True)
class RowChange:
    """What a button asks for: `path` is the list's, `index` the row's (none where a row is added)."""

    act: Act
    path: tuple[str | int, ...]
    index: int | None = None

    @property
    def lands_at(self) -> int:
        """Where a row that is moved comes to stand."""
        return max((self.index or 0) + {"up": -1, "down": 1}.get(self.act, 0), 0)


def asked_change(names: Mapping[str, Any]) -> RowChange | None:
    """The row button among the posted names, if one was pressed."""
    found = next((match for name in names if (match := _BUTTON.fullmatch(name))), None)
    if found is None:
        return None
    steps = tuple(int(step) if step.isdigit() else step for step in re.findall(r"[a-z_]+|\d+", found[2]))
    if found[1] == "add":
        return RowChange("add", steps)
    return RowChange(cast(Act, found[1]), steps[:-1], steps[-1]) if isinstance(steps[-1], int) else None


def changed(tree: Tree, shape: Shape, change: RowChange) -> Tree:
    """The tree with the change made; the same tree where the change names no such list or row."""
    tree = copy.deepcopy(tree)
    rows, of = _at(tree, shape, change.path)
    if not isinstance(rows, list) or of is None:
        return tree
    if change.act == "add" and len(rows) < MAX_ROWS:
        rows.append(blank(of))
    elif change.index is not None and change.index < len(rows):
        row = rows.pop(change.index)
        if change.act != "remove":
            rows.insert(change.lands_at, row)
    return tree


def blank(shape: Shape) -> Tree:
    """An empty row of a list or map."""
    if shape.kind == "map":
        return ["", ""]
    return {} if shape.item and shape.item.kind == "part" else ""


def _at(tree: Tree, shape: Shape, path: tuple[str | int, ...]) -> tuple[Tree, Shape | None]:
    """The list or map at `path` in the tree, made where the tree has nothing there yet."""
    for step in path:
        inner = shape.item if isinstance(step, int) else shape.fields.get(step)
        if inner is None:
            return None, None
        if isinstance(step, int):
            if not isinstance(tree, list) or step >= len(tree):
                return None, None
            tree = tree[step]
        else:
            tree = tree.setdefault(step, [] if inner.kind in ("list", "map") else {})
        shape = inner
    return (tree, shape) if shape.kind in ("list", "map") else (None, None)


def tidy(tree: Tree, shape: Shape, *, keep_blank: bool = False) -> Tree:
    """The tree without rows where nothing was filled in, and with a key suggested for every part that lacks one."""
    if shape.kind == "part":
        return {name: tidy(value, shape.fields[name], keep_blank=keep_blank) for name, value in tree.items()}
    if shape.kind == "map":
        return [pair for pair in tree if keep_blank or any(map(str.strip, pair))]
    if shape.kind == "list" and shape.item and shape.item.kind == "part" and isinstance(tree, list):
        rows = [tidy(row, shape.item, keep_blank=keep_blank) for row in tree]
        return _with_keys([row for row in rows if keep_blank or not is_blank(row, shape.item)], shape.item)
    return tree


def is_blank(tree: Tree, shape: Shape) -> bool:
    """Nothing typed, and every choice left as the form offered it."""
    if isinstance(tree, dict):
        return all(is_blank(value, shape.fields[name]) or _as_offered(value, name, shape) for name, value in tree.items())
    return len(tree) == 0 if isinstance(tree, list) else not str(tree).strip()


def _as_offered(value: Tree, name: str, shape: Shape) -> bool:
    default = default_of(shape, name)
    if isinstance(default, bool):
        return bool(value == str(default).lower())
    return default is not None and isinstance(value, str) and value.replace(",", ".") == _plainly(default)


def _plainly(default: Any) -> str:
    return format(default, "g") if isinstance(default, float) else str(default)


def _with_keys(rows: list[dict[str, Tree]], shape: Shape) -> list[dict[str, Tree]]:
    if "key" not in shape.fields:
        return rows
    taken = {row["key"] for row in rows if row.get("key")}
    return [row if row.get("key") else {**row, "key": _new_key(row, shape, taken)} for row in rows]


def _new_key(row: Mapping[str, Tree], shape: Shape, taken: set[Any]) -> str:
    stem = slug(heading_of(row, shape))
    key = next(key for key in _numbered(stem) if key not in taken) if stem else ""
    taken.add(key)
    return key


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    yield from (f"{stem}-{number}" for number in range(2, MAX_ROWS + 2))


def slug(text: str) -> str:
    """A key from a title: `Närvaro i årskurs 7` → `narvaro-i-arskurs-7`; empty where no letter or digit is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_KEY_LENGTH].strip("-")


def heading_field(shape: Shape) -> str | None:
    """The field that names a row: the first that is required beside the key."""
    return next((name for name, inner in shape.fields.items() if inner.required and name != "key"), None)


def heading_of(row: Mapping[str, Tree], shape: Shape) -> str:
    name = heading_field(shape)
    value = row.get(name, "") if name else ""
    return value if isinstance(value, str) else ""
