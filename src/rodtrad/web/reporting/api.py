"""The REST API's operations on reports."""

from typing import Any, Literal
from uuid import UUID

from django.http import FileResponse, Http404
from ninja import Router, Schema, Status

from rodtrad.texts import Language
from rodtrad.web.api.parts import Key
from rodtrad.web.api.problems import answers
from rodtrad.web.investments.queries import investment_for
from rodtrad.web.organisation.request import Request
from rodtrad.web.reporting import actions, files
from rodtrad.web.reporting.states import CONTENT_TYPES
from rodtrad.web.runs.api import RunOut, shown_run
from rodtrad.web.runs.queries import run_for
from rodtrad.web.runs.states import State

router = Router(tags=["reports"])


class ReportIn(Schema):
    format: Literal["docx", "pdf", "html"]
    language: Language


@router.post("/investments/{key}/reports", response=answers(RunOut, status=202))
def order(request: Request, key: Key, given: ReportIn) -> Status[dict[str, Any]]:
    """Has the report written in the background; the run that wrote it where the very same is written already."""
    found = investment_for(request.user, request.organisation, key)
    if found is None:
        raise Http404
    run = actions.order_report(investment=found, format=given.format, language=given.language, by=request.user)
    return Status(202, shown_run(run))


FILES = {kind: {"schema": {"type": "string", "format": "binary"}} for kind in CONTENT_TYPES.values()}


@router.get("/reports/{run}", response=answers(None), openapi_extra={"responses": {200: {"content": FILES}}})
def report(request: Request, run: UUID) -> FileResponse:
    """A written report, by the run that wrote it."""
    found = run_for(request.user, run)
    written = found and found.kind == "report" and found.state == State.DONE and found.owner == request.organisation
    path = files.path_of(found.result) if found and written else None
    if found is None or path is None:
        raise Http404
    return FileResponse(path.open("rb"), as_attachment=True, content_type=CONTENT_TYPES[found.input["format"]])
