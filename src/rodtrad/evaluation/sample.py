"""From the table to the arrays of one analysis: who is in which group, and what was measured."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from rodtrad.document.plan import Analysis, Design
from rodtrad.errors import NotComputable, Problem
from rodtrad.evaluation.arrays import Bools, Floats, Ints, problem
from rodtrad.tables import Table
from rodtrad.tables.table import label
from rodtrad.texts import Message, message

MOST_LEVELS = 20


@dataclass(frozen=True, eq=False)
class Sample:
    """Everybody whose outcome was measured. `found` is how many rows each group has, measured or not.

    `outcome`, `treated` (n,); `before` (n,) or None; `clusters` (n,) numbered from 0, or None; `covariates` (n, k), NaN where
    missing.
    """

    outcome: Floats
    treated: Bools
    found: tuple[int, int]
    before: Floats | None = None
    clusters: Ints | None = None
    names: tuple[str, ...] = ()
    covariates: Floats | None = None
    warnings: tuple[Message, ...] = ()


def sample(analysis: Analysis, design: Design, table: Table, path: str) -> Sample:
    """The arrays of one analysis. Raises `NotComputable` with every problem and its path in the document."""
    problems = [*_absent(analysis, table, path)] or [*_unfit(analysis, table, path)]
    if problems:
        raise NotComputable(problems)
    members, treated, unused = _groups(analysis, table, path)
    outcome = table.numbers(analysis.column)
    before = table.numbers(analysis.before_column) if analysis.before_column else None
    names, covariates = _covariates(analysis, table)
    clusters, clusterless = _clusters(analysis, table)
    measured = members & ~np.isnan(outcome) & (True if before is None else ~np.isnan(before)) & ~clusterless
    incomplete = np.isnan(covariates).any(axis=1) & measured
    if design != "randomised":
        measured &= ~incomplete
    return Sample(
        outcome=outcome[measured],
        treated=treated[measured],
        found=(int((members & treated).sum()), int((members & ~treated).sum())),
        before=None if before is None else before[measured],
        clusters=None if clusters is None else np.unique(clusters[measured], return_inverse=True)[1].astype(np.int64),
        names=names,
        covariates=covariates[measured] if names else None,
        warnings=tuple(_warnings(unused, int((clusterless & members).sum()), int(incomplete.sum()), design)),
    )


def _warnings(unused: int, clusterless: int, incomplete: int, design: Design) -> Iterator[Message]:
    if unused:
        yield message("effect-warning-other-group", count=unused)
    if clusterless:
        yield message("effect-warning-no-cluster", count=clusterless)
    if incomplete:
        yield message("effect-warning-imputed" if design == "randomised" else "effect-warning-incomplete", count=incomplete)


def _absent(analysis: Analysis, table: Table, path: str) -> Iterator[Problem]:
    """Columns that the estimator needs and the plan does not name, or names and the specification does not have."""
    paired = analysis.estimator == "before_after"
    if paired and not analysis.before_column:
        yield problem("effect-no-before-column", f"{path}.before_column")
    if not paired and not analysis.group_column:
        yield problem("effect-no-group-column", f"{path}.group_column")
    if analysis.estimator == "adjusted_difference" and not analysis.covariates:
        yield problem("effect-no-covariates", f"{path}.covariates")
    named = {name: getattr(analysis, name) for name in ("column", "group_column", "before_column", "cluster_column")}
    named |= {f"covariates[{index}]": name for index, name in enumerate(analysis.covariates)}
    for field, name in named.items():
        if name and not table.has(name):
            yield problem("effect-unspecified-column", f"{path}.{field}", column=name)


def _unfit(analysis: Analysis, table: Table, path: str) -> Iterator[Problem]:
    """Columns that cannot be what the analysis takes them for."""
    for field, name in (("column", analysis.column), ("before_column", analysis.before_column)):
        if name and not table.is_numeric(name):
            yield problem("effect-not-numeric", f"{path}.{field}", column=name)
        elif name and analysis.scale != "continuous":
            values = table.numbers(name)
            present = values[~np.isnan(values)]
            if analysis.scale == "binary" and not np.isin(present, (0, 1)).all():
                yield problem("effect-not-binary", f"{path}.{field}", column=name)
            if analysis.scale == "count" and ((present < 0) | (present % 1 != 0)).any():
                yield problem("effect-not-count", f"{path}.{field}", column=name)
    for index, name in enumerate(analysis.covariates):
        if not table.is_numeric(name) and len(set(table.labels(name))) > MOST_LEVELS:
            yield problem("effect-many-levels", f"{path}.covariates[{index}]", column=name, limit=MOST_LEVELS)


def _groups(analysis: Analysis, table: Table, path: str) -> tuple[Bools, Bools, int]:
    """Rows in either group, rows in the intervention group, and how many rows are in none."""
    if not analysis.group_column:
        everybody = np.ones(table.rows, dtype=np.bool_)
        return everybody, everybody, 0
    labels = table.labels(analysis.group_column)
    treated, compared = (
        np.array([found == label(value) for found in labels], dtype=np.bool_)
        for value in (analysis.intervention_value, analysis.comparison_value)
    )
    paired = analysis.estimator == "before_after"
    wanted = {"intervention_value": treated} | ({} if paired else {"comparison_value": compared})
    problems = [
        _nobody(f"{path}.{field}", getattr(analysis, field), labels) for field, group in wanted.items() if not group.any()
    ]
    if problems:
        raise NotComputable(problems)
    members = treated if paired else treated | compared
    return members, treated, int((~(treated | compared)).sum())


def _nobody(path: str, value: str, labels: list[str | None]) -> Problem:
    found = ", ".join(name or "–" for name, _ in Counter(labels).most_common(10))
    return problem("effect-nobody", path, value=value, found=found)


def _covariates(analysis: Analysis, table: Table) -> tuple[tuple[str, ...], Floats]:
    """The covariates' columns; a text column becomes one 0/1 column for each of its values but the first."""
    if analysis.estimator != "adjusted_difference":
        return (), np.empty((table.rows, 0))
    columns: dict[str, Floats] = {}
    for name in analysis.covariates:
        if table.is_numeric(name):
            columns[name] = table.numbers(name)
            continue
        labels = table.labels(name)
        for level in sorted({found for found in labels if found is not None})[1:]:
            columns[f"{name}: {level}"] = np.array([np.nan if found is None else float(found == level) for found in labels])
    return tuple(columns), np.column_stack(list(columns.values())) if columns else np.empty((table.rows, 0))


def _clusters(analysis: Analysis, table: Table) -> tuple[Ints | None, Bools]:
    """The cluster of each row, and the rows that have none."""
    if not analysis.cluster_column:
        return None, np.zeros(table.rows, dtype=np.bool_)
    labels = table.labels(analysis.cluster_column)
    numbers = {name: number for number, name in enumerate(dict.fromkeys(labels))}
    return np.array([numbers[name] for name in labels], dtype=np.int64), np.array([name is None for name in labels])
