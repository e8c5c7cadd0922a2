"""Data sets in, against their cards: every format the same, every fault by row, and identity numbers nowhere."""

import io
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import polars as pl
import pytest
from hypothesis import given, settings, strategies as st

from rodtrad.document.plan import Column, ColumnType
from rodtrad.errors import BadData
from rodtrad.tables import loading, read_table
from rodtrad.tables.card import DataSet
from rodtrad.tables.dataset import read_dataset
from tests.engine import persons

CARD = DataSet(
    key="placements",
    title="Placeringar",
    owner="Socialnämnden",
    legal_basis="Allmänt intresse",
    purpose="Behovsanalys",
    keep_until=date(2028, 12, 31),
    taken_on=date(2026, 1, 31),
    person_key="person",
    columns=(
        Column(name="person", type="text", required=True),
        Column(name="kind", type="text", codes={"HVB": "Hem", "FH": "Familjehem"}, missing=("okänd",)),
        Column(name="cost", type="number"),
        Column(name="open_care", type="boolean"),
        Column(name="start", type="date", required=True),
    ),
)
FRAME = pl.DataFrame(
    {
        "person": ["a", "b", "a"],
        "kind": ["HVB", "okänd", "FH"],
        "cost": [1200.5, None, 3.0],
        "open_care": [True, None, False],
        "start": [date(2020, 1, 1), date(2026, 1, 31), date(2021, 5, 17)],
        "note": ["x", "y", "z"],
    }
)


def csv(frame: pl.DataFrame) -> bytes:
    return frame.write_csv().encode()


def parquet(frame: pl.DataFrame) -> bytes:
    out = io.BytesIO()
    frame.write_parquet(out)
    return out.getvalue()


def xlsx(frame: pl.DataFrame) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in [frame.columns, *frame.rows()]:
        book.active.append(list(row))
    book.save(out)
    return out.getvalue()


FORMATS = [csv, parquet, xlsx]


def problems(source: bytes | Path, card: DataSet = CARD) -> list[tuple[str, str, int | None]]:
    with pytest.raises(BadData) as caught:
        read_dataset(card, source)
    assert all(line.strip() for language in ("sv", "en") for line in caught.value.render(language))
    return [(found.what.id, found.where, found.line) for found in caught.value.problems]


@pytest.mark.parametrize("write", FORMATS)
def test_every_format_gives_the_same_table(write: object, tmp_path: Path) -> None:
    content = write(FRAME)  # type: ignore[operator]
    (tmp_path / "data").write_bytes(content)
    table = read_dataset(CARD, content)
    assert table.frame.equals(FRAME.drop("note").with_columns(kind=pl.Series(["HVB", None, "FH"])))
    assert read_dataset(CARD, tmp_path / "data").frame.equals(table.frame)
    assert read_dataset(CARD, tmp_path / "data").sha256 == table.sha256
    assert [note.id for note in table.notes] == ["table-note-unused"]


@pytest.mark.parametrize("write", FORMATS)
def test_every_fault_with_its_row(write: object) -> None:
    bad = FRAME.with_columns(
        person=pl.Series(["a", None, "c"]),
        kind=pl.Series(["HVB", "FH", "SiS"]),
        start=pl.Series([date(2026, 2, 1), date(2027, 1, 1), None]),
    )
    first = 1 if write is parquet else 2
    assert problems(write(bad)) == [  # type: ignore[operator]
        ("table-future-date", "start", first),
        ("table-missing-value", "person", first + 1),
        ("table-future-date", "start", first + 1),
        ("table-unknown-code", "kind", first + 2),
        ("table-missing-value", "start", first + 2),
    ]


def test_dates_to_come_where_the_card_says_so() -> None:
    later = FRAME.with_columns(start=pl.Series([date(2030, 1, 1)] * 3))
    assert read_dataset(replace(CARD, future_dates=("start",)), csv(later)).rows == 3


def test_a_person_twice_where_the_card_says_once() -> None:
    assert problems(csv(FRAME), replace(CARD, one_row_per_person=True)) == [("table-repeated-person", "person", 4)]


@pytest.mark.parametrize("cut", [0.3, 0.5, 0.9])
def test_a_parquet_file_cut_in_half(cut: float, tmp_path: Path) -> None:
    content = parquet(pl.concat([FRAME] * 2000))
    (tmp_path / "cut.parquet").write_bytes(content[: int(len(content) * cut)])
    assert problems(tmp_path / "cut.parquet") == [("table-damaged", "", None)]
    assert problems(content[: int(len(content) * cut)]) == [("table-damaged", "", None)]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert problems(tmp_path / "none.csv") == [("table-absent", "", None)]
    assert problems(tmp_path) == [("table-unreadable", "", None)]


def test_days_at_midnight_are_days_and_other_times_are_not() -> None:
    days = FRAME.with_columns(pl.col("start").cast(pl.Datetime))
    assert read_dataset(CARD, parquet(days)).frame["start"].to_list() == FRAME["start"].to_list()
    late = FRAME.with_columns(start=pl.Series([datetime(2020, 1, 1, 12)] * 3))  # noqa: DTZ001
    assert {id for id, _, _ in problems(parquet(late))} == {"table-not-a-date"}


