"""Forums set up and changed, who sits in them, their meetings and decisions."""

from datetime import date
from typing import Any

from django.db import transaction

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message
from rodtrad.web.core.actions import audit
from rodtrad.web.core.errors import Conflict
from rodtrad.web.governance.models import Forum, ForumDecision, Meeting, Seat
from rodtrad.web.governance.states import MEETING
from rodtrad.web.organisation.models import Organisation, Person


@transaction.atomic
def save_forum(*, by: Person | None, organisation: Organisation, forum: Forum | None = None, **said: Any) -> Forum:
    """A new forum, or what is now said of one: name, level, mandate, rhythm and the rest of its fields."""
    saved = forum or Forum(organisation=organisation)
    changed = {name for name, value in said.items() if getattr(saved, name) != value}
    for name, value in said.items():
        setattr(saved, name, value)
    saved.save()
    action = "forum.changed" if forum else "forum.added"
    audit(by=by, action=action, on=saved, organisation=organisation, details={"changed": sorted(changed)} if forum else {})
    return saved


@transaction.atomic
def end_forum(*, by: Person, forum: Forum, on: date) -> None:
    """It meets no more; what it decided remains."""
    forum.ended_on = max(on, forum.since)
    forum.save(update_fields=["ended_on"])
    audit(by=by, action="forum.ended", on=forum, organisation=forum.organisation, details={"on": forum.ended_on})


@transaction.atomic
def seat(*, by: Person | None, forum: Forum, person: Person | None, name: str, function: str, since: date) -> Seat:
    """Somebody sits in the forum from a day on."""
    made = Seat.objects.create(forum=forum, person=person, name=name, function=function, since=since)
    audit(by=by, action="forum.seated", on=forum, organisation=forum.organisation, details={"who": str(made)})
    return made


@transaction.atomic
def unseat(*, by: Person, seat: Seat, on: date) -> None:
    """Somebody no longer sits there."""
    seat.until = max(on, seat.since)
    seat.save(update_fields=["until"])
    audit(by=by, action="forum.unseated", on=seat.forum, organisation=seat.forum.organisation, details={"who": str(seat)})


@transaction.atomic
def plan_meeting(*, by: Person | None, forum: Forum, on: date) -> Meeting:
    """A day for the next meeting. Raises `Conflict` where the forum meets that day already."""
    if Meeting.objects.filter(forum=forum, on=on).exists():
        raise Conflict(message("meeting-that-day"))
    meeting = Meeting.objects.create(forum=forum, on=on)
    audit(by=by, action="meeting.planned", on=meeting, organisation=forum.organisation)
    return meeting


@transaction.atomic
def hold_meeting(*, by: Person | None, meeting: Meeting, today: date, reference: str = "", notes: str = "") -> None:
    """It was held. Raises `NotComputable` before its day, `Conflict` where it is no longer planned."""
    move = MEETING.step(_held(meeting), "hold")
    if meeting.on > today:
        raise NotComputable([Problem(str(meeting), message("meeting-lacks-day"), message("meeting-lacks-day.cure"))])
    meeting.state, meeting.reference, meeting.notes = move.target, reference, notes
    meeting.save(update_fields=["state", "reference", "notes"])
    audit(by=by, action="meeting.held", on=meeting, organisation=meeting.forum.organisation, details={"reference": reference})


@transaction.atomic
def cancel_meeting(*, by: Person, meeting: Meeting) -> None:
    """It is not held; the rhythm counts from the last that was."""
    meeting.state = MEETING.step(_held(meeting), "cancel").target
    meeting.save(update_fields=["state"])
    audit(by=by, action="meeting.cancelled", on=meeting, organisation=meeting.forum.organisation)


@transaction.atomic
def plan_again(*, by: Person, meeting: Meeting) -> None:
    """It was cancelled too early."""
    meeting.state = MEETING.step(_held(meeting), "plan-again").target
    meeting.save(update_fields=["state"])
    audit(by=by, action="meeting.planned", on=meeting, organisation=meeting.forum.organisation)


@transaction.atomic
def note_decision(*, by: Person | None, meeting: Meeting, text: str, **said: Any) -> ForumDecision:
    """What the meeting decided. `said`: responsible, due, and what it is about (investment, need, call)."""
    decision = ForumDecision.objects.create(meeting=meeting, text=text, noted_by=by, **said)
    audit(by=by, action="forum.decided", on=meeting, organisation=meeting.forum.organisation, details={"decision": str(decision)})
    return decision


def _held(meeting: Meeting) -> str:
    """The meeting's state as it is now, held until the transaction ends."""
    meeting.state = Meeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk).state
    return meeting.state
