"""What of the engine the evaluation in the web uses: data files, the estimates, and how they are shown."""

from rodtrad.web.evaluation.analysis.data import (
    Effect,
    Table,
    as_csv,
    checked_table,
    effect_of,
    effects_of,
    opened,
    plan_hash,
    sealed,
)
from rodtrad.web.evaluation.analysis.shown import ShownEffect, shared_warnings, shown_effects, table_file

__all__ = [
    "Effect",
    "ShownEffect",
    "Table",
    "as_csv",
    "checked_table",
    "effect_of",
    "effects_of",
    "opened",
    "plan_hash",
    "sealed",
    "shared_warnings",
    "shown_effects",
    "table_file",
]
