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

TypeCaseRef = Annotated[str, Refers("type_cases")]
UnitCostRef = Annotated[str, Refers("unit_costs")]
CostKind = Literal["staff", "material", "other", "evaluation", "project_leadership"]
ConsequenceDirection = Literal["saving", "cost"]
Basis = Literal["observed", "estimated"]
CostPer = Literal["year", "participant"]
Confidence = Literal["high", "medium", "low"]
Rate = Annotated[float, Field(gt=-0.5, lt=1)]


@part
class DiscountStep:
    """From this year on (counted from the base year) the rate that holds."""

    from_year: Annotated[int, Field(ge=0, le=500)]
    rate: Rate


@part
class UncertainInput:
    """A number that the calculation is not sure of: nine times in ten it lies between `low` and `high`.

    `input` says which: `unit_costs.KEY.value`, `consequences.KEY.quantity` (or share, persons, displacement, fade_out),
    `costs.KEY.of_plan` (1 is as planned) or `effects.INDICATOR` (in the indicator's unit).
    """

    input: Line
    low: Number
    high: Number
    source: Text = ""


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
    participants: dict[Year, Count] = field(default_factory=dict)
    uncertain: tuple[UncertainInput, ...] = ()
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
class TypeCase:
    """A kind of participant (*typfall*) that consequences are described for, and how many the participants are of that kind."""

    key: Key
    name: Title
    persons: Count
    description: Text = ""


@part
class Cost:
    """What is paid each year: a sum (`per` year), or so much for each of the year's participants (`per` participant)."""

    key: Key
    item: Title
    kind: CostKind = "staff"
    payer: ActorRef | None = None
    activities: tuple[ActivityRef, ...] = ()
    per: CostPer = "year"
    amounts: dict[Year, Money] = field(default_factory=dict)
    price_year: Year | None = None
    note: Text = ""


@part
class Consequence:
    """What the effect on an indicator changes in one payer's budget.

    Per year: effect (in the indicator's unit) × `persons` × `share` × (1 − `displacement`) × `quantity` × unit cost, from
    `first_year` for `years` years, each year `fade_out` less than the year before. `displacement` is the share of the effect that
    only moves from somebody else.
    """

    key: Key
    description: Title
    indicator: IndicatorRef | None = None
    direction: ConsequenceDirection = "saving"
    payer: ActorRef | None = None
    unit_cost: UnitCostRef | None = None
    quantity: Number = 1.0
    share: Share = 1.0
    displacement: Share = 0.0
    fade_out: Share = 0.0
    type_case: TypeCaseRef | None = None
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
