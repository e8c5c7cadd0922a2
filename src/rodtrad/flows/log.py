"""An event log: who, what, from when, to when, by whom, at what cost; as sorted columns of whole numbers.

Stated rules, which every calculation follows:

* Days are counted from 1970-01-01. A spell covers the days `start <= day < end`: `end` is the day after its last day, so every
  spell is at least one day long.
* Order is total: person, start, end, type (the order of `types`). Of events on the same day the shorter comes first, then the one
  whose type stands first. Events equal in all four are exchangeable: no result depends on which comes first.
* A spell that was still going on when the log ends has `ongoing` set and `end` = the day after the last observed day.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from rodtrad.texts import Message

EPOCH: Final = date(1970, 1, 1)
MAX_TYPES: Final = 2_000
Int16 = NDArray[np.int16]
Int32 = NDArray[np.int32]
Int64 = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class EventLog:
    """Columns of equal length (events,), in the order above.

    `person`, `type` and `actor` are places in `persons`, `types` and `actors` (actor -1: not stated); `cost` is the whole cost of
    an event in hundredths of the currency (0: none or not stated). `first_day` and `last_day` bound the observed period, both
    included.
    """

    person: Int32
    type: Int16
    start: Int32
    end: Int32
    ongoing: NDArray[np.bool_]
    actor: Int16
    cost: Int64
    persons: pl.Series
    types: tuple[str, ...]
    actors: tuple[str, ...]
    first_day: int
    last_day: int
    sha256: str = ""
    notes: tuple[Message, ...] = ()

    @property
    def events(self) -> int:
        return len(self.person)

    def only(self, types: Collection[str]) -> "EventLog":
        """The log with events of these types alone; persons and types keep their places."""
        wanted = np.isin(self.type, [place for place, label in enumerate(self.types) if label in types])
        columns = {name: getattr(self, name)[wanted] for name in COLUMNS}
        return replace(self, **columns)

    def frame(self) -> pl.DataFrame:
        """The columns as a table of whole numbers, for engines that read tables (see `portable`)."""
        return pl.DataFrame({name: getattr(self, name) for name in COLUMNS})


COLUMNS: Final[dict[str, type[np.generic]]] = {
    "person": np.int32,
    "type": np.int16,
    "start": np.int32,
    "end": np.int32,
    "ongoing": np.bool_,
    "actor": np.int16,
    "cost": np.int64,
}


def ordered(
    frame: pl.DataFrame,
    *,
    persons: pl.Series,
    types: Sequence[str],
    actors: Sequence[str] = (),
    last_day: int | None = None,
    sha256: str = "",
    notes: tuple[Message, ...] = (),
) -> EventLog:
    """The log of a table with the columns `COLUMNS` (whole numbers, as `EventLog` has them), put in order.

    A table that is in order already is not sorted again. `last_day` defaults to the last day that any spell covers.
    """
    columns = _columns(frame)
    if not _in_order(columns):
        columns = _columns(frame.sort("person", "start", "end", "type"))
    start, end = columns["start"], columns["end"]
    return EventLog(
        **columns,
        persons=persons,
        types=tuple(types),
        actors=tuple(actors),
        first_day=int(start.min()) if len(start) else 0,
        last_day=(int(end.max()) - 1 if len(end) else 0) if last_day is None else last_day,
        sha256=sha256,
        notes=notes,
    )


def _columns(frame: pl.DataFrame) -> dict[str, Any]:
    return {name: frame[name].rechunk().to_numpy().astype(kind, copy=False) for name, kind in COLUMNS.items()}


def _in_order(columns: dict[str, Any]) -> bool:
    from rodtrad.flows.passes import in_order

    return bool(in_order(columns["person"], columns["start"], columns["end"], columns["type"]))


def day_number(day: date) -> int:
    """Days from 1970-01-01."""
    return (day - EPOCH).days


def day_of(number: int) -> date:
    return EPOCH + timedelta(days=number)
