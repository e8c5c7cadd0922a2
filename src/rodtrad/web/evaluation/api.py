"""The REST API's operations on the evaluation of an investment."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404
from ninja import Router, Schema, Status

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message
from rodtrad.web.api.parts import Key
from rodtrad.web.api.problems import answers
from rodtrad.web.evaluation import actions, rules
from rodtrad.web.evaluation.queries import current_data_set, data_sets_of, latest_evaluation, results_of
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import investment_for
from rodtrad.web.organisation.request import Request
from rodtrad.web.runs.api import RunOut, shown_run

router = Router(tags=["evaluation"])


class CardOut(Schema):
    """The card of a data file about persons; the rows themselves never leave through the API."""

    id: UUID
    name: str
    rows: int
    owner: str
    legal_basis: str
    purpose: str
    keep_until: date
    fingerprint: str
    uploaded_at: datetime
    removed_at: datetime | None


class EffectOut(Schema):
    """One estimated effect with where it comes from; `effect` as the engine writes it."""

    analysis: str
    effect: dict[str, Any]
    version_hash: str
    data_hash: str
    engine_version: str
    seed: int
    computed_at: datetime


class Evaluation(Schema):
    """The latest finished evaluation; `stale` when the document has changed since."""

    run: UUID
    stale: bool
    effects: list[EffectOut]


@router.get("/investments/{key}/evaluation", response=answers(Evaluation))
def evaluation(request: Request, key: Key) -> dict[str, Any]:
    """The latest effects; 404 until there are any."""
    found = _reach(request, key)
    run = latest_evaluation(found)
    if run is None:
        raise Http404
    return {"run": run.pk, "stale": run.version_hash != found.version.hash, "effects": list(results_of(run))}


@router.post("/investments/{key}/evaluation", response=answers(RunOut, status=202))
def order(request: Request, key: Key) -> Status[dict[str, Any]]:
    """Has the planned effects estimated in the background, from the data file that is there."""
    found = _reach(request, key)
    if not rules.may_evaluate(request.user, found):
        raise PermissionDenied
    data_set = current_data_set(found)
    if data_set is None:
        raise NotComputable([Problem("", message("evaluation-no-data"), message("evaluation-no-data.cure"))])
    run = actions.order_evaluation(investment=found, version=found.version.hash, data_set=data_set, by=request.user)
    return Status(202, shown_run(run))


@router.get("/investments/{key}/data-files", response=answers(list[CardOut]))
def data_files(request: Request, key: Key) -> list[Any]:
    """The cards of the investment's data files, also of those that are removed."""
    return list(data_sets_of(_reach(request, key)))


def _reach(request: Request, key: str) -> Investment:
    found = investment_for(request.user, request.organisation, key)
    if found is None:
        raise Http404
    return found
