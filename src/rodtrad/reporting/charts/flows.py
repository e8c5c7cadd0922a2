"""Costs (below the line) and savings (above it) year by year, stacked by payer, with the net so far as a line."""

from collections import defaultdict
from decimal import Decimal
from typing import Any

from rodtrad.economics.result import Economics
from rodtrad.reporting.charts import look
from rodtrad.reporting.charts.axis import money_unit, scale, value_axis
from rodtrad.reporting.charts.chart import Chart, chart
from rodtrad.reporting.charts.economics import economics_source
from rodtrad.reporting.charts.engine import Option
from rodtrad.reporting.charts.intervals import shortened
from rodtrad.reporting.money_tables import amounts_by_year, flows_table, net_so_far
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import money

_HEIGHT = 400
_ZERO = {"yAxis": 0, "lineStyle": {"color": look.ZERO, "width": 1.5, "type": "solid"}}


def flows_chart(economics: Economics, *, language: Language, id: str = "flows") -> Chart:
    """Undiscounted amounts: what budgets will see. The line crosses zero in the year in which savings have covered costs."""
    so_far = net_so_far(economics)
    return chart(
        _option(economics, so_far, language),
        id=id,
        title=text(language, "chart-flows-title"),
        description=_description(economics, so_far, language),
        table=flows_table(economics, language),
        source=economics_source(economics, language),
        size=(look.WIDTH, _HEIGHT),
    )


def _option(economics: Economics, so_far: list[Decimal], language: Language) -> Option:
    reach = _stack_heights(economics)
    unit = money_unit([*reach, *map(float, so_far)], economics.currency, language)
    axis = value_axis(scale([*reach, *map(float, so_far)]), language, divisor=unit.divisor)
    net = text(language, "chart-net-so-far")
    names = [shortened(payer.name, 40) for payer in economics.payers]
    return {
        "legend": look.legend([*names, net], bottom=0, top="auto"),
        "grid": {"left": 78, "right": 20, "top": 34, "bottom": 36 + 24 * _legend_lines([*names, net])},
        "xAxis": look.category_axis(
            [str(year) for year in economics.years], axisLabel=look.letters(12, look.MUTED) | {"interval": "auto"}
        ),
        "yAxis": look.figures(axis, unit.name, nameLocation="end", nameGap=14),
        "series": [*_stacks(economics, names), _line(net, so_far)],
    }


def _stack_heights(economics: Economics) -> list[float]:
    """How far the stacks reach each year: all costs downwards, all savings upwards."""
    costs: dict[int, float] = defaultdict(float)
    savings: dict[int, float] = defaultdict(float)
    for (_, year), (cost, saving) in amounts_by_year(economics).items():
        costs[year] -= float(cost)
        savings[year] += float(saving)
    return [*costs.values(), *savings.values()]


def _stacks(economics: Economics, names: list[str]) -> list[dict[str, Any]]:
    """Two series under each payer's name, so that cost and saving share colour, pattern and legend."""
    sides = amounts_by_year(economics)
    series = []
    for position, (payer, name) in enumerate(zip(economics.payers, names, strict=True)):
        pairs = [sides.get((payer.payer, year), (Decimal(0), Decimal(0))) for year in economics.years]
        costs, savings = [-float(cost) for cost, _ in pairs], [float(saving) for _, saving in pairs]
        series += [_stack(name, costs, position), _stack(name, savings, position)]
    return series


def _stack(name: str, amounts: list[float], position: int) -> dict[str, Any]:
    return {
        "type": "bar",
        "name": name,
        "stack": "flows",
        "data": [amount or None for amount in amounts],
        "itemStyle": look.fill(position) | {"borderColor": "#ffffff", "borderWidth": 1},
        "barMaxWidth": 46,
    }


def _line(name: str, so_far: list[Decimal]) -> dict[str, Any]:
    return {
        "type": "line",
        "name": name,
        "data": [float(amount) for amount in so_far],
        "symbol": "circle",
        "symbolSize": 8,
        "itemStyle": {"color": "#ffffff", "borderColor": look.INK, "borderWidth": 2},
        "lineStyle": {"color": look.INK, "width": 2.5},
        "z": 5,
        "markLine": {"symbol": "none", "silent": True, "label": {"show": False}, "data": [_ZERO]},
    }


def _legend_lines(names: list[str]) -> int:
    return 1 + sum(len(name) * 8 + 45 for name in names) // look.WIDTH


def _description(economics: Economics, so_far: list[Decimal], language: Language) -> str:
    if not economics.years:
        return text(language, "chart-flows-empty")
    return text(
        language,
        "chart-flows-description",
        first=str(economics.years[0]),
        last=str(economics.years[-1]),
        net=money(so_far[-1], economics.currency, language),
    )
