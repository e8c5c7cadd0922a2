"""The same definitions as expressions that DuckDB, PostgreSQL and Spark all compute (Ibis), for registers that live there.

Events are a table with the whole-number columns of `EventLog.frame()`, `ongoing` as 0 or 1. Only what every engine has is used:
no ordered lists (paths are columns, one for each step), no first-by-order, no joins by nearest time.
"""

from collections.abc import Sequence

import ibis
from ibis import _
from ibis.expr.types import BooleanValue, IntegerValue, Table

from rodtrad.flows.log import EventLog
from rodtrad.flows.question import Question

EMPTY = -1  # a step that a path does not have


def numbered(events: Table) -> Table:
    """Every event with its place among the person's events."""
    order = ibis.window(group_by="person", order_by=["start", "end", "type"])
    return events.mutate(place=ibis.row_number().over(order))


def variants(events: Table, longest: int) -> Table:
    """`step_0`, `step_1`, … (−1: no more), `length`, `persons`. Of longer paths than `longest` the first steps are told."""
    by_person = numbered(events).group_by("person").aggregate(length=_.count(), **_steps(_.place, _.type, longest))
    return by_person.group_by([*_names(longest), "length"]).aggregate(persons=_.count())


def successions(events: Table) -> Table:
    """`before`, `after`, `times`, `persons`, `timed` and the median `wait` of those where the first event has ended."""
    order = ibis.window(group_by="person", order_by=["start", "end", "type"])
    following = events.mutate(after=_.type.lead().over(order), next_start=_.start.lead().over(order)).filter(_.after.notnull())
    waits = following.mutate(before=_.type, wait=(_.ongoing == 0).ifelse(_.next_start - _.end, None).cast("float64"))
    return waits.group_by(["before", "after"]).aggregate(
        times=_.count(), persons=_.person.nunique(), timed=_.wait.count(), wait=_.wait.quantile(0.5)
    )


def time_in_state(events: Table) -> Table:
    """`type`, `spells`, `ongoing`, `persons`, `spell_days`, `days` (overlaps once)."""
    earlier = ibis.window(group_by=["person", "type"], order_by=["start", "end"], preceding=(None, 1))
    spells = events.mutate(covered=_.end.max().over(earlier))
    spells = spells.mutate(fresh=_not_below_zero(_.end - ibis.greatest(_.start, _.covered.coalesce(_.start))))
    return spells.group_by("type").aggregate(
        spells=_.count(),
        ongoing=_.ongoing.sum(),
        persons=_.person.nunique(),
        spell_days=(_.end - _.start).sum(),
        days=_.fresh.sum(),
    )


def occurrences(events: Table, log: EventLog, question: Question) -> Table:
    """One row for each occurrence of the outcome that has a path, as `backward` describes it.

    `person`, `place`, `day`, `since_day`, `gap`, `steps` (all, also those not kept), `step_0` (the last) …, `from_place`,
    `support_0` … (0 or 1), `lead` (null: no signal), `supported` days.
    """
    ordered = numbered(events)
    outcomes = _outcomes(ordered, log, question)
    before = _before(ordered, outcomes)
    paths = _paths(before, outcomes, log, question)
    return _with_signals(before, _with_support(before, paths, log, question), log, question)


def groups(found: Table, question: Question) -> Table:
    """The occurrences by exact path: `times`, `persons`, `with_gap`, `supported_0` …, and `supported` (any of them)."""
    flags = [found[f"support_{bit}"] for bit in range(len(question.support))]
    anything = ibis.greatest(*flags) if len(flags) > 1 else flags[0] if flags else ibis.literal(0)
    found = found.mutate(anything=anything, cut=(_.steps > question.longest).ifelse(1, 0))
    return found.group_by([*_names(question.longest), "cut"]).aggregate(
        times=_.count(),
        persons=_.person.nunique(),
        with_gap=(_.gap > 0).ifelse(1, 0).sum(),
        supported=_.anything.sum(),
        **{f"supported_{bit}": _[f"support_{bit}"].sum() for bit in range(len(flags))},
    )


def costs(events: Table, found: Table, question: Question) -> Table:
    """What the paths cost, by exact path and actor: `actor`, `cost`."""
    keys = found.mutate(cut=(_.steps > question.longest).ifelse(1, 0), owner=_.person)
    keys = keys.select("owner", "from_place", "cut", *_names(question.longest), until=keys.place)
    spent = numbered(events).inner_join(keys, [_.person == keys.owner])
    spent = spent.filter((_.place >= _.from_place) & (_.place < _.until))
    return spent.group_by([*_names(question.longest), "cut", "actor"]).aggregate(cost=_.cost.sum())


def _outcomes(ordered: Table, log: EventLog, question: Question) -> Table:
    found = ordered.filter(_is(ordered.type, log, question.outcome))
    if question.occurrence == "first":
        found = found.mutate(first=_.place.min().over(group_by="person")).filter(_.place == _.first)
    return found.select(owner=_.person, until=_.place, day=_.start)


def _before(ordered: Table, outcomes: Table) -> Table:
    """Every outcome beside each earlier event of the person."""
    pairs = ordered.inner_join(outcomes, [ordered.person == outcomes.owner])
    return pairs.filter(_.place < _.until)


