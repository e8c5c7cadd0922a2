"""Results: the list, a new question, one result and its files."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language
from rodtrad.web.needs import actions
from rodtrad.web.needs.analysis.flow_shown import flow_file
from rodtrad.web.needs.analysis.shown import breakdown_file, shown_breakdown
from rodtrad.web.needs.forms.questions import BreakdownForm
from rodtrad.web.needs.models import Result
from rodtrad.web.needs.queries import result_of_run, results_for
from rodtrad.web.needs.states import Analysis
from rodtrad.web.needs.views import explore, flows
from rodtrad.web.needs.views.common import analysable, reach, result_or_404
from rodtrad.web.organisation.request import Request
from rodtrad.web.runs.queries import run_for
from rodtrad.web.runs.spreadsheet import CONTENT_TYPES, download

PAGE = 30


@require_safe
def page(request: Request) -> HttpResponse:
    """What has been found out, newest first."""
    found = Paginator(results_for(request.user, request.organisation), PAGE).get_page(request.GET.get("page"))
    return render(request, "needs/results.jinja", {"page": found})


@once
def ask_breakdown(request: Request, pk: UUID) -> HttpResponse:
    """Which indicator, for whom; answered in the background."""
    data_set = analysable(request, pk)
    form = BreakdownForm(request.POST or None, data_set=data_set)
    if request.method == "POST" and form.is_valid():
        run = actions.order_analysis(
            kind=Analysis.BREAKDOWN, data_set=data_set, question=form.question, title=form.chosen_title, by=request.user
        )
        return redirect("runs:progress", pk=run.pk)
    return render(request, "needs/breakdown.jinja", {"form": form, "data_set": data_set}, status=422 if request.POST else 200)


@require_safe
def of_run(request: Request, pk: UUID) -> HttpResponse:
    """Where a run led: to its result, or back to the data set where there is none."""
    run = run_for(request.user, pk)
    if run is None or run.kind not in Analysis.values:
        raise Http404
    if result := result_of_run(request.user, run):
        return redirect("needs:result", pk=result.pk)
    return redirect("needs:card", pk=reach(request, UUID(run.input["data_set"])).pk)


@require_safe
def show(request: Request, pk: UUID) -> HttpResponse:
    """One result, as it was saved."""
    result = result_or_404(request, pk)
    if result.kind in explore.SHOWN:
        return explore.page_of(request, result)
    if result.kind == Analysis.FLOW:
        return flows.page_of(request, result)
    return render(request, "needs/result.jinja", {"result": result, "shown": shown_breakdown(result, current_language())})


@require_safe
def file(request: Request, pk: UUID, format: str) -> HttpResponse:
    """The whole table as a file."""
    result = result_or_404(request, pk)
    if format not in CONTENT_TYPES:
        raise Http404
    return download(_file(result, format), f"{result.kind}-{result.reference}", format)


def _file(result: Result, format: str) -> bytes:
    if result.kind in explore.SHOWN:
        return explore.file_of(result, format)
    made = flow_file if result.kind == Analysis.FLOW else breakdown_file
    return made(result, current_language(), format)
