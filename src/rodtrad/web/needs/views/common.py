"""What the pages share."""

from typing import Final
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from rodtrad.web.needs import rules
from rodtrad.web.needs.analysis import asking
from rodtrad.web.needs.models import DataSet, Need, Result
from rodtrad.web.needs.queries import data_set_for, need_for, results_for
from rodtrad.web.needs.states import Analysis, DataKind
from rodtrad.web.organisation.request import Request


def reach(request: Request, pk: UUID) -> DataSet:
    """The data set, for those who may see it; for everybody else there is no such page."""
    data_set = data_set_for(request.user, request.organisation, pk)
    if data_set is None:
        raise Http404
    return data_set


def analysable(request: Request, pk: UUID) -> DataSet:
    """The data set, for those who may analyse it now; 403 for those who may only read of it."""
    data_set = reach(request, pk)
    if not rules.may_analyse(request.user, data_set):
        raise PermissionDenied
    return data_set


def result_or_404(request: Request, pk: UUID) -> Result:
    result = results_for(request.user, request.organisation).filter(pk=pk).first()
    if result is None:
        raise Http404
    return result


def need_or_404(request: Request, pk: UUID) -> Need:
    """The need, for those who may see it; for everybody else there is no such page."""
    need = need_for(request.user, request.organisation, pk)
    if need is None:
        raise Http404
    return need


def writable(request: Request, pk: UUID) -> Need:
    """The need, for those who may write of it; 403 for those who may only read."""
    need = need_or_404(request, pk)
    if not rules.may_write(request.user, need):
        raise PermissionDenied
    return need


def decidable(request: Request, pk: UUID) -> Need:
    """The need, for those who may move it between its states."""
    need = need_or_404(request, pk)
    if not rules.may_decide(request.user, need):
        raise PermissionDenied
    return need


# Which questions, apart from breakdowns and flows, can be put to rows of which kind.
ASKED: Final[dict[str, tuple[Analysis, ...]]] = {
    DataKind.PERSONS: (Analysis.DISTRIBUTION, Analysis.CHANGE, Analysis.COMPARISON, Analysis.INDEX, Analysis.MAP),
    DataKind.FIGURES: (Analysis.COMPARISON, Analysis.INDEX, Analysis.MAP),
    DataKind.EVENTS: (),
}


def questions_of(data_set: DataSet) -> list[str]:
    """The kinds of question that the data set's columns can answer."""
    card, levels = data_set.card, data_set.levels
    lacking = {
        Analysis.CHANGE: not asking.years(card, levels),
        Analysis.INDEX: not asking.places(card, levels),
        Analysis.MAP: not asking.places(card, levels),
    }
    return [str(kind) for kind in ASKED[data_set.kind] if not lacking.get(kind) and asking.numbers(card)]
