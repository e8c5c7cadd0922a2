"""The effect on each indicator, by the plan that was locked before the start."""

from rodtrad.evaluation.data import effects_from_data, from_data, to_data
from rodtrad.evaluation.describe import sentences
from rodtrad.evaluation.effect import Effect, Estimate, Group, Interval, Provenance, Strength, Verdict
from rodtrad.evaluation.plan import evaluate, load_table

__all__ = [
    "Effect",
    "Estimate",
    "Group",
    "Interval",
    "Provenance",
    "Strength",
    "Verdict",
    "effects_from_data",
    "evaluate",
    "from_data",
    "load_table",
    "sentences",
    "to_data",
]
