"""Event files in: what is read how, and every fault with its row and cure."""

import io
from datetime import date

import polars as pl
import pytest
from xlsxwriter import Workbook

from rodtrad.errors import BadData, BadDocument, NotComputable
from rodtrad.flows import EventLog, Question, analyse, day_number
from rodtrad.flows.files import read_mapping, read_question, write_mapping
from rodtrad.flows.mapping import EventMapping
from rodtrad.flows.reading import read_events

MAPPING = EventMapping(person="id", event="what", start="from", end="to", actor="who", cost="kr")
HEADER = "id;what;from;to;who;kr"
TODAY = date(2026, 1, 1)


def read(*rows: str, mapping: EventMapping = MAPPING, header: str = HEADER) -> EventLog:
    return read_events("\n".join([header, *rows]).encode(), mapping, TODAY)


def wrong(*rows: str, mapping: EventMapping = MAPPING, header: str = HEADER) -> list[tuple[int | None, str, str]]:
    with pytest.raises(BadData) as caught:
        read(*rows, mapping=mapping, header=header)
    return [(problem.line, problem.where, problem.what.id) for problem in caught.value.problems]


def test_a_spell_covers_its_last_day() -> None:
    log = read("p1;care;2024-01-01;2024-01-31;town;1 234,50")
    assert (log.end - log.start).tolist() == [31]
    assert (log.cost.tolist(), log.actors, log.types) == ([123450], ("town",), ("care",))
    assert (log.first_day, log.last_day) == (day_number(date(2024, 1, 1)), day_number(date(2024, 1, 31)))


def test_the_end_may_be_the_day_after() -> None:
    log = read("p1;care;2024-01-01;2024-02-01;;", mapping=EventMapping(**vars(MAPPING) | {"end_is": "day_after"}))
    assert (log.end - log.start).tolist() == [31]


def test_a_time_of_day_is_left_out() -> None:
    log = read("p1;care;2024-01-01 08:30:00;2024-01-02T09:00:00Z;;")
    assert (log.end - log.start).tolist() == [2]


@pytest.mark.parametrize(
    ("rule", "lengths", "ongoing"),
    [
        ("ongoing", [60, 31], [True, True]),
        ("one_day", [1, 1], [False, False]),
        ("until_next", [29, 31], [False, True]),
    ],
)
def test_an_event_without_an_end(rule: str, lengths: list[int], ongoing: list[bool]) -> None:
    mapping = EventMapping(**vars(MAPPING) | {"missing_end": rule, "observed_until": date(2024, 2, 29)})
    log = read("p1;b;2024-01-30;;;", "p1;a;2024-01-01;;;", mapping=mapping)
    assert (log.end - log.start).tolist() == lengths
    assert log.ongoing.tolist() == ongoing


def test_without_an_end_column_every_event_is_a_day() -> None:
    log = read("p1;a;2024-01-01;;;", mapping=EventMapping(person="id", event="what", start="from"))
    assert ((log.end - log.start).tolist(), log.ongoing.tolist()) == ([1], [False])


def test_costs_per_day() -> None:
    log = read("p1;a;2024-01-01;2024-01-10;town;100", mapping=EventMapping(**vars(MAPPING) | {"cost_is": "per_day"}))
    assert log.cost.tolist() == [100_000]


def test_codes_get_names_and_keep_their_order() -> None:
    mapping = EventMapping(**vars(MAPPING) | {"types": {"9": "HVB/SiS", "2": "home", "8": "HVB/SiS"}})
    log = read("p1;2;2024-01-01;2024-01-01;;", "p1;8;2024-01-01;2024-01-01;;", "p1;9;2024-01-01;2024-01-01;;", mapping=mapping)
    assert log.types == ("HVB/SiS", "home")
    assert [log.types[code] for code in log.type] == ["HVB/SiS", "HVB/SiS", "home"]


def test_every_fault_is_told_with_its_row() -> None:
    assert wrong(
        "p1;care;2024-01-01;2023-12-31;town;10",
        ";care;2024-01-01;;town;10",
        "p2;;2024-01-01;;town;10",
        "p3;care;;;town;10",
        "p3;care;31/12 2024;;town;10",
        "p3;care;2027-01-01;;town;10",
        "p3;care;2024-01-01;2024-13-01;town;10",
        "p3;care;2024-01-01;2024-02-01;town;ten",
        "p4;care;2024-01-01;2026-01-02;town;10",
    ) == [
        (2, "to", "flow-end-before-start"),
        (3, "id", "flow-person-missing"),
        (4, "what", "flow-event-missing"),
        (5, "from", "flow-start-missing"),
        (6, "from", "table-not-a-date"),
        (7, "from", "flow-in-future"),
        (8, "to", "table-not-a-date"),
        (9, "kr", "table-not-a-number"),
        (10, "to", "flow-in-future"),
    ]


def test_a_one_day_spell_may_end_on_the_last_day_there_is() -> None:
    assert read("p1;care;2026-01-01;2026-01-01;;").events == 1


def test_an_unknown_code_names_the_known_ones() -> None:
    mapping = EventMapping(**vars(MAPPING) | {"types": {"H": "home"}})
    with pytest.raises(BadData, match="H") as caught:
        read("p1;X;2024-01-01;;;", mapping=mapping)
    assert [(problem.line, problem.value) for problem in caught.value.problems] == [(2, "X")]


