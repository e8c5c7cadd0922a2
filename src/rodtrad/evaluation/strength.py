"""How much a result can carry, in one sentence: where the design starts, and what takes it down a step.

The four levels, and the idea of starting from the design and stepping down, are GRADE's (Guyatt et al. 2008: high, moderate,
low, very low). The order of designs is that of SKL, *Helhet, hållbarhet och resultat* (2017), section 5. The limits are this
project's own and stand here, in one place.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from rodtrad.document.logic import Direction
from rodtrad.document.plan import Design
from rodtrad.evaluation.criterion import oriented
from rodtrad.evaluation.effect import Estimate, Group, Strength
from rodtrad.texts import Message, message

LEVELS: Final[tuple[Strength, ...]] = ("strong", "moderate", "weak", "very_weak")
START: Final[dict[Design, Strength]] = {
    "randomised": "strong",
    "matched": "moderate",
    "parallel_group": "weak",
    "earlier_example": "weak",
    "before_after": "very_weak",
}
LARGE_DROP_OUT: Final = 0.20
UNEVEN_DROP_OUT: Final = 0.10
FEW_PERSONS: Final = 20
FEW_CLUSTERS: Final = 10


@dataclass(frozen=True)
class Facts:
    """What the strength of a result hangs on. `smallest_effect` is the criterion's, as a magnitude."""

    design: Design
    main: Estimate
    direction: Direction
    intervention: Group
    comparison: Group
    smallest_effect: float | None = None
    clusters: int | None = None
    locked: bool = False
    deviates: bool = False


@dataclass(frozen=True)
class Rule:
    """Takes the result down one step where it applies. Its reason is the message `effect-strength-{id}`."""

    id: str
    applies: Callable[[Facts], bool]


def judge(facts: Facts) -> tuple[Strength, Message]:
    """The strength, and the sentence that says it with its reasons."""
    reasons = [message(f"effect-strength-{rule.id}") for rule in RULES if rule.applies(facts)]
    place = min(LEVELS.index(START[facts.design]) + len(reasons), len(LEVELS) - 1)
    level = LEVELS[place]
    return level, _sentence(level, facts.design, reasons)


def _sentence(level: Strength, design: Design, reasons: list[Message]) -> Message:
    heading = message(f"effect-strength-level-{level.replace('_', '-')}")
    basis = message(f"effect-strength-design-{design.replace('_', '-')}")
    if not reasons:
        return message("effect-strength-sentence", level=heading, basis=basis)
    # A good design has its buts; a weak one has more of the same.
    joint = "but" if START[design] in ("strong", "moderate") else "and"
    return message(f"effect-strength-sentence-{joint}", level=heading, basis=basis, reasons=listed(reasons))


def listed(reasons: list[Message]) -> Message:
    """Reasons as one text: a, b and c."""
    if len(reasons) == 1:
        return reasons[0]
    joint = "effect-and" if len(reasons) == 2 else "effect-comma"
    return message(joint, first=reasons[0], rest=listed(reasons[1:]))


def lost(group: Group) -> float:
    """The share of a group that was not measured; 0 where nobody says how many it was."""
    return max(group.drop_out or 0, 0) / group.assigned if group.assigned else 0.0


def _imprecise(facts: Facts) -> bool:
    """The interval holds both no effect and the smallest one that counts (any effect, where there is no criterion)."""
    _, worst = oriented(facts.main, facts.direction)
    interval = facts.main.interval
    best = interval.high if facts.direction == "increase" else -interval.low
    return worst <= 0 <= best and best >= (facts.smallest_effect or 0)


def _few(facts: Facts) -> bool:
    return min(facts.intervention.n, facts.comparison.n) < FEW_PERSONS


def _large_drop_out(facts: Facts) -> bool:
    return max(lost(facts.intervention), lost(facts.comparison)) > LARGE_DROP_OUT


def _uneven_drop_out(facts: Facts) -> bool:
    return abs(lost(facts.intervention) - lost(facts.comparison)) > UNEVEN_DROP_OUT


RULES: Final = (
    Rule("imprecise", _imprecise),
    Rule("few", _few),
    Rule("few-clusters", lambda facts: facts.clusters is not None and facts.clusters < FEW_CLUSTERS),
    Rule("drop-out", _large_drop_out),
    Rule("uneven-drop-out", _uneven_drop_out),
    Rule("deviates", lambda facts: facts.deviates),
    Rule("unlocked", lambda facts: not facts.locked),
)
