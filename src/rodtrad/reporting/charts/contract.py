"""What a contract's terms pay as one outcome varies, and how payments are spread when all outcomes are uncertain."""

from itertools import pairwise
from typing import Any, Final

import numpy as np

from rodtrad.contracts import Contract
from rodtrad.contracts.beliefs import TermCurve
from rodtrad.contracts.scenarios import Draws
from rodtrad.contracts.types import Metric
from rodtrad.reporting.charts import look
from rodtrad.reporting.charts.axis import Unit, money_unit, scale, value_axis
from rodtrad.reporting.charts.chart import Chart, chart
from rodtrad.reporting.charts.engine import Option
from rodtrad.reporting.contract_outlook import curve_table, measured, metric_of, spread_table
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import money

_HEIGHT: Final = 400
_DASHES: Final[tuple[Any, ...]] = ("dashed", "dotted", [8, 3, 2, 3], [2, 4], [12, 4])


def contract_curve_chart(contract: Contract, curve: TermCurve, *, language: Language, id: str = "curve") -> Chart:
    """Payment as a function of one outcome: all terms together strongest, each term by itself where there are several."""
    metric = metric_of(contract, curve.metric)
    return chart(
        _option(contract, curve, metric, language),
        id=id,
        title=text(language, "contract-curve-title", metric=metric.title),
        description=_described(contract, curve, metric, language),
        table=curve_table(contract, curve, language),
        source=text(language, "contract-curve-source", contract=contract.title),
        size=(look.WIDTH, _HEIGHT),
    )


def _option(contract: Contract, curve: TermCurve, metric: Metric, language: Language) -> Option:
    lines = [(term.title, curve.terms[term.name]) for term in contract.terms] if len(contract.terms) > 1 else []
    total = (text(language, "contract-total"), curve.total)
    unit = money_unit([float(value) for value in curve.total], contract.currency, language)
    values = [float(value) for _, amounts in (*lines, total) for value in amounts]
    names = [total[0], *(title for title, _ in lines)]
    return {
        "legend": look.legend(names, type="plain"),
        "grid": {"left": 76, "right": 30, "top": 44 + 24 * ((len(names) + 1) // 2), "bottom": 56},
        "xAxis": look.figures(_across(curve, metric, language), _name(curve, metric, contract, language), **_MIDDLE),
        "yAxis": look.figures(value_axis(scale(values), language, divisor=unit.divisor), unit.name, nameGap=12, axisLine=_LEFT),
        "series": [
            _line(*total, curve.values, 0, main=True),
            *(_line(title, amounts, curve.values, place) for place, (title, amounts) in enumerate(lines, 1)),
        ],
    }


_LEFT: Final = {"show": False, "onZero": False}
_MIDDLE: Final = {"nameLocation": "middle", "nameGap": 34}


def _across(curve: TermCurve, metric: Metric, language: Language) -> dict[str, Any]:
    """The axis of outcomes: shares as percent, money in its unit."""
    ends = [float(curve.values[0]), float(curve.values[-1])]
    made = scale(ends, zero=metric.kind in ("share", "yes_no"))
    factor = 100.0 if metric.kind in ("share", "yes_no") else 1.0
    divisor = money_unit(ends[1:], "SEK", language).divisor if metric.kind == "money" else 1.0
    return value_axis(made, language, divisor=divisor, factor=factor)


def _name(curve: TermCurve, metric: Metric, contract: Contract, language: Language) -> str:
    if metric.kind == "money":
        return money_unit([float(curve.values[-1])], contract.currency, language).name
    return "%" if metric.kind in ("share", "yes_no") else ""


def _line(name: str, amounts: Draws, values: Draws, place: int, *, main: bool = False) -> dict[str, Any]:
    color = look.SERIES[place % len(look.SERIES)]
    return {
        "type": "line",
        "name": name,
        "data": [[float(x), float(y)] for x, y in zip(values, amounts, strict=True)],
        "symbol": "none",
        "lineStyle": {"color": color, "width": 4 if main else 2, "type": "solid" if main else _DASHES[(place - 1) % 5]},
        "itemStyle": {"color": color},
        "z": 4 if main else 3,
    }


def _described(contract: Contract, curve: TermCurve, metric: Metric, language: Language) -> str:
    total = curve.total
    return text(
        language,
        "contract-curve-says",
        metric=metric.title,
        low=measured(metric, float(curve.values[0]), contract, language),
        high=measured(metric, float(curve.values[-1]), contract, language),
        first=money(float(total[0]), contract.currency, language),
        last=money(float(total[-1]), contract.currency, language),
        least=money(float(total.min()), contract.currency, language),
        most=money(float(total.max()), contract.currency, language),
    )


def payments_spread_chart(contract: Contract, totals: Draws, *, language: Language, id: str = "spread") -> Chart:
    """How often the payments together come to what, over all draws."""
    counts, edges = np.histogram(totals, bins=20)
    unit = money_unit([float(edges[-1])], contract.currency, language)
    shares = [float(count) / totals.size for count in counts]
    return chart(
        _spread_option([float(edge) for edge in edges], shares, unit, language),
        id=id,
        title=text(language, "contract-spread-title"),
        description=text(
            language,
            "contract-spread-says",
            low=money(float(np.quantile(totals, 0.05)), contract.currency, language),
            high=money(float(np.quantile(totals, 0.95)), contract.currency, language),
            middle=money(float(np.median(totals)), contract.currency, language),
        ),
        table=spread_table(contract, [float(edge) for edge in edges], shares, language),
        source=text(language, "contract-curve-source", contract=contract.title),
        size=(look.WIDTH, 320),
    )


def _spread_option(edges: list[float], shares: list[float], unit: Unit, language: Language) -> Option:
    across = value_axis(scale(edges, zero=False), language, divisor=unit.divisor)
    middles = [(low + high) / 2 for low, high in pairwise(edges)]
    return {
        "grid": {"left": 64, "right": 24, "top": 30, "bottom": 56},
        "xAxis": look.figures(across, unit.name, **_MIDDLE),
        "yAxis": look.figures(value_axis(scale(shares), language, factor=100), "%", nameGap=12),
        "series": [
            {
                "type": "bar",
                "data": [[middle, share] for middle, share in zip(middles, shares, strict=True)],
                "barWidth": 22,
                "itemStyle": look.fill(0),
            }
        ],
    }
