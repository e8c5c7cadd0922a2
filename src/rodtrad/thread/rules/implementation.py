"""What works is handed over to ordinary operations, or it is said that it is not (the guide's section 8)."""

from collections.abc import Iterator
from typing import Final

from rodtrad.document.investment import Investment
from rodtrad.thread.rules.rule import Hit, Rule, blank, hit, unsaid

PLAN: Final = ("goals", "time_frame", "conditions_for_scale_up")
TAKE_OVER: Final = ("owner", "organisation", "financing", "anchored")
CONTEXT: Final = ("new_context", "obstacles")


def undecided(plan: Investment) -> Iterator[Hit]:
    if plan.implementation.decision is None:
        yield hit("implementation.decision")


def take_over_unclear(plan: Investment) -> Iterator[Hit]:
    return _unsaid(plan, *TAKE_OVER)


def plan_unclear(plan: Investment) -> Iterator[Hit]:
    return _unsaid(plan, *PLAN)


def context_unclear(plan: Investment) -> Iterator[Hit]:
    return _unsaid(plan, *CONTEXT)


def no_follow_up(plan: Investment) -> Iterator[Hit]:
    if goes_on(plan) and blank(plan.implementation.follow_up):
        yield hit("implementation.follow_up")


def preconditions_unsaid(plan: Investment) -> Iterator[Hit]:
    if goes_on(plan) and not plan.implementation.preconditions:
        yield hit("implementation.preconditions")


def preconditions_lacking(plan: Investment) -> Iterator[Hit]:
    for index, precondition in enumerate(plan.implementation.preconditions):
        if not precondition.in_place:
            yield hit(f"implementation.preconditions[{index}].in_place", what=precondition.what)


def goes_on(plan: Investment) -> bool:
    """Nothing is asked of a plan for what is decided not to be introduced."""
    return plan.implementation.decision != "not"


def _unsaid(plan: Investment, *names: str) -> Iterator[Hit]:
    fields = unsaid(plan.implementation, *names)
    if fields and goes_on(plan):
        yield hit("implementation", fields=fields)


RULES: Final = (
    Rule("implementation-decision", "warning", "implementation", undecided, since="implementation"),
    Rule("implementation-take-over", "warning", "implementation", take_over_unclear, since="implementation"),
    Rule("implementation-plan", "warning", "implementation", plan_unclear, since="implementation"),
    Rule("implementation-context", "warning", "implementation", context_unclear, since="implementation"),
    Rule("implementation-preconditions", "warning", "implementation", preconditions_unsaid, since="implementation"),
    Rule("implementation-in-place", "warning", "implementation", preconditions_lacking, since="implementation"),
    Rule("implementation-follow-up", "warning", "implementation", no_follow_up, since="implementation"),
)
