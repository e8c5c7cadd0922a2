"""Saved results about a need in the final report, a decision pack and the need's sheet: in every form, with their source."""

import io
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from docx import Document as Docx

from rodtrad.flows import Question, analyse
from rodtrad.reporting.blocks import Heading, Report
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.reporting.decision import CitedNeed, decision_pack
from rodtrad.reporting.docx import docx
from rodtrad.reporting.final_report import final_report
from rodtrad.reporting.flow_charts import backward_chart
from rodtrad.reporting.html import page
from rodtrad.reporting.need_results import NeedResult, source_line
from rodtrad.reporting.need_sheet import Anchored, Finding, NeedSheet, need_sheet
from rodtrad.reporting.pdf import pdf
from rodtrad.texts import LANGUAGES, Language
from rodtrad.thread import check
from tests.engine.decision_cases import candidacy
from tests.engine.factories import document
from tests.engine.flows_logs import Event, log_of

MADE_ON = date(2026, 3, 1)
HASH = "ab12" * 16


def result(language: Language = "sv") -> NeedResult:
    """A flow of ten invented persons."""
    events = [event for person in range(10) for event in (Event(person, "B", 0, 5), Event(person, "A", 10, 20))]
    question = Question(outcome=("A",), window=30)
    chart = backward_chart(analyse(log_of(events), question), question, language)
    table = DataTable("Stöd i glappet", columns("Stöd", "Antal"), ((Cell("öppenvård"), Cell("12", 12)),))
    return NeedResult(
        title="Vägar till placering",
        told=("A inträffade 10 gånger.", "Alla kom via B."),
        charts=(chart,),
        tables=(table,),
        notes=("Små antal är dolda.",),
        data="Placeringar",
        owner="Socialchefen",
        made_on=MADE_ON,
        reference="ab12ab12-0001",
        inputs_hash=HASH,
        engine_version="1.2",
    )


def sheet(*results: NeedResult) -> NeedSheet:
    told = (Finding("Intervju: fem unga", MADE_ON, "Ingen frågar"),)
    return NeedSheet(
        *("Unga flyttas runt", "Socialförvaltningen", "Förankrat", 1, "Sex av tio placeras om", "Unga", "", "Inget"),
        professionals=(),
        target_groups_own=told,
        results=results,
        anchored=(Anchored("Socialnämnden", "Beslutsfattare", MADE_ON),),
        investments=("Ett hem hela vägen",),
        changed_on=MADE_ON,
    )


SAID = ("Vägar till placering", "Alla kom via B.", "öppenvård", "Små antal är dolda.", "ab12ab12-0001", "Socialchefen")


def report_of(kind: str, language: Language) -> Report:
    if kind == "sheet":
        return need_sheet(sheet(result(language)), language, MADE_ON)
    if kind == "report":
        stated = document()
        return final_report(stated, check(stated), [], None, language=language, made_on=MADE_ON, needs=[result(language)])
    pack, cited = candidacy(language), CitedNeed("Unga flyttas runt", results=(result(language),))
    return decision_pack(replace(pack, applications=(replace(pack.applications[0], need=cited), *pack.applications[1:])))


def words(report: Report) -> dict[str, str]:
    """What is read in each form, without the places where a long word may break."""
    paper = pypdfium2.PdfDocument(pdf(report))
    file = Docx(io.BytesIO(docx(report)))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return {
        "html": page(report).replace("<wbr>", ""),
        "pdf": "".join(each.get_textpage().get_text_range() for each in paper),
        "docx": " ".join([*(paragraph.text for paragraph in file.paragraphs), *cells]),
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["report", "pack", "sheet"])
def test_a_result_stands_with_its_source_in_every_form(language: Language, kind: str) -> None:
    for form, read in words(report_of(kind, language)).items():
        for said in (
            "Vägar till placering",
            "Alla kom via B.",
            "öppenvård",
            "Små antal är dolda.",
            "ab12ab12-0001",
            "Socialchefen",
        ):
            assert said in read, (form, said)
        assert HASH in "".join(read.split()), form


def test_without_results_the_report_says_nothing_of_them() -> None:
    stated = document()
    report = final_report(stated, check(stated), [], None, language="sv", made_on=MADE_ON)
    assert "need-results" not in {block.id for block in report.blocks if isinstance(block, Heading)}


def test_the_source_is_one_line_that_finds_the_result_again() -> None:
    line = source_line(result(), "sv")
    assert line == f"Placeringar (Socialchefen), resultat ab12ab12-0001, kontrollsumma {HASH}, Rödtråd 1.2"


def test_a_sheet_without_anything_says_so() -> None:
    empty = replace(sheet(), professionals=(), target_groups_own=(), anchored=(), investments=(), rank=None)
    read = words(need_sheet(empty, "sv", MADE_ON))["docx"]
    assert read.count("Inget nedskrivet än.") == 3
    assert "Ingen investering svarar på behovet än." in read
