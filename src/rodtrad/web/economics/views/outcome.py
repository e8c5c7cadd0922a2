"""What was promised beside what came out: nets, what was booked, full scale."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from rodtrad.errors import BadData, Problem
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.economics import actions, analysis, rules
from rodtrad.web.economics.forms import BookedForm
from rodtrad.web.economics.queries import latest_booked, promise_of
from rodtrad.web.economics.views.common import latest_basis, page
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.investments.views.common import Request, reach


@require_safe
def show(request: Request, key: str) -> HttpResponse:
    """Promised against what came out, budget against accounts, and what full scale would take."""
    investment = reach(request, key)
    result, basis = latest_basis(investment)
    promise, booked, language = promise_of(investment), latest_booked(investment), current_language()
    context: dict[str, Any] = {
        "promise": promise,
        "followed": analysis.followed(basis, promise, language) if basis and promise else None,
        "booked": booked,
        "spent": analysis.spent(basis, booked.by_year, language) if basis and booked else None,
        "scale": analysis.scale(document_of(investment), language),
    }
    return page(request, "outcome", investment, result=result, **context)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def read_in(request: Request, key: str) -> HttpResponse:
    """A SIE 4 file: the project's booked costs by year are kept, the file is not."""
    investment = reach(request, key)
    if not rules.may_calculate(request.user, investment):
        raise PermissionDenied
    form = BookedForm(request.POST or None, request.FILES or None)
    problems: tuple[Problem, ...] = ()
    if request.method == "POST" and form.is_valid():
        try:
            return _kept(request, investment, form)
        except BadData as error:
            problems = error.problems
    return page(request, "booked", investment, form=form, problems=problems, status=422 if form.errors or problems else 200)


def _kept(request: Request, investment: Investment, form: BookedForm) -> HttpResponse:
    file = form.cleaned_data["file"]
    kept = actions.read_booked(
        investment=investment, name=file.name, content=file.read(), project=form.cleaned_data["project"].strip(), by=request.user
    )
    messages.success(request, t("booked-kept", rows=kept.rows, project=kept.project))
    return redirect("economics:outcome", investment.key)
