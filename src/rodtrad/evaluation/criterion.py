"""The success criterion decided before the start: met or not, and why."""

from collections.abc import Callable
from typing import Final

from rodtrad.document.logic import Direction, Indicator
from rodtrad.document.plan import Certainty, Scale, SuccessCriterion
from rodtrad.evaluation.amounts import amount
from rodtrad.evaluation.effect import Estimate, Verdict
from rodtrad.texts import message

# (estimate, low, high of the interval in the wanted direction; smallest effect) → met?
_Rule = Callable[[float, float, float], bool]
RULES: Final[dict[Certainty, _Rule]] = {
    "estimate_reaches": lambda estimate, low, smallest: _reaches(estimate, smallest),
    "interval_excludes_zero": lambda estimate, low, smallest: _reaches(estimate, smallest) and low > 0,
    "interval_reaches": lambda estimate, low, smallest: _reaches(low, smallest),
}


def verdict(criterion: SuccessCriterion, indicator: Indicator, main: Estimate, scale: Scale) -> Verdict | None:
    """Whether `main` meets the criterion; None where it names no smallest effect.

    The smallest effect counts in the direction that the indicator wants, so 5 and −5 are the same demand on something that
    should decrease.
    """
    if criterion.smallest_effect is None:
        return None
    smallest = abs(criterion.smallest_effect)
    wanted = smallest if indicator.direction == "increase" else -smallest
    estimate, low = oriented(main, indicator.direction)
    met = RULES[criterion.certainty](estimate, low, smallest)
    return Verdict(
        criterion=criterion.key,
        smallest_effect=wanted,
        certainty=criterion.certainty,
        met=met,
        reason=message(
            f"effect-verdict-{_reason(criterion.certainty, met, estimate, smallest)}",
            estimate=amount(main.estimate, main.standard_error, scale, indicator.unit),
            smallest=amount(wanted, 0.0, scale, indicator.unit),
        ),
    )


def oriented(main: Estimate, direction: Direction) -> tuple[float, float]:
    """The estimate and the less favourable end of its interval, turned so that larger is better."""
    if direction == "increase":
        return main.estimate, main.interval.low
    return -main.estimate, -main.interval.high


def _reaches(value: float, smallest: float) -> bool:
    # An estimate that is the smallest effect, but for the last bits, reaches it.
    return value >= smallest - 1e-9 * max(abs(smallest), abs(value))


def _reason(certainty: Certainty, met: bool, estimate: float, smallest: float) -> str:
    if met:
        return {"estimate_reaches": "met", "interval_excludes_zero": "met-sure", "interval_reaches": "met-whole"}[certainty]
    if estimate <= 0:
        return "wrong-way"
    if not _reaches(estimate, smallest):
        return "too-small"
    return "unsure" if certainty == "interval_excludes_zero" else "not-whole"
