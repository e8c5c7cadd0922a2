"""Small investments with a table, for tests of the evaluation."""

import io
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import polars as pl

from rodtrad.document import Investment, Signature, from_data, lock
from rodtrad.document.plan import Analysis, Assigned, Column
from rodtrad.tables import Table, read_table

COLUMNS = {
    "group": "text",
    "score": "number",
    "before": "number",
    "passed": "boolean",
    "visits": "integer",
    "school": "text",
    "age": "number",
    "word": "text",
}


def investment(
    *, locked: bool = True, direction: str = "increase", criterion: dict[str, Any] | None = None, **analysis: Any
) -> Investment:
    """One analysis of `score` between the groups "insats" and "jämförelse", with what is asked for changed."""
    planned = {
        "key": "main",
        "indicator": "i",
        "column": "score",
        "group_column": "group",
        "intervention_value": "insats",
        "comparison_value": "jämförelse",
    }
    document = from_data(
        {
            "key": "case",
            "title": "Case",
            "indicators": [{"key": "i", "name": "Poäng", "type": "short_term", "unit": "poäng", "direction": direction}],
            "success_criteria": [{"key": "c", "indicator": "i", **criterion}] if criterion else [],
            "evaluation": {
                "design": "randomised",
                "data": {"columns": [{"name": name, "type": kind} for name, kind in COLUMNS.items()]},
                "analyses": [{**planned, **analysis}],
            },
        }
    )
    signatures = (Signature(name="Å. Ägare", function="project_owner", on=date(2026, 1, 1)),)
    return lock(document, signatures, date(2026, 1, 1)) if locked else document


def changed(document: Investment, **evaluation: Any) -> Investment:
    """The same document, its evaluation plan changed (after it was locked)."""
    return replace(document, evaluation=replace(document.evaluation, **evaluation))


def assigned(document: Investment, intervention: int, comparison: int) -> Investment:
    return changed(document, assigned=Assigned(intervention=intervention, comparison=comparison))


def analysis_of(document: Investment) -> Analysis:
    return document.evaluation.analyses[0]


def table(size: int = 60, effect: float = 2.0, seed: int = 1, **columns: Any) -> Table:
    """`size` persons, the first half of whom got the intervention, in six schools; `columns` replace what they are called."""
    random = np.random.default_rng(seed)
    treated = np.arange(size) < size // 2
    before = random.normal(10, 2, size)
    values = {
        "group": np.where(treated, "insats", "jämförelse"),
        "score": before + random.normal(0, 1, size) + effect * treated,
        "before": before,
        "passed": (random.random(size) < np.where(treated, 0.7, 0.4)).astype(int),
        "visits": random.poisson(np.where(treated, 2, 4)),
        "school": [f"s{number}" for number in (np.arange(size) * 6) // size],
        "age": random.integers(16, 30, size),
        "word": random.choice(["röd", "blå", "grön"], size),
    } | columns
    out = io.BytesIO()
    pl.DataFrame(values, strict=False).write_csv(out)
    columns_planned = tuple(Column(name=name, type=kind) for name, kind in COLUMNS.items())  # type: ignore[arg-type]
    return read_table(out.getvalue(), replace(investment().evaluation.data, columns=columns_planned))
