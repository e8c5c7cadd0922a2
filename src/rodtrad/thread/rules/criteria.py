"""Success and stop are settled before the start, in terms that can be measured (the guide's section 5)."""

from collections.abc import Iterator
from typing import Final

from rodtrad.document.investment import Investment
from rodtrad.document.labels import choice_id
from rodtrad.document.logic import Indicator
from rodtrad.document.people import Function, Role
from rodtrad.document.plan import SuccessCriterion
from rodtrad.texts import LANGUAGES, message, text
from rodtrad.thread.rules.rule import Hit, Hits, Rule, blank, blank_hits, hit, listed

DECIDERS: Final[tuple[Function, ...]] = ("project_owner", "steering_group")


def criteria_with_indicator(plan: Investment) -> Iterator[tuple[int, SuccessCriterion, Indicator]]:
    """Each success criterion, its place, and the indicator that decides it."""
    indicators = {indicator.key: indicator for indicator in plan.indicators}
    for index, criterion in enumerate(plan.success_criteria):
        if criterion.indicator in indicators:
            yield index, criterion, indicators[criterion.indicator]


def no_criteria(plan: Investment) -> Iterator[Hit]:
    if not plan.success_criteria:
        yield hit("success_criteria")


def _criteria_unsaid(plan: Investment, field: str) -> Iterator[Hit]:
    for index, criterion, indicator in criteria_with_indicator(plan):
        if blank(getattr(criterion, field)):
            yield hit(f"success_criteria[{index}].{field}", name=indicator.name)


def without_comparison(plan: Investment) -> Hits:
    return _criteria_unsaid(plan, "comparison")


def without_smallest_effect(plan: Investment) -> Hits:
    return _criteria_unsaid(plan, "smallest_effect")


def without_time(plan: Investment) -> Hits:
    return _criteria_unsaid(plan, "at_month")


def effect_of_nothing(plan: Investment) -> Iterator[Hit]:
    for index, criterion, indicator in criteria_with_indicator(plan):
        if criterion.smallest_effect == 0:
            yield hit(f"success_criteria[{index}].smallest_effect", name=indicator.name)


def not_measured_then(plan: Investment) -> Iterator[Hit]:
    for index, criterion, indicator in criteria_with_indicator(plan):
        if criterion.at_month is not None and criterion.at_month not in indicator.measured_months:
            places = (f"success_criteria[{index}].at_month", f"indicators[{plan.indicators.index(indicator)}].measured_months")
            yield hit(*places, name=indicator.name, month=criterion.at_month)


def outside_the_logic(plan: Investment) -> Iterator[Hit]:
    shown = {key for outcome in plan.outcomes for key in outcome.indicators}
    shown |= {key for goal in plan.goals for key in goal.indicators}
    for index, _criterion, indicator in criteria_with_indicator(plan):
        if indicator.key not in shown:
            yield hit(f"success_criteria[{index}].indicator", name=indicator.name)


def more_than_expected(plan: Investment) -> Iterator[Hit]:
    for index, criterion, indicator in criteria_with_indicator(plan):
        expected, smallest = indicator.expected_effect, criterion.smallest_effect
        if expected and smallest is not None and abs(expected.expected) < abs(smallest):
            yield hit(f"success_criteria[{index}].smallest_effect", name=indicator.name)


def not_decided(plan: Investment) -> Iterator[Hit]:
    for index, criterion, indicator in criteria_with_indicator(plan):
        lacking = [function for function in DECIDERS if not _decided_by(plan, criterion, function)]
        if lacking:
            names = listed([message(choice_id(Role, "function", function)) for function in lacking])
            yield hit(f"success_criteria[{index}].decided_by", name=indicator.name, functions=names)


def _decided_by(plan: Investment, criterion: SuccessCriterion, function: Function) -> bool:
    """Whether those who decided name the function, in either language, or a person who has it."""
    words = {text(language, choice_id(Role, "function", function)) for language in LANGUAGES}
    words |= {role.name for role in plan.roles if role.function == function and not blank(role.name)}
    return any(word.casefold() in who.casefold() for word in words for who in criterion.decided_by)


def decision_undated(plan: Investment) -> Hits:
    return _criteria_unsaid(plan, "decided_on")


def decided_after_start(plan: Investment) -> Iterator[Hit]:
    for index, criterion, indicator in criteria_with_indicator(plan):
        if plan.start and criterion.decided_on and criterion.decided_on > plan.start:
            yield hit(f"success_criteria[{index}].decided_on", name=indicator.name)


def no_stop(plan: Investment) -> Iterator[Hit]:
    if not plan.stop_criteria:
        yield hit("stop_criteria")


def stop_without_wind_down(plan: Investment) -> Hits:
    return blank_hits(plan.stop_criteria, "stop_criteria", "condition", "wind_down")


def stop_without_responsible(plan: Investment) -> Hits:
    return blank_hits(plan.stop_criteria, "stop_criteria", "condition", "responsible")


RULES: Final = (
    Rule("criteria", "break", "design", no_criteria),
    Rule("criterion-comparison", "break", "design", without_comparison),
    Rule("criterion-smallest-effect", "break", "design", without_smallest_effect),
    Rule("criterion-time", "break", "design", without_time),
    Rule("criterion-zero", "warning", "design", effect_of_nothing),
    Rule("criterion-measured", "break", "design", not_measured_then),
    Rule("criterion-logic", "break", "design", outside_the_logic),
    Rule("criterion-expected", "warning", "design", more_than_expected),
    Rule("criterion-decided-by", "warning", "design", not_decided),
    Rule("criterion-decided-on", "warning", "design", decision_undated),
    Rule("criterion-decided-late", "warning", "design", decided_after_start),
    Rule("stop", "warning", "design", no_stop),
    Rule("stop-wind-down", "warning", "design", stop_without_wind_down),
    Rule("stop-responsible", "note", "design", stop_without_responsible),
)
