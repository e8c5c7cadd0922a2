"""Databases that the operator has named: their tables, a card proposed from the first rows of one, and one read whole.

The address, which may hold a password, is looked up here and goes nowhere else.
"""

from collections.abc import Mapping
from typing import Any

from django.conf import settings

from rodtrad.tables.database import load_table
from rodtrad.tables.database_catalogue import TableThere, first_rows, readable_tables
from rodtrad.tables.loading import Loaded
from rodtrad.web.needs.analysis.proposing import LOOKED_AT, Proposed, proposed_from

__all__ = ["Loaded", "TableThere", "connections", "load", "propose", "tables_of"]


def connections(organisation: str) -> tuple[str, ...]:
    """The names of the connections that the organisation (its slug) may use."""
    return tuple(name for name, (_, slugs) in settings.SOURCE_DATABASES.items() if organisation in slugs)


def tables_of(name: str) -> tuple[TableThere, ...]:
    """Raises `BadData` where the database is away."""
    return readable_tables(settings.SOURCE_DATABASES[name][0])


def propose(name: str, table: str) -> tuple[Proposed, ...]:
    """The columns as they seem to be from the first rows."""
    rows = first_rows(settings.SOURCE_DATABASES[name][0], table, LOOKED_AT)
    return proposed_from(rows)


def load(name: str, table: str, card: Mapping[str, Any]) -> Loaded:
    """The card's columns of the whole table. Raises `BadData`."""
    return load_table(settings.SOURCE_DATABASES[name][0], table, [column["name"] for column in card["columns"]])
