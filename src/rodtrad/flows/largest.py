"""The most common among many sequences, equally common ones in the order of their codes, without sorting them all."""

from dataclasses import dataclass

import numpy as np

from rodtrad.flows.log import Int16, Int64

_FEW = 1_000


@dataclass(frozen=True, eq=False)
class Sequences:
    """(sequences,) where each begins in `codes` and how long it is. No two are equal."""

    codes: Int16
    begin: Int64
    length: Int64

    def at(self, place: int) -> list[int]:
        begin = self.begin[place]
        codes: list[int] = self.codes[begin : begin + self.length[place]].tolist()
        return codes


def largest(counts: Int64, sequences: Sequences, most: int) -> list[int]:
    """The places of the `most` largest counts in order; of equal counts the sequence that stands first."""
    places = np.arange(len(counts))
    if len(counts) > most:
        least = np.partition(counts, -most)[-most]
        above, ties = np.flatnonzero(counts > least), np.flatnonzero(counts == least)
        places = np.concatenate([above, _first(sequences, ties, most - len(above))])
    chosen: list[int] = sorted(places.tolist(), key=lambda place: (-counts[place], sequences.at(place)))
    return chosen[:most]


def _first(sequences: Sequences, places: Int64, most: int) -> Int64:
    """The `most` sequences that stand first in order, perhaps with some that follow: narrowed down code by code."""
    sure: list[Int64] = []
    depth = 0
    while len(places) > max(most, _FEW):
        long = sequences.length[places] > depth
        code = np.full(len(places), -9, np.int16)
        code[long] = sequences.codes[sequences.begin[places[long]] + depth]
        limit = np.partition(code, most - 1)[most - 1]
        sure.append(places[code < limit])
        most -= len(sure[-1])
        places = places[code == limit]
        depth += 1
    return np.concatenate([*sure, places])
