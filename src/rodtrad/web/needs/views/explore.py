"""Questions about spread, years, other organisations, indexes and maps; and the pages of their answers."""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language
from rodtrad.web.needs import actions
from rodtrad.web.needs.analysis.shown_comparing import shown_comparison
from rodtrad.web.needs.analysis.shown_index import shown_index
from rodtrad.web.needs.analysis.shown_map import map_chart, shown_map
from rodtrad.web.needs.analysis.shown_spread import shown_change, shown_spread
from rodtrad.web.needs.analysis.wording import Explored, explored_file
from rodtrad.web.needs.forms.explore import ChangeForm, ComparisonForm, IndexForm, MapForm, Question, SpreadForm
from rodtrad.web.needs.models import DataSet, Result
from rodtrad.web.needs.queries import borders_for, disclosure_of, peers_for, results_for
from rodtrad.web.needs.states import Analysis
from rodtrad.web.needs.views.common import analysable, questions_of, result_or_404
from rodtrad.web.needs.work import table_of
from rodtrad.web.organisation.request import Request

SHOWN: Final[dict[str, Callable[[Result, Any], Explored]]] = {
    Analysis.DISTRIBUTION: shown_spread,
    Analysis.CHANGE: shown_change,
    Analysis.COMPARISON: shown_comparison,
    Analysis.INDEX: shown_index,
    Analysis.MAP: shown_map,
}


@once
def ask(request: Request, pk: UUID, kind: str) -> HttpResponse:
    """A question, answered in the background."""
    data_set = analysable(request, pk)
    if kind not in questions_of(data_set):
        raise Http404
    index = _index(request, data_set) if kind == Analysis.MAP else None
    form = _form(request, data_set, kind, index)
    if request.method == "POST" and form.is_valid():
        run = actions.order_analysis(
            kind=kind, data_set=data_set, question=form.question, title=form.chosen_title, by=request.user
        )
        return redirect("runs:progress", pk=run.pk)
    context = {"form": form, "data_set": data_set, "kind": kind, "index": index}
    template = "needs/index.jinja" if kind == Analysis.INDEX else "needs/ask.jinja"
    return render(request, template, context, status=422 if request.method == "POST" else 200)


def _form(request: Request, data_set: DataSet, kind: str, index: Result | None) -> Question:
    given = {"data_set": data_set, "table": table_of(data_set)}
    data = request.POST or None
    if kind == Analysis.COMPARISON:
        least = disclosure_of(data_set.organisation).minimum
        return ComparisonForm(data, peers=list(peers_for(request.user, request.organisation)), least=least, **given)
    if kind == Analysis.MAP:
        offered = borders_for(request.user, request.organisation).filter(retired_at=None)
        return MapForm(data, borders=list(offered), index=index, **given)
    forms = {Analysis.DISTRIBUTION: SpreadForm, Analysis.CHANGE: ChangeForm, Analysis.INDEX: IndexForm}
    return forms[Analysis(kind)](data, **given)


def _index(request: Request, data_set: DataSet) -> Result | None:
    """The saved index that is to be drawn; None where none is named."""
    named = (request.POST if request.method == "POST" else request.GET).get("index", "")
    if not named:
        return None
    found = results_for(request.user, request.organisation).filter(data_set=data_set, kind=Analysis.INDEX)
    result = next((each for each in found if str(each.pk) == named), None)
    if result is None:
        raise Http404
    return result


def page_of(request: Request, result: Result) -> HttpResponse:
    """One result, as it was saved."""
    shown = SHOWN[result.kind](result, current_language())
    context = {"result": result, "shown": shown, "may_map": result.kind == Analysis.INDEX}
    return render(request, "needs/explored.jinja", context)


def file_of(result: Result, format: str) -> bytes:
    language = current_language()
    return explored_file(SHOWN[result.kind](result, language).parts, result, language, format)


@require_safe
def map_picture(request: Request, pk: UUID) -> HttpResponse:
    """The map as a picture to take along."""
    result = result_or_404(request, pk)
    if result.kind != Analysis.MAP:
        raise Http404
    drawn = map_chart(result, current_language())
    headers = {"Content-Disposition": f'attachment; filename="map-{result.reference}.svg"'}
    return HttpResponse(drawn.svg, content_type="image/svg+xml", headers=headers)
