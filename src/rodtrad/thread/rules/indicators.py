"""Every indicator says what is measured, where it comes from, when, and by whom (the guide's section 5)."""

from collections.abc import Iterator
from typing import Final

from rodtrad.document.investment import Investment
from rodtrad.document.logic import Indicator
from rodtrad.thread.rules.logic import COLUMNS
from rodtrad.thread.rules.rule import Hit, Hits, Rule, blank, blank_hits, hit


def used_by(plan: Investment) -> dict[str, list[str]]:
    """For each indicator's key the places in the logic model that it shows, such as `goals[0].indicators`."""
    places: dict[str, list[str]] = {}
    for column in COLUMNS:
        for index, row in enumerate(getattr(plan, column)):
            for key in row.indicators:
                places.setdefault(key, []).append(f"{column}[{index}].indicators")
    return places


def results(plan: Investment) -> Iterator[tuple[int, Indicator]]:
    """The indicators of outcomes and goals, with their places in the list."""
    return ((index, indicator) for index, indicator in enumerate(plan.indicators) if indicator.type != "process")


def without_source(plan: Investment) -> Iterator[Hit]:
    places = used_by(plan)
    for index, indicator in enumerate(plan.indicators):
        if blank(indicator.source):
            yield hit(f"indicators[{index}].source", *places.get(indicator.key, ()), name=indicator.name)


def unused(plan: Investment) -> Iterator[Hit]:
    places = used_by(plan)
    return (hit(f"indicators[{i}]", name=row.name) for i, row in enumerate(plan.indicators) if row.key not in places)


def without_definition(plan: Investment) -> Hits:
    return _unsaid(plan, "definition")


def without_unit(plan: Investment) -> Hits:
    return _unsaid(plan, "unit")


def without_times(plan: Investment) -> Hits:
    return _unsaid(plan, "measured_months")


def without_responsible(plan: Investment) -> Hits:
    return _unsaid(plan, "responsible")


def _unsaid(plan: Investment, field: str) -> Hits:
    return blank_hits(plan.indicators, "indicators", "name", field)


def without_baseline(plan: Investment) -> Iterator[Hit]:
    return (hit(f"indicators[{i}].baseline", name=row.name) for i, row in results(plan) if row.baseline is None)


def without_aim(plan: Investment) -> Iterator[Hit]:
    for index, indicator in results(plan):
        if indicator.target is None and indicator.expected_effect is None:
            yield hit(f"indicators[{index}].target", name=indicator.name)


def on_group_level(plan: Investment) -> Iterator[Hit]:
    return (hit(f"indicators[{i}].level", name=row.name) for i, row in results(plan) if row.level == "group")


def not_isolating(plan: Investment) -> Iterator[Hit]:
    for index, indicator in results(plan):
        if indicator.isolates_target_group is False:
            yield hit(f"indicators[{index}].isolates_target_group", name=indicator.name)


def isolation_unsaid(plan: Investment) -> Iterator[Hit]:
    for index, indicator in results(plan):
        if indicator.isolates_target_group is None:
            yield hit(f"indicators[{index}].isolates_target_group", name=indicator.name)


def expectation_without_source(plan: Investment) -> Iterator[Hit]:
    for index, indicator in enumerate(plan.indicators):
        if indicator.expected_effect and blank(indicator.expected_effect.source):
            yield hit(f"indicators[{index}].expected_effect.source", name=indicator.name)


def expectation_against_direction(plan: Investment) -> Iterator[Hit]:
    for index, indicator in enumerate(plan.indicators):
        expected = indicator.expected_effect.expected if indicator.expected_effect else 0
        if expected * (1 if indicator.direction == "increase" else -1) < 0:
            yield hit(f"indicators[{index}].expected_effect.expected", name=indicator.name)


RULES: Final = (
    Rule("indicator-source", "break", "design", without_source),
    Rule("indicator-used", "warning", "design", unused),
    Rule("indicator-definition", "note", "design", without_definition),
    Rule("indicator-unit", "warning", "design", without_unit),
    Rule("indicator-times", "warning", "design", without_times),
    Rule("indicator-responsible", "warning", "design", without_responsible),
    Rule("indicator-baseline", "warning", "design", without_baseline),
    Rule("indicator-aim", "note", "design", without_aim),
    Rule("indicator-level", "note", "design", on_group_level),
    Rule("indicator-isolates", "warning", "design", not_isolating),
    Rule("indicator-isolates-said", "note", "design", isolation_unsaid),
    Rule("expected-effect-source", "warning", "design", expectation_without_source),
    Rule("expected-effect-direction", "warning", "design", expectation_against_direction),
)
