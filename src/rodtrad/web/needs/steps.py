"""What the register says about the step Need of an investment's thread: how many needs it answers, and how far they have come."""

from collections.abc import Sequence

from rodtrad.texts import Message, message
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.results import StepResult
from rodtrad.web.needs.queries import states_of_needs
from rodtrad.web.needs.states import NeedState

PAGE = "needs:answering"


def results(investments: Sequence[Investment]) -> dict[int, StepResult]:
    states = states_of_needs(investments)
    return {each.pk: StepResult(bool(states[each.pk]), _said(states[each.pk]), PAGE) for each in investments}


def _said(states: Sequence[str]) -> Message:
    if not states:
        return message("need-step-none")
    furthest = sum(state == NeedState.ANCHORED for state in states)
    return message("need-step", count=len(states), anchored=furthest)
