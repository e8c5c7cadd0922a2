"""Forums, who sits in them, their meetings and what they decide."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone
from ninja import Status

from rodtrad.web.api.filled import right, sent
from rodtrad.web.api.parts import Listed, Listing, Number, Page, page_of
from rodtrad.web.api.problems import answers
from rodtrad.web.calls.models import Call
from rodtrad.web.governance import actions, queries, rules
from rodtrad.web.governance.api.common import colleagues, managed, named_in, place, router
from rodtrad.web.governance.api.shapes import (
    Day,
    DecisionIn,
    ForumDecisionOut,
    ForumIn,
    ForumOut,
    MeetingMove,
    MeetingOut,
    SeatIn,
    SeatOut,
)
from rodtrad.web.governance.forms.forums import DecisionForm, ForumForm, SeatForm
from rodtrad.web.governance.models import Forum, ForumDecision, Meeting, Seat
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import investments_for
from rodtrad.web.needs.queries import needs_for
from rodtrad.web.organisation.request import Request


@router.get("/forums", response=answers(Page[ForumOut]))
def forums(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """The organisation's forums with who sits in them and their meetings."""
    page = page_of(queries.forums_for(request.user, place(request)), listing)
    return page | {"items": [_forum_out(each) for each in page["items"]]}


@router.post("/forums", response=answers(ForumOut, status=201))
def add_forum(request: Request, given: ForumIn) -> Status[dict[str, Any]]:
    """A new forum."""
    said = _forum_said(request, given, None)
    made = actions.save_forum(by=request.user, organisation=managed(request), **said)
    return Status(201, _forum_out(_forum(request, made.pk)))


@router.get("/forums/{forum}", response=answers(ForumOut))
def forum(request: Request, forum: Number) -> dict[str, Any]:
    """One forum."""
    return _forum_out(_forum(request, forum))


@router.put("/forums/{forum}", response=answers(ForumOut))
def change_forum(request: Request, forum: Number, given: ForumIn) -> dict[str, Any]:
    """What is now said of the forum, the whole of it."""
    organisation, found = managed(request), _forum(request, forum)
    actions.save_forum(by=request.user, organisation=organisation, forum=found, **_forum_said(request, given, found))
    return _forum_out(_forum(request, forum))


@router.post("/forums/{forum}/end", response=answers(ForumOut))
def end_forum(request: Request, forum: Number) -> dict[str, Any]:
    """It meets no more; what it decided remains."""
    managed(request)
    actions.end_forum(by=request.user, forum=_forum(request, forum), on=timezone.localdate())
    return _forum_out(_forum(request, forum))


@router.post("/forums/{forum}/seats", response=answers(SeatOut, status=201))
def seat(request: Request, forum: Number, given: SeatIn) -> Status[dict[str, Any]]:
    """Somebody sits in the forum from a day on."""
    organisation, found = managed(request), _forum(request, forum)
    people = colleagues(request, organisation)
    form = right(SeatForm(sent(given.model_dump()), people=people, today=timezone.localdate()))
    return Status(201, _seat_out(actions.seat(by=request.user, forum=found, **form.cleaned_data)))


@router.post("/forums/{forum}/seats/{seat}/end", response=answers(SeatOut))
def end_seat(request: Request, forum: Number, seat: Number) -> dict[str, Any]:
    """Somebody no longer sits there."""
    managed(request)
    found = _forum(request, forum).seats.filter(pk=seat, until=None).first()
    if found is None:
        raise Http404
    actions.unseat(by=request.user, seat=found, on=timezone.localdate())
    return _seat_out(found)


@router.post("/forums/{forum}/meetings", response=answers(MeetingOut, status=201))
def plan(request: Request, forum: Number, given: Day) -> Status[dict[str, Any]]:
    """A day for the next meeting."""
    found = _run(request, _forum(request, forum))
    return Status(201, _meeting_out(actions.plan_meeting(by=request.user, forum=found, on=given.on)))


