"""Every rule of the thread, in the order of the method."""

from typing import Final

from rodtrad.thread.rules import logic
from rodtrad.thread.rules.rule import Rule

RULES: Final[tuple[Rule, ...]] = (*logic.RULES,)
