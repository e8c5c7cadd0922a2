"""Published figures of areas: one's own beside those of others, period by period."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from rodtrad.errors import NotComputable
from rodtrad.needs.indicator import Better
from rodtrad.tables.raw import problem


@dataclass(frozen=True)
class AreaLine:
    """An area's figure in each period; None where there is none."""

    area: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Compared:
    """`middle` is the median of the others in each period.

    `rank` is one's own place among `ranked` areas (1 the best, or the highest where neither is better) in `latest`, the last
    period in which one has a figure; areas with the same figure share the better place.
    """

    periods: tuple[str, ...]
    own: AreaLine
    others: tuple[AreaLine, ...]
    middle: tuple[float | None, ...]
    latest: str
    rank: int
    ranked: int


def compared(
    figures: Mapping[tuple[str, str], float],
    own: str,
    others: Sequence[str],
    periods: Sequence[str],
    better: Better | None = None,
) -> Compared:
    """`figures` by (area, period). Raises `NotComputable` where one's own area, or every other, has none."""
    lines = {area: AreaLine(area, tuple(figures.get((area, period)) for period in periods)) for area in [own, *others]}
    known = [place for place, value in enumerate(lines[own].values) if value is not None]
    rest = [lines[area] for area in dict.fromkeys(others) if area != own and any(v is not None for v in lines[area].values)]
    if not known or not rest:
        raise NotComputable([problem("needs-no-figures", own, value=own)])
    middle = tuple(_middle([line.values[place] for line in rest]) for place in range(len(periods)))
    rank, ranked = _rank(lines[own], rest, known[-1], better)
    return Compared(tuple(periods), lines[own], tuple(rest), middle, periods[known[-1]], rank, ranked)


def _middle(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return float(median(known)) if known else None


def _rank(own: AreaLine, others: Sequence[AreaLine], place: int, better: Better | None) -> tuple[int, int]:
    mine = own.values[place] or 0.0
    theirs = [value for line in others if (value := line.values[place]) is not None]
    ahead = sum(value < mine if better == "lower" else value > mine for value in theirs)
    return ahead + 1, len(theirs) + 1
