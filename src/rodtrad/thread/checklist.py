"""The guide's lists "Säkerställ följande" as live rules: what in the document shows each item, and what is missing.

Source: SKL, *Helhet, hållbarhet och resultat* (2017), the list that ends each of the sections 3–8.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rodtrad.document.investment import Investment
from rodtrad.texts import Message
from rodtrad.thread import evidence
from rodtrad.thread.findings import ChecklistItem, Component, ItemStatus
from rodtrad.thread.rules import RULES, due
from rodtrad.thread.rules.logic import RULES as LOGIC_RULES

_RULES: Final = {rule.id: rule for rule in RULES}
_LINKED: Final = ("logic-column", "activity-leads-to", "outcome-leads-to", "outcome-reached", "goal-reached")
_LED: Final = ("role-project-owner", "role-steering-group", "role-project-leader")


@dataclass(frozen=True)
class Item:
    """One item: met when none of its rules finds anything; `shows` tells what in the document speaks for it."""

    id: str
    component: Component
    rules: tuple[str, ...]
    shows: evidence.Shows


ITEMS: Final = (
    Item("need-verified", "needs", ("need-described", "need-verified", "evidence-source"), evidence.need_verified),
    Item("target-group", "needs", ("target-group-described",), evidence.target_group),
    Item("need-anchored", "needs", ("need-anchored",), evidence.need_anchored),
    Item("informed", "choice", ("route", "operations-informed"), evidence.informed),
    Item("simple-logic", "choice", _LINKED, evidence.logic),
    Item("criteria-available", "choice", ("criteria-published",), evidence.criteria_published),
    Item("groups", "design", ("cross-sector", "role-steering-group", "role-working-group"), evidence.groups),
    Item(
        "detailed-logic",
        "design",
        (
            *(rule.id for rule in LOGIC_RULES if rule.severity == "break"),
            *("indicator-source", "criteria", "evaluation-question", "evaluation-design", "criterion-analysis"),
        ),
        evidence.detailed_logic,
    ),
    Item("full-scale", "design", ("scale-up",), evidence.scale),
    Item("leadership", "design", (*_LED, "leadership-budget"), evidence.leadership),
    Item("routines", "design", ("decision-paths", "reporting", "activity-documentation", "communication"), evidence.routines),
    Item("risk-analysis", "design", ("risks", "risk-weighed", "risk-action", "risk-harm"), evidence.risks),
    Item("roles-clear", "running", (*_LED, "role-working-group"), evidence.all_roles),
    Item("decision-paths", "running", ("decision-paths", "reporting", "communication"), evidence.decision_paths),
    Item("check-ins", "running", ("check-ins", "first-check-in"), evidence.check_ins),
    Item("measures", "running", ("indicator-times", "indicator-responsible", "activity-documentation"), evidence.measures),
    Item("outcomes", "evaluation", ("evaluation-comparison", "criterion-analysis", "delivery"), evidence.outcomes),
    Item("components", "evaluation", ("components", "component-causes"), evidence.components),
    Item("long-term", "evaluation", ("long-term-link", "long-term-source"), evidence.long_term),
    Item(
        "implementation-plan",
        "evaluation",
        ("implementation-decision", "implementation-plan"),
        evidence.implementation("goals", "time_frame", "conditions_for_scale_up"),
    ),
    Item("communicated", "evaluation", ("communication", "lessons"), evidence.communicated),
    Item(
        "responsibility",
        "implementation",
        ("implementation-take-over",),
        evidence.implementation("owner", "organisation", "financing", "anchored"),
    ),
    Item("preconditions", "implementation", ("implementation-preconditions", "implementation-in-place"), evidence.preconditions),
    Item("goals-and-time", "implementation", ("implementation-plan",), evidence.implementation("goals", "time_frame")),
    Item("context", "implementation", ("implementation-context",), evidence.implementation("new_context", "obstacles")),
    Item("followed-up", "implementation", ("implementation-follow-up",), evidence.implementation("follow_up")),
)


def checklist(plan: Investment) -> tuple[ChecklistItem, ...]:
    """Every item with its status in the investment's phase."""
    return tuple(_state(item, plan) for item in ITEMS)


def _state(item: Item, plan: Investment) -> ChecklistItem:
    missing = tuple(dict.fromkeys(_missing(item, plan)))
    status: ItemStatus = "missing" if missing else "met"
    if not due(item.component, plan.phase):
        status = "not_due"
    return ChecklistItem(item.id, item.component, status, tuple(item.shows(plan)), missing)


def _missing(item: Item, plan: Investment) -> Iterator[Message]:
    """What its rules find, also those that the phase does not ask for yet: so one sees what is to come."""
    return (finding.message for id in item.rules for finding in _RULES[id].all_findings(plan))
