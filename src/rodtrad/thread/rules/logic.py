"""The chain resources → activities → outcomes → goals: every row leads on, is reached and is measured.

Source: SKL, *Helhet, hållbarhet och resultat* (2017), section 5; horizons: outcomes normally within a year after the end, goals
two to five years after it.
"""

from collections.abc import Iterator
from typing import Final

from rodtrad.document.investment import Investment
from rodtrad.document.labels import label_id
from rodtrad.texts import message
from rodtrad.thread.rules.rule import Hit, Rule, hit

COLUMNS: Final = ("resources", "activities", "outcomes", "goals")
GOAL_MONTHS: Final = (24, 60)
OUTCOME_MONTHS_AT_MOST: Final = 12


def columns_empty(plan: Investment) -> Iterator[Hit]:
    for name in COLUMNS:
        if not getattr(plan, name):
            yield hit(name, column=message(label_id(Investment, name)))


def activities_unmeasured(plan: Investment) -> Iterator[Hit]:
    process = keys_of_type(plan, process=True)
    for index, activity in enumerate(plan.activities):
        if not process.intersection(activity.indicators):
            yield hit(f"activities[{index}].indicators", title=activity.title)


def outcomes_unmeasured(plan: Investment) -> Iterator[Hit]:
    return _unmeasured(plan, "outcomes")


def goals_unmeasured(plan: Investment) -> Iterator[Hit]:
    return _unmeasured(plan, "goals")


def _unmeasured(plan: Investment, column: str) -> Iterator[Hit]:
    results = keys_of_type(plan, process=False)
    for index, row in enumerate(getattr(plan, column)):
        if not results.intersection(row.indicators):
            yield hit(f"{column}[{index}].indicators", title=row.title)


def keys_of_type(plan: Investment, *, process: bool) -> set[str]:
    """The keys of the process measures, or of all the others."""
    return {indicator.key for indicator in plan.indicators if (indicator.type == "process") == process}


def activities_leading_nowhere(plan: Investment) -> Iterator[Hit]:
    return (hit(f"activities[{i}].leads_to", title=row.title) for i, row in enumerate(plan.activities) if not row.leads_to)


def outcomes_leading_nowhere(plan: Investment) -> Iterator[Hit]:
    return (hit(f"outcomes[{i}].leads_to", title=row.title) for i, row in enumerate(plan.outcomes) if not row.leads_to)


def outcomes_unreached(plan: Investment) -> Iterator[Hit]:
    reached = {key for activity in plan.activities for key in activity.leads_to}
    return (hit(f"outcomes[{i}]", title=row.title) for i, row in enumerate(plan.outcomes) if row.key not in reached)


def goals_unreached(plan: Investment) -> Iterator[Hit]:
    reached = {key for outcome in plan.outcomes for key in outcome.leads_to}
    return (hit(f"goals[{i}]", title=row.title) for i, row in enumerate(plan.goals) if row.key not in reached)


def resources_unused(plan: Investment) -> Iterator[Hit]:
    used = {key for activity in plan.activities for key in activity.resources}
    return (hit(f"resources[{i}]", title=row.title) for i, row in enumerate(plan.resources) if row.key not in used)


def resources_without_actor(plan: Investment) -> Iterator[Hit]:
    return (hit(f"resources[{i}].actor", title=row.title) for i, row in enumerate(plan.resources) if row.actor is None)


def activities_without_resources(plan: Investment) -> Iterator[Hit]:
    return (hit(f"activities[{i}].resources", title=row.title) for i, row in enumerate(plan.activities) if not row.resources)


def activities_without_number(plan: Investment) -> Iterator[Hit]:
    return (hit(f"activities[{i}].planned", title=row.title) for i, row in enumerate(plan.activities) if row.planned is None)


def goals_without_horizon(plan: Investment) -> Iterator[Hit]:
    return (
        hit(f"goals[{i}].months_after_end", title=row.title) for i, row in enumerate(plan.goals) if row.months_after_end is None
    )


def outcomes_without_horizon(plan: Investment) -> Iterator[Hit]:
    for index, row in enumerate(plan.outcomes):
        if row.months_after_end is None:
            yield hit(f"outcomes[{index}].months_after_end", title=row.title)


def goals_outside_horizon(plan: Investment) -> Iterator[Hit]:
    low, high = GOAL_MONTHS
    for index, goal in enumerate(plan.goals):
        months = goal.months_after_end
        if months is not None and not low <= months <= high:
            yield hit(f"goals[{index}].months_after_end", title=goal.title, months=months, low=low, high=high)


def outcomes_outside_horizon(plan: Investment) -> Iterator[Hit]:
    for index, outcome in enumerate(plan.outcomes):
        months = outcome.months_after_end
        if months is not None and months > OUTCOME_MONTHS_AT_MOST:
            yield hit(f"outcomes[{index}].months_after_end", title=outcome.title, months=months, high=OUTCOME_MONTHS_AT_MOST)


def nothing_assumed(plan: Investment) -> Iterator[Hit]:
    if plan.activities and not any(row.assumptions for name in COLUMNS for row in getattr(plan, name)):
        yield hit("activities[0].assumptions")


RULES: Final = (
    Rule("logic-column", "break", "design", columns_empty, since="choice"),
    Rule("activity-process-measure", "break", "design", activities_unmeasured),
    Rule("outcome-indicator", "break", "design", outcomes_unmeasured),
    Rule("goal-indicator", "break", "design", goals_unmeasured),
    Rule("activity-leads-to", "break", "design", activities_leading_nowhere, since="choice"),
    Rule("outcome-leads-to", "break", "design", outcomes_leading_nowhere, since="choice"),
    Rule("outcome-reached", "break", "design", outcomes_unreached, since="choice"),
    Rule("goal-reached", "break", "design", goals_unreached, since="choice"),
    Rule("resource-used", "warning", "design", resources_unused),
    Rule("resource-actor", "note", "design", resources_without_actor),
    Rule("activity-resources", "warning", "design", activities_without_resources),
    Rule("activity-number", "note", "design", activities_without_number),
    Rule("goal-horizon-set", "warning", "design", goals_without_horizon),
    Rule("goal-horizon", "warning", "design", goals_outside_horizon),
    Rule("outcome-horizon-set", "warning", "design", outcomes_without_horizon),
    Rule("outcome-horizon", "warning", "design", outcomes_outside_horizon),
    Rule("assumptions", "note", "design", nothing_assumed),
)
