"""Values by area: those that a data set has where each row is an area, or worked out from persons under the disclosure rule."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from rodtrad.needs import Coded, Indicator, breakdown, coded
from rodtrad.needs.indicator import Measure
from rodtrad.tables.disclosure import DisclosureRule

Figures = Mapping[str, Mapping[str, float | None]]


@dataclass(frozen=True)
class ByArea:
    """`values` by column and area: None is hidden, an area without a value is absent. `persons` in each area that is shown.

    `counted` says whether the values were worked out from several rows an area; otherwise they stood there.
    """

    areas: tuple[str, ...]
    values: Figures
    persons: Mapping[str, int]
    counted: bool

    @property
    def hidden(self) -> frozenset[str]:
        return frozenset(area for column in self.values.values() for area, value in column.items() if value is None)


def by_area(frame: pl.DataFrame, area: str, measures: Mapping[str, Measure], rule: DisclosureRule, *, persons: bool) -> ByArea:
    """`measures` by column. Rows are counted as persons where they are, and where any area has several.

    An area that is hidden in one column is hidden in all, so that no column tells what another hides.
    """
    data = coded(frame.filter(pl.col(area).is_not_null()), [area], list(measures))
    labels = data.variables[0].labels
    if not persons and len(np.unique(data.codes[0])) == data.persons:
        return ByArea(labels, {name: _stated(data, name) for name in measures}, {}, counted=False)
    found = {name: breakdown(data, Indicator(name, how), rule=rule, combinations=[(0,)]) for name, how in measures.items()}
    groups = {name: {group.levels[0][1]: group for group in each.groups if group.levels} for name, each in found.items()}
    hidden = {label for each in groups.values() for label, group in each.items() if group.hidden}
    values = {
        name: {label: None if label in hidden else group.value for label, group in each.items()} for name, each in groups.items()
    }
    shown = [group for each in groups.values() for group in each.values() if group.levels[0][1] not in hidden]
    return ByArea(labels, values, {group.levels[0][1]: group.n or 0 for group in shown}, counted=True)


def arrays(found: ByArea, names: Sequence[str]) -> dict[str, np.ndarray]:
    """The columns as arrays by area, NaN where hidden or missing."""
    return {name: np.array([_number(found.values[name].get(area)) for area in found.areas]) for name in names}


def _number(value: float | None) -> float:
    return np.nan if value is None else value


def _stated(data: Coded, name: str) -> dict[str, float | None]:
    labels, values = data.variables[0].labels, np.asarray(data.numbers[name], np.float64)
    return {labels[code]: float(value) for code, value in zip(data.codes[0], values, strict=True) if np.isfinite(value)}
