"""Where a form puts what: which fields are seldom needed and stand folded under "more"."""

from typing import Final

from rodtrad.document.findings import Component
from rodtrad.document.investment import Investment
from rodtrad.document.logic import Activity, Goal, Indicator, Outcome, Resource
from rodtrad.document.money import Calculation, Consequence, Cost, UnitCost
from rodtrad.document.people import Actor, Risk
from rodtrad.document.plan import Analysis, Column, DataPlan, EvaluationPlan, StopCriterion, SuccessCriterion

# What is folded away opens by itself when something in it is wrong.
SELDOM: Final[dict[type, frozenset[str]]] = {
    Investment: frozenset({"language"}),
    Actor: frozenset({"key", "sector"}),
    Resource: frozenset({"key", "indicators", "assumptions"}),
    Activity: frozenset({"key", "documentation", "assumptions"}),
    Outcome: frozenset({"key", "assumptions"}),
    Goal: frozenset({"key", "assumptions"}),
    Indicator: frozenset({"key", "level", "instrument", "isolates_target_group", "expected_effect"}),
    SuccessCriterion: frozenset({"key", "decided_by", "decided_on"}),
    StopCriterion: frozenset({"key", "indicator", "threshold"}),
    EvaluationPlan: frozenset({"assigned", "evaluator_actor", "contracted_on"}),
    DataPlan: frozenset({"legal_basis", "purpose", "keep_until"}),
    Column: frozenset({"unit", "codes", "missing", "required"}),
    Analysis: frozenset(
        {"key", "before_column", "covariates", "cluster_column", "confidence", "permutations", "seed"},
    ),
    Calculation: frozenset({"price_index", "price_index_source", "participants", "uncertain", "draws", "seed"}),
    UnitCost: frozenset({"key", "on", "confidence", "replaces", "motive"}),
    Cost: frozenset({"key", "price_year", "activities", "note"}),
    Consequence: frozenset({"key", "share", "persons", "basis", "source"}),
    Risk: frozenset({"key"}),
    Component: frozenset({"activity"}),
}


def is_seldom(part: type | None, field: str) -> bool:
    return part is not None and field in SELDOM.get(part, frozenset())
