"""Sums of flows: per payer and for all, and when each has its money back."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate

from rodtrad.document import Investment
from rodtrad.economics.amounts import LARGEST, product, rounded, total
from rodtrad.economics.result import Balance, CostPerEffect, EffectUsed, Flow, FlowKind, Formula
from rodtrad.texts import text

EVERYBODY = "all"
NOT_STATED = ""


def payers_in_order(flows: Sequence[Flow], investment: Investment) -> list[str]:
    """The payers that have a flow, as the document lists its actors; "" (payer not stated) last."""
    have = {flow.payer for flow in flows}
    return [actor.key for actor in investment.actors if actor.key in have] + ([NOT_STATED] if NOT_STATED in have else [])


def payer_name(payer: str, investment: Investment) -> str:
    """The actor's name; in the document's language for everybody and for a payer that is not stated."""
    if payer == NOT_STATED:
        return text(investment.language, "economics-payer-not-stated")
    return next((actor.name for actor in investment.actors if actor.key == payer), payer)


def balance(flows: Sequence[Flow], payer: str, name: str) -> Balance:
    """Present cost, present saving and net of the flows, and the year they pay back."""
    cost = total(flow.present_value for flow in flows if flow.kind == "cost")
    saving = total(flow.present_value for flow in flows if flow.kind == "saving")
    return Balance(payer, name, cost, saving, saving - cost, pays_back(flows))


def balances(flows: Sequence[Flow], investment: Investment) -> tuple[tuple[Balance, ...], Balance]:
    """Each payer's balance, and everybody's."""
    per_payer = tuple(
        balance([flow for flow in flows if flow.payer == payer], payer, payer_name(payer, investment))
        for payer in payers_in_order(flows, investment)
    )
    return per_payer, balance(flows, EVERYBODY, text(investment.language, "economics-payer-all"))


def pays_back(flows: Sequence[Flow]) -> int | None:
    """The first year from which savings so far are at least costs so far in every year that follows; None where never."""
    nets = net_by_year(flows)
    so_far = list(zip(nets, accumulate(nets.values()), strict=True))
    back = None
    for year, sum_so_far in reversed(so_far):
        if sum_so_far < 0:
            break
        back = year
    return back


def net_by_year(flows: Sequence[Flow]) -> dict[int, Decimal]:
    """Saving − cost, undiscounted, of each year that has a flow, in order."""
    years = sorted({flow.year for flow in flows})
    return {year: total(_signed(flow) for flow in flows if flow.year == year) for year in years}


def sum_of(flows: Iterable[Flow], kind: FlowKind) -> Decimal:
    return total(flow.amount for flow in flows if flow.kind == kind)


def _signed(flow: Flow) -> Decimal:
    return flow.amount if flow.kind == "saving" else -flow.amount


def costs_per_effect(
    cost: Decimal, effects: Mapping[str, EffectUsed], formulas: Sequence[Formula], investment: Investment
) -> tuple[CostPerEffect, ...]:
    """Present cost per unit of improvement, for each outcome indicator with an effect and a number of persons.

    The persons are those of the indicator's consequences (the largest number, since they are the same persons), else those
    assigned to the intervention, else the target group. Source: SKL's guide (2017), section 7, cost per effect.
    """
    process = {indicator.key for indicator in investment.indicators if indicator.type == "process"}
    persons = {key: _persons(key, formulas, investment) for key in effects if key not in process}
    units = {key: _unit(effects[key], investment) for key in persons}
    return tuple(
        _cost_per_effect(cost, effects[key], units[key], number) for key, number in persons.items() if number is not None
    )


def _unit(effect: EffectUsed, investment: Investment) -> str:
    """The indicator's unit; a change in a share, times persons, is a number of persons."""
    shares = {analysis.indicator for analysis in investment.evaluation.analyses if analysis.scale == "binary"}
    return text(investment.language, "economics-unit-person") if effect.indicator in shares else effect.unit


def _persons(indicator: str, formulas: Sequence[Formula], investment: Investment) -> int | None:
    assigned = investment.evaluation.assigned
    elsewhere = assigned.intervention if assigned else investment.target_group.size
    return max((formula.persons for formula in formulas if formula.indicator == indicator), default=elsewhere)


def _cost_per_effect(cost: Decimal, effect: EffectUsed, unit: str, persons: int) -> CostPerEffect:
    units = product(effect.improvement, persons)
    # An improvement of next to nothing (rounding noise of an estimate that is zero) has no price per unit either.
    value = rounded(cost / units) if units > 0 and cost < LARGEST * units else None
    return CostPerEffect(effect.indicator, unit, cost, float(units), value)
