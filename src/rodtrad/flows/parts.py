"""A log a part at a time: each part holds all events of some persons, so that what is counted in parts can be added up."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from rodtrad.flows import passes
from rodtrad.flows.log import COLUMNS, EventLog, Int16, Int32, Int64

# So many that it takes some work to do, and so few that a part is small beside everything else; two row groups as polars
# writes them.
EVENTS: Final = 1 << 18


@dataclass(frozen=True, eq=False)
class Part:
    """Columns (events,) as in `EventLog`; `persons` (persons,) those with events here; `offsets` (persons + 1,) where they begin.

    `before` events of the log went before.
    """

    persons: Int32
    offsets: Int64
    type: Int16
    start: Int32
    end: Int32
    ongoing: NDArray[np.bool_]
    actor: Int16
    cost: Int64
    before: int


@dataclass(frozen=True, eq=False)
class LogFile:
    """An ordered log as a Parquet file with the columns `COLUMNS`, for logs larger than memory; the rest as in `EventLog`."""

    path: Path
    types: tuple[str, ...]
    actors: tuple[str, ...]
    last_day: int
    sha256: str = ""


def parts_of(log: EventLog | LogFile, most: int = EVENTS) -> Iterator[Part]:
    """The parts of a log in order, of about `most` events each; a person with more than that is a part of their own."""
    pieces = _of_file(log, most) if isinstance(log, LogFile) else _of_log(log, most)
    before = 0
    for columns in pieces:
        for column in columns.values():
            # One kind of array for the compiled loops, whoever owns the memory.
            column.setflags(write=False)
        persons, offsets = passes.runs(columns.pop("person"))
        yield Part(persons, offsets, **columns, before=before)
        before += int(offsets[-1])


def _of_log(log: EventLog, most: int) -> Iterator[dict[str, Any]]:
    first = 0
    while first < log.events:
        last = first + most
        if last < log.events:
            last = max(int(np.searchsorted(log.person, log.person[last])), first)
            last = last if last > first else int(np.searchsorted(log.person, log.person[first], side="right"))
        yield {name: getattr(log, name)[first:last] for name in COLUMNS}
        first = min(last, log.events)


def _of_file(log: LogFile, most: int) -> Iterator[dict[str, Any]]:
    """Pieces of the file as they were read; a person whose events lie in several comes between them, put together."""
    kept = None
    for frame in pl.scan_parquet(log.path).select(*COLUMNS).collect_batches(chunk_size=most, maintain_order=True):
        piece = {name: frame[name].rechunk().to_numpy().astype(kind, copy=False) for name, kind in COLUMNS.items()}
        if kept:
            head = int(np.searchsorted(piece["person"], kept["person"][0], side="right"))
            kept = {name: np.concatenate([kept[name], column[:head]]) for name, column in piece.items()}
            piece = _slice(piece, head, frame.height)
            if not len(piece["person"]):
                continue
            yield kept
        tail = int(np.searchsorted(piece["person"], piece["person"][-1]))
        if tail:
            yield _slice(piece, 0, tail)
        kept = {name: column[tail:].copy() for name, column in piece.items()}
    if kept:
        yield kept


def _slice(columns: dict[str, Any], first: int, last: int) -> dict[str, Any]:
    return {name: column[first:last] for name, column in columns.items()}
