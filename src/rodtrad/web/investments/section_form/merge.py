"""A section and the whole document: taking the one out of the other, and putting it back with every error named."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from rodtrad.document import SECTIONS, Investment, from_data
from rodtrad.document.reading import keys_in
from rodtrad.document.shape import Reference, Shape, document_shape, references, shape_at
from rodtrad.errors import BadDocument, Problem

# Root fields that no form edits: the investment's key is given once, the lock is set by signing.
NOT_EDITED: Final = ("format", "key", "lock")


def section_shape(section: str) -> Shape:
    """The shape of a section: the document's, with only the section's fields, in their order."""
    document = document_shape()
    return replace(document, fields={name: document.fields[name] for name in SECTIONS[section]})


def section_data(data: Mapping[str, Any], section: str) -> dict[str, Any]:
    """The section's part of a document's plain data."""
    return {name: data[name] for name in SECTIONS[section] if name in data}


def section_of(path: str) -> str | None:
    """The section in which a path such as `goals[0].indicators` is edited."""
    root = path.replace("[", ".").split(".", 1)[0]
    return next((section for section, names in SECTIONS.items() if root in names), None)


def with_section(data: Mapping[str, Any], section: str, part: Mapping[str, Any]) -> dict[str, Any]:
    """The document's plain data with the section put in place of the one it had."""
    kept = {name: value for name, value in data.items() if name not in SECTIONS[section]}
    return {**kept, **{name: value for name, value in part.items() if name in SECTIONS[section]}}


@dataclass(frozen=True)
class Merged:
    """The document with the section in place, or what hinders it."""

    data: dict[str, Any]
    document: Investment | None
    problems: tuple[Problem, ...] = ()


def merged(data: Mapping[str, Any], section: str, part: Mapping[str, Any]) -> Merged:
    """Puts the section into the document and reads the whole."""
    whole = with_section(data, section, part)
    try:
        return Merged(whole, from_data(whole))
    except BadDocument as error:
        return Merged(whole, None, error.problems)


def dangling(data: Mapping[str, Any]) -> tuple[Reference, ...]:
    """References to parts that the document does not have."""
    return tuple(reference for reference in references(data) if reference.key not in keys_in(data, reference.to))


def without_dangling(data: Mapping[str, Any], section: str) -> dict[str, Any]:
    """The document without references from *other* sections to parts that are gone.

    Where a reference is what the part is about (a success criterion's indicator) it stays, and stays an error: what then
    happens to the criterion is for a person to decide.
    """
    doomed = {r.path for r in dangling(data) if r.path[0] not in SECTIONS[section] and not _needed(r)}
    return {name: _without(value, (name,), doomed) for name, value in data.items()}


def _needed(reference: Reference) -> bool:
    shape = shape_at(reference.path)
    return shape is not None and shape.required and not isinstance(reference.path[-1], int)


def _without(value: Any, path: tuple[str | int, ...], doomed: set[tuple[str | int, ...]]) -> Any:
    if isinstance(value, Mapping):
        return {name: _without(inner, (*path, name), doomed) for name, inner in value.items() if (*path, name) not in doomed}
    if isinstance(value, list):
        return [_without(item, (*path, at), doomed) for at, item in enumerate(value) if (*path, at) not in doomed]
    return value
