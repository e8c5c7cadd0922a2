"""The smallest change of one criterion's weight that changes who is above the line.

Totals are linear in a weight, so two applications change order at one weight at most. Between such points nothing changes: it is
enough to look just beyond each of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from rodtrad.selection.criteria import CriteriaSet
from rodtrad.selection.lines import Line, Places, settle
from rodtrad.selection.scoring import Floats, weights

_BEYOND: Final = 1e-6  # how far past the crossing one looks, as part of all weight


@dataclass(frozen=True)
class Swap:
    """`weight` now and `to`, as part of all weight (0–1), the others keeping their proportions."""

    criterion: str
    weight: float
    to: float
    enters: tuple[str, ...]
    leaves: tuple[str, ...]

    @property
    def change(self) -> float:
        return self.to - self.weight


def smallest_swap(means: Floats, criteria: CriteriaSet, applications: Sequence[str], line: Line) -> Swap | None:
    """`means`: applications × scored criteria, as part of the top. None where no single weight changes the choice."""
    weight = weights(criteria)
    criterion, change = _crossings(means, weight)
    # Both sides: where two are equal now, the least change either way may part them.
    criterion, beyond = np.tile(criterion, 2), np.concatenate([change - _BEYOND, change + _BEYOND])
    possible = weight[criterion] + beyond >= 0
    criterion, beyond = criterion[possible], beyond[possible]
    _, (now,) = settle((means @ weight)[None, :] * 100, applications, line)
    _, chosen = settle((means @ weight + beyond[:, None] * means.T[criterion]) * 100, applications, line)
    to = (weight[criterion] + beyond) / (1 + beyond)
    changes = (chosen != now).any(axis=1)
    if not changes.any():
        return None
    nearest = int(np.argmin(np.where(changes, np.abs(to - weight[criterion]), np.inf)))
    enters, leaves = chosen[nearest] & ~now, now & ~chosen[nearest]
    number = int(criterion[nearest])
    return Swap(
        criterion=criteria.scored[number].key,
        weight=float(weight[number]),
        to=float(to[nearest]),
        enters=tuple(name for name, yes in zip(applications, enters, strict=True) if yes),
        leaves=tuple(name for name, yes in zip(applications, leaves, strict=True) if yes),
    )


def _crossings(means: Floats, weight: Floats) -> tuple[Places, Floats]:
    """Each criterion and the addition to its weight at which two applications have equal totals."""
    first, second = np.triu_indices(len(means), k=1)
    apart = means[first] - means[second]
    total = apart @ weight
    with np.errstate(divide="ignore", invalid="ignore"):
        change = -total[:, None] / apart
    pair, criterion = np.nonzero(np.isfinite(change))
    return criterion, change[pair, criterion]
