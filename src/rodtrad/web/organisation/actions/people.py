"""People added, their roles given and taken, and what each sets for oneself."""

import secrets

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from rodtrad.web.core.actions import audit
from rodtrad.web.core.texts import t
from rodtrad.web.organisation.models import Department, Membership, Organisation, Person, Unit
from rodtrad.web.organisation.states import Role


@transaction.atomic
def add_person(
    *, by: Person | None, organisation: Organisation | None, email: str, name: str, password: str, language: str = "sv"
) -> Person:
    """Somebody who can log in; `organisation` is whose log tells of it.

    Raises ValidationError for a weak password, IntegrityError where the address is taken."""
    validate_password(password)
    person = Person(email=email.strip().lower(), name=name.strip(), language=language)
    person.set_password(password)
    person.save()
    audit(by=by, action="person.added", on=person, organisation=organisation, details={"email": person.email})
    return person


@transaction.atomic
def give_role(
    *,
    by: Person | None,
    person: Person,
    organisation: Organisation,
    role: Role,
    department: Department | None = None,
    unit: Unit | None = None,
) -> Membership:
    """One more role; the one that is there already where it is.

    Raises ValidationError for another organisation's department, one that is closed, or another department's unit."""
    if department and department.organisation_id != organisation.pk:
        raise ValidationError(t("organisation-department-elsewhere"))
    if (department and department.closed_on) or (unit and unit.closed_on):
        raise ValidationError(t("organisation-department-closed"))
    if unit and unit.department != department:
        raise ValidationError(t("organisation-unit-elsewhere"))
    membership, is_new = Membership.objects.get_or_create(
        person=person, organisation=organisation, department=department, role=role, defaults={"unit": unit}
    )
    if is_new:
        place = {"department": department.name if department else None, "unit": unit.name if unit else None}
        audit(by=by, action="person.given_role", on=person, organisation=organisation, details={"role": role, **place})
    return membership


@transaction.atomic
def invite(
    *,
    by: Person,
    organisation: Organisation,
    email: str,
    name: str,
    role: Role,
    department: Department | None,
    unit: Unit | None = None,
) -> tuple[Person, str]:
    """Gives somebody a role, and a first password where the person is new here; "" where not (the name is then left as it is)."""
    person, password = Person.objects.filter(email__iexact=email.strip()).first(), ""
    if person is None:
        password = "-".join(secrets.token_hex(2) for _ in range(4))
        person = add_person(by=by, organisation=organisation, email=email, name=name, password=password)
    give_role(by=by, person=person, organisation=organisation, role=role, department=department, unit=unit)
    return person, password


@transaction.atomic
def take_role(*, by: Person, membership: Membership) -> None:
    """Ends a role."""
    details = {"role": membership.role, "department": membership.department.name if membership.department else None}
    audit(by=by, action="person.taken_role", on=membership.person, organisation=membership.organisation, details=details)
    membership.delete()


@transaction.atomic
def end_membership(*, by: Person, person: Person, organisation: Organisation, reason: str) -> None:
    """The person no longer takes part in the organisation at all: every role there ends."""
    mine = Membership.objects.filter(person=person, organisation=organisation)
    details = {"role": sorted(mine.values_list("role", flat=True)), "reason": reason}
    mine.delete()
    audit(by=by, action="person.left", on=person, organisation=organisation, details=details)


@transaction.atomic
def set_language(*, by: Person, language: str) -> None:
    """The language that the person reads in; nothing happens where it is that already."""
    if by.language == language:
        return
    audit(by=by, action="person.language_set", on=by, organisation=None, details={"from": by.language, "to": language})
    by.language = language
    by.save(update_fields=["language"])


@transaction.atomic
def set_name(*, by: Person, name: str) -> None:
    """The person's own name."""
    audit(by=by, action="person.renamed", on=by, organisation=None, details={"from": by.name, "to": name})
    by.name = name
    by.save(update_fields=["name"])


@transaction.atomic
def set_password(*, by: Person, password: str) -> None:
    """A new password for the person's own log-in."""
    by.set_password(password)
    by.save(update_fields=["password"])
    audit(by=by, action="person.password_set", on=by, organisation=None)
