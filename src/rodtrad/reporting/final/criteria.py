"""The criteria set before the start beside what came out."""

from dataclasses import dataclass

from rodtrad.document.plan import SuccessCriterion
from rodtrad.evaluation.effect import Effect
from rodtrad.reporting.data_table import DataTable, columns, words
from rodtrad.reporting.effect_words import EffectWords
from rodtrad.reporting.final.case import Case


@dataclass(frozen=True)
class Judged:
    """A criterion and the effect that answers it; None where nothing does."""

    criterion: SuccessCriterion
    effect: Effect | None

    @property
    def outcome(self) -> str:
        """met, not-met or not-measured."""
        if self.effect is None or self.effect.verdict is None:
            return "not-measured"
        return "met" if self.effect.verdict.met else "not-met"


def judged(case: Case) -> tuple[Judged, ...]:
    """Each success criterion with the first planned analysis that answers it."""
    answers: dict[str, Effect] = {}
    for effect in case.effects:
        if effect.verdict is not None:
            answers.setdefault(effect.verdict.criterion, effect)
    return tuple(Judged(criterion, answers.get(criterion.key)) for criterion in case.investment.success_criteria)


def criteria_table(case: Case) -> DataTable:
    """Indicator, what was to be reached, what came out, and whether it is met: one row per criterion."""
    headings = ("indicator", "smallest", "result", "outcome")
    return DataTable(
        caption=case.say("table-criteria"),
        columns=columns(*(case.say(f"criteria-{heading}") for heading in headings), text=4),
        rows=tuple(words(*_row(case, judgement)) for judgement in judged(case)),
    )


def _row(case: Case, judgement: Judged) -> tuple[str, ...]:
    effect = judgement.effect
    result = EffectWords(effect, case.language).with_interval(effect.main) if effect else "–"
    return (
        case.indicator(judgement.criterion.indicator),
        _smallest(case, judgement),
        result,
        case.say(f"criterion-{judgement.outcome}"),
    )


def _smallest(case: Case, judgement: Judged) -> str:
    smallest = judgement.criterion.smallest_effect
    if smallest is None:
        return case.say("not-set")
    if judgement.effect is not None:
        return EffectWords(judgement.effect, case.language).size(smallest)
    return case.quantity(smallest, judgement.criterion.indicator)
