"""The decision pack and the letters: all that a board needs is there, in both languages, in every format."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import get_args

import pypdfium2
import pytest

from rodtrad.document.plan import SuccessCriterion
from rodtrad.reporting.blocks import Facts, Heading, PageBreak, Paragraph, Report
from rodtrad.reporting.data_table import DataTable
from rodtrad.reporting.decision import Letter, LetterKind, decision_pack, earlier_from, letter
from rodtrad.reporting.docx import docx
from rodtrad.reporting.html import page
from rodtrad.reporting.pdf import pdf
from rodtrad.selection.alternatives import Alternative
from rodtrad.texts import LANGUAGES, Language
from tests.engine.decision_cases import APPLICATIONS, candidacy
from tests.engine.factories import document, economics, effect

EVERY = (
    "summary",
    "alternatives",
    "ranking",
    "applications",
    "not-ranked",
    "portfolio",
    "economics",
    "earlier",
    "conflicts",
    "method",
)


def tables(report: Report) -> dict[str, list[list[str]]]:
    return {
        block.caption: [[cell.text for cell in row] for row in block.rows]
        for block in report.blocks
        if isinstance(block, DataTable)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_is_there_in_both_languages(language: Language) -> None:
    report = decision_pack(candidacy(language))
    headings = [block.id.removeprefix("decision-") for block in report.blocks if isinstance(block, Heading) and block.level == 2]
    assert headings == list(EVERY)
    assert "{" not in page(report).split("</style>")[1].replace("{}", "")
    assert report == decision_pack(candidacy(language))


def test_the_summary_is_one_page_and_says_what_is_proposed() -> None:
    report = decision_pack(candidacy())
    read = pypdfium2.PdfDocument(pdf(report))
    first = read[0].get_textpage().get_text_range()
    for words in (
        "Ram",
        "2 000 000 kr",
        "Föreslås beviljas",
        "Läslust i förskolan",
        "Hur säkert är valet?",
        "Inget beviljas",
        "uppstart i januari",
    ):
        assert words in first.replace("\u00a0", " "), words
    assert "Innehåll" in read[1].get_textpage().get_text_range()
    assert sum(isinstance(block, PageBreak) for block in report.blocks) == 1


def test_the_summary_stays_one_page_with_five_granted_and_four_alternatives() -> None:
    case = candidacy()
    every = tuple(row.application for row in case.ranking.ranked)
    choices = (
        ("rank_order", every, ()),
        ("best_sum", every[:4], every[4:]),
        ("balanced", every[1:], every[:1]),
        ("none", (), every),
    )
    found = tuple(Alternative(kind, granted, out, (), Decimal(10), Decimal(20), 1.0) for kind, granted, out in choices)  # type: ignore[arg-type]
    read = pypdfium2.PdfDocument(pdf(decision_pack(replace(case, alternatives=found))))
    assert "Innehåll" in read[1].get_textpage().get_text_range()


def test_figures_in_the_tables_are_those_of_the_case() -> None:
    case = candidacy()
    found = tables(decision_pack(case))
    assert [row[2] for row in found["Ansökningarna i rangordning"]] == ["1", "2", "3", "4", "5"]
    assert [row[5] for row in found["Ansökningarna i rangordning"]] == ["Ja", "Ja", "Ja", "Nej", "Nej"]
    money = found["Det förslaget kostar varje år (kr)"]
    assert [cell.replace("\u00a0", " ") for cell in money[-1]] == ["Summa", "", "1 510 000", "1 510 000", "3 020 000"]
    assert [row[0] for row in found["Alternativen sida vid sida"]][-1] == "Inget beviljas"
    assert found["Anmälda jäv"] == [["Cecilia Lund", "Läslust i förskolan", "Syskon är chef i Förskoleförvaltningen."]]
    assert [row[4] for row in found["Lovat och nått"]] == ["Uppfyllt", "Inte mätt", "Inte uppfyllt"]


def test_motives_of_the_coordinator_stand_for_the_reviewers_own() -> None:
    case = candidacy()
    assert "Två svenska studier" in page(decision_pack(case))
    spoken = tuple(replace(each, motives={"evidence": "Sammanvägt: gott stöd."}) for each in case.applications)
    assert "Två svenska studier" not in page(decision_pack(replace(case, applications=spoken)))


def test_an_application_that_stops_at_a_gate_says_why() -> None:
    facts = [fact for block in decision_pack(candidacy()).blocks if isinstance(block, Facts) for fact in block.facts]
    said = {fact.label: fact.text for fact in facts}
    assert said["Mer nattvandring"] == "Uppfyller inte ett obligatoriskt kriterium: Ersätter inte ordinarie arbete."


def test_a_call_with_nothing_around_it_still_makes_a_pack() -> None:
    bare = candidacy(stability=None, balance=None, earlier=(), conflicts=(), next_steps=(), why="", proposal="none")
    report = decision_pack(bare)
    assert "jäv" in page(report)
    assert any(isinstance(block, Paragraph) and "inte prövat" in block.text for block in report.blocks)
    assert pdf(report).startswith(b"%PDF")


def test_scripts_in_what_people_wrote_are_text() -> None:
    case = candidacy()
    nasty = tuple(
        replace(each, title='<script>alert("x")</script>', summary="<img src=x onerror=y>") for each in case.applications
    )
    html = page(decision_pack(replace(case, applications=nasty)))
    assert "<script>alert" not in html
    assert "<img src=x" not in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_formats(language: Language) -> None:
    report = decision_pack(candidacy(language))
    written = zipfile.ZipFile(io.BytesIO(docx(report))).read("word/document.xml").decode()
    assert all(title in written for title, *_ in APPLICATIONS.values())
    made = pdf(report)
    assert pypdfium2.PdfDocument(made).is_tagged()
    assert made == pdf(report)


@pytest.mark.parametrize("kind", get_args(LetterKind))
@pytest.mark.parametrize("language", LANGUAGES)
def test_letters(kind: LetterKind, language: Language) -> None:
    returned = kind == "returned"
    found = letter(
        Letter(
            kind=kind,
            application="Läslust",
            call="Utlysning",
            to="Förskolan",
            organisation="Lindviks kommun",
            signed_by="Sara Holm",
            on=date(2026, 12, 10),
            language=language,
            body="Kommunstyrelsen",
            decided_on=date(2026, 12, 9),
            reference="KS 1",
            amount=Decimal(300_000) if kind == "granted" else None,
            motive="Starkt stöd.",
            motives=(("Behovet", "Visat."),),
            conditions=("Utvärderare före start.",) if kind == "granted" else (),
            requests=(("Budget", "År 2028 saknas."),) if returned else (),
            answer_by=date(2027, 1, 15) if returned else None,
            appeal="Beslutet kan inte överklagas.",
        )
    )
    html = page(found).replace("\u00a0", " ")
    expected = {"granted": "300", "declined": "Starkt stöd.", "deferred": "KS 1", "returned": "År 2028 saknas."}
    assert all(words in html for words in (expected[kind], "Behovet", "Sara Holm", "Beslutet kan inte överklagas."))
    assert pdf(found).startswith(b"%PDF")
    assert docx(found)


def test_an_idea_is_granted_without_an_amount() -> None:
    found = Letter(
        "granted",
        "Läslust",
        "Utlysning",
        "Förskolan",
        "Lindviks kommun",
        "Sara",
        date(2026, 12, 10),
        "sv",
        body="Ledningsgruppen",
    )
    assert "godkänt er idé" in page(letter(found))


def test_what_an_earlier_investment_promised_comes_from_its_criteria() -> None:
    answered, other = effect(), SuccessCriterion(key="other", indicator=effect().indicator, smallest_effect=2)
    assert answered.verdict is not None
    criterion = SuccessCriterion(key=answered.verdict.criterion, indicator=answered.indicator, smallest_effect=500)
    found = earlier_from(document(success_criteria=(criterion, other)), [answered], economics(), "sv")
    met, missing = found.promises
    assert (met.outcome, missing.outcome, missing.reached) == ("met" if answered.verdict.met else "not-met", "not-measured", "–")
    assert "500" in met.promised
    assert met.reached.replace("\u00a0", " ").startswith("1 794")
    assert (found.cost, found.saving) == (economics().total.cost, economics().total.saving)
