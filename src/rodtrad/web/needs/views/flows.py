"""The flow explorer: what is asked of an event log, the groups that came out, and the persons behind one for who may see them."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language
from rodtrad.web.needs import actions, rules
from rodtrad.web.needs.analysis.flow_groups import ShownGroup, cases_table, shown_group, typed
from rodtrad.web.needs.analysis.flow_shown import shown_flow
from rodtrad.web.needs.forms.card import ReasonForm
from rodtrad.web.needs.forms.flows import FlowForm
from rodtrad.web.needs.models import DataSet, Result
from rodtrad.web.needs.queries import results_for
from rodtrad.web.needs.states import Analysis, DataKind
from rodtrad.web.needs.views.common import analysable, result_or_404
from rodtrad.web.organisation.request import Request


@once
def ask(request: Request, pk: UUID) -> HttpResponse:
    """Backwards from which outcome; answered in the background. `from`: an earlier result, whose question is changed."""
    data_set = analysable(request, pk)
    if data_set.kind != DataKind.EVENTS:
        raise Http404
    form = FlowForm(request.POST or None, data_set=data_set, asked=_asked_before(request, data_set))
    if request.method == "POST" and form.is_valid():
        run = actions.order_analysis(
            kind=Analysis.FLOW, data_set=data_set, question=form.question, title=form.chosen_title, by=request.user
        )
        return redirect("runs:progress", pk=run.pk)
    return render(request, "needs/flow.jinja", {"form": form, "data_set": data_set}, status=422 if request.POST else 200)


def _asked_before(request: Request, data_set: DataSet) -> dict[str, Any]:
    try:
        pk = UUID(request.GET.get("from", ""))
    except ValueError:
        return {}
    found = results_for(request.user, request.organisation).filter(pk=pk, data_set=data_set, kind=Analysis.FLOW).first()
    return typed(found.question) if found else {}


def page_of(request: Request, result: Result) -> HttpResponse:
    """One analysis, as it was saved."""
    may_ask = rules.may_analyse(request.user, result.data_set)
    context = {"result": result, "shown": shown_flow(result, current_language()), "may_ask": may_ask}
    return render(request, "needs/flow_result.jinja", context)


@require_safe
def group(request: Request, pk: UUID, place: int) -> HttpResponse:
    """The counts of one group of paths, for everybody who may see the result."""
    result, shown = _group(request, pk, place)
    return render(
        request, "needs/flow_group.jinja", {"result": result, "shown": shown, "place": place, **_reach(request, result)}
    )


def persons(request: Request, pk: UUID, place: int) -> HttpResponse:
    """The occurrences behind the group, under pseudonyms: shown after a stated reason, and each showing is logged."""
    result, shown = _group(request, pk, place)
    if not rules.may_read_persons(request.user, result.data_set):
        raise PermissionDenied
    form = ReasonForm(request.POST or None)
    context = {"result": result, "shown": shown, "place": place, "form": form}
    if request.method != "POST" or not form.is_valid():
        return render(request, "needs/flow_persons.jinja", context, status=422 if request.method == "POST" else 200)
    found = actions.read_persons(result=result, place=place, reason=form.cleaned_data["reason"], by=request.user)
    table = cases_table(found, shown.name, current_language())
    response = render(request, "needs/flow_persons.jinja", {**context, "found": found, "table": table})
    # Rows about persons are not left behind on the computer.
    response["Cache-Control"] = "no-store"
    return response


def _group(request: Request, pk: UUID, place: int) -> tuple[Result, ShownGroup]:
    result = result_or_404(request, pk)
    shown = shown_group(result, place, current_language()) if result.kind == Analysis.FLOW else None
    if shown is None:
        raise Http404
    return result, shown


def _reach(request: Request, result: Result) -> dict[str, bool]:
    """What the person can do to come to the rows behind."""
    data_set = result.data_set
    return {
        "may_read": rules.may_read_persons(request.user, data_set),
        "may_open": rules.reads_persons(request.user, data_set) and rules.may_open(request.user, data_set),
    }
