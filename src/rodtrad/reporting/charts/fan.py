"""The net so far, year by year, as a fan: the middle, half of the draws, nine tenths of them."""

from collections.abc import Sequence
from typing import Any

from rodtrad.economics import Economics
from rodtrad.economics.fan import Fan
from rodtrad.reporting.charts import look
from rodtrad.reporting.charts.axis import money_unit, scale, value_axis
from rodtrad.reporting.charts.chart import Chart, chart
from rodtrad.reporting.charts.economics import economics_source
from rodtrad.reporting.charts.engine import Option
from rodtrad.reporting.sensitivity_tables import fan_table
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import chance, money

_SIZE = (look.WIDTH, 400)
_ZERO = {"yAxis": 0, "lineStyle": {"color": look.ZERO, "width": 1.5, "type": "solid"}}


def fan_chart(economics: Economics, found: Fan, *, language: Language, id: str = "fan") -> Chart:
    """Undiscounted; where the fan is above zero the money has come back."""
    last = {name: money(line[-1], economics.currency, language) for name, line in zip(_NAMES, found.quantiles, strict=True)}
    words = {name: last[name] for name in ("low", "middle", "high")}
    return chart(
        _option(economics, found, language),
        id=id,
        title=text(language, "fan-title"),
        description=text(language, "fan-sentence", year=str(found.years[-1]), chance=chance(found.chance[-1], language), **words),
        table=fan_table(found, economics.currency, language),
        source=economics_source(economics, language),
        size=_SIZE,
    )


_NAMES = ("low", "quarter", "middle", "three-quarters", "high")


def _option(economics: Economics, found: Fan, language: Language) -> Option:
    ends = [value for line in found.quantiles for value in line]
    unit = money_unit(ends, economics.currency, language)
    low, quarter, middle, three_quarters, high = found.quantiles
    nine_tenths, half, name = (text(language, f"fan-{what}") for what in ("nine-tenths", "half", "middle"))
    return {
        "legend": look.legend([name, half, nine_tenths]),
        "grid": {"left": 84, "right": 24, "top": 64, "bottom": 40},
        "xAxis": look.category_axis(
            [str(year) for year in found.years], boundaryGap=False, label={"interval": "auto", "color": look.MUTED}
        ),
        "yAxis": look.figures(value_axis(scale(ends), language, divisor=unit.divisor), unit.name, nameLocation="end", nameGap=12),
        "series": [
            *_band("wide", low, high, nine_tenths, 0.22),
            *_band("narrow", quarter, three_quarters, half, 0.45),
            _line(name, middle),
        ],
    }


def _band(stack: str, low: Sequence[float], high: Sequence[float], name: str, opacity: float) -> list[dict[str, Any]]:
    """The area between two lines: an invisible one, and what the upper is above it."""
    common = {
        "type": "line",
        "stack": stack,
        "stackStrategy": "all",
        "symbol": "none",
        "lineStyle": {"opacity": 0},
        "silent": True,
    }
    height = [top - bottom for bottom, top in zip(low, high, strict=True)]
    area = {"color": look.SAVING, "opacity": opacity}
    return [
        {**common, "data": list(low)},
        {**common, "name": name, "data": height, "areaStyle": area, "itemStyle": {"color": look.SAVING, "opacity": opacity}},
    ]


def _line(name: str, values: Sequence[float]) -> dict[str, Any]:
    return {
        "type": "line",
        "name": name,
        "data": list(values),
        "symbol": "circle",
        "symbolSize": 7,
        "itemStyle": {"color": look.INK},
        "lineStyle": {"color": look.INK, "width": 2.5},
        "z": 5,
        "markLine": {"symbol": "none", "silent": True, "label": {"show": False}, "data": [_ZERO]},
    }
