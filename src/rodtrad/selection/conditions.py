"""Which questions are asked, given the answers so far."""

from collections.abc import Iterator, Mapping
from typing import Any

from rodtrad.selection.form import Form, OnlyIf, Question

Answers = Mapping[str, Any]


def asked(form: Form, answers: Answers) -> tuple[Question, ...]:
    """The questions that these answers lead to, notes too, in order.

    A question that hangs on one that is not asked is not asked either; one that hangs on a question the form does not have is.
    """
    return tuple(_asked(form, answers))


def _asked(form: Form, answers: Answers) -> Iterator[Question]:
    known = {question.key for question in form.questions}
    seen: set[str] = set()
    for question in form.questions:
        condition = question.only_if
        if condition is None or condition.question not in known or (condition.question in seen and holds(condition, answers)):
            seen.add(question.key)
            yield question


def is_asked(form: Form, question: Question, answers: Answers) -> bool:
    return any(each.key == question.key for each in asked(form, answers))


def holds(condition: OnlyIf, answers: Answers) -> bool:
    """Whether the answer is one of the condition's; of many chosen, whether any is."""
    answer = answers.get(condition.question)
    given = answer if isinstance(answer, (list, tuple)) else [answer]
    return any(_word(value) in condition.is_one_of for value in given)


def _word(value: Any) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
