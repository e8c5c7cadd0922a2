"""Every rule of the thread, in the order of the method."""

from typing import Final

from rodtrad.thread.rules import (
    choice,
    criteria,
    documentation,
    evaluation_plan,
    implementation,
    indicators,
    lessons,
    logic,
    money,
    needs,
    organisation,
    risks,
    start,
)
from rodtrad.thread.rules.rule import PHASES, Hit, Rule, due

__all__ = ["PHASES", "RULES", "Hit", "Rule", "due"]

RULES: Final[tuple[Rule, ...]] = (
    *needs.RULES,
    *choice.RULES,
    *start.RULES,
    *organisation.RULES,
    *logic.RULES,
    *documentation.RULES,
    *indicators.RULES,
    *criteria.RULES,
    *evaluation_plan.RULES,
    *money.RULES,
    *risks.RULES,
    *lessons.RULES,
    *implementation.RULES,
)