def _paths(before: Table, outcomes: Table, log: EventLog, question: Question) -> Table:
    aside = {*question.support, *question.signals} - {*question.outcome}
    on_path = question.path or tuple(label for label in log.types if label not in aside)
    seen = before.filter((_.end > _.day - question.window) & _is(_.type, log, {*on_path, *question.since}))
    anchor = _is(seen.type, log, question.since).ifelse(seen.place, None)
    seen = seen.mutate(anchor=anchor.max().over(group_by=["person", "until"]))
    if question.since:
        seen = seen.filter(_.place >= _.anchor)
    in_order = ibis.window(group_by=["person", "until"], order_by="place")
    seen = seen.mutate(repeats=_.type.lag().over(in_order).fill_null(EMPTY)).filter(_.repeats != _.type)
    backwards = ibis.window(group_by=["person", "until"], order_by=ibis.desc("place"))
    seen = seen.mutate(nth=ibis.row_number().over(backwards))
    anchor_end = (_.place == _.anchor).ifelse(_.end, None).max()
    paths = seen.group_by(["person", "until"]).aggregate(
        steps=_.count(), anchor=_.anchor.max(), anchor_end=anchor_end, **_steps(_.nth, _.type, question.longest)
    )
    return _every_outcome(before, outcomes, paths, question)


def _every_outcome(before: Table, outcomes: Table, paths: Table, question: Question) -> Table:
    """With `since`, the outcomes that have a path; otherwise all, also those with nothing before them."""
    paths = paths.rename(path_person="person", path_until="until")
    same = [outcomes.owner == paths.path_person, outcomes.until == paths.path_until]
    if question.since:
        found = outcomes.inner_join(paths, same)
        since_day, first = ibis.least(_.anchor_end, _.day), _.anchor
    else:
        found = outcomes.left_join(paths, same)
        late = before.filter(_.start >= _.day - question.window).group_by(["person", "until"]).aggregate(first=_.place.min())
        late = late.rename(late_person="person", late_until="until")
        found = found.left_join(late, [found.owner == late.late_person, found.until == late.late_until])
        since_day, first = _.day - question.window, _.first.coalesce(_.until)
    steps = {name: _[name].coalesce(EMPTY) for name in _names(question.longest)}
    found = found.mutate(since_day=since_day, from_place=first)
    return found.select(
        "day",
        "since_day",
        "from_place",
        person=_.owner,
        place=_.until,
        gap=_.day - _.since_day,
        steps=_.steps.coalesce(0),
        **steps,
    )


def _beside(before: Table, found: Table, *columns: str) -> Table:
    """Each earlier event with columns of its outcome's row."""
    keys = found.select(*columns, key_person=_.person, key_until=_.place)
    return before.inner_join(keys, [before.person == keys.key_person, before.until == keys.key_until])


def _with_support(before: Table, found: Table, log: EventLog, question: Question) -> Table:
    if not question.support:
        return found
    given = _beside(before, found, "since_day").filter((_.end > _.since_day) & (_.start < _.day) & (_.since_day < _.day))
    flags = {f"support_{bit}": _is(_.type, log, (kind,)).ifelse(1, 0).max() for bit, kind in enumerate(question.support)}
    given = given.group_by(["person", "until"]).aggregate(**flags).rename(given_person="person", given_until="until")
    joined = found.left_join(given, [found.person == given.given_person, found.place == given.given_until])
    return joined.mutate(**{name: _[name].coalesce(0) for name in flags}).drop("given_person", "given_until")


def _with_signals(before: Table, found: Table, log: EventLog, question: Question) -> Table:
    """`lead`: days from the first signal in the gap to the outcome; `supported`: those of them with any support."""
    came = _beside(before, found, "since_day").filter(
        _is(_.type, log, question.signals) & (_.start >= _.since_day) & (_.start < _.day)
    )
    came = came.group_by(["person", "until"]).aggregate(signal=_.start.min())
    came = came.rename(signal_person="person", signal_until="until")
    found = found.left_join(came, [found.person == came.signal_person, found.place == came.signal_until])
    found = found.mutate(lead=_.day - _.signal).drop("signal_person", "signal_until")
    given = _beside(before, found, "signal").filter(_is(_.type, log, question.support) & (_.end > _.signal) & (_.start < _.day))
    earlier = ibis.window(group_by=["person", "until"], order_by=["start", "end"], preceding=(None, 1))
    given = given.mutate(covered=_.end.max().over(earlier).coalesce(_.signal))
    begins = ibis.greatest(_.start, _.covered, _.signal)
    given = given.mutate(fresh=_not_below_zero(ibis.least(_.end, _.day) - begins))
    days = given.group_by(["person", "until"]).aggregate(supported=_.fresh.sum())
    days = days.rename(days_person="person", days_until="until")
    found = found.left_join(days, [found.person == days.days_person, found.place == days.days_until])
    return found.mutate(supported=_.supported.coalesce(0)).drop("days_person", "days_until")


def _is(type: IntegerValue, log: EventLog, labels: Sequence[str] | set[str]) -> BooleanValue:
    codes = [log.types.index(label) for label in labels]
    return type.isin(codes) if codes else ibis.literal(False)


def _steps(place: IntegerValue, type: IntegerValue, longest: int) -> dict[str, IntegerValue]:
    """The type at each place, one column each: a maximum over the one row that has it."""
    return {name: (place == nth).ifelse(type, EMPTY).max() for nth, name in enumerate(_names(longest))}


def _names(longest: int) -> list[str]:
    return [f"step_{nth}" for nth in range(longest)]


def _not_below_zero(days: IntegerValue) -> IntegerValue:
    return ibis.greatest(days, 0)
