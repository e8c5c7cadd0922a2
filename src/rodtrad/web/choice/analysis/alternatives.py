"""What a board can choose between under the budget, each with what it leaves out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from rodtrad.selection.alternatives import Alternative, Candidate, alternatives, own_choice
from rodtrad.selection.wording import Wording
from rodtrad.texts import Language, text
from rodtrad.web.calls.models import Application
from rodtrad.web.choice import queries
from rodtrad.web.choice.analysis.portfolio import balance_with, choices_of, dimensions, label_of
from rodtrad.web.choice.analysis.ranking import Selection


@dataclass(frozen=True)
class ShownAlternative:
    """`says` is what it grants and leaves out; `new` are the gaps in the portfolio that it fills, in words."""

    kind: str
    granted: tuple[Application, ...]
    says: str
    new: tuple[str, ...]


@dataclass(frozen=True)
class Choosable:
    """What can be chosen among, the money for it, and what the portfolio has none of."""

    candidates: tuple[Candidate, ...]
    budget: Decimal
    lacking: tuple[tuple[str, str], ...]

    @property
    def alternatives(self) -> tuple[Alternative, ...]:
        return alternatives(self.candidates, self.budget, self.lacking)

    def own(self, granted: Mapping[str, Decimal]) -> Alternative:
        """The alternative that grants these applications these amounts, whatever they asked for."""
        changed = tuple(replace(each, asked=granted.get(each.application, each.asked)) for each in self.candidates)
        return own_choice(changed, set(granted), self.budget, self.lacking)


def choosable(selection: Selection) -> Choosable:
    """The ranked applications. Where the call has named no sum, what is asked for in all is the budget."""
    tags = queries.tags_of_applications(selection.call)
    rows = [(row, selection.applications[row.application]) for row in selection.ranking.ranked]
    candidates = tuple(
        Candidate(
            application=row.application,
            place=row.place or 0,
            total=row.total or 0.0,
            asked=each.amount_asked or Decimal(0),
            tags={key: tuple(chosen) for key, chosen in tags.get(each.pk, {}).items()},
        )
        for row, each in rows
    )
    gaps = balance_with(selection.call, {}).gaps
    lacking = tuple((gap.dimension, gap.value) for gap in gaps if gap.kind == "empty" and gap.value)
    budget = selection.call.budget or sum((each.asked for each in candidates), Decimal(0))
    return Choosable(candidates, budget, lacking)


def shown_alternatives(found: Sequence[Alternative], selection: Selection, said: Wording) -> list[ShownAlternative]:
    return [
        ShownAlternative(
            kind=each.kind,
            granted=tuple(selection.applications[key] for key in each.granted),
            says=said.alternative(each),
            new=tuple(_tag(dimension, value, said.language) for dimension, value in each.new_tags),
        )
        for each in found
    ]


def _tag(dimension: str, value: str, language: Language) -> str:
    found = next(each for each in dimensions() if each.key == dimension)
    name = dict(choices_of(found, language)).get(value, value)
    return text(language, "choice-tag-words", dimension=label_of(found, language), value=name)
