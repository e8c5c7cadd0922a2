"""For migrations: a column that only goes the ways of its process, in the database itself.

SQLite forgets a table's triggers when a later migration makes the table anew: that migration then has this operation again, last.
`tests/web/processes` sees to it.
"""

from collections.abc import Sequence
from typing import Any, Final

from django.db import migrations

_ADD: Final = {
    "postgresql": """
        CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'no such move' USING ERRCODE = 'integrity_constraint_violation'; END $$;
        DROP TRIGGER IF EXISTS {name} ON {table};
        CREATE TRIGGER {name} BEFORE UPDATE OF {column} ON {table} FOR EACH ROW WHEN ({wrong}) EXECUTE FUNCTION {name}();
    """,
    "sqlite": """
        CREATE TRIGGER {name} BEFORE UPDATE OF {column} ON {table} WHEN {wrong}
        BEGIN SELECT RAISE(ABORT, 'no such move'); END
    """,
}
_REMOVE: Final = {
    "postgresql": "DROP TRIGGER IF EXISTS {name} ON {table}; DROP FUNCTION IF EXISTS {name}();",
    "sqlite": "DROP TRIGGER IF EXISTS {name}",
}


def only_moves(table: str, column: str, pairs: Sequence[tuple[str, str]]) -> migrations.RunPython:
    """The operation that has `column` of `table` change by the (from, to) in `pairs` alone, and its reverse."""
    held = ", ".join(f"'{source}>{target}'" for source, target in pairs)
    wrong = f"OLD.{column} <> NEW.{column} AND OLD.{column} || '>' || NEW.{column} NOT IN ({held})"
    said = {"name": f"{table}_{column}_moves", "table": table, "column": column, "wrong": wrong}

    def add(apps: Any, schema_editor: Any) -> None:
        vendor = schema_editor.connection.vendor
        if vendor == "sqlite":
            schema_editor.execute(_REMOVE[vendor].format(**said))
        schema_editor.execute(_ADD[vendor].format(**said))

    def remove(apps: Any, schema_editor: Any) -> None:
        schema_editor.execute(_REMOVE[schema_editor.connection.vendor].format(**said))

    return migrations.RunPython(add, remove)
