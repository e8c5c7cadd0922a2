"""A flow analysis made fit to leave the house: figures of fewer persons than the rule allows are None, and so is what tells them.

Groups, paths, support, successions, states and whole paths are judged together (`joint`, `hiding`): a reader has them all. Paths
and successions of few persons are left out altogether: a rare path is itself something about a person.
Persons count, not occurrences: many occurrences can be of few. How many persons stand behind a part of a figure is not told,
nor how many a figure is of where nearly all or nearly none have it more than once.
Of times only those quantiles are told that enough persons lie beyond on either side; of costs only sums that enough persons, and
not a few large ones, make up.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rodtrad.flows.analysing import Log, analysed
from rodtrad.flows.before import Earlier
from rodtrad.flows.evidence import Evidence
from rodtrad.flows.hiding import Decided, decided
from rodtrad.flows.joint import Key, joint
from rodtrad.flows.quantiles import SHARES
from rodtrad.flows.question import Question
from rodtrad.flows.results import (
    Amount,
    Backward,
    Count,
    Flows,
    Group,
    PathCount,
    Returns,
    Sides,
    Signals,
    Spread,
    StateTime,
    Succession,
    Support,
    Variants,
    Within,
)
from rodtrad.tables.disclosure import DisclosureRule, dominated


@dataclass(frozen=True)
class Before:
    """An analysis of the same log that was told already: what was asked, under which minimum, and what was told."""

    question: Question
    flows: Flows
    minimum: int


def published(log: Log, question: Question, rule: DisclosureRule, before: Sequence[Before] = ()) -> Flows:
    """The analysis (`analyse`) as it may leave under the organisation's `rule`. Paths of fewer persons count with the rest.

    Further figures are hidden where the difference from one that was told `before` would tell about few. Raises `NotComputable`
    for a question about types that the log does not have, and where too much was told before.
    """
    flows, seen, question = _asked(log, question, rule.minimum)
    made = joint(flows, seen, log.types, question.occurrence == "first")
    earlier = [Earlier(one.flows, *_asked(log, one.question, one.minimum)[:2]) for one in before]
    return _Publishing(flows, question, rule, decided(made, flows, seen, rule, earlier)).flows_shown()


def _asked(log: Log, question: Question, minimum: int) -> tuple[Flows, Evidence, Question]:
    question = replace(question, fewest=max(question.fewest, minimum))
    return *analysed(log, question), question


class _Publishing:
    """One analysis, and what was decided about it."""

    def __init__(self, flows: Flows, question: Question, rule: DisclosureRule, found: Decided) -> None:
        self.flows, self.question, self.rule, self.found = flows, question, rule, found
        back = flows.backward
        # Few persons apart, between all who had the outcome and those whose paths are told, would follow by subtraction.
        apart = self.few((back.returns.persons or 0) - (back.persons or 0))
        self.outcome_told = not self.hidden(("outcomes",)) and not self.hidden(("had",)) and not apart

    def few(self, persons: Count) -> bool:
        return 0 < (persons or 0) < self.rule.minimum

    def either(self, sides: Sides | None) -> bool:
        """Whether those of whom something is true, or those of whom it is not, are few."""
        return sides is None or self.few(sides.having) or self.few(sides.lacking)

    def hidden(self, key: Key) -> bool:
        return key in self.found.hidden

    def flows_shown(self) -> Flows:
        rows = tuple(row for row, told in zip(self.flows.variants.rows, self.found.listed, strict=True) if told)
        persons = None if self.hidden(("persons",)) else self.flows.persons
        if persons is None:
            rows = tuple(replace(row, share=None) for row in rows)
        return replace(
            self.flows,
            events=None if self.hidden(("events",)) else self.flows.events,
            persons=persons,
            variants=Variants(persons, self.flows.variants.different, rows),
            successions=tuple(map(self.succession, filter(self.is_told, self.flows.successions))),
            states=tuple(map(self.state, self.flows.states)),
            backward=self.backward(self.flows.backward),
        )

    def is_told(self, row: Succession) -> bool:
        return not self.few(row.persons) and not self.hidden(("pair", row.before, row.after))

    def succession(self, row: Succession) -> Succession:
        # How many have ended would tell, by subtraction, how many go on.
        wait = self.spread(row.wait, row.waited, told=False)
        return replace(row, persons=None, wait=wait, waited=None)

    def state(self, row: StateTime) -> StateTime:
        few = self.few(row.persons) or self.hidden(("spells", row.type))
        if few or (row.type in self.question.outcome and not self.outcome_told):
            return StateTime(row.type, None, None, None, None, None, None)
        kinds = row.ongoing_persons
        apart = self.either(kinds)
        return StateTime(
            type=row.type,
            persons=self.persons(row.persons, row.spells, self.flows.persons),
            spells=row.spells,
            ongoing=None if apart else row.ongoing,
            days=row.days,
            spell_days=None,
            length=None if apart else self.spread(row.length, kinds.lacking if kinds else None),
        )

    def persons(self, persons: Count, times: Count, whole: Count) -> Count:
        """None where few of `whole` are not among the `persons`, or few of them had it more often than once."""
        apart = self.few((whole or 0) - (persons or 0)) or self.few((times or 0) - (persons or 0))
        return None if apart else persons

    def spread(self, spread: Spread | None, persons: Count, *, told: bool = True) -> Spread | None:
        """The quantiles that at least the minimum of the persons lie beyond, were each of them there once."""
        if spread is None or (persons or 0) < self.rule.minimum:
            return None
        names = ("p10", "p25", "median", "p75", "p90")
        beyond = {name: min(share, 1 - share) * (persons or 0) for name, share in zip(names, SHARES, strict=True)}
        away = {name: None for name in names if beyond[name] < self.rule.minimum}
        return replace(spread, n=spread.n if told else None, **away) if len(away) < len(names) else None

    def backward(self, found: Backward) -> Backward:
        back = self.returns(found.returns)
        signals = found.signals and self.signals(found.signals)
        if self.few(found.persons):
            return Backward(None, None, None, None, found.overlapping, (), (), signals and Signals(None, None, None, None), back)
        groups = self.with_persons(tuple(self.group(place, group) for place, group in enumerate(found.groups)))
        return Backward(
            occurrences=found.occurrences,
            persons=None if self.hidden(("had",)) else self.persons(found.persons, found.occurrences, found.persons),
            without_start=None if self.hidden(("without-start",)) else found.without_start,
            short_history=None if self.either(found.short_persons) else found.short_history,
            overlapping=found.overlapping,
            groups=groups,
            paths=self.paths(found.paths, groups),
            signals=signals,
            returns=back,
        )

    def group(self, place: int, group: Group) -> Group:
        if self.hidden(("group", place)) or self.few(group.persons):
            unnamed = self.few(group.persons) and not group.name
            supports = tuple(Support(support.type, None, None) for support in group.supports)
            path, rest = (() if unnamed else group.path), group.rest or unnamed
            return Group(group.name, path, rest, None, None, None, None, None, None, supports, ())
        gap = self.hidden(("gap", place, True))
        given = tuple(self.support(place, bit, support, gap) for bit, support in enumerate(group.supports))
        untold = gap or self.hidden(("any", place, True)) or any(one.occurrences is None for one in given)
        return replace(
            group,
            persons=self.persons(group.persons, group.occurrences, self.flows.backward.persons),
            with_gap=None if gap else group.with_gap,
            gap=None if gap else self.spread(group.gap, group.gap_persons.having if group.gap_persons else None),
            supported=None if untold else group.supported,
            supports=given,
            costs=tuple(self.amount(amount) for amount in group.costs if self.is_payable(amount)),
            gap_persons=None,
            supported_persons=None,
        )

    def with_persons(self, groups: tuple[Group, ...]) -> tuple[Group, ...]:
        """Without the groups' persons where few came in more than one way: their sum would tell how many."""
        every = sum(group.persons or 0 for group in self.flows.backward.groups)
        if not self.few(every - (self.flows.backward.persons or 0)):
            return groups
        return tuple(replace(group, persons=None) for group in groups)

    def support(self, place: int, bit: int, support: Support, gap: bool) -> Support:
        if gap or self.hidden(("support", place, bit, True)):
            return Support(support.type, None, None)
        return replace(support, persons=None)

    def is_payable(self, amount: Amount) -> bool:
        rule = self.rule.dominance
        few = (amount.persons or 0) < self.rule.minimum
        return not few and not (rule and dominated(amount.cost, amount.largest, rule))

    def amount(self, amount: Amount) -> Amount:
        return Amount(amount.actor, amount.cost)

    def paths(self, rows: tuple[PathCount, ...], groups: tuple[Group, ...]) -> tuple[PathCount, ...]:
        """The paths that are told, and all others as one: what they are together follows by subtraction anyway."""
        told = [place for place, row in enumerate(rows) if self.is_path_told(place, row, groups)]
        others = sum(row.occurrences or 0 for place, row in enumerate(rows) if place not in told)
        shown = [replace(rows[place], persons=None) for place in told]
        return (*shown, PathCount((), True, others, None)) if others else tuple(shown)

    def is_path_told(self, place: int, row: PathCount, groups: tuple[Group, ...]) -> bool:
        group = groups[row.group].occurrences if row.group is not None else None
        return not row.rest and not self.hidden(("path", place)) and not self.few(row.persons) and group is not None

    def signals(self, found: Signals) -> Signals:
        if self.either(found.persons):
            return Signals(None, None, None, None)
        persons = found.persons.having if found.persons else None
        apart = self.either(found.without_persons)
        return Signals(
            occurrences=found.occurrences,
            without_support=None if apart else found.without_support,
            lead=self.spread(found.lead, persons),
            unsupported=self.spread(found.unsupported, persons),
        )

    def returns(self, found: Returns) -> Returns:
        if self.few(found.persons):
            return Returns(None, None, None, (), None)
        repeated = self.few(found.repeated) or self.few((found.persons or 0) - (found.repeated or 0))
        return Returns(
            persons=self.persons(found.persons, found.spells, found.persons) if self.outcome_told else None,
            repeated=None if repeated else found.repeated,
            spells=found.spells if self.outcome_told else None,
            within=self.limits(found.within),
            time=self.spread(found.time, found.returning, told=False),
        )

    def limits(self, rows: tuple[Within, ...]) -> tuple[Within, ...]:
        """A row is hidden where few persons lie on a side of it, or between it and a row that is told."""
        shown: list[Within] = []
        told: list[int] = []
        for place, row in enumerate(rows):
            hide = self.either(row.persons) or any(self.few(row.differing[other]) for other in told)
            told += [] if hide else [place]
            shown.append(Within(row.days, None, None, None) if hide else Within(row.days, row.followed, row.returned, row.share))
        return tuple(shown)
