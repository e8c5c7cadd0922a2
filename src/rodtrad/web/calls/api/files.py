"""Files that are attached to an application."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from ninja import Field, Query, Schema, Status

from rodtrad.web.api.parts import Line
from rodtrad.web.api.problems import answers
from rodtrad.web.calls import actions, queries, rules
from rodtrad.web.calls.analysis.uploads import TYPES, checked
from rodtrad.web.calls.api.applications import reach, written
from rodtrad.web.calls.api.common import router
from rodtrad.web.calls.models import Attachment
from rodtrad.web.evaluation import files as kept
from rodtrad.web.organisation.request import Request

WHOLE = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
BODY = {"requestBody": {"required": True, "content": WHOLE}}
GIVEN = {"responses": {200: {"content": {kind: {"schema": {"type": "string", "format": "binary"}} for kind in TYPES.values()}}}}


class FileOut(Schema):
    """A file of the application; `fingerprint` is its SHA-256."""

    id: UUID
    name: str
    kind: str
    size: int
    fingerprint: str
    added_at: datetime


class Named(Schema):
    """What the file is called, with its ending."""

    name: Annotated[Line, Field(max_length=150)]


@router.get("/applications/{application}/files", response=answers(list[FileOut]))
def files(request: Request, application: UUID) -> list[Attachment]:
    """What is attached now; not in a blind review, where a file would tell who applies."""
    found = reach(request, application)
    if not rules.sees_applicants(request.user, found):
        raise PermissionDenied
    return list(queries.attachments_of(found))


@router.post("/applications/{application}/files", response=answers(FileOut, status=201, also=(413,)), openapi_extra=BODY)
def attach(request: Request, application: UUID, named: Query[Named]) -> Status[Attachment]:
    """Attaches a file: the body is the file itself, PDF, DOCX or XLSX without macros, at most 10 MB."""
    found = written(request, application)
    upload = checked(named.name, request.body)
    return Status(201, actions.attach(application=found, upload=upload, by=request.user))


@router.get("/application-files/{file}", response=answers(None), openapi_extra=GIVEN)
def file(request: Request, file: UUID) -> HttpResponse:
    """One file, as it was attached."""
    found = _file(request, file)
    headers = {"Content-Disposition": "attachment", "Content-Security-Policy": "default-src 'none'; sandbox"}
    return HttpResponse(kept.read(found.stored), content_type=TYPES[found.kind], headers=headers)


@router.delete("/application-files/{file}", response=answers(None, status=204))
def detach(request: Request, file: UUID) -> Status[None]:
    """Takes a file away. What was handed in with it keeps it."""
    found = _file(request, file)
    written(request, found.application_id)
    actions.detach(attachment=found, by=request.user)
    return Status(204, None)


def _file(request: Request, pk: UUID) -> Attachment:
    found = queries.attachment_for(request.user, pk)
    if found is None:
        raise Http404
    if not rules.sees_applicants(request.user, reach(request, found.application_id)):
        raise Http404
    return found
