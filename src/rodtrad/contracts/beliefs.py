"""What is believed of a contract's outcomes before they are known, and the outcomes in the middle of it.

The terms' curve and hints are drawn around that middle; `scenarios.simulate` draws from the whole of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product
from typing import Any, Final

import numpy as np

from rodtrad.contracts.outcomes import Outcomes
from rodtrad.contracts.quantity import DRAW, Quantity
from rodtrad.contracts.scenarios import LEVEL, Draws, Uncertain, curves, payments_of
from rodtrad.contracts.types import Contract, Metric
from rodtrad.document.part import Count, part
from rodtrad.document.reading import read_part
from rodtrad.document.yaml_text import Parsed

MEMBERS: Final = 20
POINTS: Final = 201
_HIGH: Final = {"number": 100.0, "count": 100.0, "share": 1.0}
_MONEY: Final = 10_000_000.0


@part
class Beliefs:
    """A range or chance for each metric, and how many members the groups will have that the contract does not name."""

    uncertain: tuple[Uncertain, ...] = ()
    sizes: dict[str, Count] = field(default_factory=dict)


@dataclass(frozen=True)
class TermCurve:
    """Each term's payment for every value of one metric: `terms` by name, each of shape (points,) like `values`."""

    metric: str
    values: Draws
    terms: Mapping[str, Draws]

    @property
    def total(self) -> Draws:
        return np.sum(list(self.terms.values()), axis=0)  # type: ignore[no-any-return]


def beliefs_from(data: object) -> Beliefs:
    """From plain data. Raises `BadDocument`."""
    return read_part(Parsed(data), Beliefs, "contract-error-no-beliefs")


def complete(contract: Contract, beliefs: Beliefs) -> Beliefs:
    """One belief for every metric of the contract: what was said, else a wide guess from its kind; no others."""
    said = {each.metric: each for each in beliefs.uncertain}
    every = tuple(_fitting(metric, said.get(metric.name)) or _guess(contract, metric) for metric in contract.metrics)
    sizes = {group.name: beliefs.sizes.get(group.name, MEMBERS) for group in contract.groups if not group.members}
    return Beliefs(uncertain=every, sizes=sizes)


def middle(contract: Contract, beliefs: Beliefs) -> Outcomes:
    """Outcomes in the middle of complete beliefs: the middle of each range, and as many that reach a goal as the chance says."""
    members = {group.name: _members(group.name, contract, beliefs) for group in contract.groups}
    said = {each.metric: each for each in beliefs.uncertain}
    values = {metric.name: _middle(metric, said[metric.name], members) for metric in contract.metrics}
    return Outcomes(values, members)


def range_of(metric: Metric, belief: Uncertain) -> tuple[float, float]:
    """From somewhat below to somewhat above what is believed, within what the metric can be. A yes or no: the share of yes."""
    if metric.kind == "yes_no":
        return 0.0, 1.0
    low, high = belief.low or 0.0, belief.high or 0.0
    room = (high - low) * (1 - LEVEL) or abs(high) or 1.0
    least = -np.inf if metric.negative else 0.0
    return max(low - room, least), min(high + room, 1.0 if metric.kind == "share" else np.inf)


def term_curve(contract: Contract, known: Outcomes, metric: Metric, low: float, high: float) -> TermCurve:
    """Every term's payment as `metric` goes from `low` to `high`, the others as `known`.

    For a yes or no the values are the share of the members who reach it; without groups only no and yes.
    """
    if metric.kind == "yes_no":
        return _of_share(contract, known, metric)
    grid = np.linspace(low, high, POINTS)
    return TermCurve(metric.name, grid, curves(contract, known, metric.name, grid))


def _of_share(contract: Contract, known: Outcomes, metric: Metric) -> TermCurve:
    shape = known.values[metric.name].values.shape
    count = int(np.prod(shape, dtype=int))
    reached = np.tri(count + 1, count, -1, dtype=bool).T.reshape((*shape, count + 1))
    values = {name: _floats(quantity) for name, quantity in known.values.items()}
    paid = payments_of(contract, values | {metric.name: Quantity((*metric.per, DRAW), reached)}, known.sizes)
    grid = np.arange(count + 1) / max(count, 1)
    return TermCurve(metric.name, grid, {name: np.broadcast_to(amounts, grid.shape) for name, amounts in paid.items()})


def _floats(quantity: Quantity) -> Quantity:
    values = quantity.values
    return quantity if values.dtype == bool else Quantity(quantity.groups, values.astype(float))


def _fitting(metric: Metric, belief: Uncertain | None) -> Uncertain | None:
    """The belief where it says what a metric of that kind needs."""
    if belief is None or (belief.chance is None if metric.kind == "yes_no" else belief.low is None or belief.high is None):
        return None
    return belief


def _guess(contract: Contract, metric: Metric) -> Uncertain:
    if metric.kind == "yes_no":
        return Uncertain(metric=metric.name, chance=0.5, each=bool(metric.per))
    if metric.kind == "money":
        financed = float(sum(each.amount for each in contract.financing))
        return Uncertain(metric=metric.name, low=0.0, high=2 * financed or _MONEY)
    return Uncertain(metric=metric.name, low=0.0, high=_HIGH[metric.kind])


def _members(group: str, contract: Contract, beliefs: Beliefs) -> tuple[str, ...]:
    named = next(each.members for each in contract.groups if each.name == group)
    if named:
        return tuple(member.name for member in named)
    return tuple(str(number + 1) for number in range(beliefs.sizes.get(group, MEMBERS)))


def _middle(metric: Metric, belief: Uncertain, members: Mapping[str, tuple[str, ...]]) -> Quantity:
    shape = tuple(len(members[group]) for group in metric.per)
    count = len(list(product(*(members[group] for group in metric.per))))
    if metric.kind == "yes_no":
        chance = belief.chance or 0.0
        reached = [place < round(chance * count) for place in range(count)] if metric.per else [chance >= 0.5]
        return Quantity(metric.per, np.array(reached, dtype=bool).reshape(shape))
    value: Any = Decimal(str(((belief.low or 0.0) + (belief.high or 0.0)) / 2))
    value = value.to_integral_value() if metric.kind == "count" else value
    return Quantity(metric.per, np.array([value] * count, dtype=object).reshape(shape))
