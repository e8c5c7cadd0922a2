"""Standard errors that do not presume equal spread, with degrees of freedom that hold at small n.

Persons independent: HC2 and HC3 (MacKinnon & White 1985). Groups of persons alike: see `clusters`. Degrees of freedom:
Satterthwaite's approximation under equal spread (Bell & McCaffrey 2002; Imbens & Kolesár 2016, section III).
"""

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from rodtrad.evaluation.arrays import Floats
from rodtrad.evaluation.least_squares import Fit

Kind = Literal["HC1", "HC2", "HC3"]
# A person whose leverage is one is fitted exactly: no residual, nothing to learn about spread.
_FULL: Final = 1 - 1e-10
_POWER: Final[dict[Kind, int]] = {"HC1": 0, "HC2": 1, "HC3": 2}


@dataclass(frozen=True)
class Spread:
    """A standard error and the degrees of freedom of the t distribution that goes with it."""

    standard_error: float
    degrees_of_freedom: float


def classic(fit: Fit, coefficient: int) -> Spread:
    """The standard error under equal spread, with n − k degrees of freedom."""
    freedom = fit.n - fit.k
    variance = fit.residuals @ fit.residuals / freedom
    length = np.linalg.norm(fit.directions[:, coefficient])
    return Spread(float(np.sqrt(variance) * length), float(freedom))


def heteroskedastic(fit: Fit, coefficient: int, kind: Kind = "HC2") -> Spread:
    """The HC standard error of one coefficient with Bell–McCaffrey degrees of freedom (n − k for HC1)."""
    weights = _term_weights(fit, coefficient, kind)
    error = float(np.sqrt(weights @ fit.residuals**2))
    return Spread(error, float(fit.n - fit.k) if kind == "HC1" else _freedom(fit, weights))


def _term_weights(fit: Fit, coefficient: int, kind: Kind) -> Floats:
    """What each squared residual counts for in the variance, (n,)."""
    squares = fit.weights(coefficient) ** 2
    if kind == "HC1":
        return squares * fit.n / (fit.n - fit.k)
    room = np.where(fit.leverages < _FULL, 1 - fit.leverages, np.inf)
    weights: Floats = squares / room ** _POWER[kind]
    return weights


def _freedom(fit: Fit, weights: Floats) -> float:
    """tr(WM)² / tr((WM)²) for M = I − H without forming the n × n matrices."""
    inner = fit.basis.T @ (weights[:, None] * fit.basis)
    first = weights @ (1 - fit.leverages)
    second = weights**2 @ (1 - 2 * fit.leverages) + np.sum(inner**2)
    return float(first**2 / second)
