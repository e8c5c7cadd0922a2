"""A socio-economic index per area, and how strongly it goes together with an outcome.

The guide's example: four variables of equal weight (education, employed, born in the Nordic countries, earned income), each from
0 (low) to 10 (high), and their mean. How each variable is put on that scale is not published, so it is a choice here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy import special

from rodtrad.errors import NotComputable
from rodtrad.tables.raw import problem

Floats = NDArray[np.float64]
Rescaling = Literal["min-max", "z-score", "rank"]


@dataclass(frozen=True)
class IndexVariable:
    """A variable of the index. `high_is_high` is False where a large value means a low position (share out of work)."""

    name: str
    weight: float = 1.0
    high_is_high: bool = True


@dataclass(frozen=True)
class AreaIndex:
    """An area's index, and each variable on the common scale; None where a variable, and so the index, is missing."""

    area: str
    index: float | None
    parts: tuple[tuple[str, float | None], ...]


@dataclass(frozen=True)
class Index:
    variables: tuple[IndexVariable, ...]
    rescaling: Rescaling
    areas: tuple[AreaIndex, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(area.area for area in self.areas if area.index is None)


@dataclass(frozen=True)
class Association:
    """Correlation and slope (outcome per step of the index) over areas, weighted, with intervals; `areas` went into it."""

    areas: int
    correlation: float
    correlation_low: float
    correlation_high: float
    slope: float
    slope_low: float
    slope_high: float
    intercept: float
    level: float


def area_index(
    areas: Sequence[str],
    values: Mapping[str, Floats],
    variables: Sequence[IndexVariable],
    rescaling: Rescaling = "min-max",
) -> Index:
    """The index of each area from `values` by variable (areas,), NaN where missing: the weighted mean of the rescaled variables.

    Min–max: 0 for the lowest area and 10 for the highest. z-score: standard deviations from the areas' mean. Rank: 0–10 by order,
    ties sharing their middle place. An area that lacks a variable has no index. Raises `NotComputable`: a variable that is
    absent or the same everywhere, weights that are no weights.
    """
    _check(values, variables)
    scaled = {v.name: _rescaled(values[v.name] if v.high_is_high else -values[v.name], rescaling) for v in variables}
    weights = np.array([v.weight for v in variables])
    index = np.stack([scaled[v.name] for v in variables], axis=1) @ weights / weights.sum()
    made = [
        AreaIndex(area, _known(index[row]), tuple((v.name, _known(scaled[v.name][row])) for v in variables))
        for row, area in enumerate(areas)
    ]
    return Index(tuple(variables), rescaling, tuple(made))


def association(index: Index, outcome: Mapping[str, float], weights: Mapping[str, float], level: float = 0.95) -> Association:
    """How the outcome by area goes with the index, areas weighted (by their persons, for instance).

    The slope is weighted least squares with HC3 standard errors (MacKinnon & White 1985) and Student's t with areas − 2 degrees
    of freedom. The correlation's interval is Fisher's z with the effective number of areas, (Σw)² / Σw² (Kish 1965). It says that
    areas go together, never that persons do (the ecological fallacy), nor why. Raises `NotComputable` under four areas.
    """
    rows = [
        (area.index, outcome[area.area], weights[area.area])
        for area in index.areas
        if area.index is not None and area.area in outcome and weights.get(area.area, 0) > 0 and np.isfinite(outcome[area.area])
    ]
    if len(rows) < 4 or len({row[0] for row in rows}) < 2:
        raise NotComputable([problem("needs-few-areas", value=str(len(rows)))])
    x, y, w = np.array(rows, np.float64).T
    slope, intercept, error = _line(x, y, w)
    reach = float(special.stdtrit(len(x) - 2, (1 + level) / 2)) * error
    r, low, high = _correlation(x, y, w, level)
    return Association(len(x), r, low, high, slope, slope - reach, slope + reach, intercept, level)


def _line(x: Floats, y: Floats, w: Floats) -> tuple[float, float, float]:
    """Slope, intercept and the slope's HC3 standard error."""
    design = np.column_stack([np.ones_like(x), x])
    bread = np.linalg.inv(design.T @ (w[:, None] * design))
    coefficients = bread @ design.T @ (w * y)
    leverage = np.einsum("ij,jk,ik->i", design, bread, design) * w
    residual = w * (y - design @ coefficients) / (1 - np.minimum(leverage, 1 - 1e-9))
    meat = design.T @ (residual[:, None] ** 2 * design)
    return float(coefficients[1]), float(coefficients[0]), float(np.sqrt((bread @ meat @ bread)[1, 1]))


def _correlation(x: Floats, y: Floats, w: Floats, level: float) -> tuple[float, float, float]:
    share = w / w.sum()
    dx, dy = x - share @ x, y - share @ y
    spread = np.sqrt((share @ dx**2) * (share @ dy**2))
    r = float(np.clip(share @ (dx * dy) / spread, -1, 1)) if spread > 0 else 0.0
    reach = float(special.ndtri((1 + level) / 2)) / np.sqrt(max(1 / float(share @ share) - 3, 1e-9))
    z = np.arctanh(np.clip(r, -1 + 1e-15, 1 - 1e-15))
    return r, float(np.tanh(z - reach)), float(np.tanh(z + reach))


def _rescaled(values: Floats, how: Rescaling) -> Floats:
    known = values[~np.isnan(values)]
    if how == "z-score":
        standard: Floats = (values - known.mean()) / known.std(ddof=1)
        return standard
    if how == "rank":
        ordered = np.sort(known)
        middle = (np.searchsorted(ordered, values) + np.searchsorted(ordered, values, "right") - 1) / 2
        return np.where(np.isnan(values), np.nan, 10 * middle / (len(known) - 1))
    spread: Floats = 10 * (values - known.min()) / (known.max() - known.min())
    return spread


def _known(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None


def _check(values: Mapping[str, Floats], variables: Sequence[IndexVariable]) -> None:
    known = ", ".join(values)
    absent = [v.name for v in variables if v.name not in values]
    same = [v.name for v in variables if v.name not in absent and len(np.unique(values[v.name][~np.isnan(values[v.name])])) < 2]
    light = [v.name for v in variables if not v.weight > 0]
    problems = [
        *(problem("needs-no-column", name, value=name, known=known) for name in absent),
        *(problem("needs-same-everywhere", name, value=name) for name in same),
        *(problem("needs-weight", name, value=name) for name in light),
        *([] if variables else [problem("needs-no-variable")]),
    ]
    if problems:
        raise NotComputable(problems)
