"""Ordinary least squares, kept as the pieces that robust standard errors are made of."""

from dataclasses import dataclass

import numpy as np

from rodtrad.evaluation.arrays import Floats, not_computable


@dataclass(frozen=True, eq=False)
class Fit:
    """A fit of n observations on k columns.

    `basis` (n, k) is orthonormal with the columns' span, `directions` (k, k) turns a contrast of coefficients into it:
    the estimate of coefficient j is linear in the outcome with weights `basis @ directions[:, j]`.
    """

    coefficients: Floats
    residuals: Floats
    basis: Floats
    directions: Floats

    @property
    def n(self) -> int:
        return int(self.basis.shape[0])

    @property
    def k(self) -> int:
        return int(self.basis.shape[1])

    @property
    def leverages(self) -> Floats:
        found: Floats = np.einsum("ij,ij->i", self.basis, self.basis)
        return found

    def weights(self, coefficient: int) -> Floats:
        found: Floats = self.basis @ self.directions[:, coefficient]
        return found


def fit(design: Floats, outcome: Floats) -> Fit:
    """Least squares of `outcome` (n,) on `design` (n, k). Raises `NotComputable` unless n > k and the columns are independent."""
    n, k = design.shape
    if n <= k or np.linalg.matrix_rank(design / _scale(design)) < k:
        raise not_computable("effect-rank", persons=n, columns=k)
    basis, triangle = np.linalg.qr(design)
    coefficients = np.linalg.solve(triangle, basis.T @ outcome)
    return Fit(coefficients, outcome - design @ coefficients, basis, np.linalg.inv(triangle).T)


def _scale(design: Floats) -> Floats:
    """The length of each column, so that the rank does not hang on units."""
    lengths = np.linalg.norm(design, axis=0)
    scale: Floats = np.where(lengths > 0, lengths, 1.0)
    return scale
