"""Who pays and who saves: per payer, year by year, and how sure the net is."""

from decimal import Decimal
from typing import Any

from rodtrad.economics.result import Balance, Economics
from rodtrad.reporting.charts import intervals, look
from rodtrad.reporting.charts.axis import Unit, money_unit, scale, value_axis
from rodtrad.reporting.charts.chart import Chart, chart
from rodtrad.reporting.charts.engine import Option
from rodtrad.reporting.money_tables import net_range_table, payers_table, ranged
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import chance, money, number, span

_LEFT, _GROUP = 210, 64


def payers_chart(economics: Economics, *, language: Language, id: str = "payers") -> Chart:
    """Present cost and saving as two bars per payer."""
    values = [float(amount) for payer in economics.payers for amount in (payer.cost, payer.saving)]
    unit = money_unit(values, economics.currency, language)
    return chart(
        _payers_option(economics, values, unit, language),
        id=id,
        title=text(language, "chart-payers-title"),
        description=" ".join(_payer_sentence(payer, economics.currency, language) for payer in economics.payers),
        table=payers_table(economics, language),
        source=economics_source(economics, language),
        size=(look.WIDTH, 90 + _GROUP * len(economics.payers)),
    )


def net_range_chart(economics: Economics, *, language: Language, id: str = "net-range") -> Chart:
    """The simulated net of all and of each payer against break-even. Only for an `economics` with simulated nets."""
    balances = ranged(economics)
    rows = [_range_row(balance, economics, language, main=balance is economics.total) for balance in balances]
    ends = [value for row in rows for value in (row.estimate, row.low, row.high)]
    unit, axis_scale = money_unit(ends, economics.currency, language), scale(ends)
    axis = value_axis(axis_scale, language, divisor=unit.divisor)
    even = intervals.Reference(0.0, text(language, "chart-break-even"))
    return chart(
        intervals.option(rows, [even], axis_scale, axis, unit.name),
        id=id,
        title=text(language, "chart-net-range-title"),
        description=" ".join(f"{row.label}: {row.words.replace(chr(10), ', ')}." for row in rows),
        table=net_range_table(economics, language),
        source=economics_source(economics, language),
        size=intervals.size(rows, [even]),
    )


def economics_source(economics: Economics, language: Language) -> str:
    return text(
        language,
        "chart-economics-source",
        version=economics.version[:12],
        price_year=str(economics.price_year),
        base_year=str(economics.base_year),
    )


def _payers_option(economics: Economics, values: list[float], unit: Unit, language: Language) -> Option:
    axis = value_axis(scale(values), language, divisor=unit.divisor)
    names = [intervals.shortened(payer.name) for payer in economics.payers]
    sides = (("cost", look.COST, 0), ("saving", look.SAVING, 1))
    titles = [text(language, f"chart-{side}") for side, _, _ in sides]
    return {
        "legend": look.legend(titles),
        "grid": {"left": _LEFT, "right": 90, "top": 40, "bottom": 50},
        "xAxis": look.figures(axis, unit.name, nameLocation="middle", nameGap=30),
        "yAxis": look.category_axis(names, inverse=True, label={"width": _LEFT - 16, "overflow": "break", "lineHeight": 16}),
        "series": [
            _bars(economics, side, title, {"color": color, "decal": look.DECALS[decal]}, unit, language)
            for (side, color, decal), title in zip(sides, titles, strict=True)
        ],
    }


def _bars(economics: Economics, side: str, title: str, style: dict[str, Any], unit: Unit, language: Language) -> dict[str, Any]:
    amounts: list[Decimal] = [getattr(payer, side) for payer in economics.payers]
    return {
        "type": "bar",
        "name": title,
        "itemStyle": style,
        "barMaxWidth": 20,
        "barGap": "15%",
        "data": [{"value": float(amount), "label": _amount(amount, unit, language)} for amount in amounts],
    }


def _amount(amount: Decimal, unit: Unit, language: Language) -> dict[str, Any]:
    shown = number(float(amount) / unit.divisor, language, decimals=1 if unit.divisor == 1e6 else 0)
    return look.letters(12) | {"show": True, "position": "right", "formatter": shown}


def _payer_sentence(payer: Balance, currency: str, language: Language) -> str:
    return text(
        language,
        "chart-payer-sentence",
        payer=payer.name,
        cost=money(payer.cost, currency, language),
        saving=money(payer.saving, currency, language),
    )


def _range_row(balance: Balance, economics: Economics, language: Language, *, main: bool) -> intervals.Row:
    net = balance.net_range
    if net is None:
        raise ValueError(balance.payer)
    unit = money_unit([net.mean, net.low, net.high], economics.currency, language)
    low, high = (number(end / unit.divisor, language, decimals=1 if unit.divisor == 1e6 else 0) for end in (net.low, net.high))
    words = f"{span(low, high, language)} {unit.name}"
    if balance.chance_to_break_even is not None:
        words += "\n" + text(language, "chart-chance", chance=chance(balance.chance_to_break_even, language))
    name = text(language, "chart-all-payers") if main else balance.name
    return intervals.Row(name, net.mean, net.low, net.high, words, main)