def test_a_missing_column_is_named() -> None:
    assert wrong("p1;a;2024-01-01;;;", mapping=EventMapping(person="person", event="what", start="from")) == [
        (None, "person", "table-missing-column")
    ]


def test_too_many_kinds_of_events() -> None:
    found = wrong(*(f"p1;kind {number};2024-01-01;;;" for number in range(2_001)))
    assert found == [(None, "what", "flow-too-many-types")]


def test_many_faults_are_counted_not_all_shown() -> None:
    found = wrong(*(["p1;a;never;;;"] * 1_000))
    assert len(found) == 51
    assert found[-1][2] == "table-more-problems"


def test_a_comma_that_may_mean_thousands() -> None:
    header, row = HEADER.replace(";", ","), 'p1,a,2024-01-01,,town,"1,234"'
    assert wrong(row, header=header) == [(2, "kr", "table-ambiguous-number")]


def test_parquet_with_typed_columns_and_cut_in_half() -> None:
    frame = pl.DataFrame(
        {"id": [7, 3], "what": ["a", "b"], "from": [date(2024, 1, 2), date(2024, 1, 1)], "to": [None, date(2024, 1, 5)]}
    )
    buffer = io.BytesIO()
    frame.write_parquet(buffer)
    content, mapping = buffer.getvalue(), EventMapping(person="id", event="what", start="from", end="to")
    log = read_events(content, mapping, TODAY)
    assert (log.persons.to_list(), log.ongoing.tolist()) == ([3, 7], [False, True])
    with pytest.raises(BadData) as caught:
        read_events(content[: len(content) // 2], mapping, TODAY)
    assert [problem.what.id for problem in caught.value.problems] == ["table-damaged"]


def test_a_workbook() -> None:
    buffer = io.BytesIO()
    with Workbook(buffer, {"default_date_format": "yyyy-mm-dd"}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["id", "what", "from"])
        sheet.write_row(1, 0, ["p1", "a"])
        sheet.write_datetime(1, 2, date(2024, 1, 1))
    log = read_events(buffer.getvalue(), EventMapping(person="id", event="what", start="from"), TODAY)
    assert log.start.tolist() == [day_number(date(2024, 1, 1))]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "flow-file-empty"),
        (b"id;what;from\n", "flow-no-rows"),
        (b"<html></html>", "table-not-a-table"),
        (b"id;id;from\n1;2;3\n", "table-repeated-column"),
        (b"id;what;from\n1;2\n", "table-ragged-row"),
    ],
)
def test_files_that_are_no_log(content: bytes, fault: str) -> None:
    with pytest.raises(BadData) as caught:
        read_events(content, EventMapping(person="id", event="what", start="from"), TODAY)
    assert [problem.what.id for problem in caught.value.problems] == [fault]


def test_a_large_file_is_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [f"p{number};a;2024-01-01;2024-01-02;town;10,5" for number in range(5)]
    small = read(*rows)
    monkeypatch.setattr("rodtrad.flows.rows._READ_BY_CELL", 0)
    large = read(*rows)
    assert large.frame().equals(small.frame())
    assert wrong(*rows, "p1;a;2024-01-01;2023-01-01;town;1") == [(7, "to", "flow-end-before-start")]


def test_a_mapping_is_saved_and_read_back() -> None:
    mapping = EventMapping(**vars(MAPPING) | {"types": {"1": "a"}, "observed_until": date(2024, 1, 1)})
    assert read_mapping(write_mapping(mapping).encode()) == mapping


@pytest.mark.parametrize(
    ("content", "where", "line"),
    [
        (b"person: id\nevent: what\n", "start", None),
        (b"person: id\nevent: what\nstart: from\nends: to\n", "ends", 4),
        (b"person: id\nevent: what\nstart: from\nmissing_end: never\n", "missing_end", 4),
        (b"- a\n", "", None),
    ],
)
def test_a_bad_mapping(content: bytes, where: str, line: int | None) -> None:
    with pytest.raises(BadDocument) as caught:
        read_mapping(content)
    assert [(problem.where, problem.line) for problem in caught.value.problems] == [(where, line)]


def test_one_type_needs_no_list() -> None:
    assert read_question(b"outcome: care\nwindow: 30\nsupport: [a, b]\n") == Question(
        outcome=("care",), window=30, support=("a", "b")
    )


def test_a_type_that_the_log_lacks() -> None:
    log = read("p1;care;2024-01-01;;;")
    with pytest.raises(NotComputable) as caught:
        analyse(log, Question(outcome=("caer",), window=10, support=("help",)))
    assert [(problem.where, problem.value) for problem in caught.value.problems] == [("outcome", "caer"), ("support", "help")]
    assert "”care”" in caught.value.render("sv")[0]


def test_rows_keep_their_numbers_in_a_file_with_blank_lines_and_broken_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault is told with the line it stands on, in a small file and in a large one, which is read another way."""
    content = b'\n"person";type;from\n1;A;2020-01-01\n\n2;"B\nb";2020-01-02\n;;\n\n3;A;2020-13-01\n'
    mapping = EventMapping(person="person", event="type", start="from")
    for by_cell in (20_000_000, 0):
        monkeypatch.setattr("rodtrad.flows.rows._READ_BY_CELL", by_cell)
        with pytest.raises(BadData) as refused:
            read_events(content, mapping)
        assert [(problem.where, problem.line) for problem in refused.value.problems] == [("from", 9)]
