"""Everything at once."""

from concurrent.futures import ThreadPoolExecutor

from rodtrad.flows.backward import backward
from rodtrad.flows.counting import successions, time_in_state, variants
from rodtrad.flows.log import EventLog, day_of
from rodtrad.flows.question import Question
from rodtrad.flows.results import Flows


def analyse(log: EventLog, question: Question) -> Flows:
    """Variants, successions, time in state and the paths to the outcome. Raises `NotComputable`, see `backward`.

    The passes let go of Python's lock, so that two cores share them; the longest begins first.
    """
    with ThreadPoolExecutor(2) as pool:
        answer = pool.submit(backward, log, question)
        paths, moves, states = pool.submit(variants, log), pool.submit(successions, log), pool.submit(time_in_state, log)
    found = paths.result()
    return Flows(
        events=log.events,
        persons=found.persons,
        first_day=day_of(log.first_day).isoformat(),
        last_day=day_of(log.last_day).isoformat(),
        sha256=log.sha256,
        variants=found,
        successions=moves.result(),
        states=states.result(),
        backward=answer.result(),
    )
