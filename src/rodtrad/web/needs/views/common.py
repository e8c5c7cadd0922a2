"""What the pages share."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from rodtrad.web.needs import rules
from rodtrad.web.needs.models import DataSet, Need, Result
from rodtrad.web.needs.queries import data_set_for, need_for, results_for
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
