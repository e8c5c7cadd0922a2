"""Ending sessions, locking people out and letting them in again."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from rodtrad.web.core.actions import audit
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.signin.models import Session
from rodtrad.web.signin.queries import home_of


@transaction.atomic
def note_seen(*, by: Person, key: str, at: datetime) -> None:
    """The session is in use."""
    Session.objects.filter(session_key=key, person=by).update(last_seen=at)


@transaction.atomic
def end_sessions(*, by: Person, sessions: QuerySet[Session]) -> int:
    """End some of the person's own; how many there were."""
    ended, _ = sessions.filter(person=by).delete()
    audit(by=by, action="session.ended", on=by, organisation=home_of(by), details={"number": ended})
    return ended


@transaction.atomic
def lock_person(*, by: Person, person: Person, organisation: Organisation, reason: str) -> None:
    """The person cannot come in any more, and what is open ends with the next request."""
    person.is_active = False
    person.save(update_fields=["is_active"])
    ended, _ = Session.objects.filter(person=person).delete()
    details = {"reason": reason, "sessions": ended}
    audit(by=by, action="person.locked", on=person, organisation=organisation, details=details)


@transaction.atomic
def unlock_person(*, by: Person, person: Person, organisation: Organisation) -> None:
    """The person may come in again."""
    person.is_active = True
    person.save(update_fields=["is_active"])
    audit(by=by, action="person.unlocked", on=person, organisation=organisation)


@transaction.atomic
def clear_expired(*, by: Person | None = None) -> None:
    """Rows of sessions that can no longer be used; a chore of the worker."""
    Session.objects.exclude(Session.still_open(timezone.now())).delete()
