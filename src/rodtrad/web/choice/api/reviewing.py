"""Who reviews what: the coordinator's operations."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import Http404
from ninja import Field, Schema, Status

from rodtrad.web.api.parts import Number, Reason
from rodtrad.web.api.problems import answers
from rodtrad.web.calls.models import Call
from rodtrad.web.choice import queries
from rodtrad.web.choice.actions import reviews as actions
from rodtrad.web.choice.analysis.ranking import selection_in
from rodtrad.web.choice.api.common import call_of, router
from rodtrad.web.choice.models import ReviewAssignment, Reviewer, Round
from rodtrad.web.choice.states import ReviewState, RoundState
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.queries import people_for
from rodtrad.web.organisation.request import Request


class ReviewerOut(Schema):
    """Somebody who reviews in the call, how many applications that is, and how many are handed in."""

    id: int
    person: int
    name: str
    assigned: int
    done: int


class AssignedOut(Schema):
    """One application with one reviewer. What the reviewer thinks is not told before the reviews are closed."""

    id: UUID
    application: UUID
    title: str
    reviewer: int
    state: ReviewState


class RoundOut(Schema):
    """The reviewing of a call: how many review each application, until when, who, and how far they have come."""

    call: UUID
    state: RoundState
    each: int
    due: date | None
    reviewers: list[ReviewerOut]
    reviews: list[AssignedOut]


class RoundIn(Schema):
    """`each` is how many review each application; `due` until when."""

    each: Annotated[int, Field(ge=1, le=20)]
    due: date | None = None


class RoundMove(Schema):
    """`reason` is asked for where the reviews are opened again."""

    move: Literal["open", "close", "reopen"]
    reason: Reason = ""


class ReviewerIn(Schema):
    person: Number


class Pair(Schema):
    """`reviewer` is the appointment's number, not the person's."""

    reviewer: Number
    application: UUID


class ShortOut(Schema):
    """An application that still lacks so many reviewers."""

    application: UUID
    title: str
    lacks: int


class Spread(Schema):
    round: RoundOut
    lacking: list[ShortOut]


class ReasonIn(Schema):
    reason: Annotated[Reason, Field(min_length=1)]


class PlacedOut(Schema):
    """An application's place. `above`: the money reaches to it; `standing`: ranked, or why it is not."""

    application: UUID
    title: str
    standing: str
    place: int | None
    total: float | None
    above: bool


@router.get("/calls/{call}/round", response=answers(RoundOut))
def round_of(request: Request, call: UUID) -> dict[str, Any]:
    """Who reviews what, and how far they have come."""
    return _shown(call_of(request, call))


@router.put("/calls/{call}/round", response=answers(RoundOut))
def set_round(request: Request, call: UUID, given: RoundIn) -> dict[str, Any]:
    """How many review each application, and until when."""
    found = call_of(request, call)
    actions.set_round(round=_begun(found, request.user), each=given.each, due=given.due, by=request.user)
    return _shown(found)


@router.post("/calls/{call}/round/moves", response=answers(RoundOut))
def move(request: Request, call: UUID, given: RoundMove) -> dict[str, Any]:
    """Opens the reviews, closes them, or opens them again."""
    found = call_of(request, call)
    round = queries.round_of(found)
    if round is None:
        raise Http404
    if given.move == "reopen":
        actions.reopen_round(round=round, reason=given.reason, by=request.user)
    else:
        {"open": actions.open_round, "close": actions.close_round}[given.move](round=round, by=request.user)
    return _shown(found)


@router.post("/calls/{call}/reviewers", response=answers(RoundOut, status=201))
def appoint(request: Request, call: UUID, given: ReviewerIn) -> Status[dict[str, Any]]:
    """Somebody of the organisation reviews in the call. Refused where a blind review would not be blind to them."""
    found = call_of(request, call)
    person = people_for(request.user, found.organisation).filter(pk=given.person).first()
    if person is None:
        raise Http404
    _begun(found, request.user)
    actions.appoint(call=found, person=person, by=request.user)
    return Status(201, _shown(found))


@router.post("/reviewers/{reviewer}/reminders", response=answers(None, status=204))
def remind(request: Request, reviewer: Number) -> Status[None]:
    """A reminder on the reviewer's page, until all is handed in."""
    actions.remind(reviewer=_reviewer(request, reviewer), by=request.user)
    return Status(204, None)


