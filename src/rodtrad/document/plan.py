"""What is decided before the start: success, stop, and how the effect is to be estimated."""

from dataclasses import field
from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from rodtrad.document.logic import ActorRef, IndicatorRef
from rodtrad.document.part import Count, Key, Line, Months, Number, Text, not_bool, part

Design = Literal["randomised", "matched", "parallel_group", "earlier_example", "before_after"]
Certainty = Literal["estimate_reaches", "interval_excludes_zero", "interval_reaches"]
StopReason = Literal["effect_absent", "costs_rise", "conditions_change", "harm"]
Estimator = Literal["difference", "adjusted_difference", "before_after"]
Scale = Literal["continuous", "binary", "count"]
ColumnType = Literal["number", "integer", "boolean", "text", "date"]
Confidence = Annotated[float, BeforeValidator(not_bool), Field(ge=0.5, lt=1)]
ColumnName = Annotated[str, Field(min_length=1, max_length=200)]


@part
class SuccessCriterion:
    """The smallest effect that counts as success, against which comparison, and when.

    `certainty` says what "met" demands: the estimate alone reaches the smallest effect; it does and the interval lies wholly on
    the right side of no effect; or the whole interval reaches the smallest effect.
    """

    key: Key
    indicator: IndicatorRef
    comparison: Line = ""
    smallest_effect: Number | None = None
    at_month: Months | None = None
    certainty: Certainty = "interval_excludes_zero"
    decided_by: tuple[Line, ...] = ()
    decided_on: date | None = None


@part
class StopCriterion:
    """What ends the investment early, and how it is then wound down."""

    key: Key
    reason: StopReason = "effect_absent"
    condition: Text
    indicator: IndicatorRef | None = None
    threshold: Number | None = None
    wind_down: Text = ""
    responsible: Line = ""


@part
class Column:
    """A column of the data file. `codes` maps what stands in the file to what it means."""

    name: ColumnName
    type: ColumnType = "number"
    description: Line = ""
    unit: Line = ""
    codes: dict[str, Line] = field(default_factory=dict)
    missing: tuple[Line, ...] = ()
    required: bool = False


@part
class DataPlan:
    """The data set that the effect is estimated from; `file` is relative to the document."""

    file: Line = ""
    person_key: ColumnName | None = None
    columns: tuple[Column, ...] = ()
    owner: Line = ""
    legal_basis: Line = ""
    purpose: Line = ""
    keep_until: date | None = None


@part
class Analysis:
    """One planned estimate: which column answers for which indicator, between which groups, and how.

    With a `before_column` a difference compares each person's change. The first analysis of an indicator is the one that counts.
    """

    key: Key
    indicator: IndicatorRef
    column: ColumnName
    scale: Scale = "continuous"
    estimator: Estimator = "difference"
    group_column: ColumnName | None = None
    intervention_value: Line = "1"
    comparison_value: Line = "0"
    before_column: ColumnName | None = None
    covariates: tuple[ColumnName, ...] = ()
    cluster_column: ColumnName | None = None
    confidence: Confidence = 0.95
    permutations: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    seed: Count = 0


@part
class Assigned:
    """How many persons were assigned to each group at the start; drop-out is counted from here."""

    intervention: Count
    comparison: Count = 0


@part
class EvaluationPlan:
    question: Text = ""
    design: Design | None = None
    comparison: Text = ""
    why_this_design: Text = ""
    assigned: Assigned | None = None
    evaluator: Line = ""
    evaluator_actor: ActorRef | None = None
    contracted_on: date | None = None
    legal_assessment: Text = ""
    participants_informed: Text = ""
    data: DataPlan = DataPlan()
    analyses: tuple[Analysis, ...] = ()
