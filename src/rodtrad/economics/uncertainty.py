"""How sure the balances are: every uncertain input drawn at once, and each payer's net computed for each draw.

A measured effect is drawn from its estimate ± standard error × t; what the document calls uncertain from its 90 % range.
Different inputs are drawn independently, but one that several lines use is the same in all of them. A recorded seed gives the
same draws again; each input has its own stream, so that the order of lines and other inputs do not matter.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from rodtrad.economics.drawing import draw_in_pieces
from rodtrad.economics.model import Model, net
from rodtrad.economics.result import Balance, Range
from rodtrad.economics.sensitivity import of_payer

LEVEL = 0.95
ROUNDING = 1e-12
Draws = NDArray[np.float64]


def with_uncertainty(balances: tuple[Balance, ...], model: Model, draws: int, seed: int) -> Iterator[Balance]:
    """Each balance with the range of its net and its chance to break even; as it was where nothing uncertain touches it."""
    if not model.uncertain():
        yield from balances
        return
    nets = np.concatenate([net(model, piece) for piece in draw_in_pieces(model, draws, seed)])
    for balance in balances:
        yield _uncertain(balance, of_payer(model, nets, balance.payer))


def _uncertain(balance: Balance, nets: Draws) -> Balance:
    if np.ptp(nets) <= ROUNDING * max(1.0, float(np.abs(nets).max())):
        return balance
    low, high = np.quantile(nets, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    spread = Range(float(nets.mean()), float(low), float(high), LEVEL)
    return replace(balance, net_range=spread, chance_to_break_even=float((nets >= 0).mean()))
