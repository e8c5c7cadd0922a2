"""The REST API's operations on the log."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from ninja import Field, Router, Schema

from rodtrad.web.api.parts import Listed, Listing, Page, page_of
from rodtrad.web.api.problems import answers
from rodtrad.web.core.queries import events_for, search_events
from rodtrad.web.organisation.request import Request
from rodtrad.web.organisation.rules import may_read_log

router = Router(tags=["log"])


class Search(Listing):
    """`words`: each must stand somewhere in who, what or on what."""

    words: str = Field("", max_length=200, pattern=r"^[^\x00]*$")
    first: date | None = None
    last: date | None = None


class EventOut(Schema):
    """One thing that somebody did; `person` is empty for what the program does itself."""

    id: int
    at: datetime
    person_name: str
    action: str
    object_kind: str
    object_id: str
    object_name: str
    details: dict[str, Any]


@router.get("/log", response=answers(Page[EventOut]))
def log(request: Request, search: Search = Listed) -> dict[str, Any]:
    """Who did what, newest first; for the coordinator and the controller."""
    if not may_read_log(request.user, request.organisation):
        raise PermissionDenied
    found = search_events(events_for(request.user, request.organisation), search.words, search.first, search.last)
    return page_of(found, search, newest=True)
