"""What a source gives: an indicator's values by area, period and group, and named groups of areas to compare with."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, TypeVar

import polars as pl

from rodtrad.texts import Language, Message, has_text, text

TOTAL: Final = "T"
T = TypeVar("T")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d{3})")


@dataclass(frozen=True)
class Observation:
    """One value. `status` says why a value is missing or what is special about it, in the source's own code."""

    area: str
    period: str
    value: float | None
    group: str = TOTAL
    status: str = ""

    @property
    def year(self) -> int | None:
        """The year of a period such as 2025, 2025M03, 2025K1 or 2024/25 (the first); None where it names none."""
        found = _YEAR.match(self.period)
        return int(found[1]) if found else None


@dataclass(frozen=True)
class IndicatorSeries:
    """An indicator as a source publishes it.

    `rows` stand in the order area, period, group. `area_names` and `group_names` name their codes as the source does. `source` is
    what to write under the figure; `fetched_on` is the day the oldest part of the answer was fetched.
    """

    indicator: str
    title: str
    unit: str
    source: str
    fetched_on: date
    rows: tuple[Observation, ...]
    area_names: Mapping[str, str] = field(default_factory=dict)
    group_names: Mapping[str, str] = field(default_factory=dict)
    description: str = ""
    notes: tuple[Message, ...] = ()

    def only(
        self,
        *,
        areas: Collection[str] | None = None,
        years: Collection[int] | None = None,
        groups: Collection[str] | None = None,
    ) -> "IndicatorSeries":
        """The same series with some of its rows."""
        kept = (
            row
            for row in self.rows
            if (areas is None or row.area in areas)
            and (years is None or row.year in years)
            and (groups is None or row.group in groups)
        )
        return replace(self, rows=tuple(kept))

    def group_name(self, group: str, language: Language) -> str:
        """The group in words: as the source names it, or as everybody does (total, women, men)."""
        known = f"source-group-{group.lower()}"
        return self.group_names.get(group) or (text(language, known) if has_text(known) else group)

    def frame(self) -> pl.DataFrame:
        """The rows as a table: area, period, year, group, value, status."""
        columns = ("area", "period", "year", "group", "value", "status")
        kinds = (pl.String, pl.String, pl.Int32, pl.String, pl.Float64, pl.String)
        cells = [[getattr(row, name) for name in columns] for row in self.rows]
        return pl.DataFrame(cells, schema=dict(zip(columns, kinds, strict=True)), orient="row")


@dataclass(frozen=True)
class Area:
    """A municipality, region or other area by its official code."""

    code: str
    name: str


@dataclass(frozen=True)
class ComparisonGroup:
    """A named group of areas, as a source defines it."""

    key: str
    title: str
    source: str
    members: tuple[Area, ...]


def ordered(rows: Collection[Observation]) -> tuple[Observation, ...]:
    return tuple(sorted(rows, key=lambda row: (row.area, row.period, row.group)))


def parts(values: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """`values` in order, at most `size` at a time."""
    return (values[start : start + size] for start in range(0, len(values), size))
