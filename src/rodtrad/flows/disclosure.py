"""A flow analysis made fit to leave the house: counts of fewer persons than the rule allows are None, and so is what tells them.

Paths and successions of few persons are left out altogether: a rare path is itself something about a person. Of the groups, which
add up to the occurrences of the outcome, further cells are hidden so that no difference between shown ones tells a small one.
An exact path is told only where its group is, and where what its group has besides the told paths is of enough persons.
For groups and paths persons count, not occurrences: many occurrences can be of few.
Times over few cases are hidden with their counts. Ask with `fewest` = the rule's minimum, so that rare paths are counted with
the rest.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from rodtrad.flows.results import (
    Backward,
    Count,
    Flows,
    Group,
    PathCount,
    Returns,
    Signals,
    Spread,
    StateTime,
    Succession,
    Variants,
    Within,
)
from rodtrad.tables.disclosure import DisclosureRule, protect
from rodtrad.tables.disclosure_additive import Relation, counts

# Of each group: all occurrences, with gap, without gap, and for each support (last: any) with it and without it.
_FIXED = 3


def published(flows: Flows, rule: DisclosureRule) -> Flows:
    """The same analysis under the organisation's `rule`. Raises `NotComputable` for a rule that makes no sense."""
    return replace(
        flows,
        variants=_variants(flows.variants, rule),
        successions=tuple(_succession(row, rule) for row in flows.successions if (row.persons or 0) >= rule.minimum),
        states=tuple(_state(row, rule) for row in flows.states),
        backward=_backward(flows.backward, rule),
    )


def _variants(found: Variants, rule: DisclosureRule) -> Variants:
    """The rows of enough persons; one more is left out where the rest of all persons would be few."""
    shown = [row for row in found.rows if row.persons >= rule.minimum]
    rest = found.persons - sum(row.persons for row in shown)
    return replace(found, rows=tuple(shown[:-1] if 0 < rest < rule.minimum else shown))


def _succession(row: Succession, rule: DisclosureRule) -> Succession:
    ongoing = (row.count or 0) - (row.wait.n if row.wait else 0)
    return replace(row, wait=None if _small(ongoing, rule) else _spread(row.wait, rule))


def _state(row: StateTime, rule: DisclosureRule) -> StateTime:
    if _small(row.persons, rule):
        return replace(row, persons=None, spells=None, ongoing=None, days=None, spell_days=None, length=None)
    ongoing, spells = row.ongoing or 0, row.spells or 0
    hidden = _small(ongoing, rule) or _small(spells - ongoing, rule)
    return replace(row, ongoing=None if hidden else ongoing, length=None if hidden else _spread(row.length, rule))


def _backward(found: Backward, rule: DisclosureRule) -> Backward:
    if _small(found.persons, rule):
        return replace(_nothing(found), returns=_returns(found.returns, rule))
    groups = _groups(found, rule)
    return replace(
        found,
        without_start=_unless_small(found.without_start, rule),
        short_history=_unless_small(found.short_history, rule),
        groups=groups,
        paths=_paths(found, groups, rule),
        signals=found.signals and _signals(found.signals, rule),
        returns=_returns(found.returns, rule),
    )


def _nothing(found: Backward) -> Backward:
    signals = found.signals and Signals(None, None, None, None)
    empty = replace(found, groups=(), paths=(), signals=signals)
    return replace(empty, occurrences=None, persons=None, without_start=None, short_history=None)


def _paths(found: Backward, groups: tuple[Group, ...], rule: DisclosureRule) -> tuple[PathCount, ...]:
    """Paths that tell no more than the published `groups`, and all others as one row where they are of enough persons."""
    told = [place for place, group in enumerate(groups) if group.occurrences is not None]
    chosen = [row for place in told for row in _of_group(found, place, rule)]
    shown = [row for row in found.paths if row in chosen]
    others = [row for row in found.paths if row not in chosen]
    if others and _at_least(others, shown, found.persons) >= rule.minimum:
        shown.append(PathCount((), True, sum(row.occurrences for row in others), None))
    return tuple(shown)


def _of_group(found: Backward, place: int, rule: DisclosureRule) -> list[PathCount]:
    """Paths of enough persons in a group that is shown; one less where the rest, which follows by subtraction, may be of few."""
    rows = [row for row in found.paths if row.group == place]
    shown = [row for row in rows if not row.rest and (row.persons or 0) >= rule.minimum]
    others = [row for row in rows if row not in shown]
    few = bool(others) and _at_least(others, shown, found.groups[place].persons) < rule.minimum
    return shown[:-1] if few else shown


def _at_least(rows: Sequence[Group | PathCount], others: Sequence[Group | PathCount], persons: Count) -> int:
    """How many of the `persons` in all rows are surely in `rows`: the same person can be in several rows, also of the others."""
    return max(*(row.persons or 0 for row in rows), (persons or 0) - sum(row.persons or 0 for row in others))


