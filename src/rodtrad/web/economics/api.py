"""The REST API's operations on costs and savings."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404
from ninja import Router, Schema, Status

from rodtrad.web.api.parts import Key
from rodtrad.web.api.problems import answers
from rodtrad.web.economics import actions, rules
from rodtrad.web.economics.queries import latest_economics
from rodtrad.web.evaluation.queries import latest_evaluation
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import investment_for
from rodtrad.web.organisation.request import Request
from rodtrad.web.runs.api import RunOut, shown_run

router = Router(tags=["economics"])


class EconomicsOut(Schema):
    """The latest calculation; `economics` as the engine writes it, `effects_run` null for one made on expected effects."""

    run: UUID
    effects_run: UUID | None
    stale: bool
    economics: dict[str, Any]
    version_hash: str
    engine_version: str
    seed: int
    computed_at: datetime


@router.get("/investments/{key}/economics", response=answers(EconomicsOut))
def economics(request: Request, key: Key) -> dict[str, Any]:
    """Who pays and who saves, by the latest calculation; 404 until there is one."""
    found = _reach(request, key)
    result = latest_economics(found)
    if result is None:
        raise Http404
    said = {name: getattr(result, name) for name in ("economics", "version_hash", "engine_version", "seed", "computed_at")}
    stale = result.version_hash != found.version.hash
    return {**said, "run": result.run_id, "effects_run": result.effects_run_id, "stale": stale}


@router.post("/investments/{key}/economics", response=answers(RunOut, status=202))
def order(request: Request, key: Key) -> Status[dict[str, Any]]:
    """Has costs and savings calculated in the background."""
    found = _reach(request, key)
    if not rules.may_calculate(request.user, found):
        raise PermissionDenied
    run = actions.order_economics(
        investment=found, version=found.version.hash, effects_run=latest_evaluation(found), by=request.user
    )
    return Status(202, shown_run(run))


def _reach(request: Request, key: str) -> Investment:
    found = investment_for(request.user, request.organisation, key)
    if found is None:
        raise Http404
    return found
