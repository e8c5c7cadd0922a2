"""What every estimator returns: one frozen `Effect`."""

from dataclasses import dataclass, field
from typing import Literal

from rodtrad.document.plan import Certainty, Design, Scale
from rodtrad.texts import Message

Strength = Literal["strong", "moderate", "weak", "very_weak"]


@dataclass(frozen=True)
class Interval:
    low: float
    high: float
    level: float


@dataclass(frozen=True)
class Group:
    """One group as it was measured. `assigned` is how many were to be measured; None where the plan does not say."""

    n: int
    mean: float
    standard_deviation: float
    assigned: int | None = None

    @property
    def drop_out(self) -> int | None:
        return None if self.assigned is None else self.assigned - self.n


@dataclass(frozen=True)
class Estimate:
    """One way to estimate the same effect. Its name for people is the message `method-{method}`."""

    method: str
    estimate: float
    standard_error: float
    interval: Interval
    degrees_of_freedom: float | None = None
    p_value: float | None = None


@dataclass(frozen=True)
class Verdict:
    """The success criterion set before the start, and whether it was met. `reason` says why in words."""

    criterion: str
    smallest_effect: float
    certainty: Certainty
    met: bool
    reason: Message


@dataclass(frozen=True)
class Provenance:
    """With these the figure can be made again."""

    version: str
    data: str
    engine: str
    seed: int
    deviates_from_lock: tuple[str, ...] = ()
    locked: bool = False


@dataclass(frozen=True)
class Effect:
    """The effect on one indicator, in the indicator's unit, intervention minus comparison.

    `main` is the planned estimate; `others` stand beside it (other standard errors, with and without adjustment).
    `ratio` stands beside a difference of counts: how many times more or fewer.
    `randomisation_p` is the share of re-drawn allocations at least as extreme as the one observed.
    """

    analysis: str
    indicator: str
    unit: str
    scale: Scale
    design: Design
    main: Estimate
    intervention: Group
    comparison: Group
    strength: Strength
    strength_sentence: Message
    provenance: Provenance
    others: tuple[Estimate, ...] = ()
    ratio: Estimate | None = None
    randomisation_p: float | None = None
    permutations: int = 0
    clusters: int | None = None
    verdict: Verdict | None = None
    assumptions: tuple[Message, ...] = ()
    warnings: tuple[Message, ...] = field(default=())
