"""Robust standard errors written out as matrices, as in the papers: slow, and a second implementation to check against.

Bell & McCaffrey (2002); Pustejovsky & Tipton (2018), with the working model of independent, equally spread errors.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
POWERS = {"CR0": 0.0, "CR2": -0.5, "CR3": -1.0}


def power(matrix: Floats, exponent: float) -> Floats:
    """A symmetric matrix to a power, directions in which it is zero left out."""
    values, vectors = np.linalg.eigh(matrix)
    scaled = np.array([value**exponent if value > 1e-10 else 0.0 for value in values]) if exponent else np.ones(len(values))
    found: Floats = vectors @ np.diag(scaled) @ vectors.T
    return found


def sandwich(design: Floats, outcome: Floats, clusters: NDArray[np.int64], coefficient: int, kind: str) -> tuple[float, float]:
    """Standard error and Satterthwaite degrees of freedom of one coefficient."""
    n = len(outcome)
    bread = np.linalg.inv(design.T @ design)
    residual_maker = np.eye(n) - design @ bread @ design.T
    residuals = residual_maker @ outcome
    vectors = []
    for cluster in np.unique(clusters):
        rows = np.flatnonzero(clusters == cluster)
        adjustment = power(residual_maker[np.ix_(rows, rows)], POWERS[kind])
        vectors.append(residual_maker[:, rows] @ adjustment @ design[rows] @ bread[:, coefficient])
    gram = np.array(vectors) @ np.array(vectors).T
    error = np.sqrt(sum((vector @ residuals) ** 2 for vector in vectors))
    return float(error), float(np.trace(gram) ** 2 / np.sum(gram**2))
