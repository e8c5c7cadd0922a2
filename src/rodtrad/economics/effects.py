"""Which effect each indicator is counted with: the measured one where there is one, else the one expected before the start."""

import math
from collections.abc import Iterator, Sequence

from rodtrad.document import Investment
from rodtrad.document.logic import Indicator
from rodtrad.economics.result import EffectUsed
from rodtrad.errors import NotComputable, Problem
from rodtrad.evaluation.effect import Effect
from rodtrad.texts import Message, message


def effects_by_indicator(investment: Investment, effects: Sequence[Effect]) -> dict[str, EffectUsed]:
    """The effect of each indicator that has one, in the document's order of indicators.

    Where several analyses answer for the same indicator, the one that stands first in the evaluation plan is used. Raises
    `NotComputable` for an effect that is no number or whose indicator the document does not have.
    """
    ordered = sorted(effects, key=lambda effect: _place(investment, effect.analysis))
    problems = list(_problems(investment, ordered))
    if problems:
        raise NotComputable(problems)
    measured = {effect.indicator: effect for effect in reversed(ordered)}
    used = {item.key: _used(item, measured.get(item.key)) for item in investment.indicators}
    return {key: effect for key, effect in used.items() if effect}


def doubts(investment: Investment, effects: Sequence[Effect], used: dict[str, EffectUsed], version: str) -> Iterator[Message]:
    """What the effects themselves give reason to tell: another version, weak evidence, more than one analysis."""
    if any(effect.provenance.version not in ("", version) for effect in effects):
        yield message("economics-warn-other-version")
    for indicator in investment.indicators:
        rivals = [effect for effect in effects if effect.indicator == indicator.key]
        chosen = next((effect for effect in rivals if effect.analysis == used[indicator.key].analysis), None)
        if chosen and len(rivals) > 1:
            yield message("economics-several-analyses", indicator=indicator.name, analysis=chosen.analysis)
        if chosen and chosen.strength in ("weak", "very_weak"):
            yield message("economics-warn-strength", indicator=indicator.name, sentence=chosen.strength_sentence)


def _place(investment: Investment, analysis: str) -> int:
    planned = [item.key for item in investment.evaluation.analyses]
    return planned.index(analysis) if analysis in planned else len(planned)


def _problems(investment: Investment, effects: Sequence[Effect]) -> Iterator[Problem]:
    known = {indicator.key for indicator in investment.indicators}
    for effect in effects:
        if effect.indicator not in known:
            what = message("economics-unknown-indicator", indicator=effect.indicator)
            yield Problem(effect.analysis, what, message("economics-unknown-indicator.cure"), effect.indicator)
        if not math.isfinite(effect.main.estimate):
            yield Problem(effect.analysis, message("economics-no-estimate"), message("economics-no-estimate.cure"))


def _used(indicator: Indicator, measured: Effect | None) -> EffectUsed | None:
    sign = 1.0 if indicator.direction == "increase" else -1.0
    if measured:
        main = measured.main
        sure = math.isfinite(main.standard_error) and main.standard_error >= 0
        error = main.standard_error if sure else None
        return EffectUsed(
            indicator.key,
            indicator.unit,
            "measured",
            main.estimate,
            sign * main.estimate,
            measured.analysis,
            error,
            main.degrees_of_freedom,
        )
    if indicator.expected_effect is None:
        return None
    expected = indicator.expected_effect.expected
    return EffectUsed(indicator.key, indicator.unit, "expected", expected, sign * expected)
