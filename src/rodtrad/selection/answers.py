"""Answers to a form: what is asked, what is missing, what is not right. Every problem at once, each at its question's key.

Answers are plain JSON, question key → value: text for `line` and `text`, a whole number, an amount as text or number
("250000.50"), a date as "2027-01-31", true or false, a choice's key, a list of keys, and for a table a list of rows (column key →
value).
A question without an answer is absent, null, empty text or an empty list.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rodtrad.errors import Problem
from rodtrad.selection.form import Form, Question

Answers = Mapping[str, Any]


@dataclass(frozen=True)
class Progress:
    """How many of the questions that must be answered are."""

    answered: int
    required: int


def asked(form: Form, answers: Answers) -> tuple[Question, ...]:
    """The questions that these answers lead to, notes too: those whose `only_if` holds, in order."""
    raise NotImplementedError


def is_asked(form: Form, question: Question, answers: Answers) -> bool:
    """Whether the question's `only_if` holds; a question that hangs on one that is not asked is not asked either."""
    raise NotImplementedError


def check_answers(form: Form, answers: Answers, *, complete: bool = True) -> tuple[Problem, ...]:
    """What is wrong, in the form's order; `where` is the question's key (`budget[2].amount` in a table).

    With `complete=False` (a draft) missing answers are no problem, only wrong ones are.
    """
    raise NotImplementedError


def progress(form: Form, answers: Answers) -> Progress:
    raise NotImplementedError
