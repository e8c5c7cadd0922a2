"""Secrecy between departments, in one place for everything that has rows about individuals.

What belongs to a department is there for those who work in it, or in the whole of the organisation; for others it does not exist.
Then come the four levels: *open* (nothing about individuals; everybody with the role in the organisation), *audited* (with the
role in the department; each use is written in the log), *protected* (the same after a stated reason, for a while, and who answers
for it is told), *closed* (only who answers for it).
"""

from collections.abc import Collection
from datetime import timedelta
from typing import Any, ClassVar, Final, Protocol

from django.db.models import Q, QuerySet
from django.utils import timezone

from rodtrad.web.organisation.models import Department, Membership, Opening, Organisation, Person
from rodtrad.web.organisation.rules import has_role, roles_at
from rodtrad.web.organisation.states import Access, Role

TOLD_FOR: Final = timedelta(days=30)


class Guarded(Protocol):
    """What the levels hold for: a model with a place, a level and somebody who answers for it."""

    pk: Any
    _meta: ClassVar[Any]
    access: str

    @property
    def organisation(self) -> Organisation: ...

    @property
    def department(self) -> Department | None: ...

    @property
    def answerable(self) -> Person: ...


def seen_by(person: Person) -> Q:
    """What belongs to the person's departments; everything in an organisation for who works in the whole of it."""
    mine = Membership.objects.filter(person=person)
    whole = mine.filter(Q(department=None) | Q(role=Role.COORDINATOR)).values("organisation")
    return Q(organisation__in=whole) | Q(department__in=mine.filter(department__isnull=False).values("department"))


def works_with(person: Person, thing: Guarded, roles: Collection[Role]) -> bool:
    """Whether the person has one of the roles where the thing belongs; anywhere in the organisation for what is open."""
    if thing.access == Access.OPEN:
        return has_role(person, thing.organisation, *roles)
    return not roles_at(person, thing.organisation, thing.department).isdisjoint(roles)


def may_open(person: Person, thing: Guarded, roles: Collection[Role]) -> bool:
    """State a reason to use it: where it is protected."""
    return thing.access == Access.PROTECTED and works_with(person, thing, roles)


def may_use(person: Person, thing: Guarded, roles: Collection[Role]) -> bool:
    """Now: what is protected only after a stated reason, what is closed only by who answers for it."""
    if not works_with(person, thing, roles):
        return False
    if thing.access == Access.CLOSED:
        return thing.answerable.pk == person.pk
    return thing.access != Access.PROTECTED or opened_until(person, thing) is not None


def sees_openings(person: Person, thing: Guarded) -> bool:
    """Who has opened it and why: for who answers for it, and for coordinators."""
    return thing.answerable.pk == person.pk or has_role(person, thing.organisation, Role.COORDINATOR)


def kind_of(thing: Guarded) -> str:
    return str(thing._meta.label_lower)


def openings_of(thing: Guarded) -> QuerySet[Opening]:
    return Opening.objects.filter(object_kind=kind_of(thing), object_id=str(thing.pk)).select_related("person")


def opened_until(person: Person, thing: Guarded) -> Opening | None:
    """The person's own opening that still lasts."""
    return openings_of(thing).filter(person=person, until__gt=timezone.now()).order_by("-until").first()


def openings_to_tell(person: Person, organisation: Organisation | None, kind: str) -> QuerySet[Opening]:
    """What others have lately opened, of a kind, that the person answers for."""
    lately = Opening.objects.filter(answerable=person, organisation=organisation, at__gte=timezone.now() - TOLD_FOR)
    return lately.filter(object_kind=kind).exclude(person=person).select_related("person")
