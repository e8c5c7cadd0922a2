"""A file with one row per event → an `EventLog`, or every problem by row. Nothing is half-read."""

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import polars as pl

from rodtrad.errors import BadData
from rodtrad.flows.cells import Findings, as_text, cents, days
from rodtrad.flows.log import MAX_TYPES, EventLog, day_number, ordered
from rodtrad.flows.mapping import EventMapping
from rodtrad.flows.rows import Rows, content_of, rows_of
from rodtrad.tables.raw import bad, problem


def read_events(source: Path | bytes, mapping: EventMapping, today: date | None = None) -> EventLog:
    """The log in a CSV, XLSX or Parquet file (or its bytes). Raises `BadData` with every problem, each with row and cure.

    `today` (default: the machine's) is the last day that can have happened where the mapping has no `observed_until`.
    """
    content = source if isinstance(source, bytes) else content_of(Path(source))
    rows = rows_of(content)
    limit = mapping.observed_until or today or date.today()  # noqa: DTZ011  # a day of the person's own calendar
    return log_of(rows, mapping, limit, hashlib.sha256(content).hexdigest())


def log_of(rows: Rows, mapping: EventMapping, limit: date, sha256: str = "") -> EventLog:
    """The log in cells that have been read. Raises `BadData`."""
    check_columns(rows.frame.columns, mapping)
    if not rows.frame.height:
        raise bad("flow-no-rows")
    findings = Findings(rows.lines)
    person, event = _person(rows.frame[mapping.person], findings), as_text(rows.frame[mapping.event])
    findings.add("flow-event-missing", event.is_null(), mapping.event)
    event, types = _types(event, mapping, findings)
    span = _span(rows, mapping, day_number(limit), findings)
    actor = as_text(rows.frame[mapping.actor]) if mapping.actor else pl.Series([None] * rows.frame.height, dtype=pl.String)
    cost = _cost(rows, mapping, findings)
    if findings.count:
        raise BadData(findings.shown())
    persons, actors = person.unique().sort(), actor.drop_nulls().unique().sort()
    frame = pl.DataFrame(
        {
            "person": _places(person, persons),
            "type": _places(event, pl.Series(types, dtype=pl.String)),
            **span.to_dict(),
            "actor": _places(actor, actors).fill_null(-1),
            "cost": cost,
        }
    )
    last_day = _last_day(frame, mapping)
    return ordered(
        _ended(frame, mapping, last_day), persons=persons, types=types, actors=actors.to_list(), last_day=last_day, sha256=sha256
    )


def check_columns(names: Sequence[str], mapping: EventMapping) -> None:
    """Raises `BadData` where the mapping names columns that are not among the file's."""
    known, missing = ", ".join(names[:20]), [name for name in mapping.columns if name not in names]
    if missing:
        raise BadData([problem("table-missing-column", name, value=name, known=known) for name in missing])


def _person(cells: pl.Series, findings: Findings) -> pl.Series:
    # Whole numbers stay numbers: they sort and match many times faster than text.
    person = cells if cells.dtype.is_integer() else as_text(cells)
    findings.add("flow-person-missing", person.is_null(), cells.name)
    return person


def _types(event: pl.Series, mapping: EventMapping, findings: Findings) -> tuple[pl.Series, tuple[str, ...]]:
    """The events' names and the types in order."""
    types = event.drop_nulls().unique().sort()
    if mapping.types:
        unknown = ~event.is_in(list(mapping.types))
        known = ", ".join(list(mapping.types)[:20])
        findings.add("table-unknown-code", unknown, mapping.event, event, known=known)
        event, types = event.replace(mapping.types), pl.Series(list(dict.fromkeys(mapping.types.values())))
    if len(types) > MAX_TYPES:
        raise BadData([problem("flow-too-many-types", mapping.event, value=str(len(types)), most=str(MAX_TYPES))])
    return event, tuple(types.to_list())


def _span(rows: Rows, mapping: EventMapping, limit: int, findings: Findings) -> pl.DataFrame:
    """Columns start and end (the day after; null where missing), checked against each other and against `limit`."""
    start = days(rows.frame[mapping.start], findings)
    findings.add("flow-start-missing", as_text(rows.frame[mapping.start]).is_null(), mapping.start)
    findings.add("flow-in-future", start > limit, mapping.start, rows.frame[mapping.start], limit=_written(limit))
    end = pl.Series([None] * len(start), dtype=pl.Int32)
    if mapping.end:
        end = days(rows.frame[mapping.end], findings) + (mapping.end_is == "last_day")
        findings.add("flow-end-before-start", end <= start, mapping.end, rows.frame[mapping.end])
        findings.add("flow-in-future", end > limit + 1, mapping.end, rows.frame[mapping.end], limit=_written(limit))
    return pl.DataFrame({"start": start, "end": end})


def _written(day: int) -> str:
    return date.fromordinal(day + date(1970, 1, 1).toordinal()).isoformat()


def _cost(rows: Rows, mapping: EventMapping, findings: Findings) -> pl.Series:
    """As the file has it; costs per day are multiplied when the ends are known."""
    if not mapping.cost:
        return pl.zeros(rows.frame.height, dtype=pl.Int64, eager=True)
    return cents(rows.frame[mapping.cost], rows.decimal_comma, findings)


def _places(labels: pl.Series, known: pl.Series) -> pl.Series:
    """The place of each label in `known`, which has every one of them once; null stays null."""
    places = pl.DataFrame({"label": known, "place": pl.int_range(len(known), dtype=pl.Int32, eager=True)})
    return pl.DataFrame({"label": labels}).join(places, on="label", how="left", maintain_order="left")["place"]


def _last_day(frame: pl.DataFrame, mapping: EventMapping) -> int:
    if mapping.observed_until:
        return day_number(mapping.observed_until)
    latest = frame.select(pl.max_horizontal(pl.col("start").max(), pl.col("end").max() - 1)).item()
    return int(latest)


def _ended(frame: pl.DataFrame, mapping: EventMapping, last_day: int) -> pl.DataFrame:
    """Every event with an end, by the mapping's rule for missing ones; costs per day as costs of the whole event."""
    missing = pl.col("end").is_null()
    rule = "one_day" if not mapping.end and mapping.missing_end == "ongoing" else mapping.missing_end
    if rule == "until_next":
        frame = frame.sort("person", "start", "end", "type", nulls_last=True)
        following = pl.col("start").shift(-1).over("person")
        given, ongoing = pl.max_horizontal(following, pl.col("start") + 1), missing & following.is_null()
    else:
        given, ongoing = pl.col("start") + 1, missing & pl.lit(rule == "ongoing")
    end = pl.when(ongoing).then(last_day + 1).when(missing).then(given).otherwise(pl.col("end")).cast(pl.Int32)
    frame = frame.with_columns(end=end, ongoing=ongoing)
    return frame.with_columns(cost=pl.col("cost") * (pl.col("end") - pl.col("start"))) if mapping.cost_is == "per_day" else frame
