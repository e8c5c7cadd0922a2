"""An event log as a Parquet file: read, mapped, checked and put in order once, and as it was when it is opened again."""

import io
import json
from typing import Final

import polars as pl

from rodtrad.flows.log import COLUMNS, EventLog, ordered

FORMAT: Final = "rodtrad-log/1"
_PSEUDONYM: Final = "pseudonym"
_KEPT: Final = ("types", "actors", "last_day", "sha256")


def stored(log: EventLog) -> bytes:
    """The log as Parquet: its columns of whole numbers, each event's person as text, and what the numbers mean beside them."""
    known = {"types": log.types, "actors": log.actors, "last_day": log.last_day, "sha256": log.sha256}
    frame = log.frame().with_columns(log.persons.gather(log.person).cast(pl.String).alias(_PSEUDONYM))
    buffer = io.BytesIO()
    frame.write_parquet(buffer, metadata={"format": FORMAT, **{name: json.dumps(known[name]) for name in _KEPT}})
    return buffer.getvalue()


def opened(content: bytes) -> EventLog:
    """The log that `stored` wrote; persons without any event are not in it. Raises ValueError for another file."""
    metadata = pl.read_parquet_metadata(io.BytesIO(content))
    if metadata.get("format") != FORMAT:
        raise ValueError("not a stored event log")
    frame = pl.read_parquet(io.BytesIO(content))
    types, actors, last_day, sha256 = (json.loads(metadata[name]) for name in _KEPT)
    # The events stand person by person, so that each person's place is how many others came before.
    place = (pl.col("person") != pl.col("person").shift(1)).fill_null(value=False).cum_sum().cast(pl.Int32)
    return ordered(
        frame.select(*COLUMNS).with_columns(place.alias("person")),
        persons=frame[_PSEUDONYM].unique(maintain_order=True),
        types=types,
        actors=actors,
        last_day=last_day,
        sha256=sha256,
    )
