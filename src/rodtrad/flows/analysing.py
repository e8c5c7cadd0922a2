"""Everything at once."""

from rodtrad.flows.backward import backward
from rodtrad.flows.counting import successions, time_in_state, variants
from rodtrad.flows.log import EventLog, day_of
from rodtrad.flows.question import Question
from rodtrad.flows.results import Flows


def analyse(log: EventLog, question: Question) -> Flows:
    """Variants, successions, time in state and the paths to the outcome. Raises `NotComputable`, see `backward`."""
    answer = backward(log, question)
    found = variants(log)
    return Flows(
        events=log.events,
        persons=found.persons,
        first_day=day_of(log.first_day).isoformat(),
        last_day=day_of(log.last_day).isoformat(),
        sha256=log.sha256,
        variants=found,
        successions=successions(log),
        states=time_in_state(log),
        backward=answer,
    )
