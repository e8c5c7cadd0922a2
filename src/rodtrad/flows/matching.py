"""Paths against the patterns of named groups, all paths at once."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rodtrad.flows.asked import alternatives
from rodtrad.flows.log import Int16, Int64
from rodtrad.flows.passes import Flags
from rodtrad.flows.question import ANY_NUMBER, ANY_ONE, PathGroup


def first_match(groups: Sequence[PathGroup], types: Sequence[str], backwards: Int16, length: Int64, cut: Flags) -> Int64:
    """(paths,) the first group whose pattern a path fits; `len(groups)` where none does.

    `backwards` is (paths, longest): the steps of each path from the last to the first. Where `cut`, more steps went before.
    """
    found = np.full(len(backwards), len(groups))
    for place, group in reversed(list(enumerate(groups))):
        found[matches(group, types, backwards, length, cut)] = place
    return found


def matches(group: PathGroup, types: Sequence[str], backwards: Int16, length: Int64, cut: Flags) -> Flags:
    """(paths,) whether each path fits the whole pattern.

    `reached[:, k]` says whether the last `k` steps of the pattern can have been used up by the steps of the path seen so far.
    """
    pattern = [_codes(labels, types) for labels in reversed(list(alternatives(group)))]
    reached = np.zeros((len(backwards), len(pattern) + 1), np.bool_)
    reached[:, 0] = True
    reached = _skipping(reached, pattern)
    for place in range(backwards.shape[1]):
        there = length > place
        reached[there] = _after(reached[there], pattern, backwards[there, place])
    reached[cut] = _after(reached[cut], pattern, np.full(int(cut.sum()), -1, np.int16))
    return reached[:, -1].copy()


def _codes(labels: tuple[str, ...], types: Sequence[str]) -> NDArray[np.int16] | None:
    """The types that a step allows; None where it allows any number of any."""
    if ANY_NUMBER in labels:
        return None
    return np.array([place for place, label in enumerate(types) if ANY_ONE in labels or label in labels], np.int16)


def _after(reached: Flags, pattern: list[NDArray[np.int16] | None], step: Int16) -> Flags:
    """What is reached when one more step of each path has been read."""
    after = np.zeros_like(reached)
    for place, codes in enumerate(pattern):
        if codes is None:
            after[:, place] |= reached[:, place]
        else:
            after[:, place + 1] |= reached[:, place] & np.isin(step, codes)
    return _skipping(after, pattern)


def _skipping(reached: Flags, pattern: list[NDArray[np.int16] | None]) -> Flags:
    """`...` may also stand for no step at all."""
    for place, codes in enumerate(pattern):
        if codes is None:
            reached[:, place + 1] |= reached[:, place]
    return reached
