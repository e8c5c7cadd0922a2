"""What the result hangs on: one number at a time, two at a time, all at once; and how far each can move before it breaks even."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq
from scipy.stats import qmc

from rodtrad.economics.drawing import outcome
from rodtrad.economics.model import Input, Model, net

Draws = NDArray[np.float64]
ENDS: Final = np.array([0.05, 0.95])
ALL: Final = "all"


@dataclass(frozen=True)
class Bar:
    """A payer's present net when one input is at the ends of its 90 % range (`at_low`, `at_high`), the others at their values;
    `breaks_even` is the value of the input at which the net is zero, None where no value the input can have does that."""

    input: str
    low: float
    high: float
    at_low: float
    at_high: float
    breaks_even: float | None

    @property
    def swing(self) -> float:
        """How much of the net hangs on the input."""
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True)
class Share:
    """The share of the net's variance that goes away if the input becomes sure (`first`), and that stays if all others do
    (`whole`): Sobol's indices. Together the first ones are at most 1; what is left is in how inputs work together."""

    input: str
    first: float
    whole: float


def tornado(model: Model, payer: str = ALL) -> tuple[Bar, ...]:
    """One bar for each uncertain input, the widest first."""
    bars = [_bar(model, item, payer) for item in model.uncertain()]
    return tuple(sorted(bars, key=lambda bar: bar.swing, reverse=True))


def two_way(model: Model, first: str, second: str, payer: str = ALL, points: int = 11) -> tuple[Draws, Draws, Draws]:
    """Values of two inputs from end to end of their ranges, and the payer's net: (points,), (points,), (points, points)."""
    chances = np.linspace(ENDS[0], ENDS[1], points)
    one, other = outcome(model.inputs[first], chances), outcome(model.inputs[second], chances)
    grid = np.meshgrid(one, other, indexing="ij")
    nets = of_payer(model, net(model, {first: grid[0].ravel(), second: grid[1].ravel()}), payer)
    return one, other, nets.reshape(points, points)


def variance_shares(model: Model, payer: str = ALL, *, draws: int = 4_096, seed: int = 1) -> tuple[Share, ...]:
    """Sobol's first and total indices of each uncertain input, the largest total first.

    Estimators: Saltelli et al. (2010), Computer Physics Communications 181, table 2 (b) and Jansen's (f), on two halves of one
    scrambled Sobol sequence. `draws` is rounded up to a power of two; the model is computed draws × (inputs + 2) times."""
    items = model.uncertain()
    if not items:
        return ()
    chances = qmc.Sobol(2 * len(items), seed=seed).random_base2(int(np.ceil(np.log2(draws))))
    chances = np.clip(chances, 1e-9, 1 - 1e-9)
    a, b = _values(items, chances[:, : len(items)]), _values(items, chances[:, len(items) :])
    at_a, at_b = (of_payer(model, net(model, values), payer) for values in (a, b))
    spread = float(np.var(np.concatenate([at_a, at_b])))
    if spread == 0:
        return tuple(Share(item.path, 0.0, 0.0) for item in items)
    shares = [_share(model, item.path, (a, b), (at_a, at_b), spread, payer) for item in items]
    return tuple(sorted(shares, key=lambda share: share.whole, reverse=True))


def break_even(model: Model, item: Input, payer: str = ALL) -> float | None:
    """The value of the input at which the payer's net is zero, the others at their values; the one nearest to its own value.

    The net is linear in every input but a fade-out, so one secant is enough; a fade-out is searched between 0 and 1."""

    def at(value: float) -> float:
        return float(of_payer(model, net(model, {item.path: np.array([value])}), payer)[0])

    if item.path.endswith(".fade_out"):
        return float(brentq(at, 0.0, 1.0)) if at(0.0) * at(1.0) < 0 else None
    step = max(abs(item.value), 1.0)
    here, slope = at(item.value), (at(item.value + step) - at(item.value)) / step
    if slope == 0:
        return None
    value = item.value - here / slope
    return value if item.least <= value <= item.most else None


def of_payer(model: Model, nets: Draws, payer: str) -> Draws:
    """One payer's column of `net`, or everybody's sum; shape (draws,)."""
    return np.asarray(nets.sum(axis=1) if payer == ALL else nets[:, model.payers.index(payer)])


def _bar(model: Model, item: Input, payer: str) -> Bar:
    low, high = outcome(item, ENDS)
    at_low, at_high = of_payer(model, net(model, {item.path: np.array([low, high])}), payer)
    return Bar(item.path, float(low), float(high), float(at_low), float(at_high), break_even(model, item, payer))


def _values(items: Sequence[Input], chances: Draws) -> dict[str, Draws]:
    return {item.path: outcome(item, chances[:, place]) for place, item in enumerate(items)}


def _share(
    model: Model,
    path: str,
    samples: tuple[dict[str, Draws], dict[str, Draws]],
    computed: tuple[Draws, Draws],
    spread: float,
    payer: str,
) -> Share:
    """`a` with the input taken from `b`: what moves is what hangs on the input."""
    (a, b), (at_a, at_b) = samples, computed
    mixed = of_payer(model, net(model, a | {path: b[path]}), payer)
    first = float(np.mean(at_b * (mixed - at_a)) / spread)
    whole = float(np.mean((at_a - mixed) ** 2) / 2 / spread)
    return Share(path, min(max(first, 0.0), 1.0), max(whole, 0.0))
