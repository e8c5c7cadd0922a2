"""What a contract would pay, as tables: along one outcome, and spread over what is believed of all."""

from collections.abc import Sequence

import numpy as np

from rodtrad.contracts import Contract
from rodtrad.contracts.beliefs import TermCurve
from rodtrad.contracts.types import Metric
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import money, number, percent, plain, span

ROWS = 11


def metric_of(contract: Contract, name: str) -> Metric:
    """The metric with that name. Raises StopIteration."""
    return next(metric for metric in contract.metrics if metric.name == name)


def measured(metric: Metric, value: float, contract: Contract, language: Language) -> str:
    """A metric's value as its kind is written."""
    if metric.kind == "money":
        return money(value, contract.currency, language)
    if metric.kind in ("share", "yes_no"):
        return percent(value, language, decimals=0 if metric.kind == "yes_no" else 1)
    return number(value, language) if metric.kind == "count" else plain(value, language, most_decimals=2)


def curve_table(contract: Contract, curve: TermCurve, language: Language) -> DataTable:
    """About ten values of the outcome with what each term, and all together, then pay."""
    metric, total = metric_of(contract, curve.metric), curve.total
    places = sorted({round(float(place)) for place in np.linspace(0, len(curve.values) - 1, ROWS)})
    several = [term for term in contract.terms if len(contract.terms) > 1]
    heads = columns(metric.title, *(term.title for term in several), text(language, "contract-total"))
    rows = []
    for place in places:
        amounts = [float(curve.terms[term.name][place]) for term in several] + [float(total[place])]
        value = float(curve.values[place])
        rows.append(
            (Cell(measured(metric, value, contract, language), value), *(Cell(number(a, language), round(a, 2)) for a in amounts))
        )
    return DataTable(text(language, "contract-curve-title", metric=metric.title), heads, tuple(rows))


def spread_table(contract: Contract, edges: Sequence[float], shares: Sequence[float], language: Language) -> DataTable:
    """How large a share of the draws lies in each span of payments."""
    heads = columns(text(language, "contract-payments", currency=contract.currency), text(language, "contract-column-share"))
    rows = tuple(
        (Cell(span(number(low, language), number(high, language), language)), Cell(percent(share, language, decimals=1), share))
        for low, high, share in zip(edges, edges[1:], shares, strict=False)
    )
    return DataTable(text(language, "contract-spread-title"), heads, rows)
