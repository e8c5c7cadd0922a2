"""Points with intervals against reference lines, one row each (a forest plot): for effects and for simulated nets."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rodtrad.reporting.charts import look
from rodtrad.reporting.charts.axis import Scale
from rodtrad.reporting.charts.engine import Option

_LEFT, _RIGHT, _ROW = 215, 215, 54
_TOP, _LABEL, _BOTTOM = 10, 18, 56


@dataclass(frozen=True)
class Row:
    """One estimate. `words` stands to the right of it; the `main` row is drawn strongest."""

    label: str
    estimate: float
    low: float
    high: float
    words: str
    main: bool = False


@dataclass(frozen=True)
class Reference:
    """A line across all rows, named above the drawing."""

    at: float
    label: str
    dashed: bool = False


def size(rows: Sequence[Row], references: Sequence[Reference]) -> tuple[int, int]:
    return look.WIDTH, _top(references) + _ROW * len(rows) + _BOTTOM


def option(rows: Sequence[Row], references: Sequence[Reference], scale: Scale, axis: dict[str, Any], name: str) -> Option:
    """The ECharts option; `axis` is the value axis made from `scale`, named `name`."""
    labels = [shortened(row.label) for row in rows]
    label = {"width": _LEFT - 16, "overflow": "break", "lineHeight": 15}
    words = {"width": _RIGHT - 12, "overflow": "break", "align": "left", "lineHeight": 16}
    return {
        "grid": {"left": _LEFT, "right": _RIGHT, "top": _top(references), "bottom": _BOTTOM},
        "xAxis": look.figures(axis, name, nameLocation="middle", nameGap=32),
        "yAxis": [
            look.category_axis(labels, inverse=True, label=label | {"fontSize": 12}),
            look.category_axis([row.words for row in rows], inverse=True, position="right", label=words, show=True),
        ],
        "series": [
            *(_interval(row, position, scale) for position, row in enumerate(rows)),
            _points(rows, references),
            {"type": "scatter", "yAxisIndex": 1, "data": []},
        ],
    }


def _top(references: Sequence[Reference]) -> int:
    """Room for the names of the reference lines, one above the other."""
    return _TOP + _LABEL * len(references)


def shortened(label: str, most: int = 76) -> str:
    """A label that fits its place; the table has it in full."""
    return label if len(label) <= most else label[: most - 1].rstrip(" (,;:–") + "…"


def _interval(row: Row, position: int, scale: Scale) -> dict[str, Any]:
    ends = [min(max(end, scale.low), scale.high) for end in (row.low, row.high)]
    return {
        "type": "line",
        "data": [[end, position] for end in ends],
        "symbol": "rect",
        "symbolSize": [2, 12],
        "silent": True,
        "itemStyle": {"color": _color(row)},
        "lineStyle": {"color": _color(row), "width": 4 if row.main else 2},
        "z": 3,
    }


def _points(rows: Sequence[Row], references: Sequence[Reference]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "data": [_point(row, position) for position, row in enumerate(rows) if math.isfinite(row.estimate)],
        "markLine": {
            "symbol": "none",
            "silent": True,
            "data": [_line(reference, position) for position, reference in enumerate(references)],
        },
        "z": 4,
    }


def _point(row: Row, position: int) -> dict[str, Any]:
    return {
        "value": [row.estimate, position],
        "symbol": "diamond" if row.main else "circle",
        "symbolSize": 17 if row.main else 10,
        "itemStyle": {"color": _color(row), "opacity": 1},
    }


def _line(reference: Reference, position: int) -> dict[str, Any]:
    color = look.CRITERION if reference.dashed else look.ZERO
    return {
        "xAxis": reference.at,
        "lineStyle": {"color": color, "width": 1.5, "type": "dashed" if reference.dashed else "solid"},
        "label": look.letters(12, color) | {"formatter": reference.label, "position": "start", "distance": 4 + _LABEL * position},
    }


def _color(row: Row) -> str:
    return look.SAVING if row.main else look.FAINT
