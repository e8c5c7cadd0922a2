"""What is measured on each person, and how it becomes one figure for a group."""

from dataclasses import dataclass
from typing import Literal

Measure = Literal["share", "mean", "rate", "quantile"]
Better = Literal["higher", "lower"]


@dataclass(frozen=True)
class Indicator:
    """`column` as the share of ones, the mean, the count per unit of `exposure` (persons where none is named), or a quantile."""

    column: str
    measure: Measure = "mean"
    name: str = ""
    unit: str = ""
    better: Better | None = None
    exposure: str = ""
    quantile: float = 0.5

    @property
    def columns(self) -> tuple[str, ...]:
        return (self.column, self.exposure) if self.exposure else (self.column,)

    @property
    def title(self) -> str:
        return self.name or self.column
