"""What the evaluation says about its step of the thread, for a whole list of investments at once."""

from collections.abc import Iterable, Sequence

from rodtrad.texts import Message, message
from rodtrad.web.evaluation.models import EffectResult
from rodtrad.web.evaluation.queries import latest_evaluations
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.results import StepResult

PAGE = "evaluation:page"


def results(investments: Sequence[Investment]) -> dict[int, StepResult]:
    """How many of the criteria that were judged are met, by primary key of the investment."""
    runs = latest_evaluations(investments)
    stored = EffectResult.objects.filter(run__in=runs.values()).order_by("position")
    by_run: dict[object, list[EffectResult]] = {}
    for result in stored:
        by_run.setdefault(result.run_id, []).append(result)
    return {each.pk: _result(by_run.get(runs[each.pk].pk, []) if each.pk in runs else []) for each in investments}


def _result(stored: list[EffectResult]) -> StepResult:
    if not stored:
        return StepResult(False, message("evaluation-step-none"), PAGE)
    return StepResult(True, _met(result.effect["verdict"] for result in stored), PAGE)


def _met(verdicts: Iterable[dict[str, object] | None]) -> Message:
    """By criterion: the first planned analysis that answers it."""
    first: dict[object, object] = {}
    for verdict in verdicts:
        if verdict is not None:
            first.setdefault(verdict["criterion"], verdict["met"])
    met = sum(map(bool, first.values()))
    return message("evaluation-step-met", met=met, of=len(first)) if first else message("evaluation-step-no-criterion")
