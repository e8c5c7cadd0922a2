"""People and organisations for tests: everybody in them is invented."""

from itertools import count

from django.test import Client

from rodtrad.web.organisation.models import Department, Membership, Organisation, Person
from rodtrad.web.organisation.states import Kind, Role

PASSWORD = "ett langt losenord"
_number = count(1)


def make_organisation(name: str = "Provköpings kommun", departments: tuple[str, ...] = ()) -> Organisation:
    """An organisation with departments; the one that is there where the name is taken."""
    organisation, _ = Organisation.objects.get_or_create(
        name=name, defaults={"slug": f"prov-{next(_number)}", "kind": Kind.MUNICIPALITY}
    )
    for department in departments:
        Department.objects.get_or_create(organisation=organisation, name=department)
    return organisation


def make_person(
    *roles: Role,
    organisation: Organisation | None = None,
    department: Department | None = None,
    name: str = "",
    language: str = "sv",
) -> Person:
    """Somebody with the roles in the organisation (the usual one where none is named), or in one department of it."""
    number = next(_number)
    person = Person(email=f"person{number}@prov.example", name=name or f"Person {number}", language=language)
    person.set_password(PASSWORD)
    person.save()
    place = organisation or (department.organisation if department else make_organisation())
    Membership.objects.bulk_create(
        Membership(person=person, organisation=place, department=department, role=role) for role in roles
    )
    return person


def logged_in(person: Person) -> Client:
    """A browser where the person is logged in."""
    client = Client()
    client.force_login(person)
    return client
