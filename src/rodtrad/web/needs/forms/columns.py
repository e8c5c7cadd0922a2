"""The columns of a data set as form fields: one group of fields for each, numbered as they stand in the file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, get_args

from rodtrad.document.plan import ColumnType
from rodtrad.web.needs.analysis.proposing import MOST_COLUMNS, Proposed

TYPES: Final[tuple[str, ...]] = get_args(ColumnType)
KEY_KINDS: Final = ("personal_identity_number", "other")
EVENT_PARTS: Final = ("event", "start", "end", "actor", "cost")
LONGEST: Final = 4000


@dataclass(frozen=True)
class ColumnFields:
    """One column as it was typed."""

    name: str
    type: str
    used: bool = True
    description: str = ""
    codes: str = ""
    missing: str = ""

    @property
    def data(self) -> dict[str, Any]:
        """As a card has it."""
        said: dict[str, Any] = {"name": self.name, "type": self.type}
        codes = dict(_pair(line) for line in self.codes.replace(";", "\n").splitlines() if line.strip())
        missing = [word.strip() for word in self.missing.split(",") if word.strip()]
        return said | {k: v for k, v in (("description", self.description), ("codes", codes), ("missing", missing)) if v}


@dataclass(frozen=True)
class Specification:
    """Every column, which of them is the person, and (where the rows are events) what they mean."""

    columns: tuple[ColumnFields, ...]
    person_key: str = ""
    key_kind: str = "other"
    events: Mapping[str, str] = field(default_factory=dict)

    @property
    def data(self) -> dict[str, Any]:
        """The card's part about columns."""
        said: dict[str, Any] = {
            "columns": [column.data for column in self.columns if column.used or column.name == self.person_key]
        }
        return said | ({"person_key": self.person_key, "person_key_kind": self.key_kind} if self.person_key else {})

    @property
    def mapping(self) -> dict[str, Any] | None:
        """The mapping of events; None where the rows are persons."""
        chosen = {part: name for part, name in self.events.items() if name}
        if not chosen.get("event") or not chosen.get("start"):
            return None
        names = next((column.data.get("codes") for column in self.columns if column.name == chosen["event"]), None)
        return {"person": self.person_key, **chosen} | ({"types": names} if names else {})


def from_proposal(columns: Sequence[Proposed]) -> Specification:
    person = next((column for column in columns if column.person), None)
    # Another column of identity numbers may not be kept: it is left out unless somebody says otherwise.
    fields = tuple(ColumnFields(c.name, c.type, not c.identity or c.person, missing=", ".join(c.missing)) for c in columns)
    kind = "personal_identity_number" if person and person.identity else "other"
    return Specification(fields, person.name if person else "", kind)


def from_post(posted: Mapping[str, str]) -> Specification | None:
    """What was sent; None where no columns were: the file has not been read yet."""
    numbers = [number for number in range(MOST_COLUMNS) if f"c{number}-name" in posted]
    if not numbers:
        return None
    fields = tuple(_column(posted, f"c{number}-") for number in numbers)
    kind = posted.get("key_kind", "other")
    events = {part: posted.get(f"event_{part}", "")[:200] for part in EVENT_PARTS}
    return Specification(fields, posted.get("person_key", "")[:200], kind if kind in KEY_KINDS else "other", events)


def _column(posted: Mapping[str, str], prefix: str) -> ColumnFields:
    said = {name: posted.get(prefix + name, "")[:LONGEST] for name in ("name", "type", "description", "codes", "missing")}
    return ColumnFields(**{**said, "name": said["name"][:200]}, used=f"{prefix}used" in posted)


def _pair(line: str) -> tuple[str, str]:
    code, _, meaning = line.partition("=")
    return code.strip(), meaning.strip() or code.strip()
