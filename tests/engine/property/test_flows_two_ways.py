"""The compiled passes equal slow obvious code on random logs with ties, overlaps and missing ends."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings

from rodtrad.flows import Question, analyse
from rodtrad.flows.results import Group, Spread
from tests.engine import flows_obvious as obvious
from tests.engine.flows_logs import Event, crowded_logs, log_of, logs, questions, signal_questions

SETTINGS = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def numbers(spread: Spread | None) -> object:
    """A spread as the obvious code gives it, to within rounding."""
    if spread is None:
        return None
    return pytest.approx((spread.n, spread.p10, spread.p25, spread.median, spread.p75, spread.p90))


@SETTINGS
@given(logs, questions)
def test_variants_successions_and_states(events: list[Event], question: Question) -> None:
    flows = analyse(log_of(events), question)
    assert Counter({row.path: row.persons for row in flows.variants.rows}) == obvious.variants(events)
    assert flows.variants.different == len(flows.variants.rows)
    found = {(row.before, row.after): (row.count, row.persons, numbers(row.wait)) for row in flows.successions}
    assert obvious.successions(events) == found
    states = {
        row.type: (row.persons, row.spells, row.ongoing, row.days, row.spell_days, numbers(row.length)) for row in flows.states
    }
    assert obvious.states(events) == states


@SETTINGS
@given(logs, questions)
def test_returns(events: list[Event], question: Question) -> None:
    found = analyse(log_of(events), question).backward.returns
    within = tuple((row.days, row.followed, row.returned) for row in found.within)
    assert obvious.returns(events, question) == (found.persons, found.repeated, found.spells, within, numbers(found.time))


@SETTINGS
@given(logs, questions)
def test_backward(events: list[Event], question: Question) -> None:
    found = analyse(log_of(events), question).backward
    every = obvious.occurrences(events, question)
    kept = [one for one in every if one]
    assert (found.occurrences, found.without_start) == (len(kept), len(every) - len(kept))
    assert found.persons == len({one.person for one in kept})
    for group in found.groups:
        check_group(group, [one for one in kept if belongs(one, group, found.groups, question)], question)
    assert sum(group.occurrences for group in found.groups) == len(kept)
    assert sum(group.share for group in found.groups) == pytest.approx(1 if kept else 0)
    check_signals(found.signals, kept, question)


@SETTINGS
@given(crowded_logs, signal_questions)
def test_signals_and_overlapping_support(events: list[Event], question: Question) -> None:
    kept = [one for one in obvious.occurrences(events, question) if one]
    check_signals(analyse(log_of(events), question).backward.signals, kept, question)


def belongs(one: obvious.Occurrence, group: Group, groups: tuple[Group, ...], question: Question) -> bool:
    if question.groups:
        return obvious.group_of(one.path, question.groups) == group.name
    if group.rest:
        return one.path not in {other.path for other in groups if not other.rest}
    return one.path == group.path


def check_group(group: Group, ones: list[obvious.Occurrence], question: Question) -> None:
    assert group.occurrences == len(ones)
    assert group.persons == len({one.person for one in ones})
    assert group.with_gap == sum(one.gap > 0 for one in ones)
    assert obvious.quantiles([one.gap for one in ones if one.gap]) == numbers(group.gap)
    assert group.supported == sum(bool(one.supports) for one in ones)
    supports = {kind: sum(kind in one.supports for one in ones) for kind in question.support}
    assert {support.type: support.occurrences for support in group.supports} == supports
    costs = Counter()
    for one in ones:
        costs.update(dict(one.costs))
    assert {amount.actor: amount.cost * 100 for amount in group.costs} == costs


def check_signals(found: object, kept: list[obvious.Occurrence], question: Question) -> None:
    if not question.signals:
        assert found is None
        return
    led = [(one.lead, one.unsupported) for one in kept if one.lead is not None]
    without = sum(lead == unsupported for lead, unsupported in led)
    expected = (len(led), without, obvious.quantiles([a for a, _ in led]), obvious.quantiles([b for _, b in led]))
    assert expected == (found.occurrences, found.without_support, numbers(found.lead), numbers(found.unsupported))
