"""Figures, groups and levels of an analysis in words; and what every analysis shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from rodtrad.reporting.charts.chart import Chart
from rodtrad.reporting.data_table import Cell, DataTable, records
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import number, percent, percentage_points, plain, span
from rodtrad.web.needs.analysis.provenance import about_rows
from rodtrad.web.needs.models import Result
from rodtrad.web.runs.spreadsheet import spreadsheet

ABSENT: Final = "–"


@dataclass(frozen=True)
class Explored:
    """What a result's page shows: sentences (the answer first), pictures, tables under their captions, how to read it."""

    told: tuple[str, ...]
    charts: tuple[Chart, ...]
    parts: tuple[DataTable, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Words:
    """`question` is as it was saved: with what its columns are called, their types, units and codes."""

    question: Mapping[str, Any]
    language: Language
    decimals: int | None = None

    def with_values(self, values: Iterable[float | None]) -> "Words":
        """The same with as many decimals for every figure as these, taken together, need."""
        known = [abs(value) for value in values if value is not None]
        whole = all(value == int(value) for value in known)
        largest = max(known, default=0.0)
        return replace(self, decimals=0 if whole or largest >= 1000 else 1 if largest >= 10 else 2)

    def say(self, id: str, **args: Any) -> str:
        return text(self.language, id, **args)

    def title(self, name: str) -> str:
        return str(self.question["columns"][name]["title"])

    def unit(self, name: str) -> str:
        return str(self.question["columns"][name].get("unit", ""))

    def level(self, name: str, label: str) -> str:
        """A value of a column: what its code means, yes or no, or that it is missing."""
        if label == "":
            return self.say("need-level-missing")
        column = self.question["columns"][name]
        if column["type"] == "boolean" and label in ("0", "1"):
            return self.say("core-yes" if label == "1" else "core-no")
        return str(column.get("codes", {}).get(label, label))

    def group(self, levels: Iterable[tuple[str, str]]) -> str:
        return "; ".join(f"{self.title(name)}: {self.level(name, label)}" for name, label in levels) or self.say("need-everybody")

    @property
    def share(self) -> bool:
        """Whether the figures are shares."""
        return self.question.get("measure") == "share"

    def value(self, value: float | None) -> str:
        if value is None:
            return self.say("need-figure-hidden")
        if self.share:
            return percent(value, self.language, decimals=1)
        if self.decimals is not None:
            return number(value, self.language, decimals=self.decimals)
        return plain(value, self.language, most_decimals=0 if abs(value) >= 1000 else 1 if abs(value) >= 10 else 2)

    def difference(self, value: float | None) -> str:
        if value is None:
            return ABSENT
        if self.share:
            return percentage_points(value, self.language, sign=True)
        written = self.value(abs(value))
        return f"{'−' if value < 0 else '+'}{written}" if value else written

    def interval(self, low: float | None, high: float | None) -> str:
        if low is None or high is None:
            return ABSENT
        if self.share:
            first, last = (number(100 * end, self.language, decimals=1, sign=True) for end in (low, high))
            return f"{span(first, last, self.language)} {self.say('need-percentage-points')}"
        return span(self.difference(low), self.difference(high), self.language)

    def cell(self, value: float | None, absent: str = "") -> Cell:
        return Cell(self.value(value), value) if value is not None else Cell(absent or self.say("need-figure-hidden"))

    def count(self, value: int | None) -> Cell:
        return Cell(self.say("need-figure-hidden")) if value is None else Cell(number(value, self.language), value)

    def source(self, result: Result) -> str:
        return self.say("need-chart-source", data=result.data_set.title, reference=result.reference)


def explored_file(parts: Iterable[DataTable], result: Result, language: Language, format: str) -> bytes:
    """Every table under its caption, figures unrounded; what is hidden is hidden there too."""
    rows: list[Any] = []
    for part in parts:
        rows += [[part.caption], *records(part), [""]]
    return spreadsheet(rows, language, format, about_rows(result, language))
