"""What there is to read in a PostgreSQL database: its tables, and the first rows of one, to propose a card from."""

from dataclasses import dataclass
from typing import Final

from rodtrad.tables.database import connected, identifier, names_of

MOST_TABLES: Final = 500
# What the connection may read, apart from the server's own: tables, views, foreign and partitioned tables.
_READABLE: Final = """
    SELECT n.nspname, c.relname, GREATEST(c.reltuples, 0)::bigint
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p') AND NOT c.relispartition
      AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND strpos(n.nspname, '.') = 0
      AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
    ORDER BY 1, 2 LIMIT %s
"""


@dataclass(frozen=True)
class TableThere:
    """A table that the connection may read, and about how many rows it has, as the server last counted (0: it has not)."""

    name: str
    rows: int


def readable_tables(address: str) -> tuple[TableThere, ...]:
    """`schema.name` of what may be read, at most `MOST_TABLES`. Raises `BadData` where the database is away."""
    with connected(address, "") as connection:
        found = connection.execute(_READABLE, [MOST_TABLES]).fetchall()
    return tuple(TableThere(f"{schema}.{name}", int(rows)) for schema, name, rows in found)


def first_rows(address: str, table: str, most: int) -> dict[str, list[str | None]]:
    """The values of each column as text, from at most `most` rows. Raises `BadData` as `load_table` does."""
    from psycopg import sql

    with connected(address, table) as connection:
        names = names_of(connection, table)
        columns = sql.SQL(", ").join(sql.SQL("{}::text").format(sql.Identifier(name)) for name in names)
        query = sql.SQL("SELECT {} FROM {} LIMIT {}").format(columns, identifier(table), sql.Literal(most))
        rows = connection.execute(query).fetchall() if names else []
    return {name: [row[place] for row in rows] for place, name in enumerate(names)}
