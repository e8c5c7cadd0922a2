"""What the portable definitions have in common."""

from collections.abc import Sequence

import ibis
from ibis import _
from ibis.expr.types import BooleanValue, IntegerValue, Table

from rodtrad.flows.log import EventLog

EMPTY = -1  # a step that a path does not have


def numbered(events: Table) -> Table:
    """Every event with its place among the person's events."""
    order = ibis.window(group_by="person", order_by=["start", "end", "type"])
    return events.mutate(place=ibis.row_number().over(order))


def is_any(type: IntegerValue, log: EventLog, labels: Sequence[str] | set[str]) -> BooleanValue:
    codes = [log.types.index(label) for label in labels]
    return type.isin(codes) if codes else ibis.literal(False)


def steps(place: IntegerValue, type: IntegerValue, longest: int) -> dict[str, IntegerValue]:
    """The type at each place, one column each: a maximum over the one row that has it."""
    return {name: (place == nth).ifelse(type, EMPTY).max() for nth, name in enumerate(step_names(longest))}


def step_names(longest: int) -> list[str]:
    return [f"step_{nth}" for nth in range(longest)]


def not_below_zero(days: IntegerValue) -> IntegerValue:
    return ibis.greatest(days, 0)


def persons_where(true: BooleanValue) -> IntegerValue:
    """Of how many persons something is true."""
    return true.ifelse(_.person, None).nunique()


def sides(name: str, true: BooleanValue, among: BooleanValue) -> dict[str, IntegerValue]:
    return {f"{name}_having": persons_where(among & true), f"{name}_lacking": persons_where(among & ~true)}
