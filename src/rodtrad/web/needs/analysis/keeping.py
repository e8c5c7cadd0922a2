"""A data file against its card, made fit to be kept: checked, under pseudonyms, as Parquet; and opened again."""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import polars as pl

from rodtrad.document.writing import to_data
from rodtrad.flows.log import EventLog
from rodtrad.flows.mapping import EventMapping, adapter
from rodtrad.flows.reading import log_of
from rodtrad.flows.rows import Rows
from rodtrad.tables.card import DataSet as Card, read_card
from rodtrad.tables.dataset import read_dataset, today
from rodtrad.tables.disclosure import DisclosureRule
from rodtrad.tables.pseudonyms import pseudonymise
from rodtrad.tables.table import Table

__all__ = ["Sealed", "Table", "card_in", "card_of", "event_log", "opened", "seal"]


@dataclass(frozen=True, eq=False)
class Sealed:
    """What is kept of a data file. `levels` is how many values each column has; `persons` is None where no column is a person.

    `events` are the types of event that enough persons have had to be named.
    """

    content: bytes
    card: dict[str, Any]
    rows: int
    persons: int | None
    fingerprint: str
    levels: dict[str, int]
    events: tuple[str, ...] = ()


def card_of(data: Mapping[str, Any]) -> Card:
    """The card that somebody filled in. Raises `BadDocument` with every problem."""
    return read_card(json.dumps(data, default=str).encode(), "json")


def card_in(stored: Mapping[str, Any]) -> Card:
    """A card as it was stored."""
    return card_of(stored)


def seal(card: Card, content: bytes, key: bytes, mapping: Mapping[str, Any] | None = None) -> Sealed:
    """The file's columns that the card names. Raises `BadData` with every problem by row and column.

    A key that is a pseudonym already is hashed once more, so that nobody who has the first key can find a person here.
    """
    if card.person_key is None:
        table, persons, made = read_dataset(card, content), None, card
    else:
        if card.person_key_kind == "pseudonym":
            card = replace(card, person_key_kind="other")
        found = pseudonymise(card, content, key)
        table, persons, made = found.table, found.persons, found.card
    events = named_types(event_log(table, mapping, today(card))) if mapping else ()
    buffer = io.BytesIO()
    table.frame.write_parquet(buffer)
    levels = {name: table.frame[name].n_unique() for name in table.frame.columns}
    return Sealed(buffer.getvalue(), _plain(made), table.rows, persons, table.sha256, levels, events)


def opened(content: bytes, fingerprint: str) -> Table:
    return Table(pl.read_parquet(io.BytesIO(content)), fingerprint)


def named_types(log: EventLog) -> tuple[str, ...]:
    """The types that at least as many persons have had as the strictest usual rule shows."""
    pairs = pl.DataFrame({"type": log.type, "person": log.person}).unique()
    counts = dict(pairs.group_by("type").len().iter_rows())
    return tuple(label for place, label in enumerate(log.types) if counts.get(place, 0) >= DisclosureRule().minimum)


def event_mapping(data: Mapping[str, Any]) -> EventMapping:
    return adapter().validate_python(data)


def event_log(table: Table, mapping: Mapping[str, Any], limit: date) -> EventLog:
    """The table's rows as events. Raises `BadData` where they are none: an end before its start, a missing day."""
    rows = Rows(table.frame, pl.int_range(2, table.rows + 2, eager=True), decimal_comma=False)
    return log_of(rows, event_mapping(mapping), limit, table.sha256)


def _plain(card: Card) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(json.dumps(to_data(card), default=str))
    return plain
