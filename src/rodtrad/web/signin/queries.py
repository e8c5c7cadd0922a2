"""Reads: open sessions, second factors, identities, who is locked out."""

from django.db.models import QuerySet
from django.utils import timezone

from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.queries import must_wait
from rodtrad.web.signin.models import Identity, SecondFactor, Session
from rodtrad.web.signin.states import FactorKind

__all__ = ["must_wait"]


def home_of(person: Person | None) -> Organisation | None:
    """The organisation whose log tells of what somebody does before any organisation is chosen: the first."""
    if person is None:
        return None
    return Organisation.objects.filter(memberships__person=person).order_by("name").first()


def sessions_of(person: Person) -> QuerySet[Session]:
    """The person's open sessions, the last used first."""
    return Session.objects.filter(Session.still_open(timezone.now()), person=person)


def factors_of(person: Person) -> QuerySet[SecondFactor]:
    """What the person can show beside the password, recovery codes left out."""
    return SecondFactor.objects.filter(person=person).exclude(kind=FactorKind.CODE)


def codes_left(person: Person) -> int:
    """How many recovery codes are unused."""
    return SecondFactor.objects.filter(person=person, kind=FactorKind.CODE).count()


def identity_of(issuer: str, subject: str) -> Identity | None:
    """The identity, with its person."""
    return Identity.objects.select_related("person").filter(issuer=issuer, subject=subject).first()


def person_with(email: str) -> Person | None:
    """Whoever has the address, whatever its case."""
    return Person.objects.filter(email__iexact=email.strip()).first() if email else None


def second_step(person: Person) -> str:
    """The name under which wrong second factors are counted: no e-mail address looks like it."""
    return f"second factor of {person.pk}"


def people_in(organisation: Organisation) -> QuerySet[Person]:
    """Everybody who has a role there, also who is locked out."""
    return Person.objects.filter(memberships__organisation=organisation).distinct()


def belongs_elsewhere(person: Person, organisation: Organisation) -> bool:
    """Whether the person has a role in another organisation too."""
    return person.memberships.exclude(organisation=organisation).exists()
