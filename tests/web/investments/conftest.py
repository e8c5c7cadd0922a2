"""An organisation with the demo investment and a person in every role."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.resources import files

import pytest
from django.test import Client

from rodtrad.document import Investment as Document, read
from rodtrad.web.investments.actions import create_investment
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Department, Membership, Organisation, Person
from rodtrad.web.organisation.states import Kind, Role

Login = Callable[[Person], Client]


@dataclass(frozen=True)
class Town:
    """A municipality with two departments; the investment belongs to the first."""

    organisation: Organisation
    own: Department
    other: Department

    def person(self, role: Role, department: Department | None = None, name: str = "") -> Person:
        number = Person.objects.count()
        person = Person.objects.create(email=f"p{number}@example.org", name=name or f"{role.label} {number}")
        Membership.objects.create(person=person, organisation=self.organisation, department=department, role=role)
        return person


@pytest.fixture(scope="session")
def document() -> Document:
    """The demo as it was before it was locked."""
    return replace(read(files("rodtrad.demo").joinpath("nsw.yaml").read_bytes()), lock=None)


@pytest.fixture
def town(db: None) -> Town:
    organisation = Organisation.objects.create(slug="ekby", name="Ekby kommun", kind=Kind.MUNICIPALITY)
    own, other = (Department.objects.create(organisation=organisation, name=name) for name in ("Arbete", "Skola"))
    return Town(organisation, own, other)


@pytest.fixture
def leader(town: Town) -> Person:
    return town.person(Role.PROJECT_LEADER, town.own)


@pytest.fixture
def investment(town: Town, leader: Person, document: Document) -> Investment:
    return create_investment(by=leader, organisation=town.organisation, department=town.own, document=document)


@pytest.fixture
def login() -> Login:
    def logged_in(person: Person) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return logged_in
