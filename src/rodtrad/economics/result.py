"""What the calculation returns: who pays and who saves, year by year, and how sure that is.

Amounts are exact decimals in the currency and price year stated; simulated amounts (intervals, chances) are floating point.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from rodtrad.texts import Message

FlowKind = Literal["cost", "saving"]


@dataclass(frozen=True)
class Flow:
    """One amount in one payer's budget in one year, positive as written: a cost is paid, a saving is not paid.

    `source` is the key of the cost or consequence it comes from; `present_value` is `amount` × `factor`.
    """

    source: str
    item: str
    kind: FlowKind
    payer: str
    year: int
    amount: Decimal
    factor: float
    present_value: Decimal


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

    `pays_back` is the first year in which savings so far reach costs so far, undiscounted; None where that never happens.
    `chance_to_break_even` is the share of draws with net ≥ 0; None where no effect with an uncertainty is used.
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
    """Present cost divided by effect × persons, per unit of the indicator; None where the effect is not above zero."""

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
