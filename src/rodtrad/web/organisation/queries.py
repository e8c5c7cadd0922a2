"""Reads: what a person is a member of, and what of it can be shown to whom."""

from datetime import timedelta

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from rodtrad.web.organisation.models import Department, LoginAttempt, Membership, Organisation, Partner, Person
from rodtrad.web.organisation.states import Role

WINDOW = timedelta(minutes=15)
MOST_FROM_ONE_ADDRESS = 5  # failures with one e-mail address from one place
MOST_FOR_ONE_PERSON = 50  # failures with one e-mail address from anywhere
MOST_FROM_ANYWHERE = 100  # failures from one place


def memberships_of(person: Person) -> list[Membership]:
    """Every membership with its organisation and department, in one query."""
    return list(person.memberships.select_related("organisation", "department", "unit").order_by("organisation__name", "pk"))


def organisations_for(person: Person) -> QuerySet[Organisation]:
    """The organisations that the person belongs to."""
    return Organisation.objects.filter(memberships__person=person).distinct()


def departments_for(person: Person, organisation: Organisation) -> QuerySet[Department]:
    """The departments that the person sees the inner work of: the own ones, or all where the membership is in the whole."""
    mine = Membership.objects.filter(person=person, organisation=organisation)
    everywhere = Q(organisation__in=mine.filter(department=None).values("organisation"))
    return Department.objects.filter(everywhere | Q(pk__in=mine.values("department"))).filter(organisation=organisation)


def people_for(person: Person, organisation: Organisation) -> QuerySet[Person]:
    """Colleagues in `organisation`; nobody unless the person belongs to it."""
    if not organisations_for(person).filter(pk=organisation.pk).exists():
        return Person.objects.none()
    return Person.objects.filter(memberships__organisation=organisation, is_active=True).distinct()


def search_people(
    people: QuerySet[Person], organisation: Organisation, words: str = "", role: str = "", department: Department | None = None
) -> QuerySet[Person]:
    """Those with every word in name or address, who have the role there, in the department."""
    for word in words.split():
        people = people.filter(Q(name__icontains=word) | Q(email__icontains=word))
    place = {"organisation": organisation} | ({"role": role} if role else {}) | ({"department": department} if department else {})
    return people.filter(pk__in=Membership.objects.filter(**place).values("person"))


def departments_in(organisation: Organisation) -> QuerySet[Department]:
    """Every department, the closed ones last, with how many people and units it has. Their names are no secret."""
    counted = Department.objects.filter(organisation=organisation).annotate(
        people=Count("memberships__person", filter=Q(memberships__person__is_active=True), distinct=True)
    )
    return counted.prefetch_related("units").order_by(F("closed_on").asc(nulls_first=True), "name")


def partners_of(organisation: Organisation) -> QuerySet[Partner]:
    """Those that the organisation works with, the ended ones last."""
    found = Partner.objects.filter(organisation=organisation).select_related("linked")
    return found.order_by(F("ended_on").asc(nulls_first=True), "name")


def working_in(department: Department) -> QuerySet[Person]:
    """The active people with a role in the department."""
    return Person.objects.filter(memberships__department=department, is_active=True).distinct()


def people_with(role: Role, organisation: Organisation) -> QuerySet[Person]:
    """The active people who have `role` in `organisation`."""
    found = Person.objects.filter(memberships__organisation=organisation, memberships__role=role)
    return found.filter(is_active=True).distinct()


def must_wait(email: str, address: str) -> bool:
    """Whether there were too many failed log-ins lately for another try."""
    lately = LoginAttempt.objects.filter(at__gte=timezone.now() - WINDOW)
    same_email, same_place = lately.filter(email=email.lower()), lately.filter(address=address)
    return (
        same_email.filter(address=address).count() >= MOST_FROM_ONE_ADDRESS
        or same_email.count() >= MOST_FOR_ONE_PERSON
        or same_place.count() >= MOST_FROM_ANYWHERE
    )
