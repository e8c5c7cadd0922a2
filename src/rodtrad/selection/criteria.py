"""Criteria with weights, set before the call opens and shown to all applicants: gates (mandatory), and scored ones."""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from rodtrad.document.part import Key, Line, not_bool, part
from rodtrad.errors import Problem
from rodtrad.selection.words import Words
from rodtrad.texts import LANGUAGES, message

CriterionKind = Literal["mandatory", "scored"]
Weight = Annotated[float, BeforeValidator(not_bool), Field(gt=0, le=1_000_000)]
Top = Annotated[int, BeforeValidator(not_bool), Field(ge=1, le=100)]


@part
class Criterion:
    """A scored criterion is given 0–`top` points; only weights' proportions matter. A mandatory one is met or not."""

    key: Key
    label: Words
    guidance: Words | None = None
    kind: CriterionKind = "scored"
    weight: Weight = 1.0
    top: Top = 5
    source: Line = ""


@part
class CriteriaSet:
    key: Key
    title: Words
    source: Line = ""
    criteria: tuple[Criterion, ...] = ()

    @property
    def scored(self) -> tuple[Criterion, ...]:
        return tuple(each for each in self.criteria if each.kind == "scored")

    @property
    def mandatory(self) -> tuple[Criterion, ...]:
        return tuple(each for each in self.criteria if each.kind == "mandatory")

    def weight_share(self, criterion: Criterion) -> float:
        """The criterion's part (0–1) of all weight; 0 for a mandatory one."""
        total = sum(each.weight for each in self.scored)
        return criterion.weight / total if criterion.kind == "scored" and total else 0.0


def problems_of_criteria(criteria: CriteriaSet) -> tuple[Problem, ...]:
    """Repeated keys, nothing to score by, a text missing in a language that the title is written in."""
    return tuple(_problems(criteria))


def _problems(criteria: CriteriaSet) -> Iterator[Problem]:
    counted = Counter(each.key for each in criteria.criteria)
    languages = [language for language in LANGUAGES if criteria.title.get(language, "").strip()]
    if not criteria.scored:
        yield Problem("criteria", message("criteria-none"), message("criteria-none.cure"))
    for number, criterion in enumerate(criteria.criteria):
        if counted[criterion.key] > 1:
            what, cure = message("error-same-key", value=criterion.key), message("error-same-key.cure")
            yield Problem(f"criteria[{number}].key", what, cure, criterion.key)
        for language in languages:
            if not criterion.label.get(language, "").strip():
                what, cure = message("form-no-words-in", language=language), message("form-no-words-in.cure", language=language)
                yield Problem(f"criteria[{number}].label.{language}", what, cure)