@router.delete("/reviewers/{reviewer}", response=answers(None, status=204))
def end(request: Request, reviewer: Number) -> Status[None]:
    """Somebody reviews no more. What has been handed in stands."""
    actions.end_reviewer(reviewer=_reviewer(request, reviewer), by=request.user)
    return Status(204, None)


@router.post("/calls/{call}/round/spread", response=answers(Spread))
def spread(request: Request, call: UUID) -> dict[str, Any]:
    """Every application to as many reviewers as the round asks, never to the own department; and what still lacks some."""
    found = call_of(request, call)
    short = actions.spread(round=_begun(found, request.user), by=request.user)
    lacking = [{"application": each.pk, "title": each.title, "lacks": count} for each, count in short.items()]
    return {"round": _shown(found), "lacking": lacking}


@router.post("/calls/{call}/reviews", response=answers(AssignedOut, status=201))
def assign(request: Request, call: UUID, given: Pair) -> Status[dict[str, Any]]:
    """One application to one reviewer."""
    found = call_of(request, call)
    reviewer = next((each for each in queries.reviewers_of(found) if each.pk == given.reviewer), None)
    application = next((each for each in queries.applications_in(found) if each.pk == given.application), None)
    if reviewer is None or application is None:
        raise Http404
    _begun(found, request.user)
    return Status(201, _assigned(actions.assign(reviewer=reviewer, application=application, by=request.user)))


@router.post("/reviews/{review}/release", response=answers(AssignedOut))
def release(request: Request, review: UUID) -> dict[str, Any]:
    """Takes an application back from a reviewer; what was written is thrown away."""
    found = _led(request, review)
    actions.release(assignment=found, by=request.user)
    return _assigned(found)


@router.post("/reviews/{review}/return", response=answers(AssignedOut))
def give_back(request: Request, review: UUID, given: ReasonIn) -> dict[str, Any]:
    """A review that was handed in may be written in again, as its reviewer has asked."""
    found = _led(request, review)
    actions.return_review(assignment=found, reason=given.reason, by=request.user)
    return _assigned(found)


@router.get("/calls/{call}/ranking", response=answers(list[PlacedOut]))
def ranking(request: Request, call: UUID) -> list[dict[str, Any]]:
    """The applications by place; 404 until the reviews are closed."""
    selection = selection_in(call_of(request, call))
    if selection is None:
        raise Http404
    return [
        {
            "application": each.application.pk,
            "title": each.application.title,
            "standing": each.row.standing,
            "place": each.row.place,
            "total": each.row.total,
            "above": each.above,
        }
        for each in selection.placed
    ]


def _begun(call: Call, by: Person) -> Round:
    return actions.prepare_round(call=call, by=by)


def _reviewer(request: Request, pk: int) -> Reviewer:
    found = Reviewer.objects.for_user(request.user).select_related("call__organisation", "person").filter(pk=pk).first()
    if found is None:
        raise Http404
    call_of(request, found.call_id)
    return found


def _led(request: Request, pk: UUID) -> ReviewAssignment:
    """A review in a call that the person runs."""
    related = ("reviewer__call__organisation", "reviewer__person", "application")
    found = ReviewAssignment.objects.for_user(request.user).select_related(*related).filter(pk=pk).first()
    if found is None:
        raise Http404
    call_of(request, found.reviewer.call_id)
    return found


def _shown(call: Call) -> dict[str, Any]:
    round, assignments = queries.round_of(call) or Round(call=call), queries.assignments_of(call)
    loads = queries.loads(queries.reviewers_of(call), assignments)
    people = [_reviewing(each) for each in loads]
    said = {"state": round.state, "each": round.each, "due": round.due}
    return {"call": call.pk, **said, "reviewers": people, "reviews": [_assigned(each) for each in assignments]}


def _reviewing(load: queries.Load) -> dict[str, Any]:
    person = load.reviewer.person
    return {"id": load.reviewer.pk, "person": person.pk, "name": person.name, "assigned": load.assigned, "done": load.done}


def _assigned(each: ReviewAssignment) -> dict[str, Any]:
    application = each.application
    said = {"id": each.pk, "reviewer": each.reviewer_id, "state": each.state}
    return {**said, "application": application.pk, "title": application.title}
