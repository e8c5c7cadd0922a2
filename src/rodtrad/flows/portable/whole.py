"""What a log says without a question, and how often an outcome comes back."""

import ibis
from ibis import _
from ibis.expr.types import IntegerValue, Table

from rodtrad.flows.log import EventLog
from rodtrad.flows.portable.parts import is_any, not_below_zero, numbered, persons_where, step_names, steps
from rodtrad.flows.question import Question


def variants(events: Table, longest: int) -> Table:
    """`step_0`, `step_1`, … (−1: no more), `length`, `persons`. Of longer paths than `longest` the first steps are told."""
    by_person = numbered(events).group_by("person").aggregate(length=_.count(), **steps(_.place, _.type, longest))
    return by_person.group_by([*step_names(longest), "length"]).aggregate(persons=_.count())


def successions(events: Table) -> Table:
    """`before`, `after`, `times`, `persons`; where the first event has ended `timed`, `waited` (persons), the median `wait`."""
    order = ibis.window(group_by="person", order_by=["start", "end", "type"])
    following = events.mutate(after=_.type.lead().over(order), next_start=_.start.lead().over(order)).filter(_.after.notnull())
    waits = following.mutate(before=_.type, wait=(_.ongoing == 0).ifelse(_.next_start - _.end, None).cast("float64"))
    return waits.group_by(["before", "after"]).aggregate(
        times=_.count(),
        persons=_.person.nunique(),
        timed=_.wait.count(),
        waited=persons_where(_.wait.notnull()),
        wait=_.wait.quantile(0.5),
    )


def time_in_state(events: Table) -> Table:
    """`type`, `spells`, `ongoing`, `persons`, `spell_days`, `days` (overlaps once); persons with spells that go on and that

    have ended, and persons whose `first` and `last` event it is.
    """
    earlier = ibis.window(group_by=["person", "type"], order_by=["start", "end"], preceding=(None, 1))
    own = ibis.window(group_by="person")
    spells = numbered(events).mutate(covered=_.end.max().over(earlier), final=_.place.max().over(own))
    spells = spells.mutate(fresh=not_below_zero(_.end - ibis.greatest(_.start, _.covered.coalesce(_.start))))
    return spells.group_by("type").aggregate(
        spells=_.count(),
        ongoing=_.ongoing.sum(),
        persons=_.person.nunique(),
        spell_days=(_.end - _.start).sum(),
        days=_.fresh.sum(),
        ongoing_persons=persons_where(_.ongoing == 1),
        finished_persons=persons_where(_.ongoing == 0),
        first=(_.place == 0).ifelse(1, 0).sum(),
        last=(_.place == _.final).ifelse(1, 0).sum(),
    )


def returns(events: Table, log: EventLog, question: Question) -> Table:
    """One row: `persons`, `repeated`, `spells`, `returning`; for each limit `followed_0`, `returned_0`, and the persons of both

    sides, `came_0` and `stayed_0`, as `returning.returns` describes them.
    """
    own = ibis.window(group_by="person", order_by=["start", "end", "type"])
    spells = events.filter(is_any(events.type, log, question.outcome))
    spells = spells.mutate(following=_.start.lead().over(own), spells=_.count().over(ibis.window(group_by="person")))
    spells = spells.mutate(
        days=_.following.notnull().ifelse(not_below_zero(_.following - _.end), None), followed=log.last_day + 1 - _.end
    )
    figures: dict[str, IntegerValue] = {}
    for place, limit in enumerate(question.return_within):
        long = (_.ongoing == 0) & (_.followed >= limit)
        soon = (_.days <= limit).fill_null(False)
        figures |= {
            f"followed_{place}": long.ifelse(1, 0).sum(),
            f"returned_{place}": (long & soon).ifelse(1, 0).sum(),
            f"came_{place}": persons_where(long & soon),
            f"stayed_{place}": persons_where(long & ~soon),
        }
    return spells.aggregate(
        persons=_.person.nunique(),
        repeated=persons_where(_.spells > 1),
        spells=_.count(),
        returning=persons_where((_.ongoing == 0) & _.days.notnull()),
        **figures,
    )
