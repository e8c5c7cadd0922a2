"""The pages of the evaluation: the effects, the data they come from, a new data file."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rodtrad.errors import BadData, NotComputable, Problem
from rodtrad.texts import message
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.evaluation import actions, analysis, rules
from rodtrad.web.evaluation.forms import DataSetForm, ReasonForm
from rodtrad.web.evaluation.models import DataSet
from rodtrad.web.evaluation.queries import current_data_set, data_sets_of, latest_evaluation, results_of
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.investments.views.common import Request, reach
from rodtrad.web.organisation import access
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.queries import failed_run, ongoing_run
from rodtrad.web.runs.spreadsheet import CONTENT_TYPES, download


@require_safe
def page(request: Request, key: str) -> HttpResponse:
    """The effects of the latest evaluation, the verdict first."""
    investment = reach(request, key)
    run, data_set = latest_evaluation(investment), current_data_set(investment)
    context = {
        "investment": investment,
        "run": run,
        **_shown(investment, run),
        "data_set": data_set,
        "planned": bool(document_of(investment).evaluation.analyses),
        "stale": run is not None and _is_stale(investment, run, data_set),
        "ongoing": ongoing_run(investment, "evaluation"),
        "failed": failed_run(investment, "evaluation"),
        "may_evaluate": rules.may_evaluate(request.user, investment),
    }
    return render(request, "evaluation/page.jinja", context)


def _shown(investment: Investment, run: Run | None) -> dict[str, Any]:
    effects = [analysis.effect_of(result) for result in results_of(run)]
    document = document_of(investment, run.version_hash if run else "")
    return {
        "effects": analysis.shown_effects(effects, document, current_language()),
        "shared_warnings": analysis.shared_warnings(effects),
        "promises": analysis.promises(effects, document, current_language()) if effects else None,
    }


def _is_stale(investment: Investment, run: Run, data_set: DataSet | None) -> bool:
    """Whether the document or the data is another than what the effects were estimated from."""
    other_data = data_set is not None and run.input["data_set"] != str(data_set.pk)
    return run.version_hash != investment.version.hash or other_data


@require_POST
@once
def order(request: Request, key: str) -> HttpResponse:
    """Starts the evaluation in the background and leads to where it can be followed."""
    investment = _evaluable(request, key)
    data_set = current_data_set(investment)
    if data_set is None:
        raise NotComputable([Problem("", message("evaluation-no-data"), message("evaluation-no-data.cure"))])
    run = actions.order_evaluation(investment=investment, version=investment.version.hash, data_set=data_set, by=request.user)
    return redirect("runs:progress", pk=run.pk)


@require_safe
def table(request: Request, key: str, format: str) -> HttpResponse:
    """Every estimate as a file."""
    investment = reach(request, key)
    run = latest_evaluation(investment)
    if run is None or format not in CONTENT_TYPES:
        raise Http404
    effects = [analysis.effect_of(result) for result in results_of(run)]
    content = analysis.table_file(effects, document_of(investment, run.version_hash), current_language(), format)
    return download(content, f"{investment.key}-effects", format)


@require_safe
def data_sets(request: Request, key: str) -> HttpResponse:
    """The cards of the data sets, and what a file must hold."""
    investment = reach(request, key)
    current = current_data_set(investment)
    context = {
        "investment": investment,
        "plan": document_of(investment).evaluation.data,
        "current": current,
        "earlier": [data_set for data_set in data_sets_of(investment) if data_set != current],
        "may_evaluate": rules.may_evaluate(request.user, investment),
        **_reading(request, current),
    }
    return render(request, "evaluation/data.jinja", context)


def _reading(request: Request, data_set: DataSet | None) -> dict[str, Any]:
    """Whether the rows can be read, now or after a reason; and who has read them, for who answers for them."""
    if data_set is None:
        return {"may_read_rows": False, "may_open_rows": False, "openings": None}
    reads = rules.may_read_rows(request.user, data_set)
    return {
        "may_read_rows": reads,
        "may_open_rows": not reads and rules.may_open_rows(request.user, data_set),
        "openings": list(access.openings_of(data_set)) if access.sees_openings(request.user, data_set) else None,
    }


@once
def upload(request: Request, key: str) -> HttpResponse:
    """A new data file. What does not agree with the data plan is shown row by row, and nothing is kept."""
    investment = _evaluable(request, key)
    plan = document_of(investment).evaluation.data
    today = timezone.localdate()
    form = DataSetForm(request.POST or None, request.FILES or None, plan=plan, today=today)
    problems: tuple[Problem, ...] = ()
    if request.method == "POST" and form.is_valid():
        try:
            return _kept(request, investment, form)
        except BadData as error:
            problems = error.problems
    context = {"investment": investment, "form": form, "plan": plan, "problems": problems}
    return render(request, "evaluation/upload.jinja", context, status=422 if form.errors or problems else 200)


def _kept(request: Request, investment: Investment, form: DataSetForm) -> HttpResponse:
    file = form.cleaned_data["file"]
    data_set = actions.add_data_set(
        investment=investment,
        document=document_of(investment),
        name=file.name,
        content=file.read(),
        card=form.card,
        by=request.user,
    )
    messages.success(request, t("data-added", rows=data_set.rows))
    return redirect("evaluation:data", key=investment.key)


@require_POST
def rows(request: Request, key: str, pk: UUID) -> HttpResponse:
    """The rows about persons as a file; the reading is written in the log."""
    investment = reach(request, key)
    data_set = _data_set(investment, pk)
    if not rules.may_read_rows(request.user, data_set):
        raise PermissionDenied
    content = actions.read_data_set(data_set=data_set, by=request.user)
    return download(content, f"{investment.key}-data", "csv")


@once
def open_rows(request: Request, key: str, pk: UUID) -> HttpResponse:
    """Why the protected rows are needed; who answers for them is told."""
    investment = reach(request, key)
    data_set = _data_set(investment, pk)
    if not rules.may_open_rows(request.user, data_set):
        raise PermissionDenied
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.open_rows(data_set=data_set, reason=form.cleaned_data["reason"], by=request.user)
        messages.success(request, t("data-set-opened"))
        return redirect("evaluation:data", key=key)
    context = {"investment": investment, "data_set": data_set, "form": form}
    return render(request, "evaluation/open.jinja", context, status=422 if form.errors else 200)


@require_POST
def remove(request: Request, key: str, pk: UUID) -> HttpResponse:
    investment = _evaluable(request, key)
    actions.remove_data_set(data_set=_data_set(investment, pk), by=request.user)
    messages.success(request, t("data-removed"))
    return redirect("evaluation:data", key=investment.key)


def _evaluable(request: Request, key: str) -> Investment:
    investment = reach(request, key)
    if not rules.may_evaluate(request.user, investment):
        raise PermissionDenied
    return investment


def _data_set(investment: Investment, pk: UUID) -> DataSet:
    data_set = data_sets_of(investment).filter(pk=pk, removed_at=None).first()
    if data_set is None:
        raise Http404
    return data_set
