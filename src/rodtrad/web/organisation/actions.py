"""Every write about organisations and people. One action, one transaction, one row in the log."""

import secrets

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify

from rodtrad.web.core.actions import audit
from rodtrad.web.core.texts import t
from rodtrad.web.organisation.models import Department, Membership, Organisation, Person
from rodtrad.web.organisation.states import Kind, Role


@transaction.atomic
def create_organisation(*, by: Person | None, name: str, kind: Kind, departments: tuple[str, ...] = ()) -> Organisation:
    """A new organisation with its departments. Raises IntegrityError where the name is taken."""
    organisation = Organisation.objects.create(name=name, kind=kind, slug=slugify(name))
    Department.objects.bulk_create(Department(organisation=organisation, name=department) for department in departments)
    audit(by=by, action="organisation.created", on=organisation, organisation=organisation, details={"departments": departments})
    return organisation


@transaction.atomic
def add_department(*, by: Person | None, organisation: Organisation, name: str) -> Department:
    """A new department."""
    department = Department.objects.create(organisation=organisation, name=name)
    audit(by=by, action="department.added", on=department, organisation=organisation)
    return department


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
    *, by: Person | None, person: Person, organisation: Organisation, role: Role, department: Department | None = None
) -> Membership:
    """One more role; the one that is there already where it is. Raises ValidationError for another organisation's department."""
    if department and department.organisation_id != organisation.pk:
        raise ValidationError(t("organisation-department-elsewhere"))
    membership, is_new = Membership.objects.get_or_create(
        person=person, organisation=organisation, department=department, role=role
    )
    if is_new:
        details = {"role": role, "department": department.name if department else None}
        audit(by=by, action="person.given_role", on=person, organisation=organisation, details=details)
    return membership


@transaction.atomic
def invite(
    *, by: Person, organisation: Organisation, email: str, name: str, role: Role, department: Department | None
) -> tuple[Person, str]:
    """Gives somebody a role, and a first password where the person is new here; "" where not (the name is then left as it is)."""
    person, password = Person.objects.filter(email__iexact=email.strip()).first(), ""
    if person is None:
        password = "-".join(secrets.token_hex(2) for _ in range(4))
        person = add_person(by=by, organisation=organisation, email=email, name=name, password=password)
    give_role(by=by, person=person, organisation=organisation, role=role, department=department)
    return person, password


@transaction.atomic
def take_role(*, by: Person, membership: Membership) -> None:
    """Ends a role."""
    details = {"role": membership.role, "department": membership.department.name if membership.department else None}
    audit(by=by, action="person.taken_role", on=membership.person, organisation=membership.organisation, details=details)
    membership.delete()


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
