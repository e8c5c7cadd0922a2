"""What a board can choose between under the budget, each with what it leaves out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rodtrad.selection.alternatives import Alternative, Candidate, alternatives
from rodtrad.texts import Language, text
from rodtrad.web.calls.models import Application
from rodtrad.web.choice.analysis.portfolio import Balance, choices_of, dimensions, label_of
from rodtrad.web.choice.analysis.ranking import Selection


@dataclass(frozen=True)
class ShownAlternative:
    """`new` are the gaps in the portfolio that it fills, in words."""

    kind: str
    granted: tuple[Application, ...]
    left_out: tuple[Application, ...]
    passed_over: tuple[Application, ...]
    amount: Decimal
    left: Decimal
    points: float
    new: tuple[str, ...]


def alternatives_of(
    selection: Selection, before: Balance, tags: Mapping[Any, Mapping[str, Sequence[str]]]
) -> tuple[Alternative, ...]:
    """None where the call has no budget. `before`: the portfolio with nothing chosen."""
    if selection.call.budget is None:
        return ()
    candidates = [
        Candidate(
            application=row.application,
            place=row.place or 0,
            total=row.total or 0.0,
            asked=selection.applications[row.application].amount_asked or Decimal(0),
            tags={key: tuple(chosen) for key, chosen in tags.get(selection.applications[row.application].pk, {}).items()},
        )
        for row in selection.ranking.ranked
    ]
    lacking = [(gap.dimension, gap.value) for gap in before.gaps if gap.kind == "empty" and gap.value]
    return tuple(alternatives(candidates, selection.call.budget, lacking))


def shown_alternatives(found: Sequence[Alternative], selection: Selection, language: Language) -> list[ShownAlternative]:
    return [_shown(each, selection, language) for each in found]


def _shown(found: Alternative, selection: Selection, language: Language) -> ShownAlternative:
    def those(keys: Sequence[str]) -> tuple[Application, ...]:
        return tuple(selection.applications[key] for key in keys)

    return ShownAlternative(
        kind=found.kind,
        granted=those(found.granted),
        left_out=those(found.left_out),
        passed_over=those(found.passed_over),
        amount=found.amount,
        left=found.left,
        points=found.points,
        new=tuple(_tag(dimension, value, language) for dimension, value in found.new_tags),
    )


def _tag(dimension: str, value: str, language: Language) -> str:
    found = next(each for each in dimensions() if each.key == dimension)
    name = dict(choices_of(found, language)).get(value, value)
    return text(language, "choice-tag-words", dimension=label_of(found, language), value=name)
