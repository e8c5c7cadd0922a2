"""The first page of costs and savings, its file, and the order to calculate anew."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language
from rodtrad.web.economics import actions, analysis, rules
from rodtrad.web.economics.models import EconomicsResult
from rodtrad.web.economics.queries import latest_economics
from rodtrad.web.economics.views.common import page
from rodtrad.web.evaluation.queries import latest_evaluation
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.investments.views.common import Request, reach
from rodtrad.web.runs.spreadsheet import CONTENT_TYPES, download


@require_safe
def show(request: Request, key: str) -> HttpResponse:
    """Who pays and who saves, by the latest calculation."""
    investment = reach(request, key)
    result = latest_economics(investment)
    return page(request, "page", investment, result=result, shown=_shown(investment, result) if result else None)


def _shown(investment: Investment, result: EconomicsResult) -> analysis.ShownEconomics:
    document = document_of(investment, result.version_hash)
    return analysis.shown_economics(analysis.result_of(result), document, current_language())


@require_POST
@once
def order(request: Request, key: str) -> HttpResponse:
    """Starts the calculation in the background and leads to where it can be followed."""
    investment = reach(request, key)
    if not rules.may_calculate(request.user, investment):
        raise PermissionDenied
    run = actions.order_economics(
        investment=investment, version=investment.version.hash, effects_run=latest_evaluation(investment), by=request.user
    )
    return redirect("runs:progress", pk=run.pk)


@require_safe
def table(request: Request, key: str, format: str) -> HttpResponse:
    """Costs and savings by payer and year as a file."""
    investment = reach(request, key)
    result = latest_economics(investment)
    if result is None or format not in CONTENT_TYPES:
        raise Http404
    content = analysis.table_file(analysis.result_of(result), current_language(), format)
    return download(content, f"{investment.key}-economics", format)
