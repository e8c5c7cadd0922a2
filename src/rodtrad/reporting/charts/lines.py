"""Values over periods as lines: one's own strongest, the others thin, each named at its end and in a pattern of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from rodtrad.reporting.charts import look
from rodtrad.reporting.charts.engine import Option

SIZE: Final = (look.WIDTH, 420)
_DASHES: Final[tuple[Any, ...]] = ("solid", "dashed", "dotted", [8, 3, 2, 3], [2, 4], [12, 4])
_SYMBOLS: Final = ("circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect", "emptyTriangle", "emptyDiamond")


@dataclass(frozen=True)
class Line:
    """A value for each period, None where there is none. `main` is drawn strongest, `faint` in grey without a name."""

    name: str
    values: tuple[float | None, ...]
    main: bool = False
    faint: bool = False


def option(lines: Sequence[Line], periods: Sequence[str], axis: dict[str, Any], unit: str) -> Option:
    """The ECharts option; `axis` is the value axis, whose name is `unit`."""
    named = [line for line in lines if not line.faint]
    return {
        "legend": look.legend([line.name for line in named], type="plain"),
        "grid": {"left": 64, "right": 24, "top": 34 + 24 * ((len(named) + 2) // 3), "bottom": 40},
        "xAxis": look.category_axis(list(periods), boundaryGap=False),
        "yAxis": look.figures(axis, unit, nameLocation="end", nameGap=12),
        "series": [*(_series(line, 0) for line in lines if line.faint), *(_series(line, i) for i, line in enumerate(named))],
    }


def _series(line: Line, place: int) -> dict[str, Any]:
    color = look.LINE if line.faint else look.SERIES[place % len(look.SERIES)]
    width = 1 if line.faint else 4 if line.main else 2
    return {
        "type": "line",
        "name": line.name,
        "data": list(line.values),
        "connectNulls": False,
        "symbol": "none" if line.faint else _SYMBOLS[place % len(_SYMBOLS)],
        "symbolSize": 10 if line.main else 7,
        "lineStyle": {"color": color, "width": width, "type": "solid" if line.faint else _DASHES[place % len(_DASHES)]},
        "itemStyle": {"color": color},
        "z": 1 if line.faint else 4 if line.main else 3,
    }
