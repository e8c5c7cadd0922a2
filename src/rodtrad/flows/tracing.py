"""The look back from every occurrence of an outcome, compiled. The rules stand in `backward`; here are the loops."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from rodtrad.flows.compiled import compiled
from rodtrad.flows.log import Int16, Int32, Int64

# What a type is in a question; a type can be several things at once.
OUTCOME: Final = 1
PATH: Final = 2
SINCE: Final = 4
SUPPORT: Final = 8
SIGNAL: Final = 16
Roles = NDArray[np.uint8]
Bits = NDArray[np.uint64]

# Columns of what is found for an occurrence, in days except where said.
EVENT: Final = 0  # place in the log
FROM: Final = 1  # place in the log of the first event whose cost counts
LENGTH: Final = 2  # steps of the path that are kept
CUT: Final = 3  # 1 where the path had more steps
GAP: Final = 4
SIGNALLED: Final = 5  # from the first signal to the outcome; -1: no signal
SUPPORTED: Final = 6  # of these, with support
COLUMNS: Final = 7
# How many persons' costs are kept to judge whether few of them make up a sum.
LARGEST: Final = 5


@compiled
def latest_ends(offsets: Int64, end: Int32) -> Int32:
    """(events,) the latest end among the person's events so far: where a look back may stop."""
    latest = np.empty(len(end), np.int32)
    for p in range(len(offsets) - 1):
        so_far = np.int32(-(2**31))
        for i in range(offsets[p], offsets[p + 1]):
            so_far = max(so_far, end[i])
            latest[i] = so_far
    return latest


@compiled
def _path(
    o: int,
    begin: int,
    since: bool,
    earliest: int,
    longest: int,
    type: Int16,
    end: Int32,
    latest: Int32,
    roles: Roles,
    path: Int16,
) -> tuple[int, int, int]:
    """Writes the path before event `o` backwards into `path`: its length, if it was cut, the event it starts from (-1)."""
    length, cut = 0, 0
    for j in range(o - 1, begin - 1, -1):
        if latest[j] <= earliest:
            break
        role = roles[type[j]]
        if end[j] <= earliest or not role & (PATH | SINCE):
            continue
        if length == 0 or path[length - 1] != type[j]:
            if length < longest:
                path[length] = type[j]
                length += 1
            else:
                cut = 1
        if since and role & SINCE:
            return length, cut, j
    return length, cut, -1


@compiled
def _support(
    o: int, begin: int, since_day: int, type: Int16, start: Int32, end: Int32, latest: Int32, support: Bits
) -> np.uint64:
    """The kinds of support (bits) given on any day from `since_day` until event `o` starts."""
    given = np.uint64(0)
    for j in range(o - 1, begin - 1, -1):
        if latest[j] <= since_day or since_day >= start[o]:
            break
        if end[j] > since_day and start[j] < start[o]:
            given |= support[type[j]]
    return given


@compiled
def _signal(o: int, begin: int, since_day: int, type: Int16, start: Int32, roles: Roles) -> int:
    """The first day on which a signal began, from `since_day` until event `o` starts; that of `o` itself where there is none."""
    first = int(start[o])
    for j in range(o - 1, begin - 1, -1):
        if start[j] < since_day:
            break
        if roles[type[j]] & SIGNAL:
            first = int(start[j])
    return first


@compiled
def _days_with_support(
    o: int, begin: int, since_day: int, type: Int16, start: Int32, end: Int32, latest: Int32, roles: Roles
) -> int:
    """Days with any support from `since_day` until event `o` starts, a day with several counted once."""
    first = o
    while first > begin and latest[first - 1] > since_day:
        first -= 1
    days, covered = 0, since_day
    for j in range(first, o):
        until = min(end[j], start[o])
        if roles[type[j]] & SUPPORT and until > covered:
            days += until - max(start[j], covered)
            covered = until
    return days


@compiled
def trace_back(
    offsets: Int64,
    type: Int16,
    start: Int32,
    end: Int32,
    latest: Int32,
    roles: Roles,
    support: Bits,
    window: int,
    first_only: bool,
    since: bool,
    longest: int,
) -> tuple[Int64, Bits, Int16, Int64]:
    """(occurrences, COLUMNS) what lay before each occurrence of the outcome, the support in its gap, its path backwards.

    The last are the places of the occurrences left out because no event of a `SINCE` type lay in their window.
    """
    most = 0
    for i in range(len(type)):
        most += (roles[type[i]] & OUTCOME) != 0
    found = np.empty((most, COLUMNS), np.int64)
    given = np.empty(most, np.uint64)
    paths = np.full(most * longest, -1, np.int16)
    without_start = np.empty(most, np.int64)
    n, left_out = 0, 0
    for p in range(len(offsets) - 1):
        begin = offsets[p]
        for o in range(begin, offsets[p + 1]):
            if not roles[type[o]] & OUTCOME:
                continue
            earliest = start[o] - window
            path = paths[n * longest : (n + 1) * longest]
            length, cut, anchor = _path(o, begin, since, earliest, longest, type, end, latest, roles, path)
            if since and anchor < 0:
                path[:] = -1
                without_start[left_out] = o
                left_out += 1
            else:
                _note(found[n], given, n, o, begin, anchor, earliest, type, start, end, latest, roles, support)
                found[n, LENGTH], found[n, CUT] = length, cut
                n += 1
            if first_only:
                break
    return found[:n].copy(), given[:n].copy(), paths[: n * longest].copy(), without_start[:left_out].copy()


@compiled
def _note(
    row: Int64,
    given: Bits,
    n: int,
    o: int,
    begin: int,
    anchor: int,
    earliest: int,
    type: Int16,
    start: Int32,
    end: Int32,
    latest: Int32,
    roles: Roles,
    support: Bits,
) -> None:
    """Fills in what lay in the gap before event `o`: from the end of the anchor, else from the start of the window."""
    since_day = earliest
    row[FROM] = anchor
    if anchor >= 0:
        since_day = min(end[anchor], start[o])
    else:
        row[FROM] = o
        while row[FROM] > begin and start[row[FROM] - 1] >= earliest:
            row[FROM] -= 1
    row[EVENT] = o
    row[GAP] = start[o] - since_day
    given[n] = _support(o, begin, since_day, type, start, end, latest, support)
    signal = _signal(o, begin, since_day, type, start, roles)
    row[SIGNALLED] = start[o] - signal if signal < start[o] else -1
    row[SUPPORTED] = _days_with_support(o, begin, signal, type, start, end, latest, roles) if signal < start[o] else 0


@compiled
def spent(first: Int64, event: Int64, actor: Int16, actors: int, cost: Int64) -> tuple[Int64, Int64, Int64]:
    """The costs of the events from `first` up to, not including, `event`: the occurrence, the actor (last: none) and the sum."""
    size = 0
    for n in range(len(event)):
        size += min(event[n] - first[n], actors + 1)
    found = np.empty((3, size), np.int64)
    own = np.zeros(actors + 1, np.int64)
    many = 0
    for n in range(len(event)):
        for j in range(first[n], event[n]):
            own[actor[j] if actor[j] >= 0 else actors] += cost[j]
        for j in range(first[n], event[n]):
            a = actor[j] if actor[j] >= 0 else actors
            if own[a] != 0:
                found[0, many], found[1, many], found[2, many] = n, a, own[a]
                own[a] = 0
                many += 1
    return found[0, :many].copy(), found[1, :many].copy(), found[2, :many].copy()
