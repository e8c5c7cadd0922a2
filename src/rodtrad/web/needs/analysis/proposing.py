"""A column specification proposed from a file: the person corrects it rather than writes it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import polars as pl
from django.utils import timezone

from rodtrad.document.plan import ColumnType
from rodtrad.tables.identity_numbers import numbers
from rodtrad.tables.reading import raw_of
from rodtrad.tables.values import PARSERS, Bad

LOOKED_AT: Final = 5000
MOST_COLUMNS: Final = 200
MOSTLY: Final = 0.8
_ABSENT: Final = frozenset(
    {"na", "n/a", "null", "nan", ".", "..", "-", "–", "saknas", "uppgift saknas", "missing", "none", "-9", "-99", "-999"}
)
_PERSON: Final = re.compile(r"^(id|person|pers.?nr|personnummer|pnr|l[oö]p.?nr|individ.*|person.*|.*_id)$", re.IGNORECASE)
# The first type that every value fits.
_ORDER: Final[tuple[ColumnType, ...]] = ("boolean", "integer", "number", "date")


@dataclass(frozen=True)
class Proposed:
    """A column as it seems to be. `missing` are values that seem to stand for none; `once`: no value stands on two rows."""

    name: str
    type: ColumnType
    missing: tuple[str, ...] = ()
    person: bool = False
    identity: bool = False
    once: bool = False


def proposed(content: bytes) -> tuple[Proposed, ...]:
    """One for each named column, from its first values. Raises `BadData` where the file cannot be read."""
    raw = raw_of(content)
    rows = raw.rows[:LOOKED_AT]
    return proposed_from({name: [row[i] for row in rows] for i, name in enumerate(raw.names) if name}, comma=raw.decimal_comma)


def proposed_from(columns: Mapping[str, Sequence[str | None]], *, comma: bool = False) -> tuple[Proposed, ...]:
    """One for each column of values as text."""
    return _one_person([_column(name, cells, comma) for name, cells in columns.items()][:MOST_COLUMNS])


def _column(name: str, cells: Sequence[str | None], comma: bool) -> Proposed:
    values = {value for value in cells if value is not None}
    absent = {value for value in values if value.casefold() in _ABSENT}
    kind, whole = _type(values - absent, comma), _type(values, comma)
    if kind == whole:
        # Nothing says that they are not values like the others: −9 may be a temperature.
        absent = set()
    person = bool(_PERSON.match(name)) and len(values) > 1
    once = len(values) == sum(cell is not None for cell in cells)
    return Proposed(name, kind, tuple(sorted(absent)), person, _identity(values - absent), once)


def _type(values: set[str], comma: bool) -> ColumnType:
    for kind in _ORDER:
        if values and all(not isinstance(PARSERS[kind](value, comma), Bad) for value in values):
            return kind if kind != "boolean" or len(values) == 2 else "integer" if values <= {"0", "1"} else "text"
    return "text"


def _identity(values: set[str]) -> bool:
    """Whether most are personal identity numbers with a right checksum."""
    found = numbers(pl.Series(sorted(values), dtype=pl.String), timezone.localdate()).normal
    return len(values) > 1 and len(found.drop_nulls()) > MOSTLY * len(values)


def _one_person(columns: Sequence[Proposed]) -> tuple[Proposed, ...]:
    """At most one column is proposed as the person's: identity numbers before names that sound like it."""
    best = next((c for c in columns if c.identity), next((c for c in columns if c.person), None))
    return tuple(replace(c, type="text" if c is best else c.type, person=c is best) for c in columns)
