"""What was decided."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from ninja import Schema

from rodtrad.web.api.parts import Listed, Listing, Page, page_of
from rodtrad.web.api.problems import answers
from rodtrad.web.calls.rules import sees_applicants
from rodtrad.web.choice.api.common import decision_of, router
from rodtrad.web.choice.models import Decision
from rodtrad.web.choice.states import Outcome, Step
from rodtrad.web.organisation.request import Request


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


@router.get("/decisions", response=answers(Page[DecisionOut]))
def decisions(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """The decisions that the person may read, the newest first; also those that later ones correct."""
    found = Decision.objects.for_user(request.user).filter(case__call__organisation=request.organisation)
    found = found.select_related("case", "application__call", "application__organisation", "application__department")
    page = page_of(found, listing, by=("recorded_at", "pk"), newest=True)
    return page | {"items": [shown_decision(request, each) for each in page["items"]]}


@router.get("/decisions/{decision}", response=answers(DecisionOut))
def decision(request: Request, decision: UUID) -> dict[str, Any]:
    """One decision."""
    return shown_decision(request, decision_of(request, decision))


def shown_decision(request: Request, decision: Decision) -> dict[str, Any]:
    names = ("id", "step", "outcome", "amount", "conditions", "motive", "motives", "why", "recorded_at")
    application = decision.application
    lead = application.lead if sees_applicants(request.user, application) else None
    about = {"case": decision.case_id, "application": application.pk, "title": application.title, "lead": lead}
    return {**{name: getattr(decision, name) for name in names}, **about, "corrects": decision.corrects_id}
