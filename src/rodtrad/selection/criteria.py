"""Criteria with weights, set before the call opens and shown to all applicants: gates (mandatory), and scored ones."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from rodtrad.document.part import Key, Line, not_bool, part
from rodtrad.selection.words import Words

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
