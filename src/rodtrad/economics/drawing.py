"""Draws of what is uncertain in a calculation: by plain chance, or evenly spread (Sobol sequences) where fewer must do."""

import hashlib
from collections.abc import Iterator
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy import special, stats

from rodtrad.economics.model import Input, Model

Draws = NDArray[np.float64]
# Of a 90 % range, each end is this many standard deviations from the middle.
_END: Final = float(stats.norm.ppf(0.95))
PIECE: Final = 16_384


def draw(model: Model, draws: int, seed: int) -> dict[str, Draws]:
    """Each uncertain input's draws, shape (draws,). An input's draws depend on the seed and its own name only."""
    pieces = list(draw_in_pieces(model, draws, seed))
    return {item.path: np.concatenate([piece[item.path] for piece in pieces]) for item in model.uncertain()}


def draw_in_pieces(model: Model, draws: int, seed: int) -> Iterator[dict[str, Draws]]:
    """As `draw`, in pieces small enough that what is computed from one stays in the processor's cache."""
    streams = {item.path: (item, _stream(item, seed)) for item in model.uncertain()}
    for start in range(0, draws, PIECE):
        size = min(PIECE, draws - start)
        yield {path: _drawn(item, stream, size) for path, (item, stream) in streams.items()}


def outcome(item: Input, chances: Draws) -> Draws:
    """The input's values at the quantiles `chances` (0–1).

    A measured effect: estimate + standard error × t. A range: the value stated in the middle, one in twenty below `low` and one
    in twenty above `high`, normal on each side; kept within what the number can be."""
    if not item.standard_error:
        return _in_range(item, special.ndtri(chances))
    spread = special.ndtri(chances) if item.normal else special.stdtrit(item.degrees_of_freedom or 0.0, chances)
    return np.asarray(item.value + item.standard_error * spread)


def _drawn(item: Input, stream: np.random.Generator, size: int) -> Draws:
    """Draws by the generator's own normal and t, which are many times faster than quantiles of uniform ones."""
    if not item.standard_error:
        return _in_range(item, stream.standard_normal(size, dtype=np.float32))
    spread = stream.standard_normal(size) if item.normal else stream.standard_t(item.degrees_of_freedom, size)  # type: ignore[arg-type]
    return np.asarray(item.value + item.standard_error * spread)


def _in_range(item: Input, z: NDArray[np.floating[Any]]) -> Draws:
    """The values that lie `z` standard deviations from the middle of the range."""
    low, high = item.value if item.low is None else item.low, item.value if item.high is None else item.high
    below, above = (item.value - low) / _END, (high - item.value) / _END
    values = item.value + (z * above if below == above else z * np.where(z < 0, below, above))
    bounded = np.isfinite(item.least) or np.isfinite(item.most)
    return np.asarray(np.clip(values, item.least, item.most) if bounded else values, dtype=float)


def _stream(item: Input, seed: int) -> np.random.Generator:
    name = int.from_bytes(hashlib.sha256((item.stream or item.path).encode()).digest()[:8])
    return np.random.default_rng([seed, name])
