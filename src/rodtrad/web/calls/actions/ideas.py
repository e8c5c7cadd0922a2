"""An idea written, handed in and answered."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from rodtrad.web.calls.models import Call, Idea
from rodtrad.web.calls.problems import Refused, hindrance, refused
from rodtrad.web.calls.states import IDEA, WRITABLE_IDEAS, IdeaState
from rodtrad.web.core.actions import audit
from rodtrad.web.needs.models import Need
from rodtrad.web.organisation.models import Department, Organisation, Person

TEXTS: Final = ("need_text", "idea", "target_group", "new", "touches", "effects")
NEEDED: Final = ("idea", "target_group", "effects")


@transaction.atomic
def begin_idea(*, call: Call, organisation: Organisation, department: Department | None, title: str, by: Person) -> Idea:
    """A few lines that only those who write them see. Raises `Refused` where the idea test takes in none."""
    if not call.is_for_ideas or not call.takes_in(timezone.now()):
        raise refused("idea-call-is-not-open")
    idea = Idea.objects.create(call=call, organisation=organisation, department=department, title=title, made_by=by)
    audit(by=by, action="idea.begun", on=idea, organisation=organisation, details={"call": call.title})
    return idea


@transaction.atomic
def write_idea(*, idea: Idea, said: Mapping[str, str], need: Need | None = None, quietly: bool = False, by: Person) -> Idea:
    """What stands in it. `said`: title and `TEXTS`. Raises `Refused` where it is handed in."""
    held = _held(idea)
    if held.state not in WRITABLE_IDEAS:
        raise refused("idea-is-handed-in")
    for name in ("title", *TEXTS):
        setattr(held, name, said.get(name, getattr(held, name)))
    held.need = need
    held.save()
    if not quietly:
        audit(by=by, action="idea.written", on=held, organisation=held.organisation)
    return held


@transaction.atomic
def submit_idea(*, idea: Idea, by: Person) -> None:
    """Hand it in. Raises `Refused` with everything that is missing."""
    held = _held(idea)
    move = IDEA.step(held.state, "submit")
    if held.state == IdeaState.IDEA and not held.call.takes_in(timezone.now()):
        raise refused("idea-call-is-not-open")
    missing = [hindrance(f"idea-lacks-{name.replace('_', '-')}", name) for name in NEEDED if not getattr(held, name).strip()]
    if held.need_id is None and not held.need_text.strip():
        missing.insert(0, hindrance("idea-lacks-need", "need_text"))
    if missing:
        raise Refused(missing)
    held.submitted_at = timezone.now()
    _go(held, move.target, by, "idea.submitted")


@transaction.atomic
def answer_idea(*, idea: Idea, move: str, answer: str, by: Person) -> None:
    """Approve, reject or return it, with an answer to those who wrote it. Raises `Refused` for a no without why."""
    held = _held(idea)
    step = IDEA.step(held.state, move)
    if move != "approve" and not answer.strip():
        raise refused("idea-answer-why", "answer")
    held.answer = answer.strip()
    _go(held, step.target, by, "idea.answered", answer=held.answer, **{"idea-state": step.target})


def _held(idea: Idea) -> Idea:
    return Idea.objects.select_for_update(of=("self",)).select_related("call__organisation", "organisation").get(pk=idea.pk)


def _go(held: Idea, target: str, by: Person, action: str, **details: Any) -> None:
    held.state = IdeaState(target)
    held.save()
    audit(by=by, action=action, on=held, organisation=held.call.organisation, details=details)
