"""The REST API's operations on background work."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404
from ninja import Router, Schema

from rodtrad.web.api.parts import Listed, Listing, Page, page_of
from rodtrad.web.api.problems import ProblemLine, answers, said
from rodtrad.web.organisation.request import Request
from rodtrad.web.runs import actions, rules
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.queries import run_for, runs_for
from rodtrad.web.runs.states import State
from rodtrad.web.runs.stored import problems_from_json

router = Router(tags=["runs"])


class RunOut(Schema):
    """Work in the background. `progress` is per cent; `problems` says why it failed."""

    id: UUID
    kind: str
    investment: str | None
    state: State
    progress: int
    asked_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    problems: list[ProblemLine]


@router.get("/runs", response=answers(Page[RunOut]))
def runs(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """The work that the person may see, the newest first."""
    page = page_of(_runs(request), listing, by=("asked_at", "pk"), newest=True)
    return page | {"items": [shown_run(each) for each in page["items"]]}


@router.get("/runs/{run}", response=answers(RunOut))
def run(request: Request, run: UUID) -> dict[str, Any]:
    """How far it has come. Ask again after a second or more."""
    return shown_run(_reach(request, run))


@router.post("/runs/{run}/cancel", response=answers(RunOut))
def cancel(request: Request, run: UUID) -> dict[str, Any]:
    """Stops it; nothing happens where it has ended."""
    found = _reach(request, run)
    if not rules.may_cancel(request.user, found) and found.alive:
        raise PermissionDenied
    actions.cancel(run=found, by=request.user)
    return shown_run(_reach(request, run))


def _runs(request: Request) -> Any:
    here = runs_for(request.user)
    return here.filter(investment__organisation=request.organisation) | here.filter(organisation=request.organisation)


def _reach(request: Request, pk: UUID) -> Run:
    found = run_for(request.user, pk)
    if found is None or found.owner != request.organisation:
        raise Http404
    return found


def shown_run(run: Run) -> dict[str, Any]:
    """As the operations answer it."""
    said_of = {name: getattr(run, name) for name in ("id", "kind", "state", "progress", "asked_at", "started_at", "finished_at")}
    key = run.investment.key if run.investment else None
    return {**said_of, "investment": key, "problems": said(problems_from_json(run.problems))}
