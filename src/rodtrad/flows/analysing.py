"""Everything at once, a part of the log at a time."""

from concurrent.futures import ThreadPoolExecutor

from rodtrad.flows.backward import Traced, backward
from rodtrad.flows.counting import Counts, successions, time_in_state, variants
from rodtrad.flows.evidence import Evidence, evidence
from rodtrad.flows.log import EventLog, Int64, day_of
from rodtrad.flows.looking import Looking
from rodtrad.flows.parts import EVENTS, LogFile, parts_of
from rodtrad.flows.question import Question
from rodtrad.flows.results import Flows
from rodtrad.flows.returning import Spells, returns
from rodtrad.flows.sequences import Paths

Log = EventLog | LogFile


def analyse(log: Log, question: Question, events_at_once: int = EVENTS) -> Flows:
    """Variants, successions, time in state and the paths to the outcome. Raises `NotComputable`, see `Looking`.

    Of a log in a file no more is in memory than a part of about `events_at_once` events, and what is found.
    """
    return _analysed(log, question, events_at_once)[0]


def analysed(log: Log, question: Question) -> tuple[Flows, Evidence]:
    """The same, and who stands behind the figures."""
    flows, trace, places = _analysed(log, question, EVENTS)
    return flows, evidence(trace, places, flows.backward.paths)


def _analysed(log: Log, question: Question, at_once: int) -> tuple[Flows, Traced, Int64]:
    """The passes let go of Python's lock, so that two cores share them."""
    counts, paths = Counts(log.types), Paths()
    looking, spells = Looking(log, question), Spells(log.types, question.outcome)
    first_day, events = None, 0
    with ThreadPoolExecutor(2) as pool:
        for part in parts_of(log, at_once):
            work = [pool.submit(one.add, part) for one in (looking, counts, paths, spells)]
            starts = int(part.start.min())
            first_day, events = starts if first_day is None else min(first_day, starts), events + len(part.type)
            for one in work:
                one.result()
    found, places = variants(paths, log.types)
    trace = looking.traced()
    first_day = first_day or 0
    flows = Flows(
        events=events,
        persons=found.persons,
        first_day=day_of(first_day).isoformat(),
        last_day=day_of(log.last_day).isoformat(),
        sha256=log.sha256,
        variants=found,
        successions=successions(counts),
        states=time_in_state(counts),
        backward=backward(log.actors, question, trace, first_day, returns(spells, log.last_day, question.return_within)),
    )
    return flows, trace, places
