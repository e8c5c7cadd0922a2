"""What differs between two versions of a catalogue."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from rodtrad.document import to_data
from rodtrad.parameters.catalogue import KINDS, Catalogue
from rodtrad.parameters.types import Value


@dataclass(frozen=True)
class Change:
    """One figure that is new, gone or other. `fields`: what differs, as it was and as it is."""

    kind: str
    key: str
    how: Literal["added", "removed", "changed"]
    before: Value | None
    after: Value | None
    fields: Mapping[str, tuple[Any, Any]]


def changes(before: Catalogue, after: Catalogue) -> Iterator[Change]:
    """Every difference, kind by kind, in order of keys."""
    for kind in KINDS:
        old, new = before.of_kind(kind), after.of_kind(kind)
        for key in sorted({*old, *new}):
            if old.get(key) != new.get(key):
                yield _change(kind, key, old.get(key), new.get(key))


def _change(kind: str, key: str, before: Value | None, after: Value | None) -> Change:
    how: Literal["added", "removed", "changed"] = "added" if before is None else "removed" if after is None else "changed"
    old, new = (to_data(value) if value else {} for value in (before, after))
    differing = {name: (old.get(name), new.get(name)) for name in {**old, **new} if old.get(name) != new.get(name)}
    return Change(kind, key, how, before, after, differing if how == "changed" else {})
