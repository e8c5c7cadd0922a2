"""What the operations share: the router, and what is there for the person."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404
from ninja import Router

from rodtrad.texts import message
from rodtrad.web.calls.models import Call
from rodtrad.web.choice import queries, rules
from rodtrad.web.choice.models import Decision, DecisionCase, ReviewAssignment
from rodtrad.web.core.errors import Conflict
from rodtrad.web.organisation.request import Request

router = Router(tags=["choice"])


def call_of(request: Request, pk: UUID) -> Call:
    """A call in the choice, for who runs it; for everybody else it is not there."""
    found = queries.call_in_choice(request.user, request.organisation, pk)
    if found is None:
        raise Http404
    return found


def case_of(request: Request, pk: UUID) -> DecisionCase:
    found = queries.case_for(request.user, request.organisation, pk)
    if found is None:
        raise Http404
    return found


def led_case(request: Request, pk: UUID) -> DecisionCase:
    """The case, for who runs the choice; 403 for who only reads it."""
    found = case_of(request, pk)
    runs(request)
    return found


def decision_of(request: Request, pk: UUID) -> Decision:
    found = queries.decision_for(request.user, request.organisation, pk)
    if found is None:
        raise Http404
    return found


def my_review(request: Request, pk: UUID, move: str = "") -> ReviewAssignment:
    """One's own review; where a move is named, that it is its turn (409 where it is not)."""
    found = queries.my_review(request.user, request.organisation, pk)
    if found is None:
        raise Http404
    if move and not rules.may_review(request.user, found, move):
        raise Conflict(message("api-not-its-turn", state=message(f"choice-review-{found.state}")))
    return found


def runs(request: Request) -> None:
    if not rules.runs_choice(request.user, request.organisation):
        raise PermissionDenied
