"""The calculation: from the document and the effects to who pays and who saves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rodtrad import __version__
from rodtrad.document import Investment, version_hash
from rodtrad.economics.amounts import total
from rodtrad.economics.balances import balances, costs_per_effect
from rodtrad.economics.conventions import Conventions, conventions
from rodtrad.economics.effects import doubts, effects_by_indicator
from rodtrad.economics.flows import Basis, consequence_flows, cost_flows, each, formula
from rodtrad.economics.model import Model, Parts, build
from rodtrad.economics.result import Balance, CalculationBasis, Economics, EffectUsed, Flow, Formula
from rodtrad.economics.uncertainty import with_uncertainty
from rodtrad.economics.warnings import warnings
from rodtrad.errors import NotComputable, Problem
from rodtrad.evaluation.effect import Effect
from rodtrad.parameters import parameter_version


@dataclass(frozen=True)
class Calculated:
    """The exact result, and the model of it for questions of chance and sensitivity."""

    result: Economics
    model: Model


def calculate(investment: Investment, effects: Sequence[Effect] = ()) -> Economics:
    """Costs and consequences by payer and year, in present values, with what chance in the effects means for them.

    Without `effects` the consequences are counted with the expected effects of the document (a pre-calculation). Raises
    `NotComputable` with everything that is missing, each with its path in the document.
    """
    return calculate_with_model(investment, effects).result


def calculate_with_model(investment: Investment, effects: Sequence[Effect] = ()) -> Calculated:
    """As `calculate`, with the model that answers what the result hangs on (`sensitivity.py`)."""
    chosen, chosen_by_us = conventions(investment)
    used = effects_by_indicator(investment, effects)
    costs, formulas, flows = _lines(investment, chosen, used)
    present_cost = total(flow.present_value for flow in costs)
    years = _years(flows, chosen)
    model = build(investment, chosen, Parts(flows, formulas, years), used)
    *payers, everybody = _with_chance(investment, flows, model)
    counted = {item.indicator: used[item.indicator] for item in formulas}
    version = version_hash(investment)
    doubtful = doubts(investment, effects, used, version)
    result = Economics(
        currency=chosen.currency,
        price_year=chosen.price_year,
        base_year=chosen.base_year,
        years=years,
        flows=flows,
        payers=tuple(payers),
        total=everybody,
        costs_per_effect=costs_per_effect(present_cost, used, formulas, investment),
        draws=investment.calculation.draws if model.uncertain() else 0,
        seed=investment.calculation.seed,
        effects_used=tuple(sorted({effect.analysis for effect in counted.values() if effect.analysis})),
        version=version,
        warnings=(*chosen_by_us, *doubtful, *warnings(investment, used, formulas, flows)),
        basis=_basis(counted),
        effects=tuple(used.values()),
        formulas=formulas,
        discount=chosen.steps,
        discount_source=investment.calculation.discount_source,
        parameters=parameter_version(),
        engine=__version__,
    )
    return Calculated(result, model)


def _lines(
    investment: Investment, chosen: Conventions, used: Mapping[str, EffectUsed]
) -> tuple[tuple[Flow, ...], tuple[Formula, ...], tuple[Flow, ...]]:
    """The flows of the costs, the consequences written out, and all flows."""
    problems: list[Problem] = []
    basis = Basis(investment, chosen, used)
    costs = each("costs", investment.costs, lambda index, cost: cost_flows(index, cost, chosen), problems)
    formulas = each("consequences", investment.consequences, lambda index, line: formula(index, line, basis), problems)
    gains = each("consequences", formulas, lambda _, line: consequence_flows(line, chosen), problems)
    if problems:
        raise NotComputable(list(dict.fromkeys(problems)))
    of_costs = tuple(flow for flows in costs for flow in flows)
    return of_costs, tuple(formulas), (*of_costs, *(flow for flows in gains for flow in flows))


def _with_chance(investment: Investment, flows: tuple[Flow, ...], model: Model) -> tuple[Balance, ...]:
    """Each payer's balance and, last, everybody's, with what chance means for them."""
    payers, everybody = balances(flows, investment)
    stated = investment.calculation
    return tuple(with_uncertainty((*payers, everybody), model, stated.draws, stated.seed))


def _years(flows: Sequence[Flow], chosen: Conventions) -> tuple[int, ...]:
    """Every year from the first flow to the last, also those between without one."""
    years = [flow.year for flow in flows] or [chosen.base_year]
    return tuple(range(min(years), max(years) + 1))


def _basis(counted: Mapping[str, EffectUsed]) -> CalculationBasis:
    kinds = {effect.basis for effect in counted.values()}
    return "none" if not kinds else "mixed" if len(kinds) > 1 else kinds.pop()
