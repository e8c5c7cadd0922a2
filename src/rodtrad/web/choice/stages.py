"""How far a call has come from reviews to letters, and the one thing to do next."""

from dataclasses import dataclass
from typing import Literal

from rodtrad.texts import Message, message
from rodtrad.web.calls.models import Call
from rodtrad.web.choice import queries
from rodtrad.web.choice.models import DecisionCase, Round
from rodtrad.web.choice.states import CaseState, ReviewState, RoundState

State = Literal["done", "next", "todo"]


@dataclass(frozen=True)
class Stage:
    """One step of a call's choice: its page (a name, which takes the call) and what is said of it."""

    name: str
    state: State
    page: str
    note: Message | None = None


@dataclass(frozen=True)
class Facts:
    """What decides where a call is."""

    round: Round | None
    case: DecisionCase | None
    submitted: int
    live: int
    undecided: int
    decided: int
    letters_left: int


def facts_of(call: Call) -> Facts:
    states = [each.state for each in queries.assignments_of(call)]
    done = states.count(ReviewState.SUBMITTED)
    step = queries.next_step(call)
    return Facts(
        round=queries.round_of(call),
        case=queries.open_case(call),
        submitted=done,
        live=done + states.count(ReviewState.ASSIGNED) + states.count(ReviewState.STARTED),
        undecided=queries.undecided(call, step).count() if step else 0,
        decided=len(queries.decisions_in_force(call)),
        letters_left=queries.letters_left(call),
    )


def stages_of(facts: Facts) -> tuple[Stage, ...]:
    """Reviewers, reviews, ranking, decision, letters; the first that is not done is next."""
    closed = facts.round is not None and facts.round.state == RoundState.CLOSED
    opened = facts.round is not None and facts.round.state != RoundState.PREPARING
    everything = not facts.undecided and facts.decided > 0
    reviewed = message("choice-stage-reviewed", done=facts.submitted, of=facts.live)
    waiting = message("choice-stage-undecided", count=facts.undecided)
    letters = message("choice-stage-letters-left", count=facts.letters_left)
    done = {
        "reviewers": (opened or everything, "choice:reviewers", None),
        "reviews": (closed or everything, "choice:reviewers", reviewed if opened else None),
        "ranking": (facts.case is not None or everything, "choice:ranking", None),
        "decision": (everything and facts.case is None, "choice:cases", _case(facts) or (waiting if facts.undecided else None)),
        "letters": (everything and not facts.letters_left, "choice:letters", letters if facts.decided else None),
    }
    first = next((name for name, (is_done, _, _) in done.items() if not is_done), None)
    return tuple(
        Stage(name, "done" if is_done else "next" if name == first else "todo", page, note)
        for name, (is_done, page, note) in done.items()
    )


def _case(facts: Facts) -> Message | None:
    if facts.case is None:
        return None
    return message("choice-stage-sent" if facts.case.state == CaseState.SENT else "choice-stage-preparing", body=facts.case.body)


def next_of(stages: tuple[Stage, ...]) -> Stage | None:
    return next((stage for stage in stages if stage.state == "next"), None)
