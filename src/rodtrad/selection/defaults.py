"""Forms, criteria and rules to begin from, as package data: what funds have published that they ask for and go by."""

from functools import cache
from importlib.resources import files
from typing import TypeVar

from rodtrad.document.reading import read_part
from rodtrad.document.yaml_text import parse
from rodtrad.selection.criteria import CriteriaSet
from rodtrad.selection.eligibility import Rules
from rodtrad.selection.form import Form
from rodtrad.selection.portfolio import Dimensions

T = TypeVar("T", Form, CriteriaSet, Rules, Dimensions)


@cache
def default_forms() -> tuple[Form, ...]:
    """The application form (`application`) and the idea test (`idea_test`), in Swedish and English."""
    return _all("form_", Form)


@cache
def default_criteria() -> tuple[CriteriaSet, ...]:
    """Sets of criteria after SKL's guide and after funds' published demands. None publishes weights: change them."""
    return _all("criteria_", CriteriaSet)


@cache
def default_rules() -> tuple[Rules, ...]:
    """Rules of who may apply for what, after three funds."""
    return _all("rules_", Rules)


@cache
def default_dimensions() -> Dimensions:
    """The tags that SKL's guide names for a portfolio."""
    return _all("dimensions", Dimensions)[0]


def _all(prefix: str, cls: type[T]) -> tuple[T, ...]:
    entries = sorted((files("rodtrad.selection") / "data").iterdir(), key=lambda entry: entry.name)
    return tuple(read_part(parse(entry.read_bytes()), cls, "form-none") for entry in entries if entry.name.startswith(prefix))
