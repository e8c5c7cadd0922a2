"""How the net so far may go, year by year: a fan of what the draws hold."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rodtrad.economics.drawing import draw_in_pieces
from rodtrad.economics.model import Model, net_by_year
from rodtrad.economics.sensitivity import ALL

QUANTILES: Final = (0.05, 0.25, 0.5, 0.75, 0.95)


@dataclass(frozen=True)
class Fan:
    """The payer's undiscounted net until and with each year: its quantiles over the draws, shape (quantiles, years), and the
    share of draws with at least zero by then."""

    years: tuple[int, ...]
    quantiles: tuple[tuple[float, ...], ...]
    chance: tuple[float, ...]


def fan(model: Model, payer: str = ALL, *, draws: int = 10_000, seed: int = 1) -> Fan:
    """The fan of one payer, or of everybody. One line where nothing is uncertain."""
    pieces = draw_in_pieces(model, draws, seed) if model.uncertain() else iter([{}])
    so_far = np.concatenate([_so_far(net_by_year(model, piece), model, payer) for piece in pieces])
    ends = np.quantile(so_far, QUANTILES, axis=0)
    chances = (so_far >= 0).mean(axis=0)
    return Fan(model.years, tuple(tuple(map(float, end)) for end in ends), tuple(map(float, chances)))


def _so_far(nets: NDArray[np.float64], model: Model, payer: str) -> NDArray[np.float64]:
    """From (draws, payers, years) to the payer's running sum (draws, years)."""
    own = nets.sum(axis=1) if payer == ALL else nets[:, model.payers.index(payer)]
    return np.asarray(own.cumsum(axis=1))
