"""Persons in files that are kept."""

import polars as pl

from rodtrad.web.evaluation.analysis.data import pseudonyms

KEY = b"k" * 32


def test_a_person_is_the_same_however_the_number_is_typed() -> None:
    # Numbers that the Swedish Tax Agency publishes for tests.
    spellings = pl.Series("person", ["19900101-2385", "900101-2385", "199001012385"])
    assert len(set(pseudonyms(spellings, KEY).to_list())) == 1


def test_other_keys_and_other_persons_are_others() -> None:
    persons = pl.Series("person", ["1", "2", None])
    first, second, nobody = pseudonyms(persons, KEY).to_list()
    assert nobody is None
    assert first != second
    assert pseudonyms(persons, b"l" * 32).to_list()[0] != first
