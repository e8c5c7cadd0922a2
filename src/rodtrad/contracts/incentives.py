"""What the terms reward, and where they could reward the wrong thing: cliffs, stretches where nothing more is earned, falls, and
built-in ways to gain without better outcomes. Hints for those who negotiate, not verdicts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from rodtrad.contracts.book import figure_paths, leans_on, trees
from rodtrad.contracts.formula import names_in
from rodtrad.contracts.outcomes import Outcomes
from rodtrad.contracts.scenarios import Draws, curve
from rodtrad.contracts.types import Contract, Metric, Term

Weakness = Literal["cliff", "flat", "fall", "no_comparison", "measures_own_pay", "easiest_first"]
POINTS: Final = 401
# A jump counts as a cliff from this share of all that the metric can move.
CLIFF_SHARE: Final = 0.05
CLOSE: Final = 1e-9


@dataclass(frozen=True)
class Hint:
    """A weakness at a metric: between `low` and `high` of its values, worth `amount` (per step over a cliff, lost in a fall)."""

    weakness: Weakness
    metric: str
    term: str = ""
    low: float | None = None
    high: float | None = None
    amount: float | None = None


@dataclass(frozen=True)
class Curve:
    """All payments together for each value of one metric, the others as they are. Both of shape (points,)."""

    metric: str
    values: Draws
    payments: Draws


def payment_curve(contract: Contract, known: Outcomes, metric: str, low: float, high: float, points: int = POINTS) -> Curve:
    """The payments over evenly spread values of `metric` (numbers) from `low` to `high`."""
    grid = np.linspace(low, high, points)
    return Curve(metric, grid, curve(contract, known, metric, grid))


def hints(contract: Contract, known: Outcomes, ranges: dict[str, tuple[float, float]]) -> tuple[Hint, ...]:
    """Every weakness found, of the curves over `ranges` (metric → lowest, highest) and of the contract itself."""
    metrics = {metric.name: metric for metric in contract.metrics}
    found: list[Hint] = []
    for name, (low, high) in ranges.items():
        found += _in_curve(contract, known, metrics[name], payment_curve(contract, known, name, low, high))
    return (*found, *_in_contract(contract))


def _in_curve(contract: Contract, known: Outcomes, metric: Metric, found: Curve) -> Iterator[Hint]:
    if metric.better == "neither":
        return
    way = 1 if metric.better == "higher" else -1
    rises = np.diff(found.payments) * way
    most = float(np.ptp(found.payments))
    if most <= CLOSE:
        return
    cliffs = [step for step in np.flatnonzero(np.abs(rises) > CLIFF_SHARE * most) if _jumps(contract, known, found, int(step))]
    for step in cliffs:
        place = _place(contract, known, found, int(step))
        yield Hint("cliff", metric.name, low=place, high=place, amount=float(abs(rises[step])))
    falling = rises < -CLOSE * most
    falling[cliffs] = rises[cliffs] < 0
    for first, last in _stretches(falling):
        lost = float(-rises[first : last + 1].sum())
        yield Hint("fall", metric.name, low=float(found.values[first]), high=float(found.values[last + 1]), amount=lost)
    for first, last in _stretches(np.abs(rises) <= CLOSE * most):
        yield Hint("flat", metric.name, low=float(found.values[first]), high=float(found.values[last + 1]))


def _jumps(contract: Contract, known: Outcomes, found: Curve, step: int) -> bool:
    """Whether most of the step remains when it is looked at a thousand times closer."""
    low, high = float(found.values[step]), float(found.values[step + 1])
    near = curve(contract, known, found.metric, np.linspace(low, high, 1_001))
    return bool(np.abs(np.diff(near)).max() > 0.5 * abs(found.payments[step + 1] - found.payments[step]))


def _place(contract: Contract, known: Outcomes, found: Curve, step: int) -> float:
    """Where in the step the cliff is: the first value on its far side."""
    grid = np.linspace(found.values[step], found.values[step + 1], 1_001)
    near = curve(contract, known, found.metric, grid)
    return float(grid[int(np.abs(np.diff(near)).argmax()) + 1])


def _stretches(holds: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """First and last position of each run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], np.asarray(holds, dtype=int), [0]))))
    for first, after in zip(edges[::2], edges[1::2], strict=True):
        yield int(first), int(after) - 1


def _in_contract(contract: Contract) -> Iterator[Hint]:
    for term in contract.terms:
        paid_on = [metric for metric in _metrics_behind(contract, term) if metric.better != "neither"]
        for metric in paid_on:
            if not metric.comparison:
                yield Hint("no_comparison", metric.name, term.name)
            if metric.measured_by is not None and metric.measured_by in (term.payer, term.receiver):
                yield Hint("measures_own_pay", metric.name, term.name)
        yield from _easiest_first(contract, term, paid_on)


def _easiest_first(contract: Contract, term: Term, paid_on: list[Metric]) -> Iterator[Hint]:
    """Paid for each person by what that person reaches, whatever the person's chances were at the start."""
    persons = {metric.per for metric in paid_on if metric.kind == "yes_no" and metric.per}
    starts = [m for m in _metrics_behind(contract, term) if m.per in persons and m.better == "neither"]
    if persons and not starts:
        yield Hint("easiest_first", paid_on[0].name, term.name)


def _metrics_behind(contract: Contract, term: Term) -> list[Metric]:
    """The metrics that a term leans on, through figures and other terms."""
    leans, all_trees, paths = leans_on(contract), trees(contract), figure_paths(contract)
    waiting, seen, named = [term.name], set[str](), set[str]()
    positions = {each.name: f"terms[{index}]." for index, each in enumerate(contract.terms)}
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += leans[name]
            own = [paths[name]] if name in paths else [path for path in all_trees if path.startswith(positions[name])]
            named |= {found.name for path in own for found in names_in(all_trees[path])}
    return [metric for metric in contract.metrics if metric.name in named]
