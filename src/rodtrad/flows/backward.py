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

import numpy as np

from rodtrad.flows import tracing
from rodtrad.flows.counting import spread
from rodtrad.flows.grouping import distinct, groups_of, path_counts, sides
from rodtrad.flows.log import EventLog, Int32, Int64
from rodtrad.flows.looking import Looking, Traced
from rodtrad.flows.parts import LogFile, parts_of
from rodtrad.flows.question import Question
from rodtrad.flows.results import Backward, Returns, Signals

__all__ = ["Traced", "backward", "traced"]


def traced(log: EventLog | LogFile, question: Question) -> Traced:
    """Raises `NotComputable` where the question names types that the log does not have."""
    looking = Looking(log, question)
    for part in parts_of(log):
        looking.add(part)
    return looking.traced()


def backward(actors: tuple[str, ...], question: Question, trace: Traced, first_day: int, returns: Returns) -> Backward:
    """The paths to every occurrence of the outcome (or every person's first), in groups."""
    found, person = trace.found, trace.person
    short = trace.day - question.window < first_day if not question.since else np.zeros(len(found), np.bool_)
    return Backward(
        occurrences=len(found),
        persons=distinct(person),
        without_start=len(trace.outside.event),
        short_history=int(short.sum()),
        overlapping=_overlapping(trace),
        groups=groups_of(actors, question, trace),
        paths=path_counts(trace),
        signals=_signals(found, person) if question.signals else None,
        returns=returns,
        without_start_persons=distinct(trace.outside.person),
        short_persons=sides(person, short),
    )


def _overlapping(trace: Traced) -> bool:
    again = trace.person[1:] == trace.person[:-1]
    return bool((again & (trace.found[1:, tracing.FROM] < trace.found[:-1, tracing.EVENT])).any())


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
