"""Answers to a form: what is asked, what is missing, what is not right. Every problem at once, each at its question's key.

Answers are plain JSON, question key → value: text for `line` and `text`, a whole number, an amount as text or number
("250000.50"), a date as "2027-01-31", true or false, a choice's key, a list of keys, and for a table a list of rows (column key →
value). A question without an answer is absent, null, empty text or an empty list.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rodtrad.document.reading import from_data
from rodtrad.errors import BadDocument, Problem
from rodtrad.selection.conditions import Answers, asked, is_asked
from rodtrad.selection.filling import fill
from rodtrad.selection.form import Form
from rodtrad.selection.values import as_written, is_empty, problem, problems_of_value

__all__ = ["Answers", "Progress", "as_written", "asked", "check_answers", "is_asked", "is_empty", "progress"]


@dataclass(frozen=True)
class Progress:
    """How many of the questions that must be answered are."""

    answered: int
    required: int


def check_answers(form: Form, answers: Answers, *, complete: bool = True) -> tuple[Problem, ...]:
    """What is wrong, in the form's order; `where` is the question's key (`budget[2].amount` in a table).

    With `complete=False` (a draft) missing answers are no problem, only wrong ones are. Answers to questions that are not asked
    now (their condition does not hold) are passed over: they may come back.
    """
    problems = [*_problems(form, answers, complete), *_unknown(form, answers)]
    return tuple(problems or _problems_in_document(form, answers))


def progress(form: Form, answers: Answers) -> Progress:
    required = [question for question in asked(form, answers) if question.required]
    return Progress(sum(not is_empty(answers.get(question.key)) for question in required), len(required))


def _problems(form: Form, answers: Answers, complete: bool) -> Iterator[Problem]:
    for question in asked(form, answers):
        answer = answers.get(question.key)
        if not is_empty(answer):
            yield from problems_of_value(question, answer, question.key)
        elif question.required and complete:
            yield problem(question.key, "answer-missing")


def _unknown(form: Form, answers: Answers) -> Iterator[Problem]:
    known = {question.key for question in form.questions}
    yield from (problem(key, "answer-unknown", key) for key in answers if key not in known)


def _problems_in_document(form: Form, answers: Answers) -> Iterator[Problem]:
    """What the investment document itself would not take (a year 20260), said at the question that fills the place."""
    filling = fill(form, answers, "sv", [])
    try:
        from_data({"key": "check", "title": "check", **filling.data})
    except BadDocument as error:
        for found in error.problems:
            where = next((source.question for source in filling.sources if found.where.startswith(source.path)), found.where)
            yield Problem(where, found.what, found.cure, found.value)
