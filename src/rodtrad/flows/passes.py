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
def runs(person: Int32) -> tuple[Int32, Int64]:
    """(persons,) the persons in order of appearance; (persons + 1,) where each begins, and where the last one ends."""
    many = 0
    for i in range(len(person)):
        many += i == 0 or person[i] != person[i - 1]
    found = np.empty(many, np.int32)
    places = np.empty(many + 1, np.int64)
    many = 0
    for i in range(len(person)):
        if i == 0 or person[i] != person[i - 1]:
            found[many], places[many] = person[i], i
            many += 1
    places[many] = len(person)
    return found, places


@compiled
def slots_of(mixed: Int32, size: int) -> Int64:
    """(size,) the places of different sequences, each with its hash above it, by that hash; −1 where free."""
    slots = np.full(size, -1, np.int64)
    for n in range(len(mixed)):
        slot = mixed[n] & (size - 1)
        while slots[slot] >= 0:
            slot = (slot + 1) & (size - 1)
        slots[slot] = (np.int64(mixed[n]) << 32) | n
    return slots


@compiled
def add_sequences(
    type: Int16,
    offsets: Int64,
    group: Int32,
    slots: Int64,
    codes: Int16,
    begin: Int64,
    mixed: Int32,
    persons: Int32,
    found: int,
    used: int,
) -> tuple[int, int]:
    """Notes in `group` (persons,) which of the known sequences each person's is; new ones are added to the known.

    `begin` (known + 1,) where each begins in `codes` and the last one ends, `mixed` its hash. Exact: a hash finds the candidates,
    and their codes are compared.
    """
    size = len(slots)
    for p in range(len(offsets) - 1):
        first, many = offsets[p], offsets[p + 1] - offsets[p]
        own = np.int32(_mixed(type, first, many) & 0x7FFFFFFF)
        slot = own & (size - 1)
        while True:
            at = slots[slot]
            known = at & 0xFFFFFFFF
            if at < 0:
                known = found
                slots[slot] = (np.int64(own) << 32) | known
                mixed[known], persons[known] = own, 0
                codes[used : used + many] = type[first : first + many]
                found, used = found + 1, used + many
                begin[found] = used
                break
            if at >> 32 == own and begin[known + 1] - begin[known] == many and _alike(codes, begin[known], type, first, many):
                break
            slot = (slot + 1) & (size - 1)
        group[p] = known
        persons[known] += 1
    return found, used


@compiled
def _alike(codes: Int16, one: int, type: Int16, other: int, length: int) -> bool:
    for i in range(length):  # noqa: SIM110  # a loop compiles
        if codes[one + i] != type[other + i]:
            return False
    return True


@compiled
def count_events(
    offsets: Int64,
    type: Int16,
    start: Int32,
    end: Int32,
    ongoing: Flags,
    pairs: Int64,
    states: Int64,
    waits: Int32,
    lengths: Int32,
) -> None:
    """Adds what is counted of every event, and of every two that follow each other, to the sums given.

    `pairs` (4, types, types): how often one type directly follows another, with a known time between, to how many persons, and
    to how many with a known time. `states` (types, 9): spells, of them ongoing, persons, days of all spells, days covered
    (overlaps once), persons with ongoing and with finished spells, persons whose first and last event it is. `waits`
    (pairs, days) and `lengths` (types, days), where they have any: how often each number of days, the middle being none.
    """
    # Places without a sign spare the check for places counted from the end.
    types = np.uintp(len(states))
    middle, no_time = lengths.shape[1] // 2, waits.shape[1] // 2
    last_pair = np.full((2, types, types), -1, np.int64)
    last_state = np.full((3, types), -1, np.int64)
    covered = np.zeros(types, np.int32)
    for p in range(len(offsets) - 1):
        first, until = offsets[p], offsets[p + 1]
        for i in range(first, until):
            t = np.uintp(type[i])
            if last_state[0, t] != p:
                last_state[0, t] = p
                covered[t] = start[i]
                states[t, 2] += 1
            days = end[i] - start[i]
            states[t, 0] += 1
            states[t, 3] += days
            if end[i] > covered[t]:
                states[t, 4] += end[i] - max(start[i], covered[t])
                covered[t] = end[i]
            kind = 0 if ongoing[i] else 1
            states[t, 1] += ongoing[i]
            if last_state[1 + kind, t] != p:
                last_state[1 + kind, t] = p
                states[t, 5 + kind] += 1
            if kind and middle:
                lengths[t, middle + days] += 1
            if i + 1 < until:
                b = np.uintp(type[i + 1])
                pairs[0, t, b] += 1
                if last_pair[0, t, b] != p:
                    last_pair[0, t, b] = p
                    pairs[2, t, b] += 1
                if kind:
                    pairs[1, t, b] += 1
                    if last_pair[1, t, b] != p:
                        last_pair[1, t, b] = p
                        pairs[3, t, b] += 1
                    if no_time:
                        waits[t * types + b, no_time + start[i + 1] - end[i]] += 1
        states[type[first], 7] += 1
        states[type[until - 1], 8] += 1


@compiled
def wait_keys(offsets: Int64, type: Int16, start: Int32, end: Int32, ongoing: Flags, types: int, span: int) -> Int64:
    """Each known wait, with its pair, as one number: the place it would have in `waits` of `count_events`."""
    keys = np.empty(len(type), np.int64)
    found = 0
    for p in range(len(offsets) - 1):
        for i in range(offsets[p], offsets[p + 1] - 1):
            if not ongoing[i]:
                keys[found] = (type[i] * types + type[i + 1]) * 2 * span + start[i + 1] - end[i] + span
                found += 1
    return keys[:found].copy()


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
