"""What the calculation returns: who pays and who saves, year by year, and how sure that is.

Amounts are exact decimals in the currency and price year stated; simulated amounts (intervals, chances) are floating point.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from rodtrad.document.money import Basis, DiscountStep
from rodtrad.texts import Message

FlowKind = Literal["cost", "saving"]
Origin = Literal["cost", "consequence"]
EffectBasis = Literal["measured", "expected"]
CalculationBasis = Literal["measured", "expected", "mixed", "none"]


@dataclass(frozen=True)
class Flow:
    """One amount in one payer's budget in one year: a cost is paid, a saving is not paid.

    An effect that goes the wrong way makes the amounts of its consequences negative; they keep their kind. `payer` is an actor's
    key, or "" where the document names none. `source` is the key of the cost or consequence (`origin`) it comes from;
    `present_value` is `amount` × `factor`.
    """

    source: str
    item: str
    kind: FlowKind
    payer: str
    year: int
    amount: Decimal
    factor: float
    present_value: Decimal
    origin: Origin = "cost"


@dataclass(frozen=True)
class EffectUsed:
    """The effect that the consequences of an indicator are counted with, in the indicator's unit.

    `measured` comes from an analysis; `expected` is what the document counted on before the start. `improvement` is the effect
    with the sign that makes better positive: effect × 1 where the indicator is to increase, × −1 where it is to decrease.
    """

    indicator: str
    unit: str
    basis: EffectBasis
    effect: float
    improvement: float
    analysis: str = ""
    standard_error: float | None = None
    degrees_of_freedom: float | None = None


@dataclass(frozen=True)
class Formula:
    """One consequence written out: improvement × persons × share × (1 − displacement) × quantity × unit cost = `yearly`, the
    first year; `fade_out` less for each year after it.

    `unit_cost` stands in the calculation's prices, rounded to two decimals, so that the line can be multiplied again as written.
    """

    consequence: str
    description: str
    kind: FlowKind
    payer: str
    indicator: str
    improvement: Decimal
    persons: int
    share: Decimal
    quantity: Decimal
    unit_cost_key: str
    unit_cost: Decimal
    unit: str
    first_year: int
    years: int
    yearly: Decimal
    displacement: Decimal = Decimal(0)
    fade_out: Decimal = Decimal(0)
    basis: Basis = "estimated"
    path: str = ""


@dataclass(frozen=True)
class Range:
    """A simulated figure: its mean, and the middle share `level` of the draws."""

    mean: float
    low: float
    high: float
    level: float


@dataclass(frozen=True)
class Balance:
    """One payer's (or, with `payer` "all", everybody's) present values. `net` = saving − cost.

    `pays_back` is the first year from which savings so far are at least costs so far and stay so, undiscounted; None where that
    never happens. `chance_to_break_even` is the share of draws with net ≥ 0; `net_range` and it are None where no effect with an
    uncertainty touches this payer.
    """

    payer: str
    name: str
    cost: Decimal
    saving: Decimal
    net: Decimal
    pays_back: int | None
    net_range: Range | None = None
    chance_to_break_even: float | None = None


@dataclass(frozen=True)
class CostPerEffect:
    """Present cost divided by improvement × persons, per unit of the indicator; None where the improvement is not above zero."""

    indicator: str
    unit: str
    cost: Decimal
    effect_units: float
    value: Decimal | None


@dataclass(frozen=True)
class Economics:
    currency: str
    price_year: int
    base_year: int
    years: tuple[int, ...]
    flows: tuple[Flow, ...]
    payers: tuple[Balance, ...]
    total: Balance
    costs_per_effect: tuple[CostPerEffect, ...]
    draws: int
    seed: int
    effects_used: tuple[str, ...]
    version: str
    warnings: tuple[Message, ...] = ()
    basis: CalculationBasis = "none"
    effects: tuple[EffectUsed, ...] = ()
    formulas: tuple[Formula, ...] = ()
    discount: tuple[DiscountStep, ...] = ()
    discount_source: str = ""
    parameters: str = ""
    engine: str = ""
