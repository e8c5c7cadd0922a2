"""All different whole paths of a log, and how many persons have each: found part by part."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rodtrad.flows import passes
from rodtrad.flows.log import Int16, Int32, Int64
from rodtrad.flows.parts import Part

Column = NDArray[Any]


class Paths:
    """The different paths found so far: where each begins in `codes` (and the last one ends), its hash, and how many have it."""

    def __init__(self) -> None:
        self.found, self.used = 0, 0
        self.slots: Int64 = np.full(16, -1, np.int64)
        self.codes: Int16 = np.empty(8, np.int16)
        self.begin: Int64 = np.zeros(9, np.int64)
        self.mixed: Int32 = np.empty(8, np.int32)
        self.persons: Int32 = np.empty(8, np.int32)
        self.of_person: list[Int32] = []
        self.who: list[Int32] = []

    def add(self, part: Part) -> None:
        """Adds the persons of `part`; `of_person` gets the number of each one's path."""
        self._make_room(len(part.persons), len(part.type))
        group = np.empty(len(part.persons), np.int32)
        columns = (self.slots, self.codes, self.begin, self.mixed, self.persons)
        self.found, self.used = passes.add_sequences(part.type, part.offsets, group, *columns, self.found, self.used)
        self.of_person.append(group)
        self.who.append(part.persons)

    def _make_room(self, persons: int, events: int) -> None:
        if self.used + events > len(self.codes):
            self.codes = _longer(self.codes, self.used, self.used + events)
        if self.found + persons > len(self.mixed):
            most = self.found + persons
            self.mixed, self.persons = (_longer(column, self.found, most) for column in (self.mixed, self.persons))
            self.begin = _longer(self.begin, self.found + 1, len(self.mixed) + 1)
        size = len(self.slots)
        while 2 * size < 3 * (self.found + persons):
            size *= 2
        if size > len(self.slots):
            self.slots = passes.slots_of(self.mixed[: self.found], size)


def _longer(column: Column, used: int, least: int) -> Column:
    grown = np.empty(max(least, len(column) * 3 // 2), column.dtype)
    grown[:used] = column[:used]
    return grown
