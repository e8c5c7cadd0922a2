"""One uncertain number at a time as a tornado: how far each moves the net, the widest bar on top."""

from collections.abc import Sequence
from typing import Any, Final

from rodtrad.document import Investment
from rodtrad.economics import Economics
from rodtrad.economics.sensitivity import Bar
from rodtrad.reporting.charts import look
from rodtrad.reporting.charts.axis import Unit, money_unit, scale, value_axis
from rodtrad.reporting.charts.chart import Chart, chart
from rodtrad.reporting.charts.economics import economics_source
from rodtrad.reporting.charts.engine import Option
from rodtrad.reporting.charts.intervals import shortened
from rodtrad.reporting.sensitivity_tables import figure_text, input_name, tornado_table
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import money

MOST: Final = 12  # bars; the table has all
_LEFT, _ROW, _WIDTH = 230, 44, 18


def tornado_chart(
    investment: Investment, economics: Economics, bars: Sequence[Bar], net: float, *, language: Language, id: str = "tornado"
) -> Chart:
    """`net` is where every number has its own value. Two halves for each number: the net where it is low, and high."""
    shown = bars[:MOST]
    ends = [net, *(end for bar in shown for end in (bar.at_low, bar.at_high))]
    unit = money_unit(ends, economics.currency, language)
    return chart(
        _option(investment, shown, net, ends, unit, language),
        id=id,
        title=text(language, "tornado-title"),
        description=" ".join(_sentence(investment, bar, economics.currency, language) for bar in shown),
        table=tornado_table(investment, bars, economics.currency, language),
        source=economics_source(economics, language),
        size=(look.WIDTH, 130 + _ROW * len(shown)),
    )


def _option(
    investment: Investment, bars: Sequence[Bar], net: float, ends: Sequence[float], unit: Unit, language: Language
) -> Option:
    names = [shortened(input_name(investment, bar.input, language), 60) for bar in bars]
    low, high = (text(language, f"tornado-{end}") for end in ("low", "high"))
    axis = value_axis(scale(ends), language, divisor=unit.divisor)
    return {
        "legend": look.legend([low, high]),
        "grid": {"left": _LEFT, "right": 70, "top": 58, "bottom": 52},
        "xAxis": look.figures(axis, unit.name, nameLocation="middle", nameGap=30),
        "yAxis": look.category_axis(names, inverse=True, label={"width": _LEFT - 16, "overflow": "break", "lineHeight": 15}),
        "series": [
            *(_half(at, bar.at_low, net, low, figure_text(bar.low, language), look.COST) for at, bar in enumerate(bars)),
            *(_half(at, bar.at_high, net, high, figure_text(bar.high, language), look.SAVING) for at, bar in enumerate(bars)),
            _at_value(net, language),
        ],
    }


def _half(position: int, end: float, net: float, name: str, value: str, color: str) -> dict[str, Any]:
    """From the net as it stands to the net at one end of the number's range; the number itself is written at the end."""
    outward = "right" if end >= net else "left"
    label = look.letters(12) | {"show": True, "position": outward, "formatter": value, "distance": 8}
    return {
        "type": "line",
        "name": name,
        "data": [[net, position], {"value": [end, position], "label": label}],
        "symbol": "rect",
        "symbolSize": [2, _WIDTH],
        "itemStyle": {"color": color},
        "lineStyle": {"color": color, "width": _WIDTH, "cap": "butt"},
        "silent": True,
    }


def _at_value(net: float, language: Language) -> dict[str, Any]:
    words = look.letters(12) | {"formatter": text(language, "tornado-net"), "position": "start", "distance": 4}
    line = {"xAxis": net, "lineStyle": {"color": look.INK, "width": 1.5, "type": "solid"}, "label": words}
    return {"type": "scatter", "data": [], "markLine": {"symbol": "none", "silent": True, "data": [line]}}


def _sentence(investment: Investment, bar: Bar, currency: str, language: Language) -> str:
    ends = sorted((bar.at_low, bar.at_high))
    low, high = (money(end, currency, language) for end in ends)
    return text(language, "tornado-sentence", input=input_name(investment, bar.input, language), low=low, high=high)
