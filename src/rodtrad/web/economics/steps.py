"""What the calculation says about its step of the thread, for a whole list of investments at once."""

from collections.abc import Sequence
from decimal import Decimal

from rodtrad.texts import message
from rodtrad.web.economics.models import EconomicsResult
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.results import StepResult

PAGE = "economics:page"


def results(investments: Sequence[Investment]) -> dict[int, StepResult]:
    """The net of everybody, and whether it rests on a measured effect, by primary key of the investment."""
    stored = EconomicsResult.objects.filter(investment__in=investments).order_by("computed_at", "pk")
    latest = {result.investment_id: result for result in stored}
    return {each.pk: _result(latest.get(each.pk)) for each in investments}


def _result(result: EconomicsResult | None) -> StepResult:
    """A calculation made beforehand is none yet: the step is done when it rests on what was measured."""
    if result is None:
        return StepResult(False, message("money-step-none"), PAGE)
    net = round(Decimal(result.economics["total"]["net"]))
    measured = result.economics["basis"] == "measured"
    id = "money-step-net" if measured else "money-step-before"
    return StepResult(measured, message(id, net=net, currency=result.economics["currency"]), PAGE)
