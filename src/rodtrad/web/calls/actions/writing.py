"""An application while it is being written, by several at once: nothing that anybody typed is lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from rodtrad.web.calls.analysis.answering import digest, same
from rodtrad.web.calls.analysis.whole import facts_digest, kind_of, total
from rodtrad.web.calls.models import Application, Call, Held, Idea, Party
from rodtrad.web.calls.problems import refused
from rodtrad.web.calls.queries import held_for_writing
from rodtrad.web.calls.states import IdeaState
from rodtrad.web.core.actions import audit
from rodtrad.web.needs.models import Need
from rodtrad.web.organisation.models import Department, Organisation, Person

# The log gets a row when somebody begins to write; the keystrokes of the following hour are no events.
ONE_SITTING: Final = timedelta(hours=1)


@dataclass(frozen=True)
class Clash:
    """Two wrote in the same answer: `mine` is kept with its writer, `theirs` stands in the application."""

    question: str
    mine: Any
    theirs: Any
    by: str


@dataclass(frozen=True)
class Written:
    """What became of what was posted: the answers as they stand now (digests, by question), and the clashes."""

    seen: Mapping[str, str]
    clashes: tuple[Clash, ...]
    at: datetime


@transaction.atomic
def begin_application(
    *,
    call: Call,
    organisation: Organisation,
    department: Department | None,
    title: str,
    answers: Mapping[str, Any] | None = None,
    need: Need | None = None,
    idea: Idea | None = None,
    by: Person,
) -> Application:
    """A draft that only those who apply see. Raises `Refused` where the call takes in none, or the idea is not approved."""
    if not call.takes_in(timezone.now()) or call.is_for_ideas:
        raise refused("application-call-is-not-open")
    if idea is not None and idea.state != IdeaState.APPROVED:
        raise refused("application-idea-not-approved")
    application = Application.objects.create(
        call=call,
        organisation=organisation,
        department=department,
        title=title,
        answers=dict(answers or {}),
        need=need,
        idea=idea,
        made_by=by,
    )
    kind = kind_of(organisation, department=department is not None)
    Party.objects.create(application=application, organisation=organisation, department=department, leads=True, kind=kind)
    audit(by=by, action="application.begun", on=application, organisation=organisation, details={"call": call.title})
    return application


@transaction.atomic
def write_answers(
    *, application: Application, answers: Mapping[str, Any], seen: Mapping[str, str], by: Person, quietly: bool = False
) -> Written:
    """Put what somebody posted into the shared answers, one question at a time.

    `seen` tells (as digests) what the page showed: what was not touched is passed over, what another changed meanwhile is kept
    with its writer instead of written over. `quietly`: the page saved by itself.
    """
    held, now = held_for_writing(application), timezone.now()
    begins = not quietly or not _wrote_lately(held, by, now)
    clashes, changed = [], []
    for question, mine in answers.items():
        theirs = held.answers.get(question)
        if not same(mine, theirs) and digest(mine) != seen.get(question):
            if _is_anothers(held, question, seen.get(question), by):
                clashes.append(_clash(held, question, mine, by))
                continue
            _put(held, question, mine, by, now)
            changed.append(question)
        Held.objects.filter(application=held, person=by, question=question).delete()
    if changed:
        held.changed_at = now
        held.save(update_fields=["answers", "stamps", "changed_at"])
        if begins:
            audit(by=by, action="application.written", on=held, organisation=held.organisation, details={"questions": changed})
    application.answers, application.stamps, application.changed_at = held.answers, held.stamps, held.changed_at
    untouched = {clash.question: seen.get(clash.question, "") for clash in clashes}
    return Written({q: untouched.get(q) or digest(held.answers.get(q)) for q in answers}, tuple(clashes), now)


@transaction.atomic
def choose_answer(*, application: Application, question: str, mine: bool, by: Person) -> None:
    """Settle a clash: the person's own words into the application, or thrown away. Nothing where there is no clash."""
    kept = Held.objects.filter(application=application, person=by, question=question).first()
    if kept is None:
        return
    held, now = held_for_writing(application), timezone.now()
    if mine:
        _put(held, question, kept.value, by, now)
        held.changed_at = now
        held.save(update_fields=["answers", "stamps", "changed_at"])
    kept.delete()
    audit(
        by=by,
        action="application.clash_settled",
        on=held,
        organisation=held.organisation,
        details={"question": question, "mine": mine},
    )


@transaction.atomic
def describe_application(
    *, application: Application, title: str, need: Need | None, money: Mapping[str, Mapping[str, str]], seen: str, by: Person
) -> None:
    """Title, need and money. `seen`: the digest of what the page showed. Raises `Refused` where another changed it meanwhile."""
    held = held_for_writing(application)
    now = facts_digest(held.title, held.need, held.money)
    if now not in (seen, facts_digest(title, need, money)):
        raise refused("application-about-changed-meanwhile")
    held.title, held.need, held.money, held.amount_asked = title, need, dict(money), total(money, "grant")
    held.changed_at = timezone.now()
    held.save(update_fields=["title", "need", "money", "amount_asked", "changed_at"])
    told = {"amount": str(held.amount_asked or Decimal(0)), "need": need.title if need else ""} if held.submitted_at else {}
    audit(by=by, action="application.described", on=held, organisation=held.organisation, details=told)


def _is_anothers(held: Application, question: str, seen: str | None, by: Person) -> bool:
    """Whether somebody else wrote what stands there, and it is not what the page showed."""
    if seen is not None and digest(held.answers.get(question)) == seen:
        return False
    stamp = held.stamps.get(question)
    return stamp is not None and stamp["by"] != by.pk


def _clash(held: Application, question: str, mine: Any, by: Person) -> Clash:
    Held.objects.update_or_create(application=held, person=by, question=question, defaults={"value": mine})
    return Clash(question, mine, held.answers.get(question), held.stamps[question]["name"])


def _put(held: Application, question: str, value: Any, by: Person, now: datetime) -> None:
    if value is None:
        held.answers.pop(question, None)
    else:
        held.answers[question] = value
    held.stamps[question] = {"by": by.pk, "name": by.name, "at": now.isoformat()}


def _wrote_lately(held: Application, by: Person, now: datetime) -> bool:
    mine = [stamp["at"] for stamp in held.stamps.values() if stamp["by"] == by.pk]
    return bool(mine) and datetime.fromisoformat(max(mine)) > now - ONE_SITTING
