"""The ranking: who comes where, whom the money reaches, how sure that is, and what other ways to weigh would change."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from rodtrad.web.choice import queries
from rodtrad.web.choice.analysis import shown_ranking as shown
from rodtrad.web.choice.analysis.criteria import ShownCriterion, shown_criteria
from rodtrad.web.choice.analysis.ranking import Selection, selection_in, varied
from rodtrad.web.choice.views.common import call_or_404, page
from rodtrad.web.core.fields import NumberField
from rodtrad.web.core.texts import current_language
from rodtrad.web.organisation.request import Request
from rodtrad.web.runs.spreadsheet import CONTENT_TYPES, download, spreadsheet


@require_safe
def show(request: Request, pk: UUID) -> HttpResponse:
    call, language = call_or_404(request, pk), current_language()
    selection = selection_in(call)
    if selection is None:
        return page(request, "ranking_waits", call=call, round=queries.round_of(call))
    reviewers = queries.every_reviewer(call)
    said = shown.wording(selection, language, reviewers)
    context = {
        "call": call,
        "criteria": shown_criteria(selection.criteria, language),
        "rows": shown.shown_rows(selection, language),
        "selection": selection,
        "stability": shown.stability_words(selection, said),
        "chart": shown.stability_chart(selection, language),
        "agreement": shown.agreement_words(selection, said),
        "reviewers": reviewers,
        **_varied(request.GET, selection, language),
    }
    return page(request, "ranking", **context)


def _varied(asked: Any, selection: Selection, language: Any) -> dict[str, Any]:
    """The ranking under the weights and without the reviewers that are asked for in the address."""
    scored = [each for each in shown_criteria(selection.criteria, language) if not each.mandatory]
    form = WeightsForm(asked if "try" in asked else None, criteria=scored)
    if "try" not in asked or not form.is_valid():
        return {"weights": form, "without": [], "tried": False, "moves": None, "other": None}
    without = asked.getlist("without")
    other = varied(selection, form.weights, without)
    moves = shown.moves(selection, other) if other else None
    return {"weights": form, "without": without, "tried": True, "moves": moves, "other": other}


class WeightsForm(forms.Form):
    """A weight for each scored criterion, in per cent."""

    def __init__(self, data: Mapping[str, Any] | None, *, criteria: list[ShownCriterion]) -> None:
        super().__init__(data)
        for each in criteria:
            initial = round(100 * each.share)
            self.fields[f"w-{each.key}"] = NumberField(
                label=each.label, least=0, most=100, unit="%", required=False, initial=initial
            )

    @property
    def weights(self) -> dict[str, float]:
        return {name.removeprefix("w-"): float(value) for name, value in self.cleaned_data.items() if value is not None}


@require_safe
def file(request: Request, pk: UUID, format: str) -> HttpResponse:
    """The ranking to take away."""
    call = call_or_404(request, pk)
    selection = selection_in(call)
    if selection is None or format not in CONTENT_TYPES:
        raise Http404
    rows = shown.ranking_file(selection, current_language())
    return download(spreadsheet(rows, current_language(), format), f"rangordning-{str(call.pk)[:8]}", format)
