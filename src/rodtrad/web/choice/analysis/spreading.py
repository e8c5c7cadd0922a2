"""Applications spread over reviewers: as many on each as asked, as evenly as it can be, nobody on one that binds them."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_flow

A = TypeVar("A")
R = TypeVar("R")


@dataclass(frozen=True)
class Spread(Generic[A, R]):
    """`new` are the pairs to add; `short` how many reviewers each application still lacks, where it lacks any."""

    new: tuple[tuple[A, R], ...]
    short: dict[A, int]


def spread(
    applications: Sequence[A],
    reviewers: Sequence[R],
    each: int,
    barred: Collection[tuple[A, R]] = (),
    now: Mapping[A, Collection[R]] | None = None,
) -> Spread[A, R]:
    """`each` reviewers on every application, counted with those it has `now`, with the smallest possible highest load.

    A flow from applications through allowed pairs to reviewers who each carry at most so many; the limit is raised until no
    more can be placed (Ford & Fulkerson 1956). Deterministic.
    """
    now = now or {}
    wanted = [max(0, each - len(now.get(a, ()))) for a in applications]
    load = Counter(reviewer for has in now.values() for reviewer in has)
    taken = {(a, r) for a, has in now.items() for r in has} | set(barred)
    open_pairs = [(i, j) for i, a in enumerate(applications) for j, r in enumerate(reviewers) if (a, r) not in taken]
    most = len(applications) + max(load.values(), default=0)
    best = _placed(wanted, [most] * len(reviewers), open_pairs)
    for limit in range(most + 1):
        room = [max(0, limit - load[r]) for r in reviewers]
        found = _placed(wanted, room, open_pairs)
        if len(found) == len(best):
            best = found
            break
    got = Counter(i for i, _ in best)
    short = {a: wanted[i] - got[i] for i, a in enumerate(applications) if wanted[i] > got[i]}
    return Spread(tuple((applications[i], reviewers[j]) for i, j in best), short)


def _placed(wanted: Sequence[int], room: Sequence[int], pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """As many pairs as can be had at once with so many wanted by each left end and room at each right end."""
    left, right = len(wanted), len(room)
    end = left + right + 1
    edges = [(0, 1 + i, count) for i, count in enumerate(wanted)]
    edges += [(1 + i, 1 + left + j, 1) for i, j in pairs]
    edges += [(1 + left + j, end, count) for j, count in enumerate(room)]
    rows, columns, capacity = (np.array([edge[k] for edge in edges], dtype=np.int32) for k in range(3))
    flow = maximum_flow(csr_array((capacity, (rows, columns)), shape=(end + 1, end + 1)), 0, end).flow.toarray()
    return [(i, j) for i, j in pairs if flow[1 + i, 1 + left + j] > 0]
