"""A PostgreSQL table as a data set."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

import pytest

from rodtrad.document.plan import Column
from rodtrad.errors import BadData
from rodtrad.tables.card import DataSet
from rodtrad.tables.database import load_table, read_database
from rodtrad.tables.database_catalogue import first_rows, readable_tables
from tests import postgres

psycopg = pytest.importorskip("psycopg", reason="the extra `web` is not installed")

CARD = DataSet(
    key="placements",
    title="Placeringar",
    owner="Socialnämnden",
    taken_on=date(2026, 1, 31),
    columns=(
        Column(name="Person nr", type="text", required=True),
        Column(name="kind", type="text", codes={"HVB": "Hem", "FH": "Familjehem"}),
        Column(name="cost", type="number"),
        Column(name="open_care", type="boolean"),
        Column(name="start", type="date"),
        Column(name="days", type="integer"),
    ),
)
TABLES = """
CREATE SCHEMA "Soc Reg";
CREATE TABLE "Soc Reg"."Placeringar ""A"" 25"
    ("Person nr" text, kind varchar, cost numeric(12,2), open_care boolean, start date, days bigint, note text);
INSERT INTO "Soc Reg"."Placeringar ""A"" 25" VALUES
    ('b', 'FH', NULL, NULL, NULL, NULL, 'left, "out"'), ('a', 'HVB', 1200.50, true, '2020-01-31', 9000000000, NULL),
    ('a', '', 0.10, false, '2026-01-31', -1, NULL);
CREATE TABLE faulty AS SELECT 'c'::text AS "Person nr", 'SiS'::text AS kind, 'Infinity'::float AS cost, true AS open_care,
    '2027-01-01'::date AS start, 1.5::numeric AS days;
CREATE TABLE again AS SELECT * FROM "Soc Reg"."Placeringar ""A"" 25" ORDER BY cost DESC;
CREATE TABLE empty AS SELECT * FROM faulty WHERE false;
CREATE TABLE closed AS SELECT * FROM faulty;
CREATE ROLE reader LOGIN PASSWORD 'reader-password';
"""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    try:
        postgres.find_programs()
    except FileNotFoundError as error:
        pytest.skip(str(error))
    with postgres.server() as found:
        with psycopg.connect(found, autocommit=True) as connection:
            connection.execute(TABLES)
        yield found


def said(address: str, table: str, card: DataSet = CARD) -> list[tuple[str, str, int | None]]:
    with pytest.raises(BadData) as caught:
        read_database(card, address, table)
    words = " ".join(line for language in ("sv", "en") for line in caught.value.render(language))
    password = urlsplit(address).password
    assert not password or password not in words
    return [(found.what.id, found.where, found.line) for found in caught.value.problems]


def test_a_table_in_a_schema_with_names_that_need_quoting(address: str) -> None:
    table = read_database(CARD, address, 'Soc Reg.Placeringar "A" 25')
    assert table.frame.rows() == [
        ("a", None, 0.1, False, date(2026, 1, 31), -1),
        ("a", "HVB", 1200.5, True, date(2020, 1, 31), 9_000_000_000),
        ("b", "FH", None, None, None, None),
    ]
    assert [note.id for note in table.notes] == ["table-note-unused"]


def test_the_same_rows_in_another_order_have_the_same_hash(address: str) -> None:
    first = read_database(CARD, address, 'Soc Reg.Placeringar "A" 25').sha256
    assert read_database(CARD, address, "again").sha256 == first


def test_faults_are_those_of_a_file(address: str) -> None:
    assert said(address, "faulty") == [
        ("table-unknown-code", "kind", 1),
        ("table-not-a-number", "cost", 1),
        ("table-not-whole", "days", 1),
        ("table-future-date", "start", 1),
    ]


@pytest.mark.parametrize(
    ("table", "id"),
    [
        ("nothing", "database-no-table"),
        ("no.schema", "database-no-table"),
        ("again; DROP TABLE faulty", "database-no-table"),
        ("empty", "table-no-rows"),
    ],
)
def test_tables_that_cannot_be_read(address: str, table: str, id: str) -> None:
    assert said(address, table)[0][0] == id


def test_a_column_that_is_not_there(address: str) -> None:
    card = replace(CARD, columns=(*CARD.columns, Column(name="begin", type="date")))
    assert said(address, "again", card) == [("table-missing-column", "begin", None)]


def test_a_reader_without_the_right(address: str) -> None:
    reader = address.replace(urlsplit(address).netloc.rpartition("@")[0], "reader:reader-password")
    assert said(reader, "closed") == [("database-denied", "", None)]


@pytest.mark.parametrize(
    ("wrong", "id"),
    [("postgresql://rodtrad:wrong-password@{host}/postgres", "database-away"), ("no address at all", "database-address")],
)
def test_a_database_that_cannot_be_reached(address: str, wrong: str, id: str) -> None:
    assert said(wrong.format(host=urlsplit(address).netloc.rpartition("@")[2]), "again") == [(id, "", None)]


def test_a_server_that_is_gone() -> None:
    assert said("postgresql://me:a-password@127.0.0.1:9/x", "t") == [("database-away", "", None)]


def test_it_says_what_is_missing_where_psycopg_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(BadData) as caught:
        load_table("postgresql://x", "t", ["a"])
    assert caught.value.problems[0].what.id == "database-no-driver"


def test_what_may_be_read_is_listed_and_looked_at(address: str) -> None:
    found = {each.name for each in readable_tables(address)}
    assert {'Soc Reg.Placeringar "A" 25', "public.faulty", "public.empty"} <= found
    reader = address.replace(urlsplit(address).netloc.split("@")[0], "reader:reader-password")
    assert "public.closed" not in {each.name for each in readable_tables(reader)}
    rows = first_rows(address, 'Soc Reg.Placeringar "A" 25', 2)
    assert list(rows) == ["Person nr", "kind", "cost", "open_care", "start", "days", "note"]
    assert [len(values) for values in rows.values()] == [2] * 7
    assert rows["open_care"] == [None, "true"]
    with pytest.raises(BadData):
        first_rows(reader, "closed", 2)
