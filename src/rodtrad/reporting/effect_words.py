"""The figures of one effect as they are written: in the indicator's unit, or in percentage points for yes/no indicators."""

from dataclasses import dataclass

from rodtrad.evaluation.amounts import decimals
from rodtrad.evaluation.effect import Effect, Estimate, Interval
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import number, percent, percentage_points, span, with_unit

_TABLE_DECIMALS = 2


@dataclass(frozen=True)
class EffectWords:
    """Writes figures of `effect` with as many decimals as its uncertainty deserves; `detailed` for tables."""

    effect: Effect
    language: Language
    detailed: bool = False

    @property
    def decimals(self) -> int:
        """Decimals in what is shown (per cent where the indicator is binary), by the standard error as everywhere else."""
        shown = decimals(self.effect.main.standard_error * self.factor)
        return max(shown, _TABLE_DECIMALS) if self.detailed else shown

    @property
    def binary(self) -> bool:
        return self.effect.scale == "binary"

    @property
    def factor(self) -> float:
        return 100.0 if self.binary else 1.0

    @property
    def unit(self) -> str:
        return text(self.language, "number-percentage-points") if self.binary else self.effect.unit

    def bare(self, value: float, *, sign: bool = False) -> str:
        """A difference without its unit: for columns and axes whose heading names it."""
        return number(value * self.factor, self.language, decimals=self.decimals, sign=sign)

    def size(self, value: float, *, sign: bool = False) -> str:
        """A difference with its unit: "1 794 kr", "12,0 procentenheter"."""
        if self.binary:
            return percentage_points(value, self.language, decimals=self.decimals, sign=sign)
        return with_unit(self.bare(value, sign=sign), self.effect.unit, self.language)

    def level(self, value: float) -> str:
        """The mean of one group: "6 349 kr", "46 %"."""
        if self.binary:
            return percent(value, self.language, decimals=self.decimals)
        return with_unit(self.bare(value), self.effect.unit, self.language)

    def spread(self, value: float) -> str:
        """A standard deviation, in the unit of the levels."""
        return self.bare(value)

    def span(self, interval: Interval, *, unit: bool = True) -> str:
        """ "551 till 3 038 kr"."""
        words = span(self.bare(interval.low), self.bare(interval.high), self.language)
        return with_unit(words, self.unit, self.language) if unit else words

    def with_interval(self, estimate: Estimate) -> str:
        """ "1 794 kr (551 till 3 038)"."""
        return f"{self.size(estimate.estimate)} ({self.span(estimate.interval, unit=False)})"


def is_paired(effect: Effect) -> bool:
    """Whether the two groups are the same persons after and before."""
    return effect.design == "before_after"


def method_name(estimate: Estimate, language: Language) -> str:
    """The method's name as it stands at the beginning of a line."""
    name = text(language, f"method-{estimate.method}")
    return name[:1].upper() + name[1:]


def confidence(interval: Interval, language: Language) -> str:
    """The level of an interval: "95 %"."""
    share = interval.level * 100
    return percent(interval.level, language, decimals=0 if abs(share - round(share)) < 1e-9 else 1)
