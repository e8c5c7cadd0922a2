"""Backwards from an outcome."""

import ibis
from ibis import _
from ibis.expr.types import Table

from rodtrad.flows.log import EventLog
from rodtrad.flows.portable.parts import (
    EMPTY,
    is_any,
    not_below_zero,
    numbered,
    sides,
    step_names,
    steps,
)
from rodtrad.flows.question import Question


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
    """The occurrences by exact path: `times`, `persons`, `with_gap`, `supported_0` …, and `supported` (any of them).

    Of how many persons each of these is true, and of how many not: `with_gap_having`, `with_gap_lacking` and so on; whether
    there was support is asked only where there was a gap.
    """
    flags = [found[f"support_{bit}"] for bit in range(len(question.support))]
    anything = ibis.greatest(*flags) if len(flags) > 1 else flags[0] if flags else ibis.literal(0)
    found = found.mutate(anything=anything, cut=(_.steps > question.longest).ifelse(1, 0))
    return found.group_by([*step_names(question.longest), "cut"]).aggregate(
        times=_.count(),
        persons=_.person.nunique(),
        with_gap=(_.gap > 0).ifelse(1, 0).sum(),
        supported=_.anything.sum(),
        **sides("with_gap", _.gap > 0, ibis.literal(True)),
        **sides("supported", _.anything == 1, _.gap > 0),
        **{f"supported_{bit}": _[f"support_{bit}"].sum() for bit in range(len(flags))},
        **{
            name: persons
            for bit in range(len(flags))
            for name, persons in sides(f"supported_{bit}", _[f"support_{bit}"] == 1, _.gap > 0).items()
        },
    )


def outside(events: Table, found: Table, log: EventLog, question: Question) -> Table:
    """One row: the occurrences that nothing began the path of, and of those found the ones with a short history, and persons."""
    outcomes = _outcomes(numbered(events), log, question)
    keys = found.select(found_person=_.person, found_place=_.place)
    left = outcomes.anti_join(keys, [outcomes.owner == keys.found_person, outcomes.until == keys.found_place])
    left = left.aggregate(without_start=_.count(), without_start_persons=_.owner.nunique())
    is_short = ibis.literal(False) if question.since else _.day - question.window < log.first_day
    short = found.mutate(short=is_short).aggregate(
        short=_.short.ifelse(1, 0).sum(), **sides("short", _.short, ibis.literal(True))
    )
    return left.cross_join(short)


def costs(events: Table, found: Table, question: Question) -> Table:
    """What the paths cost, by exact path and actor: `actor`, `cost`."""
    keys = found.mutate(cut=(_.steps > question.longest).ifelse(1, 0), owner=_.person)
    keys = keys.select("owner", "from_place", "cut", *step_names(question.longest), until=keys.place)
    spent = numbered(events).inner_join(keys, [_.person == keys.owner])
    spent = spent.filter((_.place >= _.from_place) & (_.place < _.until))
    return spent.group_by([*step_names(question.longest), "cut", "actor"]).aggregate(cost=_.cost.sum())


def _outcomes(ordered: Table, log: EventLog, question: Question) -> Table:
    found = ordered.filter(is_any(ordered.type, log, question.outcome))
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
    seen = before.filter((_.end > _.day - question.window) & is_any(_.type, log, {*on_path, *question.since}))
    anchor = is_any(seen.type, log, question.since).ifelse(seen.place, None)
    seen = seen.mutate(anchor=anchor.max().over(group_by=["person", "until"]))
    if question.since:
        seen = seen.filter(_.place >= _.anchor)
    in_order = ibis.window(group_by=["person", "until"], order_by="place")
    seen = seen.mutate(repeats=_.type.lag().over(in_order).fill_null(EMPTY)).filter(_.repeats != _.type)
    backwards = ibis.window(group_by=["person", "until"], order_by=ibis.desc("place"))
    seen = seen.mutate(nth=ibis.row_number().over(backwards))
    anchor_end = (_.place == _.anchor).ifelse(_.end, None).max()
    paths = seen.group_by(["person", "until"]).aggregate(
        steps=_.count(), anchor=_.anchor.max(), anchor_end=anchor_end, **steps(_.nth, _.type, question.longest)
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
    steps = {name: _[name].coalesce(EMPTY) for name in step_names(question.longest)}
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
    flags = {f"support_{bit}": is_any(_.type, log, (kind,)).ifelse(1, 0).max() for bit, kind in enumerate(question.support)}
    given = given.group_by(["person", "until"]).aggregate(**flags).rename(given_person="person", given_until="until")
    joined = found.left_join(given, [found.person == given.given_person, found.place == given.given_until])
    return joined.mutate(**{name: _[name].coalesce(0) for name in flags}).drop("given_person", "given_until")


def _with_signals(before: Table, found: Table, log: EventLog, question: Question) -> Table:
    """`lead`: days from the first signal in the gap to the outcome; `supported`: those of them with any support."""
    came = _beside(before, found, "since_day").filter(
        is_any(_.type, log, question.signals) & (_.start >= _.since_day) & (_.start < _.day)
    )
    came = came.group_by(["person", "until"]).aggregate(signal=_.start.min())
    came = came.rename(signal_person="person", signal_until="until")
    found = found.left_join(came, [found.person == came.signal_person, found.place == came.signal_until])
    found = found.mutate(lead=_.day - _.signal).drop("signal_person", "signal_until")
    given = _beside(before, found, "signal").filter(
        is_any(_.type, log, question.support) & (_.end > _.signal) & (_.start < _.day)
    )
    earlier = ibis.window(group_by=["person", "until"], order_by=["start", "end"], preceding=(None, 1))
    given = given.mutate(covered=_.end.max().over(earlier).coalesce(_.signal))
    begins = ibis.greatest(_.start, _.covered, _.signal)
    given = given.mutate(fresh=not_below_zero(ibis.least(_.end, _.day) - begins))
    days = given.group_by(["person", "until"]).aggregate(supported=_.fresh.sum())
    days = days.rename(days_person="person", days_until="until")
    found = found.left_join(days, [found.person == days.days_person, found.place == days.days_until])
    return found.mutate(supported=_.supported.coalesce(0)).drop("days_person", "days_until")
