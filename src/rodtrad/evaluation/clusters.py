"""Standard errors where persons come in clusters (schools, classes, teams) that may be alike inside.

CR2 and its degrees of freedom: Bell & McCaffrey (2002); Pustejovsky & Tipton (2018), working model of independent, equally
spread errors. CR1 is the usual one (Liang & Zeger 1986, with Stata's small-sample factor), too small when clusters are few.

With the design's orthonormal basis Q and S = Q'Q of one cluster, every adjustment is a function of the k × k matrix S, so
the cost grows with the number of clusters and never with their sizes squared.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

import numpy as np

from rodtrad.evaluation.arrays import Floats, Ints
from rodtrad.evaluation.least_squares import Fit
from rodtrad.evaluation.robust import Spread

Kind = Literal["CR0", "CR1", "CR2", "CR3"]
_POWER: Final[dict[Kind, float]] = {"CR0": 0.0, "CR1": 0.0, "CR2": -0.5, "CR3": -1.0}
_FULL: Final = 1 - 1e-10


@dataclass(frozen=True, eq=False)
class _Pieces:
    """By cluster: `inner` = Q'Q (G, k, k), `scores` = Q'e (G, k)."""

    inner: Floats
    scores: Floats


def clustered(fit: Fit, coefficient: int, clusters: Ints, kind: Kind = "CR2") -> Spread:
    """The standard error of one coefficient; `clusters` (n,) numbers the clusters 0 … G − 1.

    CR2 and CR3 have Satterthwaite degrees of freedom, CR0 and CR1 the usual G − 1.
    """
    pieces = _pieces(fit, clusters)
    weights = _adjusted(pieces.inner, fit.directions[:, coefficient], _POWER[kind])
    variance = np.sum(np.einsum("gk,gk->g", weights, pieces.scores) ** 2)
    count = len(pieces.inner)
    if kind == "CR1":
        variance *= count / (count - 1) * (fit.n - 1) / (fit.n - fit.k)
    return Spread(float(np.sqrt(variance)), _freedom(pieces.inner, weights) if _POWER[kind] else float(count - 1))


def _pieces(fit: Fit, clusters: Ints) -> _Pieces:
    count, k = int(clusters.max()) + 1, fit.k
    scores = np.zeros((count, k))
    np.add.at(scores, clusters, fit.basis * fit.residuals[:, None])
    order = np.argsort(clusters, kind="stable")
    edges = np.searchsorted(clusters[order], np.arange(count + 1))
    inner = np.empty((count, k, k))
    for cluster, (start, stop) in enumerate(pairwise(edges)):
        part = fit.basis[order[start:stop]]
        inner[cluster] = part.T @ part
    return _Pieces(inner, scores)


def _adjusted(inner: Floats, direction: Floats, power: float) -> Floats:
    """(I − S)^power applied to the contrast's direction, by cluster (G, k). A part that S fits exactly is left out."""
    values, vectors = np.linalg.eigh(inner)
    rooms = np.where(values < _FULL, np.maximum(1 - values, 1e-300), np.inf)
    scale = rooms**power if power else np.ones_like(values)
    along = np.einsum("gik,i->gk", vectors, direction)
    weights: Floats = np.einsum("gik,gk->gi", vectors, scale * along)
    return weights


def _freedom(inner: Floats, weights: Floats) -> float:
    """(Σ λ)² / Σ λ² for the eigenvalues λ of the quadratic form that the variance is, from its G × G Gram matrix D − UU'."""
    shares = np.einsum("gij,gj->gi", inner, weights)
    diagonal = np.einsum("gi,gi->g", weights, shares)
    squares = np.einsum("gi,gi->g", shares, shares)
    trace = np.sum(diagonal - squares)
    outer = shares.T @ shares
    return float(trace**2 / (np.sum(diagonal**2) - 2 * diagonal @ squares + np.sum(outer**2)))
