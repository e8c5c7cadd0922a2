"""The flow explorer: what is asked of an event log."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from rodtrad.web.core.once import once
from rodtrad.web.needs import actions
from rodtrad.web.needs.forms.flows import FlowForm
from rodtrad.web.needs.states import Analysis, Kind
from rodtrad.web.needs.views.common import analysable
from rodtrad.web.organisation.request import Request


@once
def ask(request: Request, pk: UUID) -> HttpResponse:
    """Backwards from which outcome; answered in the background."""
    data_set = analysable(request, pk)
    if data_set.kind != Kind.EVENTS:
        raise Http404
    form = FlowForm(request.POST or None, data_set=data_set)
    if request.method == "POST" and form.is_valid():
        run = actions.order_analysis(
            kind=Analysis.FLOW, data_set=data_set, question=form.question, title=form.chosen_title, by=request.user
        )
        return redirect("runs:progress", pk=run.pk)
    return render(request, "needs/flow.jinja", {"form": form, "data_set": data_set}, status=422 if request.POST else 200)
