"""What is reviewed, what goes before the body that decides, and what was decided: read; written on the pages."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.http import Http404
from ninja import Router, Schema

from rodtrad.web.api.parts import Listed, Listing, Page, page_of
from rodtrad.web.api.problems import answers
from rodtrad.web.calls.rules import sees_applicants
from rodtrad.web.choice import queries
from rodtrad.web.choice.models import Decision, DecisionCase, ReviewAssignment
from rodtrad.web.choice.states import CaseState, Outcome, Step
from rodtrad.web.organisation.request import Request

router = Router(tags=["choice"])


class ReviewOut(Schema):
    """A review that the person is to make."""

    id: UUID
    call: UUID
    application: UUID
    state: str


class CaseOut(Schema):
    """What one body decides at one meeting."""

    id: UUID
    call: UUID
    step: Step
    body: str
    on: date
    reference: str
    state: CaseState
    correction: bool


class DecisionOut(Schema):
    """What was decided. It is never changed: `corrects` names the one that this mends."""

    id: UUID
    case: UUID
    application: UUID
    title: str
    lead: str | None
    step: Step
    outcome: Outcome
    amount: Decimal | None
    conditions: str
    motive: str
    motives: dict[str, Any]
    corrects: UUID | None
    why: str
    recorded_at: datetime


@router.get("/reviews", response=answers(list[ReviewOut]))
def reviews(request: Request) -> list[dict[str, Any]]:
    """The reviews that the person is to make, or has made."""
    return [_review(each) for each in queries.my_reviews(request.user, request.organisation)]


@router.get("/decision-cases", response=answers(Page[CaseOut]))
def cases(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """The cases that the person may read, the newest first."""
    found = queries.cases_for(request.user, request.organisation)
    page = page_of(found, listing, by=("made_at", "pk"), newest=True)
    return page | {"items": [_case(each) for each in page["items"]]}


@router.get("/decisions", response=answers(Page[DecisionOut]))
def decisions(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """The decisions that the person may read, the newest first; also those that later ones correct."""
    found = Decision.objects.for_user(request.user).filter(case__call__organisation=request.organisation)
    found = found.select_related("case", "application__call", "application__organisation", "application__department")
    page = page_of(found, listing, by=("recorded_at", "pk"), newest=True)
    return page | {"items": [_decision(request, each) for each in page["items"]]}


@router.get("/decisions/{decision}", response=answers(DecisionOut))
def decision(request: Request, decision: UUID) -> dict[str, Any]:
    """One decision."""
    found = queries.decision_for(request.user, request.organisation, decision)
    if found is None:
        raise Http404
    return _decision(request, found)


def _review(assignment: ReviewAssignment) -> dict[str, Any]:
    return {
        "id": assignment.pk,
        "call": assignment.application.call_id,
        "application": assignment.application_id,
        "state": assignment.state,
    }


def _case(case: DecisionCase) -> dict[str, Any]:
    names = ("id", "step", "body", "on", "reference", "state", "correction")
    return {"call": case.call_id, **{name: getattr(case, name) for name in names}}


def _decision(request: Request, decision: Decision) -> dict[str, Any]:
    names = ("id", "step", "outcome", "amount", "conditions", "motive", "motives", "why", "recorded_at")
    application = decision.application
    lead = application.lead if sees_applicants(request.user, application) else None
    about = {"case": decision.case_id, "application": application.pk, "title": application.title, "lead": lead}
    return {**{name: getattr(decision, name) for name in names}, **about, "corrects": decision.corrects_id}
