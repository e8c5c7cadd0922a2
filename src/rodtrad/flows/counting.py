"""Variants, direct successions, time in state: what a log says without a question."""

from typing import Final

import numpy as np

from rodtrad.flows import passes
from rodtrad.flows.histograms import Days
from rodtrad.flows.largest import Sequences, largest
from rodtrad.flows.log import Int32, Int64
from rodtrad.flows.parts import Part
from rodtrad.flows.quantiles import SHARES, Floats, grouped_quantiles
from rodtrad.flows.results import Sides, Spread, StateTime, Succession, Variant, Variants
from rodtrad.flows.sequences import Paths

MOST_VARIANTS: Final = 50
Types = tuple[str, ...]
_NOWHERE: Final = np.zeros((0, 0), np.int32)


class Counts:
    """Sums over the parts of a log: see `passes.count_events`; `waits` by pair of types, `lengths` by type."""

    def __init__(self, types: Types) -> None:
        self.types = types
        size = len(types)
        self.pairs = np.zeros((4, size, size), np.int64)
        self.states = np.zeros((size, 9), np.int64)
        self.waits, self.lengths = Days(size * size), Days(size)

    def add(self, part: Part) -> None:
        span = int(part.end.max()) - int(part.start.min()) + 1
        columns = (part.offsets, part.type, part.start, part.end, part.ongoing)
        waits, lengths = (days.times if days.room(span) else _NOWHERE for days in (self.waits, self.lengths))
        passes.count_events(*columns, self.pairs, self.states, waits, lengths)
        if waits is _NOWHERE:
            keys = passes.wait_keys(*columns, len(self.types), span)
            self.waits.gather(keys // (2 * span), keys % (2 * span) - span)
        if lengths is _NOWHERE:
            self.lengths.gather(part.type[~part.ongoing].astype(np.int64), (part.end - part.start)[~part.ongoing])


def variants(paths: Paths, types: Types, most: int = MOST_VARIANTS) -> tuple[Variants, Int64]:
    """The paths of all persons with events: every event, in the log's order, from the first to the last.

    `most` paths are listed, the most common first; equally common ones in the order of the log's types. Also (persons,) the
    place of each person's path among those listed, −1 where it is not, by the person's own number.
    """
    counts, begin = paths.persons[: paths.found].astype(np.int64), paths.begin[: paths.found + 1]
    sequences = Sequences(paths.codes, begin[:-1], np.diff(begin))
    persons = int(counts.sum())
    chosen = largest(counts, sequences, most)
    rows = tuple(
        Variant(tuple(types[code] for code in sequences.at(place)), int(counts[place]), float(counts[place] / persons))
        for place in chosen
    )
    listed = np.full(paths.found, -1)
    listed[chosen] = np.arange(len(chosen))
    places = np.full(max((int(who.max(initial=-1)) for who in paths.who), default=-1) + 1, -1)
    for who, group in zip(paths.who, paths.of_person, strict=True):
        places[who] = listed[group]
    return Variants(persons, len(counts), rows), places


def successions(counts: Counts) -> tuple[Succession, ...]:
    """Which event directly follows which, the most common first, with the days between them."""
    count, timed, persons, waited = counts.pairs
    before, after = np.nonzero(count)
    quantiles = counts.waits.quantiles((before * len(counts.types) + after).tolist())
    found = [
        Succession(
            *(counts.types[a], counts.types[b], int(count[a, b]), int(persons[a, b])),
            spread_of(int(timed[a, b]), row),
            int(waited[a, b]),
        )
        for a, b, row in zip(before, after, quantiles, strict=True)
    ]
    return tuple(sorted(found, key=lambda row: -(row.count or 0)))


def time_in_state(counts: Counts) -> tuple[StateTime, ...]:
    """Spells, persons and days of every type that occurs, in the order of the log's types."""
    quantiles = counts.lengths.quantiles(range(len(counts.types)))
    return tuple(
        StateTime(label, persons, spells, ongoing, days, spell_days, spread_of(spells - ongoing, row), Sides(*kinds), first, last)
        for label, (spells, ongoing, persons, spell_days, days, *kinds, first, last), row in zip(
            counts.types, counts.states.tolist(), quantiles, strict=True
        )
        if spells
    )


def spread_of(n: int, quantiles: Floats) -> Spread | None:
    return Spread(n, *(float(value) for value in quantiles)) if n else None


def spread(days: Int32 | Int64) -> Spread | None:
    """The quantiles of one group."""
    place, count = np.zeros(1, np.int64), np.array([len(days)])
    return spread_of(len(days), grouped_quantiles(days.astype(np.int32), place, count, np.array(SHARES))[0])
