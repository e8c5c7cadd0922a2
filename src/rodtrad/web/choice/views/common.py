"""What the pages share: what is not there for a person is 404."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.forms import BaseForm
from django.http import Http404, HttpResponse
from django.shortcuts import render

from rodtrad.web.calls.models import Call
from rodtrad.web.choice import queries
from rodtrad.web.choice.models import Decision, DecisionCase, ReviewAssignment
from rodtrad.web.organisation.request import Request


def call_or_404(request: Request, pk: UUID) -> Call:
    """A call in the choice, for who runs it; for everybody else there is no such page."""
    call = queries.call_in_choice(request.user, request.organisation, pk)
    if call is None:
        raise Http404
    return call


def my_review_or_404(request: Request, pk: UUID) -> ReviewAssignment:
    assignment = queries.my_review(request.user, request.organisation, pk)
    if assignment is None:
        raise Http404
    return assignment


def case_or_404(request: Request, pk: UUID) -> DecisionCase:
    case = queries.case_for(request.user, request.organisation, pk)
    if case is None:
        raise Http404
    return case


def decision_or_404(request: Request, pk: UUID) -> Decision:
    decision = queries.decision_for(request.user, request.organisation, pk)
    if decision is None:
        raise Http404
    return decision


def allowed(may: bool) -> None:
    if not may:
        raise PermissionDenied


def every_valid(*forms: BaseForm) -> bool:
    """Whether all are right; each is asked, so that each shows its errors."""
    return False not in [form.is_valid() for form in forms]


def page(request: Request, name: str, status: int = 200, /, **context: Any) -> HttpResponse:
    return render(request, f"choice/{name}.jinja", context, status=status)
