"""The columns of a data set as form fields: one group of fields for each, numbered as they stand in the file."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any, Final, get_args

from rodtrad.document.plan import ColumnType
from rodtrad.errors import Problem
from rodtrad.texts import message
from rodtrad.web.needs.analysis.proposing import MOST_COLUMNS, Proposed

TYPES: Final[tuple[str, ...]] = get_args(ColumnType)
KEY_KINDS: Final = ("personal_identity_number", "other")
EVENT_PARTS: Final = ("event", "start", "end", "actor", "cost")
# How the columns of events are to be read; the first of each is what is usual.
EVENT_RULES: Final[dict[str, tuple[str, ...]]] = {
    "end_is": ("last_day", "day_after"),
    "missing_end": ("ongoing", "one_day", "until_next"),
    "cost_is": ("total", "per_day"),
}
EVENT_ROLES: Final = ("support", "signals")
LONGEST: Final = 4000
LONGEST_NAME: Final = 100


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
    """Every column, which of them is the person, and (where the rows are events) what they mean.

    `events`: the column of each part; `rules`: how they are read; `roles`: types of event, one a line; `observed_until` as typed.
    """

    columns: tuple[ColumnFields, ...]
    person_key: str = ""
    key_kind: str = "other"
    one_row: bool = False
    events: Mapping[str, str] = field(default_factory=dict)
    rules: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    observed_until: str = ""

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]

    @property
    def data(self) -> dict[str, Any]:
        """The card's part about columns."""
        said: dict[str, Any] = {
            "columns": [column.data for column in self.columns if column.used or column.name == self.person_key]
        }
        if not self.person_key:
            return said
        once = {"one_row_per_person": True} if self.one_row and self.mapping is None else {}
        return said | {"person_key": self.person_key, "person_key_kind": self.key_kind} | once

    @property
    def mapping(self) -> dict[str, Any] | None:
        """The mapping of events; None where the rows are persons."""
        chosen = {part: name for part, name in self.events.items() if name}
        if not chosen:
            return None
        names = next((column.data.get("codes") for column in self.columns if column.name == chosen.get("event")), None)
        rules = {name: said for name, said in self.rules.items() if said != EVENT_RULES[name][0]}
        until = {"observed_until": self.observed_until} if self.observed_until else {}
        return {"person": self.person_key, **chosen, **rules, **until} | ({"types": names} if names else {})

    @property
    def event_roles(self) -> dict[str, list[str]]:
        """The types of event in each role."""
        said = {role: [line.strip() for line in self.roles.get(role, "").splitlines() if line.strip()] for role in EVENT_ROLES}
        return {role: types for role, types in said.items() if types}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is lacking of the mapping of events."""
        if self.mapping is None:
            return ()
        owed = {"event": self.events.get("event"), "start": self.events.get("start"), "person": self.person_key}
        lacking = [f"need-events-no-{part}" for part, name in owed.items() if not name]
        if self.observed_until and not _is_day(self.observed_until):
            lacking.append("need-events-no-day")
        return tuple(Problem("", message(id), message(f"{id}.cure")) for id in lacking)

    def for_columns(self, names: Sequence[str]) -> "Specification":
        """The same for a file with the columns in another order."""
        known = {column.name: column for column in self.columns}
        return replace(self, columns=tuple(known[name] for name in names))

    @property
    def plain(self) -> dict[str, Any]:
        """To be kept, without what belongs to one file alone."""
        return asdict(replace(self, observed_until="", columns=())) | {"columns": [asdict(column) for column in self.columns]}


def from_plain(data: Mapping[str, Any]) -> Specification:
    return Specification(**{**data, "columns": tuple(ColumnFields(**column) for column in data["columns"])})


def from_proposal(columns: Sequence[Proposed]) -> Specification:
    person = next((column for column in columns if column.person), None)
    # Another column of identity numbers may not be kept: it is left out unless somebody says otherwise.
    fields = tuple(ColumnFields(c.name, c.type, not c.identity or c.person, missing=", ".join(c.missing)) for c in columns)
    kind = "personal_identity_number" if person and person.identity else "other"
    return Specification(fields, person.name if person else "", kind, one_row=bool(person and person.once))


def from_post(posted: Mapping[str, str]) -> Specification | None:
    """What was sent; None where no columns were: the file has not been read yet."""
    numbers = [number for number in range(MOST_COLUMNS) if f"c{number}-name" in posted]
    if not numbers:
        return None
    kind = posted.get("key_kind", "other")
    return Specification(
        columns=tuple(_column(posted, f"c{number}-") for number in numbers),
        person_key=posted.get("person_key", "")[:200],
        key_kind=kind if kind in KEY_KINDS else "other",
        one_row="one_row" in posted,
        events={part: posted.get(f"event_{part}", "")[:200] for part in EVENT_PARTS},
        rules={name: _known(posted.get(name, ""), known) for name, known in EVENT_RULES.items()},
        roles={role: posted.get(f"role_{role}", "")[:LONGEST] for role in EVENT_ROLES},
        observed_until=posted.get("observed_until", "").strip()[:20],
    )


def _column(posted: Mapping[str, str], prefix: str) -> ColumnFields:
    said = {name: posted.get(prefix + name, "")[:LONGEST] for name in ("name", "type", "description", "codes", "missing")}
    return ColumnFields(**{**said, "name": said["name"][:200]}, used=f"{prefix}used" in posted)


def _known(said: str, known: Sequence[str]) -> str:
    return said if said in known else known[0]


def _is_day(typed: str) -> bool:
    try:
        date.fromisoformat(typed)
    except ValueError:
        return False
    return True


def _pair(line: str) -> tuple[str, str]:
    code, _, meaning = line.partition("=")
    return code.strip(), meaning.strip() or code.strip()
