"""Idea tests: written, handed in, answered."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404
from ninja import Field, Schema, Status

from rodtrad.texts import message
from rodtrad.web.api.parts import Line, Listed, Listing, Number, Page, Words, page_of
from rodtrad.web.api.problems import answers
from rodtrad.web.calls import actions, queries, rules
from rodtrad.web.calls.api.common import here, place_of, router
from rodtrad.web.calls.models import Idea
from rodtrad.web.calls.states import IdeaState
from rodtrad.web.core.errors import Conflict
from rodtrad.web.organisation.request import Request

TEXTS = ("need_text", "idea", "target_group", "new", "touches", "effects")
Said = Annotated[Words, Field(max_length=5_000)]


class IdeaText(Schema):
    """`need` is one of the call's."""

    title: Line
    need: UUID | None = None
    need_text: Said = ""
    idea: Said = ""
    target_group: Said = ""
    new: Said = ""
    touches: Said = ""
    effects: Said = ""


class IdeaOut(Schema):
    id: UUID
    call: UUID
    organisation: str
    department: str | None
    title: str
    need: UUID | None
    need_text: str
    idea: str
    target_group: str
    new: str
    touches: str
    effects: str
    state: IdeaState
    answer: str
    submitted_at: datetime | None


class IdeaIn(Schema):
    """`department` is null for the organisation as a whole."""

    title: Line
    department: Number | None = None


class IdeaAnswer(Schema):
    move: Literal["approve", "reject", "return"]
    answer: Said = ""


@router.get("/ideas", response=answers(Page[IdeaOut]))
def ideas(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """One's own, and those that have come to one's calls; the newest first."""
    page = page_of(queries.ideas_for(request.user).filter(here(request)), listing, by=("made_at", "pk"), newest=True)
    return page | {"items": [_shown(each) for each in page["items"]]}


@router.post("/calls/{call}/ideas", response=answers(IdeaOut, status=201))
def begin(request: Request, call: UUID, given: IdeaIn) -> Status[dict[str, Any]]:
    """A few lines that only those who write them see until they are handed in."""
    found = queries.call_for(request.user, call)
    if found is None:
        raise Http404
    if not found.is_for_ideas:
        raise Conflict(message("api-not-for-ideas"))
    place = place_of(request, found, given.department)
    made = actions.begin_idea(
        call=found, organisation=place.organisation, department=place.department, title=given.title, by=request.user
    )
    return Status(201, _shown(_reach(request, made.pk)))


@router.get("/ideas/{idea}", response=answers(IdeaOut))
def idea(request: Request, idea: UUID) -> dict[str, Any]:
    """One idea."""
    return _shown(_reach(request, idea))


@router.put("/ideas/{idea}", response=answers(IdeaOut))
def write(request: Request, idea: UUID, given: IdeaText) -> dict[str, Any]:
    """What stands in it."""
    found = _reach(request, idea)
    _may(request, found, "submit")
    need = found.call.needs.filter(pk=given.need).first() if given.need else None
    if given.need and need is None:
        raise Http404
    said = given.model_dump(include={"title", *TEXTS})
    actions.write_idea(idea=found, said=said, need=need, by=request.user)
    return _shown(_reach(request, idea))


@router.post("/ideas/{idea}/submit", response=answers(IdeaOut))
def submit(request: Request, idea: UUID) -> dict[str, Any]:
    """Hands it in; 422 with everything that is missing."""
    found = _reach(request, idea)
    _may(request, found, "submit")
    actions.submit_idea(idea=found, by=request.user)
    return _shown(_reach(request, idea))


@router.post("/ideas/{idea}/answer", response=answers(IdeaOut))
def answer(request: Request, idea: UUID, given: IdeaAnswer) -> dict[str, Any]:
    """Approves, rejects or returns it, with an answer to those who wrote it."""
    found = _reach(request, idea)
    _may(request, found, given.move)
    actions.answer_idea(idea=found, move=given.move, answer=given.answer, by=request.user)
    return _shown(_reach(request, idea))


def _may(request: Request, idea: Idea, move: str) -> None:
    if not rules.may_idea(request.user, idea, move):
        raise PermissionDenied


def _reach(request: Request, pk: UUID) -> Idea:
    found = queries.ideas_for(request.user).filter(here(request)).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _shown(idea: Idea) -> dict[str, Any]:
    said = {name: getattr(idea, name) for name in ("id", "title", *TEXTS, "state", "answer", "submitted_at")}
    place = {"organisation": idea.organisation.name, "department": idea.department.name if idea.department else None}
    return {**said, **place, "call": idea.call_id, "need": idea.need_id}
