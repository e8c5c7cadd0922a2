"""Forms, criteria and rules to begin from, as package data: the union of what funds have published that they ask for."""

from rodtrad.selection.criteria import CriteriaSet
from rodtrad.selection.eligibility import Rules
from rodtrad.selection.form import Form


def default_forms() -> tuple[Form, ...]:
    """The application form (`application`) and the idea test (`idea_test`), in Swedish and English."""
    raise NotImplementedError


def default_criteria() -> tuple[CriteriaSet, ...]:
    raise NotImplementedError


def default_rules() -> tuple[Rules, ...]:
    raise NotImplementedError
