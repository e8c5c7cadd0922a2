"""Pseudonyms: one for each person however the number is written, none that links without the key, and the number nowhere."""

import os
import stat
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings, strategies as st

from rodtrad.document.plan import Column
from rodtrad.errors import BadData
from rodtrad.tables.card import DataSet, read_card
from rodtrad.tables.dataset import read_dataset
from rodtrad.tables.pseudonym_key import fingerprint, new_key, read_key
from rodtrad.tables.pseudonyms import pseudonym, pseudonymise
from rodtrad.tables.saving import card_path, save
from tests.engine import persons

ON = date(2026, 1, 31)
KEY, OTHER = b"0123456789abcdef" * 4, b"fedcba9876543210" * 4
CARD = DataSet(
    key="placements",
    title="Placeringar",
    owner="Socialnämnden",
    legal_basis="Allmänt intresse",
    purpose="Behovsanalys",
    keep_until=date(2028, 12, 31),
    taken_on=ON,
    person_key="person",
    person_key_kind="personal_identity_number",
    columns=(Column(name="person", type="text", required=True), Column(name="kind", type="text")),
)


def csv(people: list[str], kinds: list[str] | None = None) -> bytes:
    rows = zip(people, kinds or ["HVB"] * len(people), strict=True)
    return "\n".join(["person,kind,name", *(f"{person},{kind},Anna" for person, kind in rows)]).encode()


def names(people: list[str], key: bytes = KEY, card: DataSet = CARD) -> list[str]:
    return pseudonymise(card, csv(people), key).table.frame["person"].to_list()


def problems(content: bytes, card: DataSet = CARD) -> list[tuple[str, str, int | None]]:
    with pytest.raises(BadData) as caught:
        pseudonymise(card, content, KEY)
    words = " ".join(line for language in ("sv", "en") for line in caught.value.render(language)) + str(caught.value)
    assert not any(person in words for person in content.decode().replace("\n", ",").split(",") if len(person) > 9)
    return [(found.what.id, found.where, found.line) for found in caught.value.problems]


@settings(deadline=None, max_examples=40)
@given(persons.numbers)
def test_every_spelling_has_the_same_pseudonym_in_every_source(number: str) -> None:
    written = persons.spellings(number, ON)
    assert set(names(written)) == {pseudonym(KEY, number)}
    assert len({names([text])[0] for text in written}) == 1


@settings(deadline=None, max_examples=40)
@given(
    st.lists(persons.numbers, min_size=1, max_size=20, unique=True),
    st.binary(min_size=32, max_size=64),
    st.binary(min_size=32, max_size=64),
)
def test_different_keys_never_link_and_one_key_never_confuses(people: list[str], one: bytes, other: bytes) -> None:
    first, second = names(people, one), names(people, other)
    assert len(set(first)) == len(people)
    assert one == other or not set(first) & set(second)
    assert (fingerprint(one) == fingerprint(other)) == (one == other)


