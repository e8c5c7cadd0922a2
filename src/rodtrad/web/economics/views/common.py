"""What the pages of a calculation share: the investment, its latest calculation, what may be done."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from rodtrad.web.economics import analysis, rules
from rodtrad.web.economics.models import EconomicsResult
from rodtrad.web.economics.queries import is_stale, latest_economics
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.rules import may_edit
from rodtrad.web.investments.views.common import Request
from rodtrad.web.runs.queries import failed_run, ongoing_run

SECTION = "money"


def page(request: Request, name: str, investment: Investment, *, status: int = 200, **context: Any) -> HttpResponse:
    """A page about the latest calculation."""
    result = context.pop("result") if "result" in context else latest_economics(investment)
    around = {
        "investment": investment,
        "result": result,
        "stale": result is not None and is_stale(investment, result),
        "ongoing": ongoing_run(investment, "economics"),
        "failed": failed_run(investment, "economics"),
        "may_calculate": rules.may_calculate(request.user, investment),
        "may_edit": may_edit(request.user, investment, SECTION),
    }
    return render(request, f"economics/{name}.jinja", {**around, **context}, status=status)


def latest_basis(investment: Investment) -> tuple[EconomicsResult | None, analysis.Basis | None]:
    """The latest calculation, and what it was made from."""
    result = latest_economics(investment)
    return result, analysis.basis_of(result) if result else None
