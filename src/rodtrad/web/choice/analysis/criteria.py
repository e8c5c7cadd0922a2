"""A call's criteria as the engine reads them, and scores against them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rodtrad.errors import Problem
from rodtrad.selection.criteria import CriteriaSet, Criterion
from rodtrad.selection.scoring import Score as EngineScore
from rodtrad.selection.words import say
from rodtrad.texts import Language, message
from rodtrad.web.calls.analysis.sets import criteria_of as criteria_in
from rodtrad.web.calls.models import Call
from rodtrad.web.choice.models import Score

__all__ = ["CriteriaSet", "Criterion", "EngineScore", "ShownCriterion", "criteria_of", "lacking", "scored", "shown_criteria"]


@dataclass(frozen=True)
class ShownCriterion:
    """A criterion in the reader's language. `top` is 0 for one that is met or not."""

    key: str
    label: str
    guidance: str
    mandatory: bool
    top: int
    share: float

    @property
    def scale(self) -> range:
        return range(self.top + 1)


def criteria_of(call: Call) -> CriteriaSet:
    """The criteria that were shown before the call opened; none where the call has none."""
    if call.criteria is None:
        return CriteriaSet(key="none", title={"sv": "–"})
    return criteria_in(call.criteria)


def shown_criteria(criteria: CriteriaSet, language: Language) -> list[ShownCriterion]:
    return [
        ShownCriterion(
            key=each.key,
            label=say(each.label, language),
            guidance=say(each.guidance, language) if each.guidance else "",
            mandatory=each.kind == "mandatory",
            top=0 if each.kind == "mandatory" else each.top,
            share=criteria.weight_share(each),
        )
        for each in criteria.criteria
    ]


def scored(scores: Iterable[Score]) -> list[EngineScore]:
    """Stored scores as the engine reads them: applications and reviewers by their primary keys."""
    return [
        EngineScore(
            application=str(score.assignment.application_id),
            reviewer=str(score.assignment.reviewer_id),
            criterion=score.criterion,
            points=None if score.points is None else float(score.points),
            met=score.met,
            motive=score.motive,
        )
        for score in scores
    ]


def lacking(criteria: CriteriaSet, given: Mapping[str, Any]) -> Iterator[Problem]:
    """What a review lacks before it can be handed in: points (or met or not) and a motive on every criterion.

    `where` is the criterion's key. `given`: criterion → something with `points`, `met` and `motive`.
    """
    for each in criteria.criteria:
        score = given.get(each.key)
        judged = score is not None and (score.met if each.kind == "mandatory" else score.points) is not None
        if not judged:
            id = "choice-score-lacks-met" if each.kind == "mandatory" else "choice-score-lacks-points"
            yield Problem(each.key, message(id), message(f"{id}.cure"))
        if score is None or not score.motive.strip():
            yield Problem(each.key, message("choice-score-lacks-motive"), message("choice-score-lacks-motive.cure"))