def test_the_number_is_nowhere_in_what_comes_out(tmp_path: Path) -> None:
    people = persons.persons(50)
    made = pseudonymise(CARD, csv(people), KEY)
    for suffix in ("csv", "parquet"):
        save(made.table.frame, made.card, tmp_path / f"out.{suffix}")
        written = (tmp_path / f"out.{suffix}").read_bytes() + card_path(tmp_path / f"out.{suffix}").read_bytes()
        assert not any(person[2:8].encode() in written for person in people)
        assert KEY not in written
        card = read_card(card_path(tmp_path / f"out.{suffix}").read_bytes())
        assert read_dataset(card, tmp_path / f"out.{suffix}").frame.equals(made.table.frame)
    assert (card.person_key_kind, card.pseudonym_key, made.persons) == ("pseudonym", fingerprint(KEY), 50)
    assert made.table.frame.columns == ["person", "kind"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.card.yaml", "out.csv", "out.parquet"]


def test_every_fault_by_row_and_never_by_value() -> None:
    good, other = persons.persons(2)
    wrong = good[:-1] + str((int(good[-1]) + 1) % 10)
    people = [good, wrong, "19501332-0000", "", "A-100", other, other]
    assert problems(csv(people), replace(CARD, one_row_per_person=True)) == [
        ("identity-checksum", "person", 3),
        ("identity-date", "person", 4),
        ("table-missing-value", "person", 5),
        ("identity-form", "person", 6),
        ("identity-repeated", "person", 8),
    ]


def test_one_person_in_two_spellings_is_one_person_twice() -> None:
    number = persons.swedish(date(1980, 5, 17))
    assert problems(csv([number, f"{number[2:8]}-{number[8:]}"]), replace(CARD, one_row_per_person=True)) == [
        ("identity-repeated", "person", 3)
    ]
    assert len(set(names([number, f"{number[2:8]}-{number[8:]}"]))) == 1


def test_ten_digits_that_may_be_two_persons() -> None:
    young, old = persons.swedish(date(2012, 12, 12)), persons.swedish(date(1912, 12, 12))
    assert problems(csv([young[2:], old])) == [("identity-century", "person", 2), ("identity-century", "person", 3)]
    assert len(set(names([young, old]))) == 2


def test_a_number_in_another_column_is_refused() -> None:
    people = persons.persons(2)
    found = problems(csv(people, ["HVB", f"syskon till {people[0][:8]}-{people[0][8:]}"]))
    assert found == [("identity-disguised", "kind", 3)]


def test_other_codes_are_taken_as_they_are() -> None:
    card = replace(CARD, person_key_kind="other")
    assert names(["A-1", " A-1 ", "A-2"], card=card) == [pseudonym(KEY, "A-1")] * 2 + [pseudonym(KEY, "A-2")]


@pytest.mark.parametrize("card", [replace(CARD, person_key=None), replace(CARD, person_key_kind="pseudonym")])
def test_nothing_to_pseudonymise(card: DataSet) -> None:
    assert problems(csv(persons.persons(1)), card)[0][0] == "identity-no-key"


def test_nothing_is_half_saved(tmp_path: Path) -> None:
    made = pseudonymise(CARD, csv(persons.persons(3)), KEY)
    (tmp_path / "out.csv").write_text("before")
    for target, id in ((tmp_path / "out.xlsx", "save-kind"), (tmp_path / "none" / "out.csv", "save-failed")):
        with pytest.raises(BadData) as caught:
            save(made.table.frame, made.card, target)
        assert caught.value.problems[0].what.id == id
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("out.csv", "before")]


def key_problem(file: Path | None, beside: list[Path] | None = None) -> str:
    with pytest.raises(BadData) as caught:
        read_key(file, beside or [])
    return caught.value.problems[0].what.id


def test_a_key_is_long_varied_and_apart_from_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    safe, data = tmp_path / "safe", tmp_path / "data"
    safe.mkdir()
    (data / "deeper").mkdir(parents=True)
    key = new_key(safe / "key", [data / "file.csv"])
    assert read_key(safe / "key", [data / "file.csv"]) == key
    if os.name == "posix":
        assert stat.S_IMODE((safe / "key").stat().st_mode) == 0o600
    for weak in (b"", b"short", b"a" * 64, b"ab" * 20):
        (safe / "weak").write_bytes(weak)
        assert key_problem(safe / "weak") == ("key-none" if not weak else "key-weak")
    assert key_problem(safe / "none") == "key-absent"
    for place in (data / "key", data / "deeper" / "key"):
        assert key_problem(place, [data / "file.csv"]) == "key-beside"
        with pytest.raises(BadData):
            new_key(place, [data / "file.csv"])
        assert not place.exists()
    with pytest.raises(BadData):
        new_key(safe / "key")
    assert (safe / "key").read_bytes() == key
    monkeypatch.setenv("RODTRAD_PSEUDONYM_KEY", key.decode())
    assert read_key(None) == key
    monkeypatch.delenv("RODTRAD_PSEUDONYM_KEY")
    assert key_problem(None) == "key-none"


@pytest.mark.slow
def test_a_million_persons_take_seconds(tmp_path: Path) -> None:
    people = persons.persons(1_000_000)
    pl.DataFrame({"person": people, "kind": ["HVB"] * len(people)}).write_parquet(tmp_path / "million.parquet")
    begun = time.process_time()
    assert pseudonymise(CARD, tmp_path / "million.parquet", KEY).persons == 1_000_000
    assert time.process_time() - begun < 30