@router.post("/meetings/{meeting}/moves", response=answers(MeetingOut))
def move_meeting(request: Request, meeting: Number, given: MeetingMove) -> dict[str, Any]:
    """The meeting was held, is cancelled, or is planned again."""
    found = _meeting(request, meeting)
    if given.move == "hold":
        said = {"reference": given.reference, "notes": given.notes}
        actions.hold_meeting(by=request.user, meeting=found, today=timezone.localdate(), **said)
    else:
        {"cancel": actions.cancel_meeting, "plan-again": actions.plan_again}[given.move](by=request.user, meeting=found)
    return _meeting_out(found)


@router.get("/forum-decisions", response=answers(Page[ForumDecisionOut]))
def decisions(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """What the forums have decided, of what the person may see; the newest first."""
    page = page_of(queries.decisions_for(request.user, place(request)), listing, newest=True)
    return page | {"items": [_decision_out(each) for each in page["items"]]}


@router.post("/meetings/{meeting}/decisions", response=answers(ForumDecisionOut, status=201))
def decide(request: Request, meeting: Number, given: DecisionIn) -> Status[dict[str, Any]]:
    """What the meeting decided, of something that the person may see."""
    found = _meeting(request, meeting)
    organisation = found.forum.organisation
    investments = list(investments_for(request.user, organisation))
    needs = list(needs_for(request.user, organisation))
    calls = list(Call.objects.for_user(request.user).filter(organisation=organisation))
    about = _about(given, investments, {"need": needs, "call": calls})
    said = {"text": given.text, "about": about, "responsible": given.responsible, "due": given.due}
    form = right(DecisionForm(sent(said), investments=investments, needs=needs, calls=calls))
    made = actions.note_decision(by=request.user, meeting=found, **form.said)
    return Status(201, _decision_out(made))


def _forum(request: Request, pk: int) -> Forum:
    found = queries.forums_for(request.user, place(request)).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _run(request: Request, forum: Forum) -> Forum:
    if not rules.may_run(request.user, forum):
        raise PermissionDenied
    return forum


def _meeting(request: Request, pk: int) -> Meeting:
    """A meeting, for who runs its forum."""
    found = queries.meetings_for(request.user, place(request)).filter(pk=pk).first()
    if found is None:
        raise Http404
    _run(request, found.forum)
    return found


def _forum_said(request: Request, given: ForumIn, forum: Forum | None) -> dict[str, Any]:
    """As the page's form has it."""
    organisation = managed(request)
    others = queries.forums_for(request.user, organisation)
    others = others.exclude(pk=forum.pk) if forum else others
    people, today = colleagues(request, organisation), timezone.localdate()
    form = ForumForm(sent(given.model_dump()), people=people, others=others, today=today, forum=forum)
    return right(form).cleaned_data


def _about(given: DecisionIn, investments: list[Investment], others: dict[str, list[Any]]) -> str:
    if given.investment:
        return f"investment-{named_in(investments, given.investment).pk}"
    named = next(((kind, getattr(given, kind)) for kind in others if getattr(given, kind)), None)
    return f"{named[0]}-{named[1]}" if named else ""


def _seat_out(seat: Seat) -> dict[str, Any]:
    said = {name: getattr(seat, name) for name in ("id", "function", "since", "until")}
    return {**said, "name": str(seat)}


def _meeting_out(meeting: Meeting) -> dict[str, Any]:
    said = {name: getattr(meeting, name) for name in ("id", "on", "state", "reference", "notes")}
    return {**said, "forum": meeting.forum_id}


FORUM = (
    "id",
    "name",
    "level",
    "months",
    "since",
    "ended_on",
    "mandate",
    "mandate_by",
    "mandate_on",
    "existing",
    "minutes",
    "items",
)


def _forum_out(forum: Forum) -> dict[str, Any]:
    parts = {"seats": [_seat_out(s) for s in forum.seats.all()], "meetings": [_meeting_out(m) for m in forum.meetings.all()]}
    return {**{name: getattr(forum, name) for name in FORUM}, "secretary": forum.secretary_id, **parts}


def _decision_out(decision: ForumDecision) -> dict[str, Any]:
    meeting, said = decision.meeting, {name: getattr(decision, name) for name in ("id", "text", "responsible", "due")}
    about = decision.investment.key if decision.investment else None
    return {**said, "meeting": meeting.pk, "forum": meeting.forum.name, "on": meeting.on, "investment": about}
