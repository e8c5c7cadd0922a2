"""Hand-built documents and results for tests of what comes after them: charts, reports."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from rodtrad.document import Investment, from_data
from rodtrad.economics.result import Balance, CostPerEffect, Economics, Flow, Range
from rodtrad.evaluation.effect import Effect, Estimate, Group, Interval, Provenance, Verdict
from rodtrad.texts import message

VERSION, DATA = "a1" * 32, "d4" * 32


def estimate(method: str = "welch", value: float = 1794.34, error: float = 671.0, **more: Any) -> Estimate:
    interval = Interval(value - 1.96 * error, value + 1.96 * error, 0.95)
    return Estimate(method, value, error, interval, p_value=more.pop("p_value", 0.0079), **more)


def effect(**changes: Any) -> Effect:
    """The public labour market experiment NSW, with its published effect."""
    base = Effect(
        analysis="earnings",
        indicator="earnings_1978",
        unit="dollar",
        scale="continuous",
        design="randomised",
        main=estimate(),
        intervention=Group(185, 6349.14, 7867.40, assigned=200),
        comparison=Group(260, 4554.80, 5483.84, assigned=275),
        strength="moderate",
        strength_sentence=message("number-span", low="A", high="B"),
        provenance=Provenance(version=VERSION, data=DATA, engine="0.1.0", seed=7, locked=True),
        others=(estimate("pooled", 1794.34, 632.85, p_value=0.0048), estimate("lin-hc2", 1676.34, 638.7)),
        randomisation_p=0.0041,
        permutations=9999,
        verdict=Verdict(
            "success", 1000.0, "interval_excludes_zero", True, message("effect-verdict-too-small", estimate="1", smallest="2")
        ),
    )
    return replace(base, **changes)


def binary_effect(**changes: Any) -> Effect:
    values = Estimate("welch", -0.123, 0.041, Interval(-0.2034, -0.0426, 0.95), p_value=0.0001)
    groups = {"intervention": Group(120, 0.354, 0.48), "comparison": Group(118, 0.477, 0.5, assigned=120)}
    base = effect(analysis="no_job", indicator="no_job", unit="andel", scale="binary", main=values, others=(), **groups)
    return replace(base, verdict=None, randomisation_p=None, permutations=0, **changes)


def economics(**changes: Any) -> Economics:
    """Three payers: one pays all and saves nothing, two save; break-even for all in 2029."""
    amounts = [("ksn", "Team", "cost", year, 1_200_000) for year in (2026, 2027)]
    amounts += [("ksn", "Utvärdering", "cost", 2028, 250_000)]
    amounts += [("ifo", "Ekonomiskt bistånd", "saving", year, 610_000) for year in (2027, 2028, 2029, 2030)]
    amounts += [("state", "Aktivitetsstöd", "saving", year, 340_000) for year in (2028, 2029, 2030)]
    amounts += [("ifo", "Handledning", "cost", 2027, 90_000)]
    flows = tuple(_flow(*amount) for amount in amounts)
    payers = (
        _balance("ksn", "Kommunstyrelsen", flows, None),
        _balance("ifo", "Individ- och familjeomsorgen", flows, 2027),
        _balance("state", "Staten", flows, 2028),
    )
    base = Economics(
        currency="SEK",
        price_year=2026,
        base_year=2026,
        years=tuple(range(2026, 2031)),
        flows=flows,
        payers=payers,
        total=_balance("all", "all", flows, 2029),
        costs_per_effect=(CostPerEffect("earnings_1978", "dollar", Decimal(2650000), 358868.0, Decimal("7.38")),),
        draws=10_000,
        seed=1,
        effects_used=("earnings",),
        version=VERSION,
    )
    return replace(base, **changes)


def _flow(payer: str, item: str, kind: Any, year: int, amount: int) -> Flow:
    factor = 1.035 ** -(year - 2026)
    present = (Decimal(amount) * Decimal(repr(factor))).quantize(Decimal("0.01"))
    return Flow(item.lower(), item, kind, payer, year, Decimal(amount), factor, present)


def _balance(payer: str, name: str, flows: tuple[Flow, ...], pays_back: int | None) -> Balance:
    mine = [flow for flow in flows if payer in ("all", flow.payer)]
    cost = sum((flow.present_value for flow in mine if flow.kind == "cost"), Decimal(0))
    saving = sum((flow.present_value for flow in mine if flow.kind == "saving"), Decimal(0))
    net = float(saving - cost)
    spread = Range(net, net - float(saving) * 0.6, net + float(saving) * 0.6, 0.9) if saving else None
    return Balance(payer, name, cost, saving, saving - cost, pays_back, spread, 0.71 if saving else None)


def document(**changes: Any) -> Investment:
    """A document with something in most sections."""
    data: dict[str, Any] = {
        "key": "nsw",
        "title": "Arbetslivsträning för personer långt från arbetsmarknaden",
        "indicators": [{"key": "earnings_1978", "name": "Årsinkomst 1978", "type": "long_term", "unit": "dollar"}],
    }
    return from_data(data | changes)
