"""Forms, criteria and rules: from the plain data that is kept to the engine's values and back."""

from collections.abc import Mapping
from typing import Any

from rodtrad.document.reading import read_part
from rodtrad.document.writing import to_data
from rodtrad.document.yaml_text import Parsed
from rodtrad.errors import Problem
from rodtrad.selection.criteria import CriteriaSet, Criterion
from rodtrad.selection.defaults import default_criteria, default_forms, default_rules
from rodtrad.selection.eligibility import Rules, problems_of_rules
from rodtrad.selection.form import Form, Question, Section, form_from_data
from rodtrad.selection.form_checks import problems_of_form
from rodtrad.selection.words import say
from rodtrad.web.calls.models import Call, CriteriaVersion, FormVersion
from rodtrad.web.calls.problems import hindrance
from rodtrad.web.core.texts import current_language

__all__ = [
    "CriteriaSet",
    "Criterion",
    "Form",
    "Question",
    "Rules",
    "Section",
    "criteria_of",
    "default_criteria",
    "default_forms",
    "default_rules",
    "form_from_data",
    "form_of",
    "in_words",
    "plain",
    "problems_in_criteria",
    "problems_of_form",
    "problems_of_rules",
    "rules_from_data",
    "rules_of",
    "section_of",
]


def form_of(version: FormVersion) -> Form:
    """The form; read once for each object `version` and content."""
    known: tuple[str, Form] | None = getattr(version, "_form", None)
    if known is None or known[0] != version.hash:
        known = version._form = (version.hash, form_from_data(version.content))  # type: ignore[attr-defined]
    return known[1]


def criteria_from_data(data: Any) -> CriteriaSet:
    return read_part(Parsed(data), CriteriaSet, "error-not-a-document")


def criteria_of(version: CriteriaVersion) -> CriteriaSet:
    return criteria_from_data(version.content)


def rules_from_data(data: Any) -> Rules:
    return read_part(Parsed(data), Rules, "error-not-a-document")


def rules_of(call: Call) -> Rules:
    """The call's rules; none where it has set none."""
    return rules_from_data(call.eligibility or {"key": "rules", "title": {"sv": call.title}})


def plain(value: Form | CriteriaSet | Rules) -> dict[str, Any]:
    """As it is kept."""
    data: dict[str, Any] = to_data(value)
    return data


def in_words(words: Mapping[Any, str] | None) -> str:
    """What a coordinator wrote, in the reader's language where there is such."""
    return say(dict(words), current_language()) if words else ""


def section_of(form: Form, key: str) -> Section | None:
    return next((section for section in form.sections if section.key == key), None)


def problems_in_criteria(found: CriteriaSet) -> tuple[Problem, ...]:
    """What a set of criteria lacks to be judged by."""
    return () if found.scored else (hindrance("call-criteria-none-scored", "criteria"),)
