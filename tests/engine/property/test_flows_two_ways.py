"""The compiled passes equal slow obvious code on random logs with ties, overlaps and missing ends."""

from collections import Counter
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from rodtrad.flows import Question, analyse, histograms
from rodtrad.flows.parts import LogFile
from rodtrad.flows.results import Backward, Group, Sides, Spread
from rodtrad.flows.tracing import LARGEST
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
    found = {(row.before, row.after): (row.count, row.persons, row.waited, numbers(row.wait)) for row in flows.successions}
    assert obvious.successions(events) == found
    states = {
        row.type: (
            *(row.persons, row.spells, row.ongoing, row.days, row.spell_days, numbers(row.length)),
            *(row.ongoing_persons.having, row.ongoing_persons.lacking, row.first, row.last),
        )
        for row in flows.states
    }
    assert obvious.states(events) == states


@SETTINGS
@given(logs, questions, st.integers(1, 12))
def test_a_part_at_a_time(events: list[Event], question: Question, at_once: int) -> None:
    """From memory or from a file, in small parts or all at once: the same answer."""
    log = log_of(events)
    whole = analyse(log, question)
    assert analyse(log, question, at_once) == whole
    with TemporaryDirectory() as folder:
        file = Path(folder) / "log.parquet"
        log.frame().write_parquet(file)
        assert analyse(LogFile(file, log.types, log.actors, log.last_day), question, at_once) == whole


def test_many_types_over_many_years_are_gathered_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    events = [
        Event(person, "ABCDE"[(person + place) % 5], 3 * place, 3 * place + 1 + person)
        for person in range(9)
        for place in range(6)
    ]
    question = Question(outcome=("A",), window=20)
    whole = analyse(log_of(events), question, 20)
    monkeypatch.setattr(histograms, "ROOM", 0)
    assert analyse(log_of(events), question, 20) == whole


@SETTINGS
@given(logs, questions)
def test_returns(events: list[Event], question: Question) -> None:
    found = analyse(log_of(events), question).backward.returns
    within = tuple(
        (row.days, row.followed, row.returned, row.persons.having, row.persons.lacking, row.differing) for row in found.within
    )
    answer = (found.persons, found.repeated, found.spells, within, numbers(found.time), found.returning)
    assert obvious.returns(events, question) == answer


@SETTINGS
@given(logs, questions)
def test_backward(events: list[Event], question: Question) -> None:
    found = analyse(log_of(events), question).backward
    every = obvious.occurrences(events, question)
    kept = [one for one in every if one]
    assert (found.occurrences, found.without_start) == (len(kept), len(every) - len(kept))
    assert found.persons == len({one.person for one in kept})
    assert found.without_start_persons == len(obvious.without_start(events, question))
    check_short(found, events, kept, question)
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


def check_short(found: Backward, events: list[Event], kept: list[obvious.Occurrence], question: Question) -> None:
    first = min((event.start for event in events), default=0)
    short = [not question.since and one.start - question.window < first for one in kept]
    assert found.short_history == sum(short)
    assert found.short_persons == sides_of(kept, short)


def sides_of(ones: list[obvious.Occurrence], true: list[bool]) -> Sides:
    """The persons of those that are true, and of those that are not."""
    having, lacking = ({one.person for one, is_so in zip(ones, true, strict=True) if is_so == side} for side in (True, False))
    return Sides(len(having), len(lacking))


def check_group(group: Group, ones: list[obvious.Occurrence], question: Question) -> None:
    assert group.occurrences == len(ones)
    assert group.persons == len({one.person for one in ones})
    assert group.with_gap == sum(one.gap > 0 for one in ones)
    assert obvious.quantiles([one.gap for one in ones if one.gap]) == numbers(group.gap)
    assert group.supported == sum(bool(one.supports) for one in ones)
    supports = {kind: sum(kind in one.supports for one in ones) for kind in question.support}
    assert {support.type: support.occurrences for support in group.supports} == supports
    assert group.gap_persons == sides_of(ones, [one.gap > 0 for one in ones])
    gaps = [one for one in ones if one.gap]
    assert group.supported_persons == sides_of(gaps, [bool(one.supports) for one in gaps])
    for support in group.supports:
        assert support.persons == sides_of(gaps, [support.type in one.supports for one in gaps])
    check_costs(group, ones)


def check_costs(group: Group, ones: list[obvious.Occurrence]) -> None:
    by_actor: dict[str | None, Counter[int]] = {}
    for one in ones:
        for actor, cents in one.costs:
            by_actor.setdefault(actor, Counter())[one.person] += cents
    found = {amount.actor: (amount.cost * 100, amount.persons, amount.largest) for amount in group.costs}
    largest = {actor: tuple(Decimal(cents) / 100 for _, cents in own.most_common(LARGEST)) for actor, own in by_actor.items()}
    assert found == {actor: (sum(own.values()), len(own), largest[actor]) for actor, own in by_actor.items()}


def check_signals(found: object, kept: list[obvious.Occurrence], question: Question) -> None:
    if not question.signals:
        assert found is None
        return
    signalled = [one for one in kept if one.lead is not None]
    led = [(one.lead, one.unsupported) for one in signalled]
    assert found.persons == sides_of(kept, [one.lead is not None for one in kept])
    assert found.without_persons == sides_of(signalled, [one.lead == one.unsupported for one in signalled])
    without = sum(lead == unsupported for lead, unsupported in led)
    expected = (len(led), without, obvious.quantiles([a for a, _ in led]), obvious.quantiles([b for _, b in led]))
    assert expected == (found.occurrences, found.without_support, numbers(found.lead), numbers(found.unsupported))
