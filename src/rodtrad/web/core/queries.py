"""Reads of the log."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q, QuerySet

from rodtrad.web.core.chain import mac_of
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.rules import may_read_log


def events_for(person: Person, organisation: Organisation | None) -> QuerySet[AuditEvent]:
    """The organisation's events, for who may read them; nothing for others."""
    if organisation is None or not may_read_log(person, organisation):
        return AuditEvent.objects.none()
    return AuditEvent.objects.filter(organisation=organisation)


def search_events(
    events: QuerySet[AuditEvent], words: str = "", first: date | None = None, last: date | None = None
) -> QuerySet[AuditEvent]:
    """Events with every word somewhere in who, what or on what, in the time asked for."""
    for word in words.split():
        anywhere = Q(person_name__icontains=word) | Q(action__icontains=word) | Q(object_name__icontains=word)
        events = events.filter(anywhere | Q(object_id=word))
    if first:
        events = events.filter(at__date__gte=first)
    if last:
        events = events.filter(at__date__lte=last)
    return events


def events_about(kind: str, id: object) -> QuerySet[AuditEvent]:
    """What happened to one object, newest first. Who may see the object may see this."""
    return AuditEvent.objects.filter(object_kind=kind, object_id=str(id))


def broken_links() -> Iterator[AuditEvent]:
    """Rows whose code does not fit: they, or a row before them, were changed or taken away behind our back."""
    previous = ""
    for event in AuditEvent.objects.order_by("pk").iterator():
        if event.mac != mac_of(event, previous):
            yield event
        previous = event.mac
