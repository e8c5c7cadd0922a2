"""Which tables to count in one pass, so that every combination of variables can be added up from one of them.

A table of five or six variables holds ten or twenty combinations of three. Ten variables need about seventeen such tables instead
of 120 (a covering design): each person is then counted seventeen times, not 175.
"""

from collections.abc import Sequence
from itertools import combinations
from math import prod
from typing import Final

from rodtrad.errors import NotComputable
from rodtrad.tables.raw import problem

Combination = tuple[int, ...]
# A table of this many cells stays in a core's own cache.
BLOCK_CELLS: Final = 1 << 15
MOST_CELLS: Final = 20_000_000


def all_combinations(variables: int, depth: int) -> list[Combination]:
    """Every combination of one up to `depth` of the variables, shortest first."""
    return [found for size in range(1, depth + 1) for found in combinations(range(variables), size)]


def blocks(levels: Sequence[int], wanted: Sequence[Combination]) -> list[Combination]:
    """Few sets of variables, so that each `wanted` combination is part of one. Raises `NotComputable` past `MOST_CELLS`."""
    left = [set(combination) for combination in wanted if not any(set(combination) < set(other) for other in wanted)]
    found: list[Combination] = []
    while left:
        block = _grown(left[0], levels, left)
        found.append(tuple(sorted(block)))
        left = [combination for combination in left if not combination <= block]
    cells = sum(_size(block, levels) for block in found)
    if cells > MOST_CELLS:
        raise NotComputable([problem("needs-too-many-groups", value=str(cells))])
    return found


def _grown(start: set[int], levels: Sequence[int], left: Sequence[set[int]]) -> set[int]:
    """The block with one more variable at a time, the one that covers most, while the table stays small."""
    block = set(start)
    while True:
        fitting = [v for v in range(len(levels)) if v not in block and _size((*block, v), levels) <= BLOCK_CELLS]
        gains = {v: sum(combination <= block | {v} for combination in left) for v in fitting}
        reachable = {v: sum(v in combination for combination in left) for v in fitting}
        useful = [v for v in fitting if reachable[v]]
        if not useful:
            return block
        block.add(max(useful, key=lambda v: (gains[v], reachable[v], -levels[v], -v)))


def _size(block: Sequence[int] | set[int], levels: Sequence[int]) -> int:
    return prod(levels[v] for v in block)
