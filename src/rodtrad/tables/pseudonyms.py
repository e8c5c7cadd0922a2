"""Pseudonymisation on the way in: each person under a keyed hash (HMAC-SHA-256), and the number itself kept nowhere.

Personal identity numbers are first written in one way, so that a person has the same pseudonym in every source however the number
was typed. An unkeyed hash would be no protection: there are few enough numbers to try them all.
"""

import hmac
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import polars as pl

from rodtrad.errors import BadData
from rodtrad.tables.card import DataSet
from rodtrad.tables.columnar import Findings, as_text, is_plain, marked
from rodtrad.tables.dataset import checked_table, today
from rodtrad.tables.identity_numbers import FAULTS, Numbers, numbers
from rodtrad.tables.loading import Loaded, Rows, load
from rodtrad.tables.pseudonym_key import fingerprint
from rodtrad.tables.raw import problem
from rodtrad.tables.table import Table

LETTERS: Final = 24  # 96 bits: no two of ten million persons share a pseudonym


@dataclass(frozen=True, eq=False)
class Pseudonymised:
    """The table with pseudonyms for persons, its card, and how many persons there are."""

    card: DataSet
    table: Table
    persons: int


def pseudonym(key: bytes, person: str) -> str:
    """The pseudonym of a person whose number is already written in its one way."""
    return hmac.digest(key, person.encode(), "sha256").hex()[:LETTERS]


def pseudonymise(card: DataSet, source: Path | bytes | Loaded, key: bytes) -> Pseudonymised:
    """The data set with a pseudonym in place of each person key; columns that the card does not name are left behind.

    Raises `BadData` with every problem: what `read_dataset` finds, person keys that are no personal identity number (where the
    card says that they are), that may mean two persons, or that stand on two rows under different spellings.
    """
    if card.person_key is None or card.person_key_kind == "pseudonym":
        raise BadData([problem("identity-no-key", card.person_key or "person_key")])
    loaded = source if isinstance(source, Loaded) else load(source, [column.name for column in card.columns])
    findings = Findings()
    if card.person_key in loaded.frame.columns and is_plain(loaded.frame[card.person_key]):
        persons = _one_spelling(card, loaded, findings)
        loaded = replace(loaded, frame=loaded.frame.with_columns(_hashed(persons, key)))
    table = checked_table(_made(card, key, required=False, one_row_per_person=False), loaded, findings)
    return Pseudonymised(_made(card, key), table, table.frame[card.person_key].n_unique())


def _made(card: DataSet, key: bytes, *, required: bool = True, one_row_per_person: bool | None = None) -> DataSet:
    """The card of what is pseudonymised. Missing and repeated persons are found before the hashing, so not again after it."""
    columns = tuple(replace(c, type="text", required=required) if c.name == card.person_key else c for c in card.columns)
    return replace(
        card,
        columns=columns,
        person_key_kind="pseudonym",
        pseudonym_key=fingerprint(key),
        one_row_per_person=card.one_row_per_person if one_row_per_person is None else one_row_per_person,
    )


def _hashed(persons: pl.Series, key: bytes) -> pl.Series:
    distinct = persons.drop_nulls().unique()
    hashed = pl.Series([pseudonym(key, person) for person in distinct.to_list()], dtype=pl.String)
    return persons.replace_strict(distinct, hashed, default=None, return_dtype=pl.String).alias(persons.name)


def _one_spelling(card: DataSet, loaded: Loaded, findings: Findings) -> pl.Series:
    """The person keys, each in its one way to be written. What is wrong goes to `findings`, by row and never by value."""
    name = str(card.person_key)
    text = as_text(loaded.frame[name])
    _missing(text, loaded.rows, findings)
    if card.person_key_kind != "personal_identity_number":
        _twice(text, loaded.rows, findings, wanted=card.one_row_per_person)
        return text
    found = numbers(text, today(card))
    for fault, id in enumerate(FAULTS):
        if fault:
            rows, total = marked(loaded.rows, pl.Series(found.faults == fault))
            findings.add([problem(id, name, line) for _, line in rows], total)
    _ambiguous(found, loaded.rows, findings)
    _twice(found.normal, loaded.rows, findings, wanted=card.one_row_per_person)
    return found.normal


def _missing(text: pl.Series, rows: Rows, findings: Findings) -> None:
    empty, total = marked(rows, text.is_null())
    findings.add([problem("table-missing-value", text.name, line) for _, line in empty], total)


def _ambiguous(found: Numbers, rows: Rows, findings: Findings) -> None:
    """Ten digits that also stand there with another century: nobody can say which of two persons is meant."""
    tail = found.normal.str.slice(2)
    table = pl.DataFrame({"tail": tail, "normal": found.normal, "short": found.short}).filter(
        pl.col("tail").str.len_chars() == 10
    )
    several = table.group_by("tail").agg(pl.col("normal").n_unique().alias("persons"), pl.col("short").any())
    doubtful = several.filter((pl.col("persons") > 1) & pl.col("short"))["tail"]
    if len(doubtful):
        places, total = marked(rows, tail.is_in(doubtful.to_list()))
        findings.add([problem("identity-century", found.normal.name, line) for _, line in places], total)


def _twice(persons: pl.Series, rows: Rows, findings: Findings, *, wanted: bool) -> None:
    """Persons on several rows, where the card says that there are none."""
    if not wanted:
        return
    table = pl.DataFrame({"person": persons}).with_row_index("row").drop_nulls("person")
    several = table.group_by("person", maintain_order=True).agg(pl.col("row")).filter(pl.col("row").list.len() > 1)
    for places in several["row"].head(50).to_list():
        lines = [rows.line(place) for place in places[:10]]
        findings.add([problem("identity-repeated", persons.name, lines[1], rows=", ".join(map(str, lines)))])
    findings.total += max(0, several.height - 50)
