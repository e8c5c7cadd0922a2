"""Costs have a payer and a period; every saving names whose budget, and that the budget's owner was asked (section 5)."""

from collections.abc import Iterator
from typing import Final

from rodtrad.document.investment import Investment
from rodtrad.document.money import CostKind
from rodtrad.texts import message
from rodtrad.thread.rules.rule import Hit, Hits, Rule, blank, blank_hits, hit, listed, unsaid, unsaid_hits


def no_costs(plan: Investment) -> Iterator[Hit]:
    if not plan.costs:
        yield hit("costs")


def cost_without_payer(plan: Investment) -> Hits:
    return blank_hits(plan.costs, "costs", "item", "payer")


def cost_without_period(plan: Investment) -> Hits:
    return blank_hits(plan.costs, "costs", "item", "amounts")


def cost_outside_period(plan: Investment) -> Iterator[Hit]:
    """Evaluation may go on after the end; other costs belong to the years of the investment."""
    if plan.start is None or plan.end is None:
        return
    for index, cost in enumerate(plan.costs):
        last = plan.end.year if cost.kind != "evaluation" else max(cost.amounts, default=plan.end.year)
        outside = sorted(year for year in cost.amounts if not plan.start.year <= year <= last)
        if outside:
            yield hit(f"costs[{index}].amounts", item=cost.item, years=", ".join(map(str, outside)))


def evaluation_not_in_budget(plan: Investment) -> Iterator[Hit]:
    return _not_in_budget(plan, "evaluation")


def leadership_not_in_budget(plan: Investment) -> Iterator[Hit]:
    return _not_in_budget(plan, "project_leadership")


def _not_in_budget(plan: Investment, kind: CostKind) -> Iterator[Hit]:
    if sum(sum(cost.amounts.values()) for cost in plan.costs if cost.kind == kind) <= 0:
        yield hit("costs")


def conventions_unsaid(plan: Investment) -> Iterator[Hit]:
    fields = unsaid(plan.calculation, "price_year", "base_year", "discount")
    if fields:
        yield hit("calculation", fields=fields)


def rate_without_source(plan: Investment) -> Iterator[Hit]:
    if plan.calculation.discount and blank(plan.calculation.discount_source):
        yield hit("calculation.discount_source")


def unit_cost_unsaid(plan: Investment) -> Hits:
    return unsaid_hits(plan.unit_costs, "unit_costs", "name", "unit", "price_year", "source")


def override_without_motive(plan: Investment) -> Iterator[Hit]:
    for index, unit_cost in enumerate(plan.unit_costs):
        if not blank(unit_cost.replaces) and blank(unit_cost.motive):
            yield hit(f"unit_costs[{index}].motive", name=unit_cost.name)


def unit_cost_unused(plan: Investment) -> Iterator[Hit]:
    used = {consequence.unit_cost for consequence in plan.consequences}
    return (hit(f"unit_costs[{i}]", name=row.name) for i, row in enumerate(plan.unit_costs) if row.key not in used)


def consequence_without_payer(plan: Investment) -> Hits:
    return blank_hits(plan.consequences, "consequences", "description", "payer")


def saving_not_asked(plan: Investment) -> Iterator[Hit]:
    for index, consequence in enumerate(plan.consequences):
        if consequence.direction == "saving" and blank(consequence.budget_owner_agreed):
            yield hit(f"consequences[{index}].budget_owner_agreed", description=consequence.description)


def consequence_without_indicator(plan: Investment) -> Hits:
    return blank_hits(plan.consequences, "consequences", "description", "indicator")


def consequence_without_effect(plan: Investment) -> Iterator[Hit]:
    """Nothing says how large the effect is: neither an expectation nor a planned analysis."""
    known = {indicator.key for indicator in plan.indicators if indicator.expected_effect}
    known |= {analysis.indicator for analysis in plan.evaluation.analyses}
    for index, consequence in enumerate(plan.consequences):
        if consequence.indicator is not None and consequence.indicator not in known:
            yield hit(f"consequences[{index}].indicator", description=consequence.description)


def consequence_without_unit_cost(plan: Investment) -> Hits:
    return blank_hits(plan.consequences, "consequences", "description", "unit_cost")


def consequence_without_year(plan: Investment) -> Hits:
    return blank_hits(plan.consequences, "consequences", "description", "first_year")


def consequence_without_source(plan: Investment) -> Hits:
    return blank_hits(plan.consequences, "consequences", "description", "source")


def saved_elsewhere(plan: Investment) -> Iterator[Hit]:
    """Somebody pays and saves nothing while another saves: the wrong pocket."""
    savers = {row.payer for row in plan.consequences if row.direction == "saving" and row.payer}
    payers = {cost.payer for cost in plan.costs if cost.payer}
    if savers and payers and (alone := payers - savers) and savers - payers:
        names = [message("rule-name", name=actor.name) for actor in plan.actors if actor.key in alone]
        others = [message("rule-name", name=actor.name) for actor in plan.actors if actor.key in savers - payers]
        if names and others:
            yield hit("costs", "consequences", payers=listed(names), savers=listed(others))


def scale_unestimated(plan: Investment) -> Iterator[Hit]:
    fields = unsaid(plan.scale_up, "persons", "cost_per_person", "expected_effect")
    if fields:
        yield hit("scale_up", fields=fields)


RULES: Final = (
    Rule("costs", "break", "design", no_costs),
    Rule("cost-payer", "break", "design", cost_without_payer),
    Rule("cost-period", "break", "design", cost_without_period),
    Rule("cost-years", "warning", "design", cost_outside_period),
    Rule("evaluation-budget", "break", "design", evaluation_not_in_budget),
    Rule("leadership-budget", "warning", "design", leadership_not_in_budget),
    Rule("calculation", "warning", "design", conventions_unsaid),
    Rule("discount-source", "note", "design", rate_without_source),
    Rule("unit-cost-facts", "warning", "design", unit_cost_unsaid),
    Rule("unit-cost-motive", "warning", "design", override_without_motive),
    Rule("unit-cost-used", "note", "design", unit_cost_unused),
    Rule("consequence-payer", "break", "design", consequence_without_payer),
    Rule("saving-asked", "break", "design", saving_not_asked),
    Rule("consequence-indicator", "break", "design", consequence_without_indicator),
    Rule("consequence-effect", "break", "design", consequence_without_effect),
    Rule("consequence-unit-cost", "break", "design", consequence_without_unit_cost),
    Rule("consequence-year", "warning", "design", consequence_without_year),
    Rule("consequence-source", "note", "design", consequence_without_source),
    Rule("saved-elsewhere", "note", "design", saved_elsewhere),
    Rule("scale-up", "warning", "design", scale_unestimated),
)
