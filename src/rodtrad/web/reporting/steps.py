"""What the report says about its step of the thread: it can be read as soon as there is an effect to report."""

from collections.abc import Sequence

from rodtrad.texts import message
from rodtrad.web.evaluation.queries import latest_evaluations
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.results import StepResult

PAGE = "reporting:page"


def results(investments: Sequence[Investment]) -> dict[int, StepResult]:
    measured = latest_evaluations(investments)
    ready, waiting = message("reporting-step-ready"), message("reporting-step-waiting")
    return {each.pk: StepResult(each.pk in measured, ready if each.pk in measured else waiting, PAGE) for each in investments}
