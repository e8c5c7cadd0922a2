"""A PostgreSQL table as a data set: the columns that the card names, streamed as text."""

import hashlib
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from rodtrad.tables.card import DataSet
from rodtrad.tables.dataset import checked_table, refuse_identified
from rodtrad.tables.loading import Loaded, Rows
from rodtrad.tables.raw import bad
from rodtrad.tables.table import Table

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg.sql import Identifier

MAX_BYTES: Final = 4_000_000_000


def read_database(card: DataSet, address: str, table: str) -> Table:
    """The data set's table from PostgreSQL. `table` is `name` or `schema.name`, just as the database writes them.

    Rows are numbered as they stand ordered by all columns, so that the same content has the same numbers and hash. Raises
    `BadData` as `read_dataset` does, and where the database is away, closed to the user, or has no such table.
    """
    refuse_identified(card)
    return checked_table(card, load_table(address, table, [column.name for column in card.columns]))


def load_table(address: str, table: str, wanted: Sequence[str]) -> Loaded:
    """The `wanted` columns of a database table, before anything is checked."""
    with connected(address, table) as connection:
        names = names_of(connection, table)
        there = [name for name in names if name in wanted]
        content = _content(connection, table, there) if there else b""
    frame = pl.DataFrame(schema=dict.fromkeys(there, pl.String))
    if content:
        frame = pl.read_csv(content, has_header=False, new_columns=there, infer_schema=False).sort(there)
    return Loaded(names, frame, Rows(), _hash(frame))


def _hash(frame: pl.DataFrame) -> str:
    content = io.BytesIO()
    frame.write_csv(content)
    return hashlib.sha256(content.getvalue()).hexdigest()


@contextmanager
def connected(address: str, table: str) -> "Iterator[Connection[Any]]":
    """A connection that can change nothing. What goes wrong is told without the address, which may hold a password."""
    try:
        import psycopg
    except ImportError:
        raise bad("database-no-driver") from None
    try:
        with psycopg.connect(address, connect_timeout=10, options="-c datestyle=ISO", application_name="rodtrad") as connection:
            connection.read_only = True
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            yield connection
    except psycopg.errors.UndefinedTable:
        raise bad("database-no-table", value=table) from None
    except psycopg.errors.InsufficientPrivilege:
        raise bad("database-denied", value=table) from None
    except psycopg.ProgrammingError as error:
        raise bad("database-failed" if error.sqlstate else "database-address", value=error.sqlstate or "") from None
    except psycopg.OperationalError as error:
        raise bad("database-failed" if error.sqlstate else "database-away", value=error.sqlstate or "") from None


def names_of(connection: "Connection[Any]", table: str) -> tuple[str, ...]:
    """The table's columns."""
    from psycopg import sql

    found = connection.execute(sql.SQL("SELECT * FROM {} LIMIT 0").format(identifier(table)))
    return tuple(column.name for column in found.description or ())


def _content(connection: "Connection[Any]", table: str, names: Sequence[str]) -> bytes:
    """The columns as CSV, streamed."""
    from psycopg import sql

    columns = sql.SQL(", ").join(sql.SQL("{}::text").format(sql.Identifier(name)) for name in names)
    query = sql.SQL("COPY (SELECT {} FROM {}) TO STDOUT (FORMAT csv)").format(columns, identifier(table))
    content = io.BytesIO()
    with connection.cursor() as cursor, cursor.copy(query) as copied:
        for part in copied:
            content.write(part)
            if content.tell() > MAX_BYTES:
                raise bad("table-too-large", value=str(MAX_BYTES // 1_000_000))
    return content.getvalue()


def identifier(table: str) -> "Identifier":
    """`name` or `schema.name` as a quoted identifier."""
    from psycopg import sql

    return sql.Identifier(*table.split(".", 1))
