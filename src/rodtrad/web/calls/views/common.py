"""What the pages share: the call, idea or application of the page for those who may see it; for all others there is none."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from rodtrad.errors import RodtradError
from rodtrad.web.calls import rules
from rodtrad.web.calls.models import Application, Call, CriteriaVersion, FormVersion
from rodtrad.web.calls.queries import application_for, call_for, criteria_for, form_for
from rodtrad.web.core.texts import current_language
from rodtrad.web.organisation.models import Organisation
from rodtrad.web.organisation.request import Request


def reach_call(request: Request, pk: UUID) -> Call:
    call = call_for(request.user, pk)
    if call is None:
        raise Http404
    return call


def run_call(request: Request, pk: UUID) -> Call:
    """The call, for who runs it; 403 for others who know of it."""
    call = reach_call(request, pk)
    if not rules.runs(request.user, call):
        raise PermissionDenied
    return call


def running(request: Request) -> Organisation:
    """The organisation that the person works in and runs calls for."""
    if request.organisation is None or not rules.runs_calls(request.user, request.organisation):
        raise PermissionDenied
    return request.organisation


def reach_form(request: Request, pk: UUID) -> FormVersion:
    form = form_for(request.user, request.organisation, pk)
    if form is None:
        raise Http404
    return form


def reach_criteria(request: Request, pk: UUID) -> CriteriaVersion:
    found = criteria_for(request.user, request.organisation, pk)
    if found is None:
        raise Http404
    return found


def reach_application(request: Request, pk: UUID) -> Application:
    application = application_for(request.user, pk)
    if application is None:
        raise Http404
    return application


def writable(request: Request, pk: UUID) -> Application:
    """The application, for those who write it; 403 for others who see it."""
    application = reach_application(request, pk)
    if not rules.is_applicant(request.user, application):
        raise PermissionDenied
    return application


def completable(request: Request, pk: UUID) -> Application:
    """The application, for who runs its call."""
    application = reach_application(request, pk)
    if not rules.runs(request.user, application.call):
        raise PermissionDenied
    return application


def sentences(error: RodtradError) -> list[tuple[str, str]]:
    """Every problem as (where, sentence), for a summary of errors."""
    return [(problem.where, problem.sentence(current_language())) for problem in error.problems]
