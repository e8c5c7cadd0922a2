"""Where the line goes between those that can be granted and the rest, for one order or ten thousand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from rodtrad.selection.scoring import Floats

Places: TypeAlias = NDArray[np.int64]
Chosen: TypeAlias = NDArray[np.bool_]
# Totals (0–100) closer than this are equal: a float's last digits are no difference between applications.
TIE: Final = 1e-8
_NO_LIMIT: Final = 2**62


@dataclass(frozen=True)
class Line:
    """Where the line goes: after the first `places`, or, in order of place, when the next one's `asked` does not fit in `budget`.

    With neither, all ranked are above the line. Where totals are equal the one that asks for less goes first, then by key.
    """

    places: int | None = None
    budget: Decimal | None = None
    asked: Mapping[str, Decimal] | None = None

    def in_order(self, applications: Sequence[str]) -> list[str]:
        """The applications in the order that decides between equal totals."""
        return sorted(applications, key=lambda each: (self.asks(each), each))

    def asks(self, application: str) -> Decimal:
        return (self.asked or {}).get(application, Decimal(0))


def settle(totals: Floats, applications: Sequence[str], line: Line) -> tuple[Places, Chosen]:
    """Place from 0 (equal totals share it) and who is above the line, in each row of `totals` (draws × applications, 0–100).

    `applications` stand in `line.in_order`.
    """
    from rodtrad.selection import compiled

    places, chosen = np.empty(totals.shape, dtype=np.int64), np.empty(totals.shape, dtype=np.bool_)
    cents = np.array([int(line.asks(each) * 100) for each in applications], dtype=np.int64)
    most = _NO_LIMIT if line.places is None else line.places
    budget = _NO_LIMIT if line.budget is None else int(line.budget * 100)
    compiled.settle(np.ascontiguousarray(totals), cents, most, budget, TIE, places, chosen)
    return places, chosen
