"""The pages that read a calculation: who pays and who saves, what it hangs on, where a figure comes from."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from rodtrad.errors import NotComputable
from rodtrad.web.core.texts import current_language
from rodtrad.web.economics import analysis
from rodtrad.web.economics.views.common import latest_basis, page
from rodtrad.web.investments.section_form.merge import section_of
from rodtrad.web.investments.views.common import Request, reach


@require_safe
def payers(request: Request, key: str) -> HttpResponse:
    """Who pays, who saves, whose pocket is the wrong one, and budget by budget."""
    investment = reach(request, key)
    result, basis = latest_basis(investment)
    shown = analysis.shown_payers(basis, current_language()) if basis else None
    return page(request, "payers", investment, result=result, shown=shown)


@require_safe
def sensitivity(request: Request, key: str) -> HttpResponse:
    """What the result hangs on: tornado, fan, shares of the uncertainty, two numbers at a time."""
    investment = reach(request, key)
    result, basis = latest_basis(investment)
    payer, first, second = (request.GET.get(name, "")[:200] for name in ("payer", "first", "second"))
    shown = analysis.shown_sensitivity(basis, payer, first, second, current_language()) if basis else None
    return page(request, "sensitivity", investment, result=result, shown=shown)


@require_safe
def explain(request: Request, key: str) -> HttpResponse:
    """One figure (`?figure=`, else everybody's net) with its formula and values, down to the leaves."""
    investment = reach(request, key)
    result, basis = latest_basis(investment)
    if basis is None:
        raise Http404
    try:
        told = analysis.told(basis.document, basis.result, request.GET.get("figure", "net")[:300], current_language())
    except NotComputable as error:
        raise Http404 from error
    return page(request, "explain", investment, result=result, told=told, currency=basis.result.currency, section_of=section_of)
