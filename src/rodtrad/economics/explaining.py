"""Where a figure of the calculation comes from: its formula with the values, down to the inputs and their sources.

`net`, `net.PAYER`, a cost's or consequence's key, or such a key with a year (`days.2026`).
"""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rodtrad.document import Investment
from rodtrad.economics.balances import EVERYBODY
from rodtrad.economics.result import Economics, Flow, Formula
from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import Message, message

Value = Decimal | float | int


@dataclass(frozen=True)
class Explained:
    """A figure, how it is computed (`formula` in words, None for an input), where an input comes from, and what it was made of.

    `path` is the input's place in the document; "" for what is computed. `money` tells an amount from another number."""

    label: Message
    value: Value
    formula: Message | None = None
    source: str = ""
    path: str = ""
    below: tuple["Explained", ...] = ()
    money: bool = True


def explain(investment: Investment, result: Economics, name: str) -> Explained:
    """The figure `name` from top to leaves. Raises `NotComputable` for a name that the calculation does not have."""
    kind, _, rest = name.partition(".")
    lines = dict.fromkeys(flow.source for flow in result.flows)
    payers = [balance.payer for balance in result.payers]
    if kind == "net" and (not rest or rest in (EVERYBODY, *payers)):
        return _net(investment, result, rest or EVERYBODY)
    years = [str(flow.year) for flow in result.flows if flow.source == kind]
    if kind in lines and (not rest or rest in years):
        return _line(investment, result, kind) if not rest else _year(investment, result, _flow(result, kind, int(rest)))
    known = ["net", *(f"net.{payer}" for payer in payers), *lines]
    near = difflib.get_close_matches(name, known, n=1)
    words = {"name": name, "known": ", ".join(near or known)}
    what, cure = message("economics-explain-unknown", **words), message("economics-explain-unknown.cure", **words)
    raise NotComputable([Problem(name, what, cure, name)])


def _net(investment: Investment, result: Economics, payer: str) -> Explained:
    """Saving − cost: every line of the payer (of all)."""
    balance = result.total if payer == EVERYBODY else next(each for each in result.payers if each.payer == payer)
    keys = dict.fromkeys(flow.source for flow in result.flows if payer in (EVERYBODY, flow.payer))
    below = tuple(_line(investment, result, key) for key in keys)
    label = message("economics-explain-net", payer=balance.name)
    return Explained(label, balance.net, message("economics-explain-net-formula"), below=below)


def _line(investment: Investment, result: Economics, key: str) -> Explained:
    """A cost's or consequence's present value: the sum of its years."""
    flows = [flow for flow in result.flows if flow.source == key]
    present = sum((flow.present_value for flow in flows), Decimal(0))
    below = tuple(_year(investment, result, flow) for flow in flows)
    label = message(f"economics-explain-{flows[0].kind}", item=flows[0].item)
    return Explained(label, present, message("economics-explain-sum"), below=below)


def _year(investment: Investment, result: Economics, flow: Flow) -> Explained:
    """One year's present value: amount × discount factor."""
    amount = _cost(investment, result, flow) if flow.origin == "cost" else _consequence(investment, result, flow)
    rates = ", ".join(f"{step.rate:.4g} (≥ {step.from_year})" for step in result.discount)
    weight = Explained(
        message("economics-explain-factor", year=str(flow.year), base=str(result.base_year)),
        flow.factor,
        message("economics-explain-factor-formula", rates=rates or "0"),
        source=result.discount_source,
        path="calculation.discount",
        money=False,
    )
    label = message("economics-explain-present", item=flow.item, year=str(flow.year))
    return Explained(label, flow.present_value, message("economics-explain-present-formula"), below=(amount, weight))


def _cost(investment: Investment, result: Economics, flow: Flow) -> Explained:
    index, cost = next((i, cost) for i, cost in enumerate(investment.costs) if cost.key == flow.source)
    path = f"costs[{index}].amounts.{flow.year}"
    stated = Explained(message("economics-explain-stated"), cost.amounts[flow.year], source=cost.note, path=path)
    parts = [stated, *_moved(investment, result, cost.price_year)]
    if cost.per == "participant":
        number, place = investment.calculation.participants[flow.year], f"calculation.participants.{flow.year}"
        parts.append(Explained(message("economics-explain-participants", year=str(flow.year)), number, path=place, money=False))
    label = message("economics-explain-amount", year=str(flow.year))
    return stated if len(parts) == 1 else Explained(label, flow.amount, message("economics-explain-product"), below=tuple(parts))


def _consequence(investment: Investment, result: Economics, flow: Flow) -> Explained:
    line = next(line for line in result.formulas if line.consequence == flow.source)
    parts = (_effect(investment, result, line), *_factors(line), _unit_cost(investment, result, line))
    label = message("economics-explain-first-year", year=str(line.first_year))
    first = Explained(label, line.yearly, message("economics-explain-product"), below=parts)
    years = flow.year - line.first_year
    if not line.fade_out or not years:
        return first
    fade = Explained(message("economics-explain-fade-out"), line.fade_out, path=f"{line.path}.fade_out", money=False)
    label = message("economics-explain-amount", year=str(flow.year))
    return Explained(label, flow.amount, message("economics-explain-faded", years=str(years)), below=(first, fade))


def _effect(investment: Investment, result: Economics, line: Formula) -> Explained:
    used = next(effect for effect in result.effects if effect.indicator == line.indicator)
    name = next(item.name for item in investment.indicators if item.key == line.indicator)
    label = message(f"economics-explain-effect-{used.basis}", indicator=name, analysis=used.analysis)
    return Explained(label, line.improvement, path=f"indicators.{line.indicator}", money=False)


def _factors(line: Formula) -> Sequence[Explained]:
    """Persons, share, what is not displaced, quantity; those that are 1 are left out."""
    left = 1 - line.displacement
    named: dict[str, Value] = {"persons": line.persons, "share": line.share, "displacement": left, "quantity": line.quantity}
    shown = {field: value for field, value in named.items() if field == "persons" or value != 1}
    return [
        Explained(message(f"economics-explain-{field}"), value, path=f"{line.path}.{field}", money=False)
        for field, value in shown.items()
    ]


def _unit_cost(investment: Investment, result: Economics, line: Formula) -> Explained:
    index, cost = next((i, cost) for i, cost in enumerate(investment.unit_costs) if cost.key == line.unit_cost_key)
    label = message("economics-explain-unit-cost", name=cost.name)
    stated = Explained(label, cost.value, source=cost.source, path=f"unit_costs[{index}].value")
    moved = _moved(investment, result, cost.price_year)
    if not moved:
        return stated
    return Explained(label, line.unit_cost, message("economics-explain-product"), below=(stated, *moved))


def _moved(investment: Investment, result: Economics, year: int | None) -> tuple[Explained, ...]:
    """The price index's ratio where an amount comes from another price year."""
    if year is None or year == result.price_year:
        return ()
    index = investment.calculation.price_index
    label = message("economics-explain-index", year=str(year), to=str(result.price_year))
    source = investment.calculation.price_index_source
    formula = message("economics-explain-index-formula", to=f"{index[result.price_year]:g}", year=f"{index[year]:g}")
    return (Explained(label, index[result.price_year] / index[year], formula, source, "calculation.price_index", money=False),)


def _flow(result: Economics, key: str, year: int) -> Flow:
    return next(flow for flow in result.flows if (flow.source, flow.year) == (key, year))
