"""Before signing: what the terms would pay when outcomes are uncertain, and where each party breaks even."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Final

import numpy as np
from numpy.typing import NDArray
from pydantic import Field
from scipy import stats

from rodtrad.contracts.computing import compute, compute_limits, order_of_lacking
from rodtrad.contracts.naming import problem
from rodtrad.contracts.outcomes import Outcomes
from rodtrad.contracts.quantity import DRAW, Quantity
from rodtrad.contracts.types import Contract, Metric, Name
from rodtrad.document.part import Line, Number, part
from rodtrad.errors import NotComputable

Draws = NDArray[np.float64]
FAN: Final = (0.05, 0.25, 0.5, 0.75, 0.95)
LEVEL: Final = 0.9


@part
class Uncertain:
    """What is believed of a metric: a number that lies between `low` and `high` nine times in ten, or the chance of a yes.

    The same draw holds for every member of a group unless `each` is true."""

    metric: Name
    low: Number | None = None
    high: Number | None = None
    chance: Annotated[float, Field(ge=0, le=1)] | None = None
    each: bool = False
    source: Line = ""


@dataclass(frozen=True)
class Fan:
    """The amounts under which a share (`FAN`) of the draws lies, the mean, and the chance that anything is paid."""

    name: str
    percentiles: tuple[float, ...]
    mean: float
    chance: float


@dataclass(frozen=True)
class Scenarios:
    """Payments by term and in all, over `draws` draws. `totals` are the draws themselves, shape (draws,)."""

    draws: int
    seed: int
    terms: tuple[Fan, ...]
    total: Fan
    totals: Draws


def simulate(
    contract: Contract, known: Outcomes, uncertain: Sequence[Uncertain], *, draws: int = 10_000, seed: int = 1
) -> Scenarios:
    """Draws of the uncertain metrics through the terms; the others are as in `known`.

    A number is drawn from the normal distribution with that 90 % range, kept within what the metric can be (a share between 0 and
    1, nothing negative unless allowed). Raises `NotComputable` for unknown metrics and for terms that wait for a metric."""
    values = {name: _floats(quantity) for name, quantity in known.values.items()}
    values |= _drawn(contract, known, uncertain, draws, np.random.default_rng(seed))
    paid = payments_of(contract, values, known.sizes)
    every = {name: np.broadcast_to(amounts, (draws,)) for name, amounts in paid.items()}
    totals = np.sum(list(every.values()), axis=0)
    return Scenarios(draws, seed, tuple(_fan(name, a) for name, a in every.items()), _fan("", totals), totals)


def payments_of(contract: Contract, values: Mapping[str, Quantity], sizes: dict[str, int]) -> dict[str, Draws]:
    """Each term's payment summed over its members, shape (draws,) or (): floats, unrounded, after limits."""
    computed = compute(contract, values, sizes)
    if waits := order_of_lacking(contract, computed):
        name, metrics = next(iter(waits.items()))
        raise NotComputable([problem(name, "waits", name=name, metrics=", ".join(metrics))])
    paid = compute_limits(contract, computed, sizes)
    return {name: _over_members(quantity) for name, quantity in paid.items()}


def break_even(
    contract: Contract, known: Outcomes, metric: str, *, reach: float, low: float, high: float, steps: int = 60
) -> float | None:
    """The least value of `metric` between `low` and `high` at which the payments come to `reach`; None where they never do.

    Found on a grid of 1,000 and then halved, so that a step in the terms is met as well as a slope."""
    grid = np.linspace(low, high, 1_001)
    over = np.flatnonzero(curve(contract, known, metric, grid) >= reach)
    if not over.size:
        return None
    if over[0] == 0:
        return float(low)
    under, above = float(grid[over[0] - 1]), float(grid[over[0]])
    for _ in range(steps):
        middle = (under + above) / 2
        reached = curve(contract, known, metric, np.array([middle]))[0] >= reach
        under, above = (under, middle) if reached else (middle, above)
    return above


def curve(contract: Contract, known: Outcomes, metric: str, grid: Draws) -> Draws:
    """All payments together for each value of one metric (the same for every member), the others as known. Shape of `grid`."""
    return np.sum(list(curves(contract, known, metric, grid).values()), axis=0)  # type: ignore[no-any-return]


def curves(contract: Contract, known: Outcomes, metric: str, grid: Draws) -> dict[str, Draws]:
    """As `curve`, term by term. Each of the shape of `grid`."""
    values = {name: _floats(quantity) for name, quantity in known.values.items()}
    values[metric] = Quantity((DRAW,), np.asarray(grid, dtype=float))
    paid = payments_of(contract, _shared(contract, values, known), known.sizes)
    return {name: np.broadcast_to(amounts, grid.shape) for name, amounts in paid.items()}


def _shared(contract: Contract, values: dict[str, Quantity], known: Outcomes) -> dict[str, Quantity]:
    """Each metric repeated for the members it is measured for, so that sums over them count every one."""
    return {metric.name: _for_members(metric, values[metric.name], known) for metric in contract.metrics if metric.name in values}


def _for_members(metric: Metric, quantity: Quantity, known: Outcomes) -> Quantity:
    if quantity.groups != (DRAW,) or not metric.per:
        return quantity
    shape = (*(known.sizes[group] for group in metric.per), quantity.values.size)
    return Quantity((*metric.per, DRAW), np.broadcast_to(quantity.values, shape))


def _drawn(
    contract: Contract, known: Outcomes, uncertain: Sequence[Uncertain], draws: int, random: np.random.Generator
) -> dict[str, Quantity]:
    metrics, found = {metric.name: metric for metric in contract.metrics}, {}
    for index, belief in enumerate(uncertain):
        metric = metrics.get(belief.metric)
        if metric is None:
            where, names = f"uncertain[{index}].metric", ", ".join(metrics)
            raise NotComputable([problem(where, "unknown-metric", name=belief.metric, known=names)])
        sizes = tuple(known.sizes[group] for group in metric.per)
        chances = random.random((*(sizes if belief.each else (1,) * len(sizes)), draws))
        values = np.broadcast_to(_outcome(metric, belief, chances), (*sizes, draws))
        found[metric.name] = Quantity((*metric.per, DRAW), values)
    return found


def _outcome(metric: Metric, belief: Uncertain, chances: Any) -> Any:
    """The metric's values at the given quantiles."""
    if metric.kind == "yes_no":
        return chances < (belief.chance or 0.0)
    if belief.low is None or belief.high is None or belief.low > belief.high:
        raise NotComputable([problem(f"uncertain: {metric.name}", "no-range", metric=metric.name)])
    spread = (belief.high - belief.low) / 2 / stats.norm.ppf((1 + LEVEL) / 2)
    values = (belief.low + belief.high) / 2 + spread * stats.norm.ppf(chances)
    lowest, highest = -np.inf if metric.negative else 0.0, 1.0 if metric.kind == "share" else np.inf
    values = np.clip(values, lowest, highest)
    return np.round(values) if metric.kind == "count" else values


def _floats(quantity: Quantity) -> Quantity:
    values = quantity.values
    return quantity if values.dtype == bool else Quantity(quantity.groups, values.astype(float))


def _over_members(quantity: Quantity) -> Draws:
    axes = tuple(axis for axis, group in enumerate(quantity.groups) if group != DRAW)
    return np.asarray(quantity.values.sum(axis=axes) if axes else quantity.values, dtype=float)


def _fan(name: str, amounts: Draws) -> Fan:
    percentiles = tuple(float(value) for value in np.quantile(amounts, FAN))
    return Fan(name, percentiles, float(amounts.mean()), float((amounts > 0).mean()))
