"""Personal identity numbers: the authorities' own examples, every spelling, everything that is none."""

from datetime import date, timedelta

import polars as pl
import pytest
from hypothesis import given, settings, strategies as st

from rodtrad.tables.disguised import holding
from rodtrad.tables.identity_numbers import FAULTS, numbers
from tests.engine import persons

ON = date(2026, 11, 21)


def understood(text: str, on: date = ON) -> str | None:
    return numbers(pl.Series("p", [text]), on).normal[0]


def fault(text: str) -> str:
    return FAULTS[numbers(pl.Series("p", [text]), ON).faults[0]]


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("640823-3234", "196408233234"),  # the tax agency's example of a personal identity number
        ("640883-3231", "196408833231"),  # and of a coordination number
        ("19640823-3234", "196408233234"),
        ("196408233234", "196408233234"),
        (" 640823 3234 ", "196408233234"),
        ("640823–3234", "196408233234"),
        ("640823+3234", "186408233234"),
        ("131052-308T", "131052-308T"),  # the Finnish agency's example
        ("131052-308t", "131052-308T"),
    ],
)
def test_a_number_has_one_form(text: str, normal: str) -> None:
    assert understood(text) == normal


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("640823-3235", "identity-checksum"),
        ("640832-3234", "identity-date"),
        ("641323-3234", "identity-date"),
        ("19000229-3230", "identity-date"),
        ("20991231-1239", "identity-date"),
        ("823-3234", "identity-form"),
        ("40823-3234", "identity-form"),
        ("131052-308U", "identity-form"),
        ("320152-308T", "identity-form"),
        ("Anna", "identity-form"),
        ("１９６４０８２３３２３４", "identity-form"),
    ],
)
def test_what_is_none_is_told_why(text: str, said: str) -> None:
    assert (understood(text), fault(text)) == (None, said)


@pytest.mark.parametrize(
    ("text", "on", "year"),
    [
        ("261120-{}", date(2026, 11, 21), "2026"),
        ("261122-{}", date(2026, 11, 21), "1926"),  # not born yet, so a hundred years ago
        ("261182-{}", date(2026, 11, 21), "1926"),  # the same of a coordination number
        ("261120+{}", date(2026, 11, 21), "1926"),
        ("180101+{}", date(2026, 11, 21), "1918"),
        ("000101-{}", date(2026, 11, 21), "2000"),
    ],
)
def test_the_century_of_ten_digits(text: str, on: date, year: str) -> None:
    nine = text[:6] + "238"
    assert (understood(text.format("238" + persons.check_digit(nine)), on) or "")[:4] == year


@settings(deadline=None)
@given(persons.numbers)
def test_every_spelling_is_the_same_person(number: str) -> None:
    assert {understood(text) for text in persons.spellings(number, ON)} == {number}


@settings(deadline=None)
@given(persons.numbers, st.integers(0, 11), st.integers(1, 9))
def test_a_wrong_digit_is_never_the_same_person(number: str, place: int, more: int) -> None:
    wrong = number[:place] + str((int(number[place]) + more) % 10) + number[place + 1 :]
    assert understood(wrong) != number
    if place > 1:
        assert understood(wrong) is None


def found(*values: str | None) -> list[bool]:
    return holding(pl.Series("c", list(values)), ON).to_list()


def test_numbers_inside_text_are_found() -> None:
    assert found("Samtal med 640823-3234 om boende", "pnr:19640823-3234.", "(131052-308T)", None, "inget") == [
        True,
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    "values",
    [
        ["556036-0793", "212000-0142"],  # organisation numbers: the month is over 12
        ["640823-3235", "640832-3234"],
        ["2026-01-31", "2026-02-28"],
        ["a6408233234f", "0x640823323400"],
        [f"07{number:08}" for number in range(10_203_040, 10_203_140, 9)],
        [str(number) for number in range(1_000_000_000, 1_000_001_000)],
    ],
)
def test_what_only_looks_like_it_is_left_alone(values: list[str]) -> None:
    assert not any(found(*values))


def test_bare_digits_count_when_they_are_many() -> None:
    bare = [number[2:] for number in persons.persons(20)]
    assert all(found(*bare))
    assert not any(found(bare[0], *(f"{n:010}" for n in range(5_000_000_000, 5_000_000_030))))


def test_a_day_more_or_less_changes_nobody_born_before() -> None:
    number = persons.swedish(date(1980, 5, 17))
    assert {understood("800517-238" + number[-1], ON + timedelta(days=day)) for day in range(30)} == {number}
