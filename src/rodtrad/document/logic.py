"""The logic model: resources → activities → outcomes (≤ 1 year) → goals (2–5 years), and the indicators that show each.

Source: SKL, *Helhet, hållbarhet och resultat* (2017), section 5, the detailed logic model of four rows and four columns.
"""

from typing import Annotated, Literal

from pydantic import Field

from rodtrad.document.part import Count, Key, Line, Months, Number, Refers, Text, Title, part

ActorRef = Annotated[str, Refers("actors")]
ResourceRef = Annotated[str, Refers("resources")]
ActivityRef = Annotated[str, Refers("activities")]
OutcomeRef = Annotated[str, Refers("outcomes")]
GoalRef = Annotated[str, Refers("goals")]
IndicatorRef = Annotated[str, Refers("indicators")]

AssumptionKind = Literal["assumption", "threat"]
IndicatorType = Literal["process", "short_term", "long_term"]
Direction = Literal["increase", "decrease"]
Level = Literal["individual", "group"]


@part
class Assumption:
    """What a row of the logic model needs to hold, or what threatens it."""

    kind: AssumptionKind = "assumption"
    text: Text


@part
class Resource:
    key: Key
    title: Title
    actor: ActorRef | None = None
    indicators: tuple[IndicatorRef, ...] = ()
    assumptions: tuple[Assumption, ...] = ()


@part
class Documentation:
    """How an activity is documented: the eight fields of the guide's documentation structure (section 5)."""

    reported: Line = ""
    frequency: Line = ""
    performed_by: Line = ""
    reported_by: Line = ""
    check_ins: Line = ""
    hours_per_month: Annotated[Number, Field(ge=0)] | None = None
    counts_as_done: Line = ""
    obstacles_to: Line = ""
    other_actors_resources: Line = ""


@part
class Activity:
    key: Key
    title: Title
    description: Text = ""
    resources: tuple[ResourceRef, ...] = ()
    leads_to: tuple[OutcomeRef, ...] = ()
    indicators: tuple[IndicatorRef, ...] = ()
    planned: Count | None = None
    documentation: Documentation = Documentation()
    assumptions: tuple[Assumption, ...] = ()


@part
class Outcome:
    """A result normally seen within a year after the end."""

    key: Key
    title: Title
    leads_to: tuple[GoalRef, ...] = ()
    indicators: tuple[IndicatorRef, ...] = ()
    months_after_end: Months | None = None
    assumptions: tuple[Assumption, ...] = ()


@part
class Goal:
    """A long-term result, about two to five years after the end."""

    key: Key
    title: Title
    indicators: tuple[IndicatorRef, ...] = ()
    months_after_end: Months | None = None
    assumptions: tuple[Assumption, ...] = ()


@part
class ExpectedEffect:
    """The effect counted on: what studies found, adjusted for age, context and time, with the motive."""

    from_studies: Number | None = None
    adjustment: Number | None = None
    expected: Number
    source: Text = ""
    motive: Text = ""


@part
class Indicator:
    key: Key
    name: Title
    type: IndicatorType
    definition: Text = ""
    unit: Line = ""
    direction: Direction = "increase"
    level: Level = "individual"
    source: Line = ""
    instrument: Line = ""
    isolates_target_group: bool | None = None
    baseline: Number | None = None
    target: Number | None = None
    expected_effect: ExpectedEffect | None = None
    measured_months: tuple[Months, ...] = ()
    responsible: Line = ""
