"""The loops over an ordered log, compiled: each reads the columns once, forwards, person by person.

Numbers only: what they mean stands with the functions that call them (`paths`, `states`, `tracing`). Of the columns `offsets` is
(persons + 1,), all others (events,).
"""

import numpy as np
from numpy.typing import NDArray

from rodtrad.flows.compiled import compiled
from rodtrad.flows.log import Int16, Int32, Int64

Flags = NDArray[np.bool_]
Next = tuple[Int64, Int32, Int32, Int64]


@compiled
def in_order(person: Int32, start: Int32, end: Int32, type: Int16) -> bool:
    """Whether the events stand in the total order of a log."""
    for i in range(1, len(person)):
        if person[i] > person[i - 1]:
            continue
        if person[i] < person[i - 1] or start[i] < start[i - 1]:
            return False
        if start[i] == start[i - 1] and (end[i] < end[i - 1] or (end[i] == end[i - 1] and type[i] < type[i - 1])):
            return False
    return True


@compiled
def begins(person: Int32, persons: int) -> Int64:
    """(persons + 1,) where each person's events begin, and where the last one's end."""
    places = np.empty(persons + 1, np.int64)
    next_person = 0
    for i in range(len(person)):
        while next_person <= person[i]:
            places[next_person] = i
            next_person += 1
    places[next_person:] = len(person)
    return places


@compiled
def _mixed(codes: Int16, begin: int, length: int) -> int:
    """A number that depends on every code and its place (FNV-1a, finished by a shift)."""
    mixed = np.uint64(14695981039346656037)
    for i in range(begin, begin + length):
        mixed = (mixed ^ np.uint64(codes[i] + 1)) * np.uint64(1099511628211)
    return int((mixed ^ (mixed >> np.uint64(29))) >> np.uint64(1))


@compiled
def _same(codes: Int16, one: int, other: int, length: int) -> bool:
    for i in range(length):  # noqa: SIM110  # a loop compiles
        if codes[one + i] != codes[other + i]:
            return False
    return True


@compiled
def same_sequences(codes: Int16, begin: Int64, length: Int32) -> tuple[Int32, Int64]:
    """(sequences,) a number for each sequence, equal where they are; (different sequences,) one place of each.

    Exact: a hash finds the candidates, and their codes are compared. Numbers are given in order of appearance.
    """
    size = 1024
    while size < 2 * len(begin):
        size *= 2
    slots = np.full(size, -1, np.int32)
    group = np.empty(len(begin), np.int32)
    first = np.empty(len(begin), np.int64)
    found = 0
    for i in range(len(begin)):
        slot = _mixed(codes, begin[i], length[i]) & (size - 1)
        while True:
            known = slots[slot]
            if known < 0:
                slots[slot] = found
                first[found] = i
                group[i] = found
                found += 1
                break
            other = first[known]
            if length[other] == length[i] and _same(codes, begin[other], begin[i], length[i]):
                group[i] = known
                break
            slot = (slot + 1) & (size - 1)
    return group, first[:found].copy()


@compiled
def pair_counts(offsets: Int64, type: Int16, ongoing: Flags, types: int) -> Int64:
    """(4, types, types): how often one type directly follows another, with a known time between, to how many persons, and to
    how many with a known time."""
    sums = np.zeros((4, types, types), np.int64)
    last_person = np.full((2, types, types), -1, np.int64)
    for p in range(len(offsets) - 1):
        for i in range(offsets[p], offsets[p + 1] - 1):
            a, b = type[i], type[i + 1]
            sums[0, a, b] += 1
            sums[1, a, b] += not ongoing[i]
            if last_person[0, a, b] != p:
                last_person[0, a, b] = p
                sums[2, a, b] += 1
            if not ongoing[i] and last_person[1, a, b] != p:
                last_person[1, a, b] = p
                sums[3, a, b] += 1
    return sums


@compiled
def pair_waits(offsets: Int64, type: Int16, start: Int32, end: Int32, ongoing: Flags, place: Int64) -> Int32:
    """Days from the end of one event to the start of the next, put together pair by pair; `place` is where each pair begins."""
    place = place.copy()
    waits = np.empty(len(type), np.int32)
    for p in range(len(offsets) - 1):
        for i in range(offsets[p], offsets[p + 1] - 1):
            if not ongoing[i]:
                a, b = type[i], type[i + 1]
                waits[place[a, b]] = start[i + 1] - end[i]
                place[a, b] += 1
    return waits


@compiled
def state_days(offsets: Int64, type: Int16, start: Int32, end: Int32, ongoing: Flags, types: int) -> Int64:
    """(types, 9): spells, of them ongoing, persons, days of all spells, days covered (overlaps once), persons with ongoing and
    with finished spells, persons whose first and last event it is, by type."""
    sums = np.zeros((types, 9), np.int64)
    covered = np.zeros(types, np.int32)
    last_person = np.full(types, -1, np.int64)
    last_kind = np.full((2, types), -1, np.int64)
    for p in range(len(offsets) - 1):
        for i in range(offsets[p], offsets[p + 1]):
            t = type[i]
            if last_person[t] != p:
                last_person[t] = p
                covered[t] = start[i]
                sums[t, 2] += 1
            sums[t, 0] += 1
            sums[t, 1] += ongoing[i]
            sums[t, 3] += end[i] - start[i]
            if end[i] > covered[t]:
                sums[t, 4] += end[i] - max(start[i], covered[t])
                covered[t] = end[i]
            kind = 0 if ongoing[i] else 1
            if last_kind[kind, t] != p:
                last_kind[kind, t] = p
                sums[t, 5 + kind] += 1
        if offsets[p + 1] > offsets[p]:
            sums[type[offsets[p]], 7] += 1
            sums[type[offsets[p + 1] - 1], 8] += 1
    return sums


@compiled
def state_lengths(type: Int16, start: Int32, end: Int32, ongoing: Flags, place: Int64) -> Int32:
    """Days of every finished spell, put together type by type; `place` is where each type begins."""
    place = place.copy()
    lengths = np.empty(len(type), np.int32)
    for i in range(len(type)):
        if not ongoing[i]:
            lengths[place[type[i]]] = end[i] - start[i]
            place[type[i]] += 1
    return lengths


@compiled
def next_spells(offsets: Int64, wanted: Flags, type: Int16, start: Int32, end: Int32, ongoing: Flags) -> Next:
    """Of each finished spell of a wanted type: its end, days until the next begins (-1: none; 0: at once), and the person.

    Before them (3,): persons with any such spell, with more than one, and all spells, ongoing ones too.
    """
    ended = np.empty(len(type), np.int32)
    days = np.empty(len(type), np.int32)
    person = np.empty(len(type), np.int64)
    totals = np.zeros(3, np.int64)
    found = 0
    for p in range(len(offsets) - 1):
        last, spells = -1, 0
        for i in range(offsets[p], offsets[p + 1]):
            if not wanted[type[i]]:
                continue
            spells += 1
            if last >= 0:
                days[last] = max(0, start[i] - ended[last])
            last = -1
            if not ongoing[i]:
                ended[found], days[found], person[found] = end[i], -1, p
                last = found
                found += 1
        totals[0] += spells > 0
        totals[1] += spells > 1
        totals[2] += spells
    return totals, ended[:found].copy(), days[:found].copy(), person[:found].copy()
