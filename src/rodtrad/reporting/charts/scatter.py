"""Areas as points, one value against another, with the line that lies closest."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from rodtrad.reporting.charts import look
from rodtrad.reporting.charts.engine import Option

SIZE: Final = (look.WIDTH, 460)
_NAMED: Final = 24
_LEAST, _MOST = 7.0, 26.0


@dataclass(frozen=True)
class Point:
    """`weight` is how much the point counts for: its area in the drawing."""

    name: str
    x: float
    y: float
    weight: float = 1.0


def option(
    points: Sequence[Point],
    line: tuple[float, float] | None,
    axes: tuple[Any, Any],
    names: tuple[str, str],
) -> Option:
    """`line` is (slope, intercept); `axes` and `names` those of x and y. Names stand by the points where they are few."""
    middle = (min(point.x for point in points) + max(point.x for point in points)) / 2
    heaviest = max(point.weight for point in points)
    ends = [(x, line[0] * x + line[1]) for x in (min(p.x for p in points), max(p.x for p in points))] if line else []
    return {
        "grid": {"left": 70, "right": 40, "top": 34, "bottom": 56},
        "xAxis": look.figures(axes[0], names[0], nameLocation="middle", nameGap=32),
        "yAxis": look.figures(axes[1], names[1], nameLocation="end", nameGap=12),
        "series": [
            {
                "type": "scatter",
                "data": [_point(point, heaviest, middle, named=len(points) <= _NAMED) for point in points],
                "labelLayout": {"hideOverlap": True},
                "itemStyle": {"color": look.SERIES[0], "opacity": 0.75},
                "z": 3,
            },
            *([_line(ends)] if ends else []),
        ],
    }


def _point(point: Point, heaviest: float, middle: float, *, named: bool) -> dict[str, Any]:
    size = max(_LEAST, _MOST * (point.weight / heaviest) ** 0.5)
    label = look.letters(11, look.MUTED) | {
        "show": named,
        "position": "right" if point.x <= middle else "left",
        "formatter": point.name,
    }
    return {"value": [point.x, point.y], "symbolSize": round(size, 1), "label": label}


def _line(ends: Sequence[tuple[float, float]]) -> dict[str, Any]:
    style = {"color": look.CRITERION, "width": 2, "type": "dashed"}
    return {"type": "line", "data": [list(end) for end in ends], "symbol": "none", "lineStyle": style, "silent": True, "z": 2}
