"""What the measurements say about the step of carrying out, for a whole list of investments at once."""

from collections.abc import Sequence

from django.utils import timezone

from rodtrad.texts import message
from rodtrad.web.followup.queries import Counted, counted, measurements_in
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.results import StepResult

PAGE = "followup:measurements"


def results(investments: Sequence[Investment]) -> dict[int, StepResult]:
    """How many have come in, and how many are late, by primary key of the investment."""
    found = counted(measurements_in(investments), timezone.localdate())
    return {each.pk: _result(found.get(each.pk)) for each in investments}


def _result(numbers: Counted | None) -> StepResult:
    if numbers is None:
        return StepResult(False, message("measurements-step-none"), PAGE)
    said = message("measurements-step", came=numbers.came, of=numbers.all)
    figures = (message("measurements-late", count=numbers.late),) if numbers.late else ()
    return StepResult(not numbers.late and not numbers.to_check, said, PAGE, figures)
