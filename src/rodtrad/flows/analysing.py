"""Everything at once."""

from concurrent.futures import ThreadPoolExecutor

from rodtrad.flows.backward import Traced, backward, traced
from rodtrad.flows.counting import successions, time_in_state, variants_by_person
from rodtrad.flows.evidence import Evidence, evidence
from rodtrad.flows.log import EventLog, Int64, day_of
from rodtrad.flows.question import Question
from rodtrad.flows.results import Backward, Flows


def analyse(log: EventLog, question: Question) -> Flows:
    """Variants, successions, time in state and the paths to the outcome. Raises `NotComputable`, see `backward`."""
    return _analysed(log, question)[0]


def analysed(log: EventLog, question: Question) -> tuple[Flows, Evidence]:
    """The same, and who stands behind the figures."""
    flows, trace, places = _analysed(log, question)
    return flows, evidence(log, trace, places, flows.backward.paths)


def _analysed(log: EventLog, question: Question) -> tuple[Flows, Traced, Int64]:
    """The passes let go of Python's lock, so that two cores share them; the longest begins first."""
    with ThreadPoolExecutor(2) as pool:
        paths = pool.submit(variants_by_person, log)
        answer = pool.submit(_backward, log, question)
        moves, states = pool.submit(successions, log), pool.submit(time_in_state, log)
    found, places = paths.result()
    trace, back = answer.result()
    flows = Flows(
        events=log.events,
        persons=found.persons,
        first_day=day_of(log.first_day).isoformat(),
        last_day=day_of(log.last_day).isoformat(),
        sha256=log.sha256,
        variants=found,
        successions=moves.result(),
        states=states.result(),
        backward=back,
    )
    return flows, trace, places


def _backward(log: EventLog, question: Question) -> tuple[Traced, Backward]:
    trace = traced(log, question)
    return trace, backward(log, question, trace)
