"""A data file against its card, made fit to be kept: checked, under pseudonyms, as Parquet; and opened again."""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import polars as pl
from pydantic import ValidationError

from rodtrad.document.writing import to_data
from rodtrad.errors import BadData, Problem
from rodtrad.flows.log import EventLog
from rodtrad.flows.mapping import EventMapping, adapter
from rodtrad.flows.reading import log_of
from rodtrad.flows.rows import Rows
from rodtrad.flows.storing import opened as opened_log, stored as stored_log
from rodtrad.tables.card import DataSet as Card, read_card
from rodtrad.tables.dataset import checked_table, read_dataset, refuse_identified, today
from rodtrad.tables.disclosure import DisclosureRule
from rodtrad.tables.loading import Loaded
from rodtrad.tables.pseudonyms import pseudonymise
from rodtrad.tables.table import Table
from rodtrad.texts import message

__all__ = ["EventLog", "Loaded", "Sealed", "Table", "card_in", "card_of", "event_log", "opened", "opened_log", "seal"]


@dataclass(frozen=True, eq=False)
class Sealed:
    """What is kept of a data file. `levels` is how many values each column has; `persons` is None where no column is a person.

    `events` are the types of event that enough persons have had to be named, `log` the events mapped and in order.
    """

    content: bytes
    card: dict[str, Any]
    rows: int
    persons: int | None
    fingerprint: str
    levels: dict[str, int]
    events: tuple[str, ...] = ()
    log: bytes = b""


def card_of(data: Mapping[str, Any]) -> Card:
    """The card that somebody filled in. Raises `BadDocument` with every problem."""
    return read_card(json.dumps(data, default=str).encode(), "json")


def card_in(stored: Mapping[str, Any]) -> Card:
    """A card as it was stored."""
    return card_of(stored)


def seal(card: Card, content: bytes | Loaded, key: bytes, mapping: Mapping[str, Any] | None = None) -> Sealed:
    """The columns of the file (or of what was loaded from a database) that the card names.

    Raises `BadData` with every problem by row and column.

    A key that is a pseudonym already is hashed once more, so that nobody who has the first key can find a person here.
    """
    if card.person_key is None:
        table, persons, made = _checked(card, content), None, card
    else:
        if card.person_key_kind == "pseudonym":
            card = replace(card, person_key_kind="other")
        found = pseudonymise(card, content, key)
        table, persons, made = found.table, found.persons, found.card
    log = event_log(table, mapping, today(card)) if mapping else None
    events = (named_types(log), stored_log(log)) if log else ((), b"")
    buffer = io.BytesIO()
    table.frame.write_parquet(buffer)
    levels = {name: table.frame[name].n_unique() for name in table.frame.columns}
    return Sealed(buffer.getvalue(), _plain(made), table.rows, persons, table.sha256, levels, *events)


def _checked(card: Card, content: bytes | Loaded) -> Table:
    if isinstance(content, bytes):
        return read_dataset(card, content)
    refuse_identified(card)
    return checked_table(card, content)


def opened(content: bytes, fingerprint: str) -> Table:
    return Table(pl.read_parquet(io.BytesIO(content)), fingerprint)


def named_types(log: EventLog) -> tuple[str, ...]:
    """The types that at least as many persons have had as the strictest usual rule shows."""
    pairs = pl.DataFrame({"type": log.type, "person": log.person}).unique()
    counts = dict(pairs.group_by("type").len().iter_rows())
    return tuple(label for place, label in enumerate(log.types) if counts.get(place, 0) >= DisclosureRule().minimum)


def event_mapping(data: Mapping[str, Any]) -> EventMapping:
    """Raises `BadData` that names the parts of the mapping that mean nothing."""
    try:
        return adapter().validate_python(data)
    except ValidationError as error:
        parts = {str(found["loc"][0]) for found in error.errors(include_url=False) if found["loc"]}
        what, cure = message("need-mapping-part"), message("need-mapping-part.cure")
        raise BadData([Problem(part, what, cure) for part in sorted(parts)]) from error


def event_log(table: Table, mapping: Mapping[str, Any], limit: date) -> EventLog:
    """The table's rows as events. Raises `BadData` where they are none: an end before its start, a missing day."""
    rows = Rows(table.frame, pl.int_range(2, table.rows + 2, eager=True), decimal_comma=False)
    return log_of(rows, event_mapping(mapping), limit, table.sha256)


def _plain(card: Card) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(json.dumps(to_data(card), default=str))
    return plain
