"""Whatever is sent as answers, the check answers with problems in words, and what it lets through becomes an investment."""

from typing import Any

from hypothesis import given, settings, strategies as st

from rodtrad.document import from_data, to_data
from rodtrad.selection.answers import check_answers, progress
from rodtrad.selection.defaults import default_forms
from rodtrad.selection.filling import to_document
from rodtrad.selection.form import Form
from tests.engine.selection_cases import forms

WORDS = st.text(max_size=8) | st.sampled_from(["yes", "a", "2027-01-01", "12.50"])
ROWS = st.sampled_from(["c0", "c1", "item", "year"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ROWS, inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=80, deadline=None)
@given(forms(), st.data())
def test_any_json_is_judged(form: Form, data: st.DataObject) -> None:
    strange = data.draw(st.dictionaries(st.text(max_size=3), JSON, max_size=1))
    answers = {question.key: data.draw(JSON) for question in form.questions} | strange
    for complete in (True, False):
        found = check_answers(form, answers, complete=complete)
        assert all(problem.render(language) for problem in found for language in ("sv", "en"))
    assert progress(form, answers).answered <= progress(form, answers).required


YEARS = st.integers(2000, 2100)


def good(question: Any) -> st.SearchStrategy[Any]:
    texts = st.text(st.sampled_from("abc åäö\n-"), max_size=60)
    return {
        "line": texts.map(lambda words: words.replace("\n", " ")),
        "text": texts,
        "whole_number": st.integers(1, 100_000),
        "amount": st.integers(0, 10**9).map(lambda cents: str(cents / 100)),
        "date": st.dates().map(str),
        "yes_no": st.booleans(),
        "choose_one": st.sampled_from([choice.key for choice in question.choices] or [""]),
        "choose_many": st.lists(st.sampled_from([choice.key for choice in question.choices] or [""]), unique=True),
    }[question.kind]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(default_forms()), st.data())
def test_what_is_let_through_becomes_an_investment(form: Form, data: st.DataObject) -> None:
    answers: dict[str, Any] = {}
    for question in form.questions:
        if question.kind == "table":
            answers[question.key] = [
                {column.key: data.draw(YEARS if column.key == "year" else good(column)) for column in question.columns}
                for _ in range(data.draw(st.integers(0, 3)))
            ]
        elif data.draw(st.booleans()):
            answers[question.key] = data.draw(good(question))
    while problems := check_answers(form, answers, complete=False):
        wrong = {problem.where.split("[")[0] for problem in problems}
        answers = {key: answer for key, answer in answers.items() if key not in wrong}
    made = to_document(form, answers, key="x", title="X", language="sv")
    assert from_data(to_data(made.investment)) == made.investment
    answered = {source.question for source in made.sources} | set(made.left_out)
    assert answered <= set(answers)
