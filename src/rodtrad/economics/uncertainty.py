"""How sure the balances are: the effects' sampling uncertainty carried through to each payer's net by simulation.

Each analysis is drawn from its estimate ± standard error × t (or normal where it states no degrees of freedom); different
analyses are drawn independently, consequences of the same analysis move together. Every other number is held at its value, so
the interval shows what chance in the measurement means for the money and nothing more. A recorded seed gives the same draws
again; each analysis has its own stream, so that the order of lines and other analyses do not matter.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from rodtrad.economics.amounts import product
from rodtrad.economics.conventions import Conventions
from rodtrad.economics.discounting import factor
from rodtrad.economics.result import Balance, EffectUsed, Formula, Range

LEVEL = 0.95
CHUNK = 250_000
Draws = NDArray[np.float64]


@dataclass(frozen=True)
class Simulation:
    """What is drawn: the effects, how often and from which seed."""

    effects: Mapping[str, EffectUsed]
    chosen: Conventions
    draws: int
    seed: int

    def of(self, balance: Balance, lines: Sequence[Formula]) -> Balance:
        """The balance of `lines` with the range of its net and its chance to break even; as it was where nothing is uncertain."""
        slopes = self._slopes(lines)
        if not slopes:
            return balance
        nets = np.concatenate([float(balance.net) + deviation for deviation in self._deviations(slopes)])
        low, high = np.quantile(nets, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
        spread = Range(float(nets.mean()), float(low), float(high), LEVEL)
        return replace(balance, net_range=spread, chance_to_break_even=float((nets >= 0).mean()))

    def _slopes(self, lines: Sequence[Formula]) -> dict[str, float]:
        """By indicator: what one standard error of its effect is worth in present net."""
        slopes: dict[str, float] = {}
        for formula in lines:
            error = self.effects[formula.indicator].standard_error
            worth = present_worth(formula, self.chosen) * (error or 0.0)
            if worth:
                slopes[formula.indicator] = slopes.get(formula.indicator, 0.0) + worth
        return {indicator: slope for indicator, slope in slopes.items() if slope}

    def _deviations(self, slopes: Mapping[str, float]) -> Iterator[Draws]:
        """How far from its point the net lies in each draw, chunk by chunk."""
        streams = {key: self._stream(self.effects[key]) for key in sorted(slopes)}
        for start in range(0, self.draws, CHUNK):
            size = min(CHUNK, self.draws - start)
            drawn = np.zeros(size)
            for key, stream in streams.items():
                drawn += slopes[key] * standard_draws(stream, self.effects[key].degrees_of_freedom, size)
            yield drawn

    def _stream(self, effect: EffectUsed) -> np.random.Generator:
        name = int.from_bytes(hashlib.sha256(effect.analysis.encode()).digest()[:8])
        return np.random.default_rng([self.seed, name])


def present_worth(formula: Formula, chosen: Conventions) -> float:
    """What one more unit of improvement adds to the present net of the consequence's payer."""
    years = range(formula.first_year - chosen.base_year, formula.first_year - chosen.base_year + formula.years)
    weight = sum(factor(t, chosen.steps) for t in years)
    worth = float(product(formula.persons, formula.share, formula.quantity, formula.unit_cost, weight))
    return worth if formula.kind == "saving" else -worth


def standard_draws(stream: np.random.Generator, degrees_of_freedom: float | None, size: int) -> Draws:
    """Draws of (estimate − truth) / standard error: t where the degrees of freedom are known, else normal."""
    if degrees_of_freedom is None or not np.isfinite(degrees_of_freedom):
        return stream.standard_normal(size)
    return stream.standard_t(degrees_of_freedom, size)


def uncertain(effects: Mapping[str, EffectUsed], formulas: Sequence[Formula]) -> list[EffectUsed]:
    """The effects with an uncertainty that a consequence is counted with."""
    used = {formula.indicator for formula in formulas}
    return [effect for key, effect in effects.items() if key in used and effect.standard_error]
