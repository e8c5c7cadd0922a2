"""Breakdowns counted in DuckDB and PostgreSQL equal those of the compiled pass."""

import ibis
import psycopg

from tests.engine.needs_engines import check, columns, register
from tests.postgres import server


def test_duckdb() -> None:
    data = register()
    engine = ibis.duckdb.connect(threads=1)
    engine.con.register("persons", columns(data).to_arrow())
    check(data, engine.table("persons"))


def test_postgresql() -> None:
    data = register()
    frame = columns(data)
    with server() as address:
        with psycopg.connect(address) as connection, connection.cursor() as cursor:
            kind = {True: "bigint", False: "double precision"}
            kinds = ", ".join(f'"{name}" {kind[found.is_integer()]}' for name, found in frame.schema.items())
            cursor.execute(f"CREATE TABLE persons ({kinds})")
            with cursor.copy("COPY persons FROM STDIN") as copy:
                for row in frame.iter_rows():
                    copy.write_row(row)
        engine = ibis.connect(address)
        check(data, engine.table("persons"))
        engine.disconnect()
