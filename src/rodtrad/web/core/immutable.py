"""For migrations: rows of a table that the database itself refuses to change.

SQLite keeps no trigger against deleting: Django empties tables with DELETE between tests.
"""

from typing import Any, Final

from django.db import migrations

_ADD: Final = {
    "postgresql": """
        CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '{says}'; END $$;
        CREATE TRIGGER {table}_immutable BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW {when} EXECUTE FUNCTION {table}_refuse();
    """,
    "sqlite": """
        CREATE TRIGGER {table}_immutable BEFORE UPDATE ON {table} {when}
        BEGIN SELECT RAISE(ABORT, '{says}'); END
    """,
}
_REMOVE: Final = {
    "postgresql": "DROP TRIGGER {table}_immutable ON {table}; DROP FUNCTION {table}_refuse();",
    "sqlite": "DROP TRIGGER {table}_immutable",
}


def never_changed(table: str, says: str = "a result is never changed", once: str = "") -> migrations.RunPython:
    """The operation that makes rows of `table` immutable, and its reverse. `says` is what the database answers who tries.

    `once`: only rows where this column has been filled in.
    """
    return migrations.RunPython(*_both_ways(table, says, f"WHEN (OLD.{once} IS NOT NULL)" if once else ""))


def may_change(table: str, says: str = "a result is never changed") -> migrations.RunPython:
    """The reverse of `never_changed`: stands before an operation on the table, for which SQLite makes it anew without triggers,
    and `never_changed` after it."""
    add, remove = _both_ways(table, says)
    return migrations.RunPython(remove, add)


def _both_ways(table: str, says: str, when: str = "") -> tuple[Any, Any]:
    def add(apps: Any, schema_editor: Any) -> None:
        schema_editor.execute(_ADD[schema_editor.connection.vendor].format(table=table, says=says, when=when))

    def remove(apps: Any, schema_editor: Any) -> None:
        schema_editor.execute(_REMOVE[schema_editor.connection.vendor].format(table=table))

    return add, remove


_ADD_COLUMNS: Final = {
    "postgresql": """
        CREATE FUNCTION {table}_keep() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '{says}'; END $$;
        CREATE TRIGGER {table}_kept BEFORE UPDATE ON {table} FOR EACH ROW WHEN ({wrong}) EXECUTE FUNCTION {table}_keep();
        CREATE TRIGGER {table}_stays BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_keep();
    """,
    "sqlite": """
        CREATE TRIGGER {table}_kept BEFORE UPDATE ON {table} WHEN {wrong}
        BEGIN SELECT RAISE(ABORT, '{says}'); END
    """,
}
_REMOVE_COLUMNS: Final = {
    "postgresql": """
        DROP TRIGGER {table}_kept ON {table}; DROP TRIGGER {table}_stays ON {table}; DROP FUNCTION {table}_keep();
    """,
    "sqlite": "DROP TRIGGER {table}_kept",
}
_DIFFERS: Final = {"postgresql": "OLD.{0} IS DISTINCT FROM NEW.{0}", "sqlite": "OLD.{0} IS NOT NEW.{0}"}


def content_never_changed(table: str, columns: tuple[str, ...], says: str) -> migrations.RunPython:
    """The operation that makes some columns of `table` immutable (and the rows undeletable, in PostgreSQL), and its reverse."""

    def add(apps: Any, schema_editor: Any) -> None:
        vendor = schema_editor.connection.vendor
        wrong = " OR ".join(_DIFFERS[vendor].format(column) for column in columns)
        schema_editor.execute(_ADD_COLUMNS[vendor].format(table=table, says=says, wrong=wrong))

    def remove(apps: Any, schema_editor: Any) -> None:
        schema_editor.execute(_REMOVE_COLUMNS[schema_editor.connection.vendor].format(table=table))

    return migrations.RunPython(add, remove)
