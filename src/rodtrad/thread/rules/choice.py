"""How the investment was chosen: openly, by criteria, by a decision that can be found (the guide's section 4)."""

from collections.abc import Iterator
from typing import Final

from rodtrad.document.investment import Investment
from rodtrad.thread.rules.rule import Hit, Rule, blank, hit, unsaid

# On these ways in, operations propose; they have to know beforehand what a social investment is.
PROPOSED: Final = ("open_call", "call_on_needs", "idea_test")


def route_unsaid(plan: Investment) -> Iterator[Hit]:
    if plan.selection.route is None:
        yield hit("selection.route")


def operations_uninformed(plan: Investment) -> Iterator[Hit]:
    if plan.selection.route in PROPOSED and blank(plan.selection.informed):
        yield hit("selection.informed")


def criteria_unpublished(plan: Investment) -> Iterator[Hit]:
    if blank(plan.selection.criteria_published):
        yield hit("selection.criteria_published")


def decision_unsaid(plan: Investment) -> Iterator[Hit]:
    fields = unsaid(plan.selection.decision, "body", "on", "reference", "motive")
    if fields:
        yield hit("selection.decision", fields=fields)


RULES: Final = (
    Rule("route", "note", "choice", route_unsaid, since="choice"),
    Rule("operations-informed", "warning", "choice", operations_uninformed, since="choice"),
    Rule("criteria-published", "warning", "choice", criteria_unpublished, since="choice"),
    Rule("decision", "warning", "choice", decision_unsaid, since="running"),
)
