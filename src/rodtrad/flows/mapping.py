"""Which columns of a file mean person, event, start, end, actor and cost; saved as YAML beside the file."""

from dataclasses import field
from datetime import date
from functools import cache
from typing import Literal

from pydantic import TypeAdapter

from rodtrad.document.part import Line, part
from rodtrad.document.plan import ColumnName


@part
class EventMapping:
    """How a file with one row per event is read. Columns by name; what is left out is not in the file.

    `types`: what each code in the event column is called; several codes may be called the same. Where given, other codes are
    errors, and events on the same day keep this order; otherwise the codes are their own names, in alphabetical order.
    `end_is`: whether the end column holds the last day of a spell or the day after. `missing_end`: an event without an end is
    still `ongoing` when the log ends, lasts `one_day`, or lasts `until_next` event of the person (the last one: ongoing). Where
    there is no end column, `ongoing` is read as `one_day`.
    `observed_until`: the last day that the file covers; by default the last day that occurs in it.
    `cost_is`: whether the cost column holds the cost of the whole event or of each of its days.
    """

    person: ColumnName
    event: ColumnName
    start: ColumnName
    end: ColumnName | None = None
    actor: ColumnName | None = None
    cost: ColumnName | None = None
    types: dict[str, Line] = field(default_factory=dict)
    end_is: Literal["last_day", "day_after"] = "last_day"
    missing_end: Literal["ongoing", "one_day", "until_next"] = "ongoing"
    observed_until: date | None = None
    cost_is: Literal["total", "per_day"] = "total"
    currency: Line = "SEK"

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the file that mean something."""
        named = (self.person, self.event, self.start, self.end, self.actor, self.cost)
        return tuple(name for name in named if name)


@cache
def adapter() -> TypeAdapter[EventMapping]:
    return TypeAdapter(EventMapping)