def _groups(found: Backward, rule: DisclosureRule) -> tuple[Group, ...]:
    """The groups as an additive table: their sum is known, and each consists of those with and without gap and support."""
    if not found.groups:
        return ()
    cells, relations = _additive(found.groups)
    size, last = len(cells) // len(found.groups), len(cells)
    few = [_small(group.persons, rule) for group in found.groups]
    table = counts(np.append(cells, found.occurrences or 0), [*relations, (last, range(0, last, size))])
    # The sum is known, whatever is hidden: it follows from how often the outcome occurred at all.
    table = replace(table, least=np.append(table.least[:-1], table.values[-1] + 1))
    sensitive = np.append(np.repeat(few, size), False) & (table.values > 0)
    # The figures are shown as they are, so that no rounding helps to hide any.
    exact = replace(rule, rounding_base=1)
    hidden = protect(table, exact, sensitive).hidden[:-1].reshape(-1, size)
    more = _one_more(found, hidden[:, 0].tolist(), rule)
    if more is not None:
        sensitive[more * size] = True
        hidden = protect(table, exact, sensitive).hidden[:-1].reshape(-1, size)
    return tuple(_group(group, row.tolist(), small, rule) for group, row, small in zip(found.groups, hidden, few, strict=True))


def _one_more(found: Backward, hidden: list[bool], rule: DisclosureRule) -> int | None:
    """The smallest shown group, where the hidden ones, whose sum follows by subtraction, may together be of few persons."""
    away = [group for group, gone in zip(found.groups, hidden, strict=True) if gone]
    shown = [place for place, gone in enumerate(hidden) if not gone and found.groups[place].occurrences]
    if not away or not shown or _at_least(away, [found.groups[place] for place in shown], found.persons) >= rule.minimum:
        return None
    return min(shown, key=lambda place: found.groups[place].occurrences or 0)


def _additive(groups: tuple[Group, ...]) -> tuple[np.ndarray[tuple[int], np.dtype[np.int64]], list[Relation]]:
    cells: list[int] = []
    relations: list[Relation] = []
    for group in groups:
        first, gap = len(cells), group.with_gap or 0
        cells += [group.occurrences or 0, gap, (group.occurrences or 0) - gap]
        relations.append((first, [first + 1, first + 2]))
        for given in [*(support.occurrences or 0 for support in group.supports), group.supported or 0]:
            relations.append((first + 1, [len(cells), len(cells) + 1]))
            cells += [given, gap - given]
    return np.array(cells, np.int64), relations


def _group(group: Group, hidden: list[bool], few: bool, rule: DisclosureRule) -> Group:
    without = [hidden[_FIXED + 2 * place] or hidden[_FIXED + 2 * place + 1] for place in range(len(group.supports) + 1)]
    gap = hidden[1] or hidden[2]
    supports = tuple(
        replace(support, occurrences=None, share=None) if away or gap else support
        for support, away in zip(group.supports, without[:-1], strict=True)
    )
    return replace(
        group,
        path=() if few and not group.name else group.path,
        rest=group.rest or (few and not group.name),
        occurrences=None if hidden[0] else group.occurrences,
        share=None if hidden[0] else group.share,
        persons=None if hidden[0] or few else group.persons,
        with_gap=None if gap else group.with_gap,
        gap=None if gap or few else _spread(group.gap, rule),
        supported=None if without[-1] or gap else group.supported,
        supports=supports,
        costs=() if hidden[0] or few else group.costs,
    )


def _signals(found: Signals, rule: DisclosureRule) -> Signals:
    occurrences, without = found.occurrences or 0, found.without_support or 0
    if _small(occurrences, rule):
        return Signals(None, None, None, None)
    hidden = _small(without, rule) or _small(occurrences - without, rule)
    return replace(found, without_support=None if hidden else without)


def _returns(found: Returns, rule: DisclosureRule) -> Returns:
    persons, repeated = found.persons or 0, found.repeated or 0
    if _small(persons, rule):
        return Returns(None, None, None, (), None)
    hidden = _small(repeated, rule) or _small(persons - repeated, rule)
    within = tuple(_within(row, rule) for row in found.within)
    return replace(
        found, repeated=None if hidden else repeated, within=within, time=None if hidden else _spread(found.time, rule)
    )


def _within(row: Within, rule: DisclosureRule) -> Within:
    followed, returned = row.followed or 0, row.returned or 0
    if _small(followed, rule):
        return Within(row.days, None, None, None)
    hidden = _small(returned, rule) or _small(followed - returned, rule)
    return replace(row, returned=None, share=None) if hidden else row


def _spread(spread: Spread | None, rule: DisclosureRule) -> Spread | None:
    return None if spread is None or spread.n < rule.minimum else spread


def _unless_small(count: Count, rule: DisclosureRule) -> Count:
    return None if _small(count, rule) else count


def _small(count: Count, rule: DisclosureRule) -> bool:
    return 0 < (count or 0) < rule.minimum
