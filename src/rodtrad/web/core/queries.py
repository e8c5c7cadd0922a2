"""Reads of the log."""

from collections.abc import Iterator
from datetime import date
from typing import Final

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


# Rows about individuals taken out, and protected data opened with a stated reason.
READS: Final = Q(action__endswith=".read") | Q(action__in=("need-data.opened", "data-set.opened"))


def search_events(
    events: QuerySet[AuditEvent],
    words: str = "",
    first: date | None = None,
    last: date | None = None,
    person: Person | None = None,
    what: str = "",
    about: str = "",
) -> QuerySet[AuditEvent]:
    """Events with every word somewhere in who, what, on what or why, in the time asked for.

    `person` is who did it; `what` is an action's name, or "reads" for reads of individual rows; `about` is "kind:id".
    """
    for word in words.split():
        anywhere = Q(person_name__icontains=word) | Q(action__icontains=word) | Q(object_name__icontains=word)
        events = events.filter(anywhere | Q(object_id=word) | Q(details__reason__icontains=word))
    if first:
        events = events.filter(at__date__gte=first)
    if last:
        events = events.filter(at__date__lte=last)
    if person:
        events = events.filter(person=person)
    if what:
        events = events.filter(READS if what == "reads" else Q(action=what))
    if about:
        kind, _, id = about.partition(":")
        events = events.filter(object_kind=kind, object_id=id)
    return events


def actions_in(events: QuerySet[AuditEvent]) -> list[str]:
    """The actions that there are events of."""
    return sorted(set(events.order_by().values_list("action", flat=True).distinct()))


def actors_in(events: QuerySet[AuditEvent]) -> QuerySet[Person]:
    """Those who did something of it, also who has left since."""
    return Person.objects.filter(pk__in=events.order_by().values("person"))


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
