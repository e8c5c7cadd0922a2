"""What every test of the web has: a fast password hasher, an organisation, people and browsers."""

from collections.abc import Callable

import pytest
from django.test import Client

from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.states import Role
from tests.web import factories


@pytest.fixture(autouse=True)
def _fast_passwords(settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def organisation(db) -> Organisation:
    return factories.make_organisation(departments=("Skolförvaltningen", "Socialförvaltningen"))


@pytest.fixture
def coordinator(organisation: Organisation) -> Person:
    return factories.make_person(Role.COORDINATOR, organisation=organisation, name="Karin Ås")


@pytest.fixture
def client_of() -> Callable[[Person], Client]:
    """`client_of(person)`: a browser where the person is logged in."""
    return factories.logged_in
