"""Risks are foreseen, weighed and in somebody's hands, harm to individuals among them (the guide's section 5)."""

from collections.abc import Iterator
from typing import Final

from rodtrad.document.investment import Investment
from rodtrad.thread.rules.rule import Hit, Hits, Rule, hit, unsaid_hits


def no_risks(plan: Investment) -> Iterator[Hit]:
    if not plan.risks:
        yield hit("risks")


def risk_unweighed(plan: Investment) -> Hits:
    return unsaid_hits(plan.risks, "risks", "description", "likelihood", "impact")


def risk_without_action(plan: Investment) -> Hits:
    return unsaid_hits(plan.risks, "risks", "description", "action", "responsible")


def harm_not_considered(plan: Investment) -> Iterator[Hit]:
    if plan.risks and not any(risk.harm_to_individuals for risk in plan.risks):
        yield hit("risks")


RULES: Final = (
    Rule("risks", "warning", "design", no_risks),
    Rule("risk-weighed", "warning", "design", risk_unweighed),
    Rule("risk-action", "warning", "design", risk_without_action),
    Rule("risk-harm", "warning", "design", harm_not_considered),
)
