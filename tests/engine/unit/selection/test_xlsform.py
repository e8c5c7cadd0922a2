"""XLSForm in and out: round trips, a form made by hand, what is refused and where, and files made to do harm."""

import io
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from pyxform.xls2xform import convert
from xlsxwriter import Workbook

from rodtrad.errors import BadData
from rodtrad.selection.defaults import default_forms
from rodtrad.selection.form import Form
from rodtrad.selection.xlsform import from_xlsform, to_xlsform
from tests.engine.selection_cases import forms

HEAD = ["type", "name", "label::Svenska (sv)", "hint::Svenska (sv)", "required", "relevant", "constraint", "appearance"]
SETTINGS = [["form_title", "form_id", "version"], ["Stöd till familjer", "stöd-2027", "20270101"]]
Sheets = dict[str, list[list[str]]]


def workbook(sheets: Sheets, formulas: dict[str, tuple[int, int, str]] | None = None) -> bytes:
    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for line, row in enumerate(rows):
                for position, value in enumerate(row):
                    if value:
                        sheet.write_string(line, position, value)
            if formulas and name in formulas:
                sheet.write_formula(*formulas[name])
    return content.getvalue()


def survey(*rows: list[str], choices: list[list[str]] | None = None) -> Sheets:
    lists = [["list_name", "name", "label::Svenska (sv)"], *choices] if choices else []
    return {"survey": [HEAD, *rows], "choices": lists, "settings": SETTINGS}


def refused(content: bytes) -> list[tuple[str, str]]:
    with pytest.raises(BadData) as error:
        from_xlsform(content)
    assert all(problem.render(language) for problem in error.value.problems for language in ("sv", "en"))
    return [(problem.where, problem.what.id.removeprefix("xlsform-")) for problem in error.value.problems]


@pytest.mark.parametrize("form", default_forms(), ids=lambda form: form.key)
def test_the_default_forms_come_back_and_are_xlsforms(form: Form) -> None:
    content = to_xlsform(form)
    assert from_xlsform(content) == form
    assert to_xlsform(form) == content
    warnings: list[str] = []
    assert convert(io.BytesIO(content), warnings=warnings, validate=False).xform
    assert [warning for warning in warnings if "hint" not in warning] == []


@settings(max_examples=25, deadline=None)
@given(forms())
def test_any_form_comes_back(form: Form) -> None:
    assert from_xlsform(to_xlsform(form)) == form


