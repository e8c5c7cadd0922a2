"""Data files: every format in, every fault out with its row and column."""

import hashlib
import io
import unicodedata
import zipfile
from datetime import date
from pathlib import Path

import numpy as np
import openpyxl
import polars as pl
import pytest

from rodtrad.document.plan import Column, DataPlan
from rodtrad.errors import BadData
from rodtrad.tables import read_table
from rodtrad.tables.checking import SHOWN_PROBLEMS

PLAN = DataPlan(
    person_key="person",
    columns=(
        Column(name="person", type="text", required=True),
        Column(name="group", type="integer", codes={"1": "insats", "0": "jämförelse"}, required=True),
        Column(name="score", type="number", missing=("-9", "saknas")),
        Column(name="passed", type="boolean"),
        Column(name="start", type="date"),
    ),
)
ROWS = [["person", "group", "score", "passed", "start"], ["a", "1", "1.5", "ja", "2026-01-31"], ["b", "0", "", "0", ""]]


def csv(rows: list[list[str]], separator: str = ",") -> bytes:
    return "\n".join(separator.join(row) for row in rows).encode()


def xlsx(rows: list[list[object]]) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def parquet(frame: pl.DataFrame) -> bytes:
    out = io.BytesIO()
    frame.write_parquet(out)
    return out.getvalue()


def problems(content: bytes, plan: DataPlan = PLAN) -> list[tuple[str, str, int | None]]:
    """(message id, where, line) of everything wrong with a file; each is also rendered, in both languages."""
    with pytest.raises(BadData) as caught:
        read_table(content, plan)
    assert all(line.strip() for language in ("sv", "en") for line in caught.value.render(language))
    return [(found.what.id, found.where, found.line) for found in caught.value.problems]


TYPED: list[list[object]] = [ROWS[0], ["a", 1, 1.5, True, date(2026, 1, 31)], ["b", 0, None, False, None]]
FRAME = pl.DataFrame(
    {"person": ["a", "b"], "group": [1, 0], "score": [1.5, None], "passed": [True, False], "start": [date(2026, 1, 31), None]}
)


@pytest.mark.parametrize(
    "content",
    [
        csv(ROWS),
        csv(ROWS, ";"),
        csv(ROWS, "\t"),
        b"\xef\xbb\xbf" + csv(ROWS),
        csv(ROWS).replace(b"\n", b"\r\n"),
        csv(ROWS, ";").replace(b"1.5", b"1,5"),
        csv(ROWS).replace(b"1.5", b'"1,5"'),
        csv(ROWS).replace(b"b,0,,", b"b,0,-9.0,"),
        b"\n\n" + csv(ROWS) + b"\n\n",
        xlsx(TYPED),
        parquet(FRAME),
    ],
)
def test_every_format_gives_the_same_table(content: bytes) -> None:
    table = read_table(content, PLAN)
    assert table.frame.equals(FRAME.with_columns(pl.col("group").cast(pl.Int64)))
    assert table.labels("passed") == ["1", "0"]
    np.testing.assert_array_equal(table.numbers("score"), [1.5, np.nan])


def test_every_problem_is_told_at_once_with_row_and_column() -> None:
    rows = [ROWS[0], ["a", "1", "tolv", "ja", ""], ["a", "2", "1", "kanske", "i går"], ["c", "", "1", "1", ""]]
    assert problems(csv(rows)) == [
        ("table-not-a-number", "score", 2),
        ("table-unknown-code", "group", 3),
        ("table-not-boolean", "passed", 3),
        ("table-not-a-date", "start", 3),
        ("table-repeated-person", "person", 3),
        ("table-missing-value", "group", 4),
    ]


def test_rows_are_counted_as_the_file_shows_them() -> None:
    content = b'person,group,score,passed,start\n"a\nb",1,1,1,\n\nc,1,fel,1,\n'
    assert problems(content) == [("table-not-a-number", "score", 5)]
    assert problems(xlsx([*TYPED, [None], ["c", 1, "fel", 1, None]])) == [("table-not-a-number", "score", 5)]


def test_a_missing_column_gets_a_suggestion() -> None:
    with pytest.raises(BadData) as caught:
        read_table(csv([["Person", "grupp", "score", "passed", "start"], *ROWS[1:]]), PLAN)
    assert caught.value.problems[0].render("sv").startswith("person: Kolumnen ”person” finns inte i filen. Menar du")
    assert "Person" in caught.value.problems[0].render("sv")
    assert "grupp" in caught.value.problems[1].render("sv")


def test_a_repeated_column_is_refused() -> None:
    assert problems(csv([["person", "group", "score", "score", "passed", "start"], ["a", "1", "1", "2", "1", ""]])) == [
        ("table-repeated-column", "score", None)
    ]


def test_columns_outside_the_specification_are_left_out_and_named() -> None:
    table = read_table(csv([[*ROWS[0], "personnummer"], [*ROWS[1], "hemligt"]]), PLAN)
    assert table.frame.columns == ROWS[0]
    assert "personnummer" in table.notes[0].render("sv")


