"""Forms: what is wrong with one, what the default ones ask, and how answers become an investment."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from rodtrad.document import from_data, to_data
from rodtrad.document.people import Actor
from rodtrad.document.reading import read_part
from rodtrad.document.yaml_text import Parsed, dump_yaml
from rodtrad.selection.answers import as_written, asked, check_answers, progress
from rodtrad.selection.blind import blind_labels
from rodtrad.selection.criteria import problems_of_criteria
from rodtrad.selection.defaults import default_criteria, default_dimensions, default_forms, default_rules
from rodtrad.selection.eligibility import problems_of_rules
from rodtrad.selection.filling import to_document
from rodtrad.selection.form import Form, form_from_data, read_form
from rodtrad.selection.form_checks import problems_of_form
from rodtrad.texts import LANGUAGES
from tests.engine.selection_cases import forms

APPLICATION = next(form for form in default_forms() if form.key == "application")
LINES = "- Första raden, lång nog för den minsta längden som frågas efter\n- Andra raden"


def whole_answers(form: Form) -> dict[str, Any]:
    plain = {"line": "En rad", "text": LINES, "whole_number": 120, "amount": "1000.50", "date": "2027-01-01", "yes_no": True}
    answers = {
        question.key: plain.get(question.kind) or question.choices[0].key
        for question in form.questions
        if question.kind != "table"
    }
    return answers | {
        "indicators": [
            {"name": "Frånvaro", "type": "short_term", "source": "Skolan", "baseline": 30, "target": "20"},
            {"name": "Möten", "type": "process", "source": "Loggen"},
        ],
        "budget": [
            {"item": "Handledare", "kind": "staff", "payer": "Skolförvaltningen", "year": 2027, "amount": "500000"},
            {"item": "Handledare", "kind": "staff", "payer": "skolförvaltningen", "year": 2028, "amount": "520000"},
            {"item": "Utvärdering", "kind": "evaluation", "payer": "Region Norr", "year": 2028, "amount": 100_000},
            {},
        ],
        "risks": [{"risk": "Personal slutar", "likelihood": "high", "harm": True}],
    }


def form_with(*questions: dict[str, Any]) -> Form:
    label = {"sv": "Fråga"}
    section = {"key": "part_one", "label": {"sv": "Del"}, "questions": [{"label": label, **question} for question in questions]}
    return form_from_data({"key": "form", "title": {"sv": "Titel"}, "sections": [section]})


def said(form: Form) -> list[tuple[str, str]]:
    found = problems_of_form(form)
    assert all(problem.render(language) for problem in found for language in LANGUAGES)
    return [(problem.where.removeprefix("sections[0]."), problem.what.id) for problem in found]


def wrong(form: Form, answers: dict[str, Any], *, complete: bool = True) -> list[tuple[str, str]]:
    found = check_answers(form, answers, complete=complete)
    assert all(problem.render(language) for problem in found for language in LANGUAGES)
    return [(problem.where, problem.what.id) for problem in found]


def test_what_the_package_carries_is_right() -> None:
    assert [form.key for form in default_forms()] == ["application", "idea_test"]
    assert all(not problems_of_form(form) and set(form.title) == set(LANGUAGES) for form in default_forms())
    assert all(not problems_of_criteria(criteria) for criteria in default_criteria())
    assert all(not problems_of_rules(rules) for rules in default_rules())
    assert len(default_dimensions().dimensions) == 7


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ([{"key": "a"}, {"key": "a"}], [("questions[0].key", "error-same-key"), ("questions[1].key", "error-same-key")]),
        ([{"key": "part_one"}, {"key": "b"}], [("key", "error-same-key"), ("questions[0].key", "error-same-key")]),
        ([{"key": "a", "kind": "note"}], [("sections", "form-empty")]),
        (
            [{"key": "a", "only_if": {"question": "b", "is_one_of": ["x"]}}],
            [("questions[0].only_if.question", "form-condition-unknown")],
        ),
        (
            [{"key": "a", "only_if": {"question": "b", "is_one_of": ["yes"]}}, {"key": "b", "kind": "yes_no"}],
            [("questions[0].only_if.question", "form-condition-later")],
        ),
        (
            [{"key": "a"}, {"key": "b", "only_if": {"question": "a", "is_one_of": ["x"]}}],
            [("questions[1].only_if.question", "form-condition-not-a-choice")],
        ),
        (
            [{"key": "a", "kind": "yes_no"}, {"key": "b", "only_if": {"question": "a", "is_one_of": ["ja"]}}],
            [("questions[1].only_if.is_one_of", "form-condition-value")],
        ),
        ([{"key": "a", "kind": "choose_one"}], [("questions[0].choices", "form-no-choices")]),
        ([{"key": "a", "choices": [{"key": "x", "label": {"sv": "X"}}]}], [("questions[0].choices", "form-stray-choices")]),
        ([{"key": "a", "least": 9, "most": 3}], [("questions[0].least", "form-limits-crossed")]),
        ([{"key": "a", "kind": "date", "least": 9}], [("questions[0].least", "form-stray-limit")]),
        ([{"key": "a", "least": 1.5}], [("questions[0].least", "form-limit-not-a-count")]),
        ([{"key": "a", "kind": "table"}], [("questions[0].columns", "form-no-columns")]),
        ([{"key": "a", "fills": "need.colour"}], [("questions[0].fills", "form-fills-unknown")]),
        ([{"key": "a", "fills": "need..title"}], [("questions[0].fills", "form-fills-unknown")]),
        ([{"key": "a", "fills": "lock.on", "kind": "date"}], [("questions[0].fills", "form-fills-misfit")]),
        ([{"key": "a", "fills": "target_group.size"}], [("questions[0].fills", "form-fills-misfit")]),
        ([{"key": "a", "fills": "roles[function=king].name"}], [("questions[0].fills", "form-fills-unknown")]),
        ([{"key": "a", "fills": "need.evidence[0].source"}], [("questions[0].fills", "form-fills-half")]),
        (
            [{"key": key, "kind": "whole_number", "fills": "target_group.size"} for key in "ab"],
            [("questions[1].fills", "form-fills-twice")],
        ),
        (
            [{"key": "a", "kind": "table", "fills": "costs", "columns": [{"key": "c", "label": {"sv": "C"}, "fills": "item"}]}],
            [("questions[0].columns", "form-fills-column")],
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_form(questions: list[dict[str, Any]], expected: list[tuple[str, str]]) -> None:
    assert said(form_with(*questions)) == expected


def test_a_form_in_two_languages_is_so_everywhere() -> None:
    form = form_with({"key": "a"})
    found = problems_of_form(replace(form, title={"sv": "Titel", "en": "Title"}))
    assert [problem.where for problem in found] == ["sections[0].label.en", "sections[0].questions[0].label.en"]


@settings(max_examples=40, deadline=None)
@given(forms())
def test_any_good_form_comes_back_as_it_was(form: Form) -> None:
    assert problems_of_form(form) == ()
    assert form_from_data(to_data(form)) == form
    assert read_form(dump_yaml(to_data(form)).encode()) == form


def test_whole_answers_are_right_and_become_an_investment() -> None:
    answers = whole_answers(APPLICATION)
    answers["method_reason"] = "Frågas inte efter för en prövad metod"
    assert wrong(APPLICATION, answers) == []
    assert progress(APPLICATION, answers).answered == progress(APPLICATION, answers).required
    school = Actor(key="skola", name="Skolförvaltningen")
    made = to_document(
        APPLICATION, answers, key="x", title="X", language="sv", actors=[school], fixed={"selection": {"route": "open_call"}}
    )
    found = made.investment
    assert found.need.description == LINES
    assert [(each.kind, each.source) for each in found.need.evidence] == [("quantitative", "En rad"), ("qualitative", "")]
    assert [each.title for each in found.activities] == [line.removeprefix("- ") for line in LINES.splitlines()]
    assert [(role.function, role.name) for role in found.roles] == [("project_owner", "En rad")]
    assert [actor.key for actor in found.actors] == ["skola", "region-norr"]
    assert [(cost.item, cost.payer, cost.amounts) for cost in found.costs] == [
        ("Handledare", "skola", {2027: Decimal(500_000), 2028: Decimal(520_000)}),
        ("Utvärdering", "region-norr", {2028: Decimal(100_000)}),
    ]
    assert (found.indicators[0].target, found.selection.route, found.target_group.size) == (20, "open_call", 120)
    assert from_data(to_data(found)) == found
    assert ("need.evidence[1].finding", "need_voices") in [(source.path, source.question) for source in made.sources]
    assert "children" in made.left_out
    assert "method_reason" not in made.left_out


def test_every_problem_of_the_answers_at_once() -> None:
    answers = whole_answers(APPLICATION) | {
        "summary": "kort",
        "owner": "två\nrader",
        "group_size": 0,
        "group_full_size": "många",
        "start": "2027-13-01",
        "design": "lottning",
        "implement": "ja",
        "need": "",
        "causes": "a\x00b",
        "budget": [{"item": "X", "kind": "staff", "payer": "Y", "year": 2027, "amount": "1e400", "colour": "red"}, "rad"],
        "unheard_of": 1,
    }
    del answers["implement_how"]
    assert wrong(APPLICATION, answers) == [
        ("summary", "answer-least-length"),
        ("owner", "answer-line-break"),
        ("need", "answer-missing"),
        ("causes", "answer-character"),
        ("group_size", "answer-least-value"),
        ("group_full_size", "answer-not-whole"),
        ("start", "answer-not-date"),
        ("budget[0].colour", "answer-unknown"),
        ("budget[0].amount", "answer-not-amount"),
        ("budget[1]", "answer-not-rows"),
        ("design", "answer-not-a-choice"),
        ("implement", "answer-not-yes-no"),
        ("unheard_of", "answer-unknown"),
    ]
    assert ("need", "answer-missing") not in wrong(APPLICATION, answers, complete=False)


def test_what_the_document_would_not_take_is_said_at_its_question() -> None:
    row = {"item": "X", "kind": "staff", "payer": "Y", "year": 20270, "amount": "1"}
    assert [where for where, _ in wrong(APPLICATION, whole_answers(APPLICATION) | {"budget": [row]})] == ["budget"]


def test_a_question_hangs_on_an_answer() -> None:
    keys = [question.key for question in asked(APPLICATION, {"method_kind": "new"})]
    assert "method_reason" in keys
    assert "method_evidence" not in keys


def test_a_question_that_hangs_on_one_not_asked_is_not_asked() -> None:
    form = form_with(
        {"key": "a", "kind": "yes_no"},
        {"key": "b", "kind": "yes_no", "only_if": {"question": "a", "is_one_of": ["yes"]}},
        {"key": "c", "only_if": {"question": "b", "is_one_of": ["yes"]}},
    )
    assert [question.key for question in asked(form, {"a": False, "b": True})] == ["a"]
    assert [question.key for question in asked(form, {"a": True, "b": True})] == ["a", "b", "c"]


def test_many_choices_decide_when_any_is_chosen() -> None:
    form = form_with(
        {"key": "a", "kind": "choose_many", "choices": [{"key": key, "label": {"sv": key}} for key in "xyz"]},
        {"key": "b", "only_if": {"question": "a", "is_one_of": ["x", "y"]}},
    )
    assert [len(asked(form, {"a": chosen})) for chosen in (["z"], ["z", "y"], [], "hej", None)] == [1, 2, 1, 1, 1]


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        ("amount", "1 250 000,50 kr", "1250000.50"),
        ("amount", "\u22125", "-5.00"),
        ("amount", "1.000.000", "1.000.000"),
        ("amount", "1e5", "1e5"),
        ("whole_number", "1\u00a0200", 1200),
        ("whole_number", "1,5", "1,5"),
        ("yes_no", " Ja ", True),
        ("yes_no", "kanske", "kanske"),
        ("line", " = 1 ", " = 1 "),
    ],
)
def test_what_people_write(kind: str, written: str, value: Any) -> None:
    assert as_written(kind, written) == value


def test_blind_labels_say_nothing_of_the_order() -> None:
    names = [f"a{number:02}" for number in range(30)]
    labels = blind_labels(names, "secret")
    assert sorted(labels.values(), key=lambda label: (len(label), label))[24:28] == ["Y", "Z", "AA", "AB"]
    assert labels == blind_labels(names[::-1], "secret")
    assert labels != blind_labels(names, "another")


def test_a_criterion_in_the_wrong_shape_is_told_of() -> None:
    from rodtrad.errors import BadDocument
    from rodtrad.selection.criteria import CriteriaSet

    with pytest.raises(BadDocument) as error:
        read_part(
            Parsed({"key": "a", "title": {}, "criteria": [{"key": "b", "label": {"sv": "B"}, "weight": 0}]}),
            CriteriaSet,
            "form-none",
        )
    assert [problem.where for problem in error.value.problems] == ["title", "criteria[0].weight"]
