"""What is wrong with a form as a form, though every part of it can be read."""

from rodtrad.errors import Problem
from rodtrad.selection.form import Form


def problems_of_form(form: Form) -> tuple[Problem, ...]:
    """Every problem, with path, what and cure: repeated keys, a condition on a later or unknown question, choices missing or
    where none belong, limits the wrong way round, a `fills` that the investment document does not have, no label in a language
    that the rest is written in.
    """
    raise NotImplementedError