@pytest.mark.parametrize("values", [[[1], [2], [3]], [b"a", b"b", b"c"], [{"x": 1}, {"x": 2}, {"x": 3}]])
def test_columns_that_are_no_text(values: list[object]) -> None:
    assert problems(parquet(FRAME.with_columns(cost=pl.Series(values)))) == [("table-unusable-type", "cost", None)]


def test_a_day_that_no_calendar_has() -> None:
    days = pl.Series("start", [2, 2**31 - 1, 40], dtype=pl.Int32).cast(pl.Date)
    for column in (days, pl.Series("start", [0, 2**62, 86_400_000], dtype=pl.Int64).cast(pl.Datetime("ms"))):
        assert problems(parquet(FRAME.with_columns(column))) == [("table-not-a-date", "start", 2)]


def test_codes_as_numbers_are_the_codes() -> None:
    columns = (Column(name="area", type="integer", codes={"1": "Norr", "2": "Syd"}, missing=("-9",)),)
    card = DataSet(key="k", title="t", owner="o", columns=columns)
    for values in ([1, 2, -9, None], [1.0, 2.0, -9.0, float("nan")], ["1", "02", "-9.0", " "]):
        assert read_dataset(card, parquet(pl.DataFrame({"area": values}))).frame["area"].to_list() == [1, 2, None, None]
    assert problems(parquet(pl.DataFrame({"area": [1, 3, -9]})), card) == [("table-unknown-code", "area", 2)]


def test_a_million_faults_are_fifty_and_a_count() -> None:
    wrong = pl.DataFrame({"person": ["a"] * 5000, "kind": ["?"] * 5000, "start": [date(2020, 1, 1)] * 5000})
    found = problems(csv(wrong.with_columns(cost=None, open_care=None)))
    assert len(found) == 51
    with pytest.raises(BadData) as caught:
        read_dataset(CARD, csv(wrong.with_columns(cost=None, open_care=None)))
    assert dict(caught.value.problems[-1].what.args)["count"] == 4950


def test_identified_data_are_not_read_before_they_are_pseudonymised() -> None:
    card = replace(CARD, person_key_kind="personal_identity_number")
    assert problems(csv(FRAME), card) == [("identity-first", "person", None)]


@pytest.mark.parametrize("column", ["person", "kind"])
def test_identity_numbers_in_any_column_are_refused(column: str) -> None:
    card = replace(CARD, columns=tuple(replace(c, codes={}, missing=()) for c in CARD.columns))
    numbers = pl.Series(column, persons.persons(3))
    found = problems(csv(FRAME.with_columns(numbers)), card)
    assert found == [("identity-disguised", column, 2)]
    with pytest.raises(BadData) as caught:
        read_dataset(card, csv(FRAME.with_columns(numbers)))
    assert not any(number in line for line in caught.value.render("sv") for number in numbers)


def test_a_column_that_is_vouched_for_is_left_alone() -> None:
    card = replace(CARD, columns=(*CARD.columns, Column(name="note", type="text")), not_personal=("note",))
    assert read_dataset(card, csv(FRAME.with_columns(note=pl.Series(persons.persons(3))))).rows == 3


@pytest.mark.parametrize("text", ["a;1\n", "a;1;2;3\n", "\n", ";;\n", '"a;b";1;2\n', "a\rb;1;2\n"])
def test_what_the_quick_reader_cannot_tell_goes_the_long_way(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "QUICK_FROM", 0)
    content = f"p;q;r\nx;1;2\n{text}y;3;4\n".encode()
    card = DataSet(key="k", title="t", owner="o", columns=tuple(Column(name=name, type="text") for name in "pqr"))
    try:
        expected: object = read_table(content, card.plan).frame.rows()
    except BadData as error:
        expected = error.problems
    try:
        found: object = read_dataset(card, content).frame.rows()
    except BadData as error:
        found = error.problems
    assert found == expected


cells = st.one_of(
    st.sampled_from(
        ["", " ", "1", "1.0", "0", "1,5", "1.5", "1 000", "-3", "ja", "nej", "2026-01-01", "2026-02-30", "x", "é", "e\u0301"]
    ),
    st.text(st.characters(blacklist_characters='",;\t\r\n\x00', blacklist_categories=("Cs",)), max_size=4),
)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(cells, cells), min_size=1, max_size=6),
    st.sampled_from(["number", "integer", "boolean", "text", "date"]),
    st.booleans(),
    st.sampled_from([0, 10**9]),
)
def test_a_column_at_a_time_says_what_a_cell_at_a_time_says(
    rows: list[tuple[str, str]], kind: ColumnType, required: bool, quick_from: int
) -> None:
    content = "\n".join(["k;c", *(f"{a};{b}" for a, b in rows)]).encode()
    columns = (Column(name="k", type="text"), Column(name="c", type=kind, required=required, missing=("x",)))
    card = DataSet(key="k", title="t", owner="o", columns=columns, taken_on=date(2030, 1, 1))
    kept, loading.QUICK_FROM = loading.QUICK_FROM, quick_from
    try:
        slow, fast = outcome(lambda: read_table(content, card.plan)), outcome(lambda: read_dataset(card, content))
    finally:
        loading.QUICK_FROM = kept
    assert fast == slow


def outcome(read: object) -> object:
    try:
        return read().frame.rows()  # type: ignore[operator]
    except BadData as error:
        return sorted((p.what.id, p.where, p.line or 0, p.value) for p in error.problems)
