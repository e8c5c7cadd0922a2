"""The document in words: where a path leads, and what stands there, with the labels that the forms have."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from rodtrad.document import Investment as Document, diff, to_data
from rodtrad.document.labels import choice_id, label_id
from rodtrad.document.shape import Shape, document_shape
from rodtrad.document.versions import Change, diff_data
from rodtrad.texts import Language, has_text, numbers, text
from rodtrad.web.investments.section_form.fields import Titles, titles_of
from rodtrad.web.investments.section_form.rows import heading_field

_STEP: Final = re.compile(r"\[([^\]]*)\]|\.?([^.\[\]]+)")
BETWEEN: Final = " › "


@dataclass(frozen=True)
class ChangeInWords:
    where: str
    kind: str
    before: str
    after: str


@dataclass(frozen=True)
class Words:
    """Speaks of one document (plain data) in one language."""

    data: Mapping[str, Any]
    language: Language
    titles: Titles = field(default_factory=dict)

    @classmethod
    def of(cls, data: Mapping[str, Any], language: Language) -> "Words":
        return cls(data, language, titles_of(data, document_shape()))

    def place(self, path: str) -> str:
        """`indicators[2].source` as "Indikatorer › Närvaro › Källa"."""
        return BETWEEN.join(label for label in self._labels(path) if label)

    def _labels(self, path: str) -> Iterator[str]:
        shape: Shape | None = document_shape()
        value: Any = self.data
        for row, name in _STEP.findall(path):
            if shape is None:
                yield row or name
            elif shape.kind == "part" and shape.part is not None:
                yield text(self.language, label_id(shape.part, name)) if name in shape.fields else name
                value = value.get(name) if isinstance(value, Mapping) else None
                shape = shape.fields.get(name)
            elif shape.kind == "list":
                value = _row(value, row)
                shape = shape.item
                yield self.heading(value, shape) or row
            else:
                yield name
                shape = shape.item

    def heading(self, row: Any, shape: Shape | None) -> str:
        """What a row is called: its title, or what it is about."""
        name = heading_field(shape) if shape and shape.kind == "part" else None
        if name is None or shape is None or not isinstance(row, Mapping):
            return ""
        return self.value(row.get(name), shape.fields[name], shape.part, name)

    def at(self, path: str, value: Any) -> str:
        """The value that stands at a path of the document."""
        shape: Shape | None = document_shape()
        owner, called = None, ""
        for _, name in _STEP.findall(path):
            if shape is not None and shape.kind == "part" and name:
                owner, called, shape = shape.part, name, shape.fields.get(name)
            elif shape is not None:
                shape = shape.item
        return self.value(value, shape, owner, called)

    def value(self, value: Any, shape: Shape | None, owner: type | None = None, name: str = "") -> str:
        if value is None or value in ("", [], {}):
            return ""
        if isinstance(value, bool):
            return text(self.language, "investments-true" if value else "investments-false")
        if isinstance(value, Mapping):
            return "\n".join(self._entries(value, shape))
        if isinstance(value, list):
            return self._list(value, shape, owner, name)
        return self._single(value, shape, owner, name)

    def _list(self, values: list[Any], shape: Shape | None, owner: type | None, name: str) -> str:
        item = shape.item if shape else None
        said = [self.value(value, item, owner, name) for value in values]
        return ("\n" if any("\n" in one or len(one) > 40 for one in said) else ", ").join(said)

    def _entries(self, value: Mapping[str, Any], shape: Shape | None) -> Iterator[str]:
        for name, inner in value.items():
            if name.startswith("["):
                yield self.value(inner, shape.item if shape else None)
            elif shape is not None and shape.part is not None and name in shape.fields:
                said = self.value(inner, shape.fields[name], shape.part, name)
                yield f"{text(self.language, label_id(shape.part, name))}: {said}"
            else:
                yield f"{name}: {self.value(inner, shape.item if shape else None)}"

    def _single(self, value: Any, shape: Shape | None, owner: type | None, name: str) -> str:
        if shape is not None and shape.refers_to:
            return self.titles.get(shape.refers_to, {}).get(str(value), str(value))
        if isinstance(value, (int, float, Decimal)):
            integer = shape is not None and shape.kind == "integer"
            return str(value) if integer else numbers.plain(value, self.language, most_decimals=8)
        if shape is not None and owner is not None and str(value) in shape.choices:
            id = choice_id(owner, name, str(value))
            return text(self.language, id) if has_text(id) else str(value)
        return str(value)


def _row(rows: Any, which: str) -> Any:
    """The row with that key, or at that place."""
    if not isinstance(rows, list):
        return None
    keyed = next((row for row in rows if isinstance(row, Mapping) and row.get("key") == which), None)
    return keyed or (rows[int(which)] if which.isdigit() and int(which) < len(rows) else None)


def changes_between(old: Document, new: Document, language: Language) -> list[ChangeInWords]:
    """What differs between two versions, in words."""
    return list(_in_words(diff(old, new), to_data(old), to_data(new), language))


def changes_in_data(old: Mapping[str, Any], new: Mapping[str, Any], language: Language) -> list[ChangeInWords]:
    """What differs between two documents as plain data, which need not be readable."""
    return list(_in_words(diff_data(old, new), old, new, language))


def _in_words(
    changes: tuple[Change, ...], old: Mapping[str, Any], new: Mapping[str, Any], language: Language
) -> Iterator[ChangeInWords]:
    before, after = Words.of(old, language), Words.of(new, language)
    for change in changes:
        place = (before if change.kind == "removed" else after).place(change.path)
        yield ChangeInWords(place, change.kind, before.at(change.path, change.old), after.at(change.path, change.new))
