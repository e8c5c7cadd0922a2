"""Costs and consequences with their payers, and the conventions they are counted by.

An amount is in the investment's currency at its price year. A consequence is effect × persons × quantity × unit cost, each year
it lasts, in one payer's budget: the same benefit is never written twice.
"""

from dataclasses import field
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from rodtrad.document.logic import ActivityRef, ActorRef, IndicatorRef
from rodtrad.document.part import Count, Key, Line, Money, Number, Refers, Share, Text, Title, Year, part

UnitCostRef = Annotated[str, Refers("unit_costs")]
CostKind = Literal["staff", "material", "other", "evaluation", "project_leadership"]
ConsequenceDirection = Literal["saving", "cost"]
Basis = Literal["observed", "estimated"]
Confidence = Literal["high", "medium", "low"]
Rate = Annotated[float, Field(gt=-0.5, lt=1)]


@part
class DiscountStep:
    """From this year on (counted from the base year) the rate that holds."""

    from_year: Annotated[int, Field(ge=0, le=500)]
    rate: Rate


@part
class Calculation:
    """The conventions of the calculation. The base year is undiscounted (year 0)."""

    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "SEK"
    price_year: Year | None = None
    base_year: Year | None = None
    discount: tuple[DiscountStep, ...] = ()
    discount_source: Line = ""
    price_index: dict[Year, Annotated[float, Field(gt=0)]] = field(default_factory=dict)
    price_index_source: Line = ""
    draws: Annotated[int, Field(ge=100, le=10_000_000)] = 10_000
    seed: Count = 1


@part
class UnitCost:
    """What one unit costs, where that is known from, and in which year's prices.

    `replaces` names the catalogue value that a local figure stands in for; then `motive` says why.
    """

    key: Key
    name: Title
    value: Money
    unit: Line = ""
    price_year: Year | None = None
    source: Text = ""
    on: date | None = None
    confidence: Confidence = "medium"
    replaces: Line = ""
    motive: Text = ""


@part
class Cost:
    key: Key
    item: Title
    kind: CostKind = "staff"
    payer: ActorRef | None = None
    activities: tuple[ActivityRef, ...] = ()
    amounts: dict[Year, Money] = field(default_factory=dict)
    price_year: Year | None = None
    note: Text = ""


@part
class Consequence:
    """What the effect on an indicator changes in one payer's budget.

    Per year: effect (in the indicator's unit) × `persons` × `share` × `quantity` × unit cost, from `first_year` for
    `years` years.
    """

    key: Key
    description: Title
    indicator: IndicatorRef | None = None
    direction: ConsequenceDirection = "saving"
    payer: ActorRef | None = None
    unit_cost: UnitCostRef | None = None
    quantity: Number = 1.0
    share: Share = 1.0
    persons: Count | None = None
    first_year: Year | None = None
    years: Annotated[int, Field(ge=0, le=100)] = 1
    basis: Basis = "estimated"
    budget_owner_agreed: Line = ""
    source: Text = ""


@part
class ScaleUp:
    """What it costs and whom it reaches if the whole target group is offered it."""

    persons: Count | None = None
    cost_per_person: Money | None = None
    set_up_cost: Money | None = None
    replaced_cost: Money | None = None
    replaces: Text = ""
    expected_effect: Text = ""
    expected_effect_size: Number | None = None
