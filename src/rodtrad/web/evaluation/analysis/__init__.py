"""What of the engine the evaluation in the web uses: data files, the estimates, and how they are shown."""

from rodtrad.evaluation.effect import Effect
from rodtrad.tables import Table
from rodtrad.web.evaluation.analysis.data import (
    as_csv,
    checked_table,
    effect_of,
    effects_of,
    opened,
    plan_hash,
    sealed,
)
from rodtrad.web.evaluation.analysis.shown import ShownEffect, promises, shared_warnings, shown_effects, table_file

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
    "promises",
    "sealed",
    "shared_warnings",
    "shown_effects",
    "table_file",
]
