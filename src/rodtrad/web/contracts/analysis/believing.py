"""What is believed of the outcomes, for a form; and what follows: the fan, and where each payment breaks even."""

from dataclasses import dataclass

import numpy as np

from rodtrad.contracts import Contract
from rodtrad.contracts.beliefs import Beliefs, complete, middle, range_of
from rodtrad.contracts.scenarios import break_even, simulate
from rodtrad.contracts.types import Metric
from rodtrad.errors import RodtradError
from rodtrad.reporting.charts import Chart
from rodtrad.reporting.charts.contract import payments_spread_chart
from rodtrad.reporting.contract_outlook import measured
from rodtrad.reporting.contract_tables import scenarios_table
from rodtrad.reporting.data_table import DataTable
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import currency_name, money

__all__ = ["Beliefs", "Believed", "Scenario", "believed", "scenario"]
DRAWS = 10_000


@dataclass(frozen=True)
class Believed:
    """One metric in the form."""

    name: str
    title: str
    yes_no: bool
    share: bool
    unit: str
    each: bool
    open_groups: tuple[tuple[str, str], ...]
    low: float | None
    high: float | None
    chance: float | None


@dataclass(frozen=True)
class Scenario:
    """The fan over all draws, how the payments are spread, and what outcome pays back what was put in."""

    fan: DataTable | None
    spread: Chart | None
    even: tuple[str, ...]
    problems: tuple[str, ...] = ()


def believed(contract: Contract, beliefs: Beliefs, language: Language) -> list[Believed]:
    said = {each.metric: each for each in complete(contract, beliefs).uncertain}
    titles = {group.name: group.title for group in contract.groups if not group.members}
    units = {"share": "%", "money": currency_name(contract.currency, language)}
    return [
        Believed(
            metric.name,
            metric.title,
            metric.kind == "yes_no",
            metric.kind == "share",
            units.get(metric.kind, ""),
            bool(metric.per),
            tuple((group, titles[group]) for group in metric.per if group in titles),
            said[metric.name].low,
            said[metric.name].high,
            said[metric.name].chance,
        )
        for metric in contract.metrics
    ]


def scenario(contract: Contract, beliefs: Beliefs, language: Language) -> Scenario:
    """10,000 draws through the terms; the seed is always the same, so that the page is."""
    whole = complete(contract, beliefs)
    try:
        known = middle(contract, whole)
        found = simulate(contract, known, whole.uncertain, draws=DRAWS)
        if not np.isfinite(found.totals).all():
            return Scenario(None, None, (), (text(language, "contracts-curve-infinite"),))
        spread = payments_spread_chart(contract, found.totals, language=language) if found.totals.max() > 0 else None
        return Scenario(scenarios_table(contract, found, language), spread, tuple(_even(contract, whole, language)))
    except RodtradError as error:
        return Scenario(None, None, (), tuple(error.render(language)))


def _even(contract: Contract, beliefs: Beliefs, language: Language) -> list[str]:
    """For each outcome that success is measured by: from which value the payments cover what was put in."""
    put_in = float(sum(each.amount for each in contract.financing if each.kind in ("loan", "bond", "own_money")))
    if not put_in:
        return []
    said = {each.metric: each for each in beliefs.uncertain}
    metrics = [m for m in contract.metrics if m.better == "higher" and m.kind != "yes_no"]
    return [_even_at(contract, beliefs, metric, range_of(metric, said[metric.name]), put_in, language) for metric in metrics]


def _even_at(
    contract: Contract, beliefs: Beliefs, metric: Metric, ends: tuple[float, float], put_in: float, language: Language
) -> str:
    low, high = ends
    found = break_even(contract, middle(contract, beliefs), metric.name, reach=put_in, low=low, high=high)
    amount = money(put_in, contract.currency, language)
    if found is None:
        return text(
            language, "contracts-never-even", metric=metric.title, amount=amount, high=measured(metric, high, contract, language)
        )
    return text(language, "contracts-even-at", metric=metric.title, amount=amount, at=measured(metric, found, contract, language))
