"""Variants, direct successions, time in state: what a log says without a question."""

from typing import Final

import numpy as np

from rodtrad.flows import passes
from rodtrad.flows.largest import Sequences, largest
from rodtrad.flows.log import EventLog, Int32, Int64
from rodtrad.flows.quantiles import SHARES, Floats, grouped_quantiles
from rodtrad.flows.results import Sides, Spread, StateTime, Succession, Variant, Variants

MOST_VARIANTS: Final = 50


def variants(log: EventLog, most: int = MOST_VARIANTS) -> Variants:
    """The paths of all persons with events: every event, in the log's order, from the first to the last.

    `most` paths are listed, the most common first; equally common ones in the order of the log's types.
    """
    return variants_by_person(log, most)[0]


def variants_by_person(log: EventLog, most: int = MOST_VARIANTS) -> tuple[Variants, Int64]:
    """The same, and (persons,) the place of each person's path among those listed, −1 where it is not."""
    begin = log.offsets[:-1]
    length = np.diff(log.offsets).astype(np.int32)
    there = length > 0
    begin, length = begin[there], length[there]
    group, first = passes.same_sequences(log.type, begin, length)
    persons = np.bincount(group, minlength=len(first))
    sequences = Sequences(log.type, begin[first], length[first])
    chosen = largest(persons, sequences, most)
    rows = tuple(
        Variant(tuple(log.types[code] for code in sequences.at(place)), int(persons[place]), float(persons[place] / len(begin)))
        for place in chosen
    )
    listed = np.full(len(first), -1)
    listed[chosen] = np.arange(len(chosen))
    places = np.full(len(there), -1)
    places[there] = listed[group]
    return Variants(len(begin), len(first), rows), places


def successions(log: EventLog) -> tuple[Succession, ...]:
    """Which event directly follows which, the most common first, with the days between them."""
    size = len(log.types)
    count, timed, persons, waited = passes.pair_counts(log.offsets, log.type, log.ongoing, size)
    place = (np.cumsum(timed.ravel()) - timed.ravel()).reshape(timed.shape)
    waits = passes.pair_waits(log.offsets, log.type, log.start, log.end, log.ongoing, place)
    before, after = np.nonzero(count)
    quantiles = grouped_quantiles(waits, place[before, after], timed[before, after], np.array(SHARES))
    found = [
        Succession(
            *(log.types[a], log.types[b], int(count[a, b]), int(persons[a, b])),
            spread_of(int(timed[a, b]), row),
            int(waited[a, b]),
        )
        for a, b, row in zip(before, after, quantiles, strict=True)
    ]
    return tuple(sorted(found, key=lambda row: -(row.count or 0)))


def time_in_state(log: EventLog) -> tuple[StateTime, ...]:
    """Spells, persons and days of every type that occurs, in the order of the log's types."""
    sums = passes.state_days(log.offsets, log.type, log.start, log.end, log.ongoing, len(log.types))
    finished = sums[:, 0] - sums[:, 1]
    place = np.cumsum(finished) - finished
    lengths = passes.state_lengths(log.type, log.start, log.end, log.ongoing, place)
    quantiles = grouped_quantiles(lengths, place, finished, np.array(SHARES))
    return tuple(
        StateTime(label, persons, spells, ongoing, days, spell_days, spread_of(spells - ongoing, row), Sides(*kinds), first, last)
        for label, (spells, ongoing, persons, spell_days, days, *kinds, first, last), row in zip(
            log.types, sums.tolist(), quantiles, strict=True
        )
        if spells
    )


def spread_of(n: int, quantiles: Floats) -> Spread | None:
    return Spread(n, *(float(value) for value in quantiles)) if n else None


def spread(days: Int32 | Int64) -> Spread | None:
    """The quantiles of one group."""
    place, count = np.zeros(1, np.int64), np.array([len(days)])
    return spread_of(len(days), grouped_quantiles(days.astype(np.int32), place, count, np.array(SHARES))[0])