def test_a_form_made_by_hand() -> None:
    form = from_xlsform(
        workbook(
            survey(
                ["note", "hello", "Välkommen"],
                ["select_one yes_no", "is_new", "Är det nytt?", "", "yes"],
                ["text", "what", "Nytt?", "Skriv kort", "true()", "${is_new}='yes'", "string-length(.) <= 500", "multiline"],
                ["begin group", "money", "Pengar"],
                ["integer", "years", "Antal år", "", "", "", ". >= 1 and .<=3"],
                ["select_multiple who", "parties", "Vilka?", "", "", "", "count-selected(.) >= 2"],
                ["decimal", "cost", "Kostnad", "", "", "selected(${parties}, 'skola') or selected(${parties}, '2')"],
                ["begin_repeat", "rows", "Poster"],
                ["text", "item", "Post", "", "yes"],
                ["end repeat"],
                ["end group"],
                choices=[
                    ["yes_no", "yes", "Ja"], ["yes_no", "no", "Nej"], ["who", "skola", "Skola"], ["who", "2", "Socialtjänst"]
                ],
            )
        )
    )  # fmt: skip
    assert (form.key, form.title) == ("stod_2027", {"sv": "Stöd till familjer"})
    assert [(section.key, [(q.key, q.kind) for q in section.questions]) for section in form.sections] == [
        ("section_1", [("hello", "note"), ("is_new", "yes_no"), ("what", "text")]),
        ("money", [("years", "whole_number"), ("parties", "choose_many"), ("cost", "amount"), ("rows", "table")]),
    ]
    what, years, parties, cost = (next(q for q in form.questions if q.key == key) for key in ("what", "years", "parties", "cost"))
    assert what.only_if is not None
    assert cost.only_if is not None
    assert (what.required, what.only_if.question, what.only_if.is_one_of, what.most) == (True, "is_new", ("yes",), 500)
    assert (years.least, years.most, parties.least, parties.most) == (1, 3, 2, None)
    assert cost.only_if.is_one_of == ("skola", "2")
    assert from_xlsform(to_xlsform(form)) == form


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        (survey(["geopoint", "where", "Var?"]), [("survey!A2", "type")]),
        (survey(["text", "a", "A", "", "", "${b} > 3"]), [("survey!F2", "relevant")]),
        (survey(["integer", "a", "A", "", "", "", ". > 3"]), [("survey!G2", "constraint")]),
        (survey(["text", "a", "A", "", "", "", "regex(., 'x')"]), [("survey!G2", "constraint")]),
        (survey(["text", "a", "A", "", "", "", "", "numbers"]), [("survey!H2", "appearance")]),
        (survey(["text", "a", "A", "", "if(1)"]), [("survey!E2", "required")]),
        (survey(["select_one x", "a", "A"]), [("survey!A2", "no-list"), ("survey!A2", "form-no-choices")]),
        (survey(["text", "a", "Hej ${b}"]), [("survey!C2", "answer-in-words")]),
        (survey(["text", "A B", "A"]), [("survey!B2", "error-string-pattern-mismatch")]),
        (survey(["text", "a", ""]), [("survey!C2", "error-too-short")]),
        (survey(["text", "a", "A", "", "", "${later}='yes'"], ["text", "later", "B"]), [("survey!F2", "form-condition-later")]),
        (survey(["begin_group", "g", "G"], ["text", "a", "A"]), [("survey!A2", "not-ended")]),
        (survey(["end_group"], ["text", "a", "A"]), [("survey!A2", "not-begun")]),
        (
            survey(["begin_group", "g", "G"], ["begin_group", "h", "H"], ["text", "a", "A"], ["end_group"]),
            [("survey!A3", "nested")],
        ),
        (
            survey(["begin_group", "g", "G", "", "", "${a}='yes'"], ["text", "a", "A"], ["end_group"]),
            [("survey!F2", "not-on-group")],
        ),
        (
            survey(["begin_repeat", "t", "T"], ["text", "a", "A", "", "", "${b}='x'"], ["end_repeat"]),
            [("survey!F3", "not-on-column")],
        ),
        (survey(["text", "a", "A"], choices=[["unused", "x", "X"]]), [("choices!A2", "unused-list")]),
        (survey(["text", "a", "A"], choices=[["", "x", "X"]]), [("choices!A2", "half-choice")]),
        ({"Enkät": [HEAD, ["text", "a", "A"]]}, [("", "no-survey"), ("Enkät!A1", "other-sheet")]),
        (
            {"survey": [[*HEAD, "calculation"], ["text", "a", "A", *[""] * 5, "1+1"]], "settings": SETTINGS},
            [("survey!I2", "column")],
        ),
        (
            {"survey": [["type", "name", "label::Suomi (fi)"], ["text", "a", "A"]], "settings": SETTINGS},
            [("survey!C2", "language"), ("survey!A2", "error-too-short")],
        ),
        (
            {"survey": [HEAD, ["text", "a", "A"]]},
            [("settings!A2", "no-title"), ("settings (title)", "error-too-short"), ("survey!C2", "error-too-short")],
        ),
    ],
)  # fmt: skip
def test_what_is_refused_and_where(sheets: Sheets, expected: list[tuple[str, str]]) -> None:
    assert refused(workbook(sheets)) == expected


def test_a_formula_is_no_text() -> None:
    content = workbook(survey(["text", "a", "A"]), {"survey": (2, 2, '=HYPERLINK("http://x","y")')})
    assert refused(content)[0] == ("survey!C3", "formula")


def test_what_looks_like_a_formula_or_a_script_stays_text() -> None:
    form = from_xlsform(workbook(survey(["text", "a", "=1+1 <script>alert(1)</script>"])))
    assert form.questions[0].label == {"sv": "=1+1 <script>alert(1)</script>"}
    assert from_xlsform(to_xlsform(form)) == form


def packed(parts: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    archive = zipfile.ZipFile(io.BytesIO(content))
    return packed({each: archive.read(each) for each in archive.namelist()} | {name: part})


GOOD = workbook(survey(["text", "a", "A"]))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "damaged"),
        (b"not a workbook", "damaged"),
        (packed({"hello.txt": b"hi"}), "damaged"),
        (packed({"xl/workbook.xml": b"<x/>"}), "damaged"),
        (GOOD[: len(GOOD) // 2], "damaged"),
        (with_part(GOOD, "xl/worksheets/sheet1.xml", b"<nonsense"), "damaged"),
        (with_part(GOOD, "xl/bomb.xml", b"0" * 40_000_000), "too-large"),
        (with_part(GOOD, "xl/externalLinks/externalLink1.xml", b"<x/>"), "links"),
        (with_part(GOOD, "xl/vbaProject.bin", b"x"), "links"),
        (b"0" * 6_000_000, "too-large"),
    ],
)
def test_files_made_to_do_harm(content: bytes, expected: str) -> None:
    assert refused(content) == [("", expected)]


def test_a_million_rows_are_not_read() -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>x</t></is></c></row>' for n in range(1, 200_000))
    sheet = (
        f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>'
    )
    assert ("survey!A5001", "too-many-rows") in refused(with_part(GOOD, "xl/worksheets/sheet1.xml", sheet.encode()))


def test_a_text_that_xlsform_would_take_for_an_answer_is_not_written() -> None:
    form = from_xlsform(GOOD)
    question: Any = form.questions[0]
    with pytest.raises(BadData):
        to_xlsform(
            Form(
                key="f",
                title=form.title,
                sections=(type(form.sections[0])(key="s", label={"sv": "${a}"}, questions=(question,)),),
            )
        )
