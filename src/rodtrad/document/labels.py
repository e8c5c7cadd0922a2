"""Where the catalogues keep the name of every field, choice and part of the document (`texts/*/document.ftl`).

field-indicator-measured-months          the field's label, with `.help`
choice-indicator-direction-increase      a choice's label
part-indicators                          one of the parts in a list at the document's root, in the singular
section-logic                            a section's heading (or a root field's), with `.help`
"""

import re
from collections.abc import Iterator

from rodtrad.document.investment import SECTIONS
from rodtrad.document.shape import Shape, document_shape


def label_id(part: type | str, field: str) -> str:
    """The message that names `field` of `part` (the type or its name)."""
    return f"field-{part_name(part)}-{_word(field)}"


def help_id(part: type | str, field: str) -> str:
    """The message that says what `field` of `part` is for."""
    return f"{label_id(part, field)}.help"


def choice_id(part: type | str, field: str, value: str) -> str:
    """The message that names one of the values `field` can have."""
    return f"choice-{part_name(part)}-{_word(field)}-{_word(value)}"


def part_id(name: str) -> str:
    """The message that names one item of the root list `name`: `part_id("indicators")` is "indikator"."""
    return f"part-{_word(name)}"


def section_id(name: str) -> str:
    """The message that heads a section."""
    return f"section-{_word(name)}"


def section_help_id(name: str) -> str:
    return f"{section_id(name)}.help"


def part_name(part: type | str) -> str:
    """`SuccessCriterion` as the catalogues write it: `success-criterion`."""
    name = part if isinstance(part, str) else part.__name__
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()


def all_ids() -> Iterator[str]:
    """Every id (and `.help`) that the catalogues must have for the document's types."""
    yield from (id for name in SECTIONS for id in (section_id(name), section_help_id(name)))
    yield from (part_id(name) for name, shape in document_shape().fields.items() if shape.kind == "list")
    seen: set[type] = set()
    yield from _part_ids(document_shape(), seen)


def _part_ids(shape: Shape, seen: set[type]) -> Iterator[str]:
    if shape.part is None or shape.part in seen:
        return
    seen.add(shape.part)
    for name, inner in shape.fields.items():
        yield from (label_id(shape.part, name), help_id(shape.part, name))
        value = inner.item if inner.kind in ("list", "map") and inner.item else inner
        yield from (choice_id(shape.part, name, choice) for choice in value.choices)
        yield from _part_ids(value, seen)


def _word(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower())
