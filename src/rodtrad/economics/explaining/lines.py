"""Costs and consequences, from present value down to what the document says."""

from collections.abc import Sequence

from rodtrad.economics.amounts import total
from rodtrad.economics.discounting import rate
from rodtrad.economics.explaining.explained import Case, Explained, Value
from rodtrad.economics.result import Flow, Formula, Origin
from rodtrad.texts import message


def line(case: Case, origin: Origin, key: str) -> Explained:
    """A cost's or consequence's present value: the sum of its years."""
    flows = flows_of(case, origin, key)
    below = tuple(year(case, flow) for flow in flows)
    label = message(f"economics-explain-{flows[0].kind}", item=flows[0].item)
    return Explained(label, total(flow.present_value for flow in flows), message("economics-explain-sum"), below=below)


def flows_of(case: Case, origin: Origin, key: str) -> list[Flow]:
    """The amounts of one cost or consequence, year by year; empty where there is no such line."""
    return [flow for flow in case.result.flows if (flow.origin, flow.source) == (origin, key)]


def year(case: Case, flow: Flow) -> Explained:
    """One year's present value: amount × discount factor."""
    weight = Explained(
        message("economics-explain-factor", year=str(flow.year), base=str(case.result.base_year)),
        flow.factor,
        message("economics-explain-factor-formula", rate=rate(flow.year - case.result.base_year, case.result.discount)),
        source=case.result.discount_source,
        path="calculation.discount",
        shown="number",
    )
    label = message("economics-explain-present", item=flow.item, year=str(flow.year))
    formula = message("economics-explain-present-formula")
    return Explained(label, flow.present_value, formula, below=(amount(case, flow), weight))


def amount(case: Case, flow: Flow) -> Explained:
    """One year's amount, undiscounted."""
    return _cost(case, flow) if flow.origin == "cost" else _consequence(case, flow)


def first_year(case: Case, key: str) -> Explained:
    """What a consequence comes to in its first year: everything that it is multiplied of."""
    of = next(line for line in case.result.formulas if line.consequence == key)
    parts = (_effect(case, of), *_factors(of), _unit_cost(case, of))
    label = message("economics-explain-first-year", year=str(of.first_year))
    return Explained(label, of.yearly, message("economics-explain-product"), below=parts)


def per_effect(case: Case, indicator: str) -> Explained:
    """Present cost divided by improvement × persons."""
    row = next(row for row in case.result.costs_per_effect if row.indicator == indicator)
    name = next(item.name for item in case.investment.indicators if item.key == indicator)
    costs = dict.fromkeys(flow.source for flow in case.result.flows if flow.origin == "cost")
    label, sums = message("economics-explain-all-costs"), message("economics-explain-sum-lines")
    spent = Explained(label, row.cost, sums, below=tuple(line(case, "cost", key) for key in costs))
    units = Explained(
        message("economics-explain-units", indicator=name, unit=row.unit),
        row.effect_units,
        message("economics-explain-units-formula"),
        path=f"indicators.{indicator}",
        shown="number",
    )
    formula = message("economics-explain-per-effect-formula")
    return Explained(message("economics-explain-per-effect", indicator=name), row.value, formula, below=(spent, units))


def _cost(case: Case, flow: Flow) -> Explained:
    index, cost = next((i, cost) for i, cost in enumerate(case.investment.costs) if cost.key == flow.source)
    path = f"costs[{index}].amounts.{flow.year}"
    stated = Explained(message("economics-explain-stated"), cost.amounts[flow.year], source=cost.note, path=path)
    parts = [stated, *_moved(case, cost.price_year)]
    if cost.per == "participant":
        number, place = case.investment.calculation.participants[flow.year], f"calculation.participants.{flow.year}"
        label = message("economics-explain-participants", year=str(flow.year))
        parts.append(Explained(label, number, path=place, shown="number"))
    label = message("economics-explain-amount-of", item=flow.item, year=str(flow.year))
    formula = message("economics-explain-product") if len(parts) > 1 else message("economics-explain-as-stated")
    return Explained(label, flow.amount, formula, below=tuple(parts))


def _consequence(case: Case, flow: Flow) -> Explained:
    of = next(line for line in case.result.formulas if line.consequence == flow.source)
    first, years = first_year(case, flow.source), flow.year - of.first_year
    if not of.fade_out or not years:
        return first
    fade = Explained(message("economics-explain-fade-out"), of.fade_out, path=f"{of.path}.fade_out", shown="number")
    label = message("economics-explain-amount-of", item=flow.item, year=str(flow.year))
    return Explained(label, flow.amount, message("economics-explain-faded", years=str(years)), below=(first, fade))


def _effect(case: Case, of: Formula) -> Explained:
    used = next(effect for effect in case.result.effects if effect.indicator == of.indicator)
    index, item = next((i, item) for i, item in enumerate(case.investment.indicators) if item.key == of.indicator)
    label = message(f"economics-explain-effect-{used.basis}", indicator=item.name, analysis=used.analysis)
    path = f"indicators[{index}]" + ("" if used.basis == "measured" else ".expected_effect")
    return Explained(label, of.improvement, source=item.source, path=path, shown="number")


def _factors(of: Formula) -> Sequence[Explained]:
    """Persons, share, what is not displaced, quantity; those that are 1 are left out."""
    left = 1 - of.displacement
    named: dict[str, Value] = {"persons": of.persons, "share": of.share, "displacement": left, "quantity": of.quantity}
    shown = {field: value for field, value in named.items() if field == "persons" or value != 1}
    return [
        Explained(message(f"economics-explain-{field}"), value, path=f"{of.path}.{field}", shown="number")
        for field, value in shown.items()
    ]


def _unit_cost(case: Case, of: Formula) -> Explained:
    index, cost = next((i, cost) for i, cost in enumerate(case.investment.unit_costs) if cost.key == of.unit_cost_key)
    label = message("economics-explain-unit-cost", name=cost.name)
    stated = Explained(label, cost.value, source=cost.source, path=f"unit_costs[{index}].value")
    moved = _moved(case, cost.price_year)
    if not moved:
        return stated
    return Explained(label, of.unit_cost, message("economics-explain-product"), below=(stated, *moved))


def _moved(case: Case, year: int | None) -> tuple[Explained, ...]:
    """The price index's ratio where an amount comes from another price year."""
    if year is None or year == case.result.price_year:
        return ()
    index = case.investment.calculation.price_index
    label = message("economics-explain-index", year=str(year), to=str(case.result.price_year))
    source = case.investment.calculation.price_index_source
    ratio = index[case.result.price_year] / index[year]
    formula = message("economics-explain-index-formula", to=index[case.result.price_year], year=index[year])
    return (Explained(label, ratio, formula, source, "calculation.price_index", shown="number"),)
