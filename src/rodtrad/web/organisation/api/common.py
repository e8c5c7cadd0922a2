"""What the operations share: the router, and the organisation that they are about."""

from datetime import date

from django.http import Http404
from ninja import Router, Schema

from rodtrad.web.organisation.models import Organisation
from rodtrad.web.organisation.request import Request

router = Router(tags=["organisation"])


class DepartmentOut(Schema):
    id: int
    name: str
    closed_on: date | None = None


def organisation_of(request: Request) -> Organisation:
    if request.organisation is None:
        raise Http404
    return request.organisation
