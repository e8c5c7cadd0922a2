"""What every test of the web has: a fast password hasher, an organisation, people and browsers.

pytest reads this file, and those beside the tests, before pytest-django sets Django up; so it is set up here.
"""

import os

import django
import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rodtrad.web.config.settings")
django.setup()


@pytest.fixture(autouse=True)
def _fast_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def organisation(db):
    """A municipality with two departments."""
    from tests.web.factories import make_organisation

    return make_organisation(departments=("Skolförvaltningen", "Socialförvaltningen"))


@pytest.fixture
def coordinator(organisation):
    """The municipality's coordinator."""
    from rodtrad.web.organisation.states import Role
    from tests.web.factories import make_person

    return make_person(Role.COORDINATOR, organisation=organisation, name="Karin Ås")


@pytest.fixture
def client_of():
    """`client_of(person)`: a browser where the person is logged in."""
    from tests.web.factories import logged_in

    return logged_in