def test_a_long_list_is_cut_and_says_how_many_more() -> None:
    found = problems(csv([ROWS[0], *([str(row), "1", "fel", "1", ""] for row in range(80))]))
    assert len(found) == SHOWN_PROBLEMS + 1
    assert found[-1][0] == "table-more-problems"


@pytest.mark.parametrize(
    ("content", "id"),
    [
        (b"", "table-empty"),
        (b"\xef\xbb\xbf\r\n \n", "table-empty"),
        (csv(ROWS[:1]), "table-no-rows"),
        ("person,group\nåsa,1".encode("latin-1"), "table-encoding"),
        (csv(ROWS).decode().encode("utf-16"), "table-encoding"),
        (b"<!DOCTYPE html><html><body>Logga in</body></html>", "table-not-a-table"),
        (b"%PDF-1.7 ...", "table-not-a-table"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "table-not-a-table"),
        (b'{"person": 1}', "table-not-a-table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "table-old-excel"),
        (b"PK\x03\x04 cut", "table-damaged"),
        (xlsx(TYPED)[:-200], "table-damaged"),
        (parquet(FRAME)[:-5], "table-damaged"),
        (parquet(FRAME)[:60], "table-damaged"),
        (parquet(FRAME.head(0)), "table-empty"),
        (xlsx([]), "table-empty"),
        (csv([*ROWS, ["c", "1"]]), "table-ragged-row"),
        (b'person,group\n"a,1\n' + b"x" * 200_000, "table-not-a-table"),
    ],
)
def test_what_is_no_table_is_told_apart(content: bytes, id: str) -> None:
    assert id in {found[0] for found in problems(content)}


def test_the_wrong_encoding_names_the_line() -> None:
    assert problems(b"person,group\na,1\n\xe5sa,1") == [("table-encoding", "", 3)]


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<x/>")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(160_000_000))
    assert len(out.getvalue()) < 1_000_000
    assert problems(out.getvalue()) == [("table-bomb", "", None)]


def test_another_zip_is_no_table() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", b"<x/>")
    assert problems(out.getvalue()) == [("table-not-a-table", "", None)]


def test_a_parquet_bomb_is_refused() -> None:
    frame = pl.DataFrame({"person": pl.Series([0]).new_from_index(0, 6_000_000)})
    assert problems(parquet(frame)) == [("table-too-many-rows", "", None)]


def test_a_file_that_is_absent_or_a_folder_is_told(tmp_path: Path) -> None:
    for path, id in ((tmp_path / "no.csv", "table-absent"), (tmp_path, "table-unreadable")):
        with pytest.raises(BadData) as caught:
            read_table(path, PLAN)
        assert caught.value.problems[0].what.id == id


@pytest.mark.parametrize(
    ("text", "value"),
    [("1 234,5", 1234.5), ("1\u00a0234", 1234), ("−2.5", -2.5), ("1e3", 1000), (".5", 0.5), ("1.", 1), ("0,125", 0.125)],
)
def test_numbers_as_people_write_them(text: str, value: float) -> None:
    plan = DataPlan(columns=(Column(name="x"), Column(name="y")))
    assert read_table(f"x;y\n{text};1".encode(), plan).numbers("x")[0] == value


@pytest.mark.parametrize("text", ["nan", "inf", "1e999", "0x10", "1_000", "١٢", "12 3", "1.234,5", "--1", "=1+1", "1,2,3"])
def test_what_is_no_number_is_never_guessed(text: str) -> None:
    plan = DataPlan(columns=(Column(name="x"), Column(name="y")))
    assert problems(f"x;y\n{text};1".encode(), plan) == [("table-not-a-number", "x", 2)]


def test_a_comma_that_can_mean_two_things_is_asked_about() -> None:
    plan = DataPlan(columns=(Column(name="x"), Column(name="y")))
    assert problems(b'x,y\n"1,234",1', plan) == [("table-ambiguous-number", "x", 2)]
    assert read_table(b"x;y\n1,234;1", plan).numbers("x")[0] == 1.234


def test_text_that_looks_like_a_formula_is_text() -> None:
    plan = DataPlan(columns=(Column(name="x", type="text"), Column(name="y")))
    assert read_table(b"x,y\n=SUM(A1),1", plan).labels("x") == ["=sum(a1)"]


def test_letters_are_the_same_however_they_are_composed() -> None:
    plan = DataPlan(columns=(Column(name="skolår", type="text"), Column(name="y")))
    content = unicodedata.normalize("NFD", "skolår,y\nblå,1").encode()
    assert content != "skolår,y\nblå,1".encode()
    assert read_table(content, plan).labels("skolår") == ["blå"]


def test_only_line_ends_end_a_line() -> None:
    plan = DataPlan(columns=(Column(name="x", type="text"), Column(name="y")))
    table = read_table("x,y\na\u2028b\x0bc,1\nd,2\n".encode(), plan)
    assert table.labels("x") == ["a\u2028b\x0bc", "d"]


def test_the_hash_is_that_of_the_files_bytes() -> None:
    assert read_table(csv(ROWS), PLAN).sha256 == hashlib.sha256(csv(ROWS)).hexdigest()
