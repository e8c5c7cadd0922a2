"""The register that anybody may read, logged in or not: what is and has been called for, and by which criteria it is judged."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from rodtrad.web.calls.published import pieces_of
from rodtrad.web.calls.queries import public_calls
from rodtrad.web.calls.states import CallState
from rodtrad.web.calls.views.calls import told_of


@login_not_required
@require_safe
def register(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    calls = list(public_calls())
    coming = [call for call in calls if call.state == CallState.OPEN and (call.closes_at is None or call.closes_at >= now)]
    context = {"open": [(call, call.takes_in(now)) for call in coming], "earlier": [call for call in calls if call not in coming]}
    return render(request, "calls/public.jinja", context)


@login_not_required
@require_safe
def call(request: HttpRequest, pk: UUID) -> HttpResponse:
    found = public_calls().filter(pk=pk).first()
    if found is None:
        raise Http404
    context = {"call": found, "told": told_of(found), "pieces": pieces_of(found), "takes_in": found.takes_in(timezone.now())}
    return render(request, "calls/public_call.jinja", context)
