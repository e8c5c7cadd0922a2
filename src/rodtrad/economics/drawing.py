"""Draws of what is uncertain in a calculation: by plain chance, or evenly spread (Sobol sequences) where fewer must do."""

import hashlib
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import special, stats

from rodtrad.economics.model import Input, Model

Draws = NDArray[np.float64]
# Of a 90 % range, each end is this many standard deviations from the middle.
_END: Final = float(stats.norm.ppf(0.95))


def draw(model: Model, draws: int, seed: int) -> dict[str, Draws]:
    """Each uncertain input's draws, shape (draws,). An input's draws depend on the seed and its own name only."""
    return {item.path: outcome(item, _stream(item, seed).random(draws)) for item in model.uncertain()}


def outcome(item: Input, chances: Draws) -> Draws:
    """The input's values at the quantiles `chances` (0–1).

    A measured effect: estimate + standard error × t. A range: the value stated in the middle, one in twenty below `low` and one
    in twenty above `high`, normal on each side; kept within what the number can be."""
    if item.standard_error:
        df = item.degrees_of_freedom
        spread = special.ndtri(chances) if df is None or not np.isfinite(df) else special.stdtrit(df, chances)
        return np.asarray(item.value + item.standard_error * spread)
    z = special.ndtri(chances) / _END
    low, high = item.value if item.low is None else item.low, item.value if item.high is None else item.high
    values = item.value + z * np.where(z < 0, item.value - low, high - item.value)
    return np.asarray(np.clip(values, item.least, item.most))


def _stream(item: Input, seed: int) -> np.random.Generator:
    name = int.from_bytes(hashlib.sha256((item.stream or item.path).encode()).digest()[:8])
    return np.random.default_rng([seed, name])
