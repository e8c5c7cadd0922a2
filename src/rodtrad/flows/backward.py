"""Backwards from an outcome: which way people came to it, and what lay, or did not lie, on the way.

Rules:

* The window of an occurrence is the `window` days before the day on which it starts. An event belongs to it if it comes before
  the occurrence in the log's order and was under way on any of those days; so does a spell that began earlier.
* The path is the types of those events in order, of the types that make the path; the same type again directly after itself is
  one step. Only the last `longest` steps are kept; a longer path begins with "...".
* With `since`, the path begins with the latest event of those types in the window; where there is none, the occurrence is in no
  group.
* The gap is the time from the end of that event until the outcome starts; without `since`, the whole window. Support counts
  where a spell of it covers any day of the gap.
* A signal counts where it begins in the gap, before the day of the outcome; what counts is the first.
* Costs along the path are the whole costs of the events from the first (the `since` event; without it, the first that begins in
  the window) up to, not including, the outcome.
"""

from dataclasses import dataclass

import numpy as np

from rodtrad.flows import passes, tracing
from rodtrad.flows.asked import asked
from rodtrad.flows.counting import spread
from rodtrad.flows.grouping import Grouping, by_path, by_pattern, distinct, groups_of, path_counts, sides
from rodtrad.flows.log import EventLog, Int16, Int32, Int64
from rodtrad.flows.question import Question
from rodtrad.flows.results import Backward, Signals
from rodtrad.flows.returning import returns


@dataclass(frozen=True, eq=False)
class Traced:
    """(occurrences,) of the outcome: what lay before each (see `tracing`), support as bits, and how they are put together.

    `without_start` are the places in the log of those that nothing began the path of.
    """

    found: Int64
    given: tracing.Bits
    without_start: Int64
    exact: Grouping
    grouping: Grouping


def traced(log: EventLog, question: Question) -> Traced:
    """Raises `NotComputable` where the question names types that the log does not have."""
    parts = asked(log, question)
    offsets = log.offsets
    found, given, steps, without_start = tracing.trace_back(
        offsets,
        log.type,
        log.start,
        log.end,
        tracing.latest_ends(offsets, log.end),
        parts.roles,
        parts.support,
        question.window,
        question.occurrence == "first",
        bool(question.since),
        question.longest,
    )
    return Traced(found, given, without_start, *_groupings(log, question, found, steps))


def backward(log: EventLog, question: Question, trace: Traced | None = None) -> Backward:
    """The paths to every occurrence of the outcome (or every person's first), in groups.

    Raises `NotComputable` where the question names types that the log does not have.
    """
    trace = trace or traced(log, question)
    found = trace.found
    event = found[:, tracing.EVENT]
    person = log.person[event]
    short = log.start[event] - question.window < log.first_day if not question.since else np.zeros(len(found), np.bool_)
    return Backward(
        occurrences=len(found),
        persons=distinct(person),
        without_start=len(trace.without_start),
        short_history=int(short.sum()),
        overlapping=_overlapping(log, found),
        groups=groups_of(log, question, found, trace.given, trace.grouping),
        paths=path_counts(log, found, trace.exact, trace.grouping),
        signals=_signals(found, person) if question.signals else None,
        returns=returns(log, question.outcome, question.return_within),
        without_start_persons=distinct(log.person[trace.without_start]),
        short_persons=sides(person, short),
    )


def _groupings(log: EventLog, question: Question, found: Int64, steps: Int16) -> tuple[Grouping, Grouping]:
    """By exact path, and as the question asks."""
    # A path that was cut differs from one of the same steps that was not: one more code, which no type has.
    steps = np.concatenate([steps.reshape(len(found), question.longest), -1 - found[:, [tracing.CUT]]], axis=1).astype(np.int16)
    width = steps.shape[1]
    begin = np.arange(len(found), dtype=np.int64) * width
    path, first = passes.same_sequences(steps.ravel(), begin, np.full(len(found), width, np.int32))
    paths = steps[first]
    exact = by_path(question, log.types, log.person[found[:, tracing.EVENT]], path, paths)
    return exact, by_pattern(question.groups, log.types, path, paths) if question.groups else exact


def _overlapping(log: EventLog, found: Int64) -> bool:
    person = log.person[found[:, tracing.EVENT]]
    again = person[1:] == person[:-1]
    return bool((again & (found[1:, tracing.FROM] < found[:-1, tracing.EVENT])).any())


def _signals(found: Int64, person: Int32) -> Signals:
    signalled = found[:, tracing.SIGNALLED] > 0
    lead, supported = found[signalled, tracing.SIGNALLED], found[signalled, tracing.SUPPORTED]
    without = supported == 0
    return Signals(
        occurrences=len(lead),
        without_support=int(without.sum()),
        lead=spread(lead),
        unsupported=spread(lead - supported),
        persons=sides(person, signalled),
        without_persons=sides(person[signalled], without),
    )
