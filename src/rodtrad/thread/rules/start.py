"""The investment has a start and an end, and what was promised is frozen before the start."""

from collections.abc import Iterator
from typing import Final

from rodtrad.document import deviations
from rodtrad.document.investment import Investment, Signature
from rodtrad.document.labels import choice_id
from rodtrad.texts import message
from rodtrad.thread.rules.criteria import DECIDERS
from rodtrad.thread.rules.rule import Hit, Rule, blank, hit, listed


def dates_unsaid(plan: Investment) -> Iterator[Hit]:
    if plan.start is None or plan.end is None:
        yield hit(*(name for name in ("start", "end") if getattr(plan, name) is None))


def ends_before_it_starts(plan: Investment) -> Iterator[Hit]:
    if plan.start and plan.end and plan.start >= plan.end:
        yield hit("start", "end")


def not_locked(plan: Investment) -> Iterator[Hit]:
    if plan.lock is None:
        yield hit("lock")


def lock_unsigned(plan: Investment) -> Iterator[Hit]:
    signed = {signature.function for signature in plan.lock.signatures if not blank(signature.name)} if plan.lock else set()
    lacking = [function for function in DECIDERS if function not in signed]
    if plan.lock and lacking:
        yield hit("lock.signatures", functions=listed([message(choice_id(Signature, "function", name)) for name in lacking]))


def locked_after_start(plan: Investment) -> Iterator[Hit]:
    if plan.lock and plan.start and plan.lock.on > plan.start:
        yield hit("lock.on", "start")


def deviates(plan: Investment) -> Iterator[Hit]:
    places = {"comparison_design": "evaluation", "evaluation_budget": "costs"}
    for name in deviations(plan):
        yield hit(places.get(name, name), "lock", part=message(f"locked-{name.replace('_', '-')}"))


RULES: Final = (
    Rule("dates", "warning", "design", dates_unsaid),
    Rule("start-before-end", "break", "design", ends_before_it_starts, since="needs"),
    Rule("locked", "break", "running", not_locked, since="running"),
    Rule("lock-signed", "warning", "running", lock_unsigned, since="needs"),
    Rule("locked-before-start", "warning", "running", locked_after_start, since="needs"),
    Rule("lock-kept", "warning", "running", deviates, since="needs"),
)
