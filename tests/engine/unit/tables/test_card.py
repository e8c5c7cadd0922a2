"""The card of a data set: read, written, and everything wrong with it said at once."""

from pathlib import Path

import pytest

from rodtrad.document.writing import hash_of
from rodtrad.errors import BadDocument
from rodtrad.tables.card import DataSet, read_card, write_card

CARD = """\
format: rodtrad-data/1
key: placements
title: Placeringar 2015–2025
owner: Socialnämnden
source: Verksamhetssystemet
legal_basis: Allmänt intresse
purpose: Behovsanalys av återplaceringar
keep_until: 2028-12-31
access: protected
taken_on: 2026-01-31
person_key: person
person_key_kind: pseudonym
columns:
  - name: person
    type: text
    required: true
  - name: kind
    type: text
    codes:
      HVB: Hem för vård eller boende
      FH: Familjehem
    missing: [okänd]
  - name: start
    type: date
"""


def problems(text: str) -> list[tuple[str, str, int | None]]:
    with pytest.raises(BadDocument) as caught:
        read_card(text.encode())
    assert all(len(line) > 20 for language in ("sv", "en") for line in caught.value.render(language))
    return [(found.where, found.what.id, found.line) for found in caught.value.problems]


@pytest.mark.parametrize("format", ["yaml", "json"])
def test_out_and_in_again(format: str) -> None:
    card = read_card(CARD.encode())
    assert isinstance(card, DataSet)
    assert card.columns[1].codes == {"HVB": "Hem för vård eller boende", "FH": "Familjehem"}
    again = read_card(write_card(card, format).encode(), format)  # type: ignore[arg-type]
    assert again == card
    assert hash_of(again) == hash_of(card)


def test_everything_wrong_is_said_at_once() -> None:
    text = (
        CARD.replace("owner: Socialnämnden\n", "ownr: Socialnämnden\n")
        .replace("access: protected", "access: protekted")
        .replace("keep_until: 2028-12-31", "keep_until: 31/12 2028")
        .replace("person_key: person\n", "person_key: persn\nfuture_dates: [begin]\n")
        .replace("missing: [okänd]", "missing: [HVB]")
        .replace("name: start\n    type: date", "name: kind\n    type: day")
    )
    assert problems(text) == [
        ("owner", "error-missing", None),
        ("ownr", "error-unknown-key", 4),
        ("keep_until", "error-date-from-datetime-parsing", 8),
        ("access", "error-choice", 9),
        ("person_key", "card-unknown-column", 11),
        ("future_dates[0]", "card-unknown-column", 12),
        ("columns[1].codes", "card-same-code", 20),
        ("columns[2].name", "card-repeated-column", 24),
        ("columns[2].type", "error-choice", 25),
    ]


def test_data_about_persons_owe_a_reason_and_an_end_and_are_never_open() -> None:
    text = CARD.replace("legal_basis: Allmänt intresse\n", "").replace("keep_until: 2028-12-31\n", "")
    found = problems(text.replace("purpose: Behovsanalys av återplaceringar", "purpose: ''").replace("protected", "open"))
    assert {where for where, _, _ in found} == {"legal_basis", "purpose", "keep_until", "access"}


def test_data_about_no_person_owe_none_of_it() -> None:
    card = read_card(b"{key: areas, title: Areas, owner: Me, access: open, columns: [{name: area, type: text}]}")
    assert card.plan.person_key is None


def test_near_words_are_suggested() -> None:
    with pytest.raises(BadDocument) as caught:
        read_card(CARD.replace("type: date", "type: dat").encode())
    assert "date" in caught.value.render("sv")[0]


@pytest.mark.parametrize("text", ["", "[1, 2]", "text"])
def test_what_is_no_card(text: str) -> None:
    assert problems(text)[0][1] == "card-none"


def test_the_card_in_the_docs_is_a_card() -> None:
    docs = Path(__file__).parents[4] / "docs" / "data.md"
    block = docs.read_text(encoding="utf-8").partition("```yaml\n")[2].partition("```")[0]
    assert read_card(block.encode()).person_key == "person"
