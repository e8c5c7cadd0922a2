"""The coordinator decides who takes part, and as what."""

import re

import pytest
from django.test import Client

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.organisation.models import Membership, Person
from rodtrad.web.organisation.rules import roles_in
from rodtrad.web.organisation.states import Role
from tests.web.factories import make_organisation, make_person

pytestmark = pytest.mark.django_db
WHO = {"name": "Ny Person", "email": "Ny@prov.example", "role": "analyst", "place": ""}


def test_a_new_person_logs_in_with_the_password_that_is_shown_once(coordinator, organisation, client_of):
    client = client_of(coordinator)
    page = client.post("/people/new/", WHO, follow=True).text
    password = re.search(r"Första lösenordet är (\S+)\.", page).group(1)
    assert password not in client.get("/people/").text
    person = Person.objects.get(email="ny@prov.example")
    assert roles_in(person, organisation) == {Role.ANALYST}
    assert Client().post("/login/", {"email": person.email, "password": password}).status_code == 302
    assert not any(password in str(event.details) for event in AuditEvent.objects.all())


def test_somebody_who_is_here_already_only_gets_the_role(coordinator, organisation, client_of):
    known = make_person(organisation=organisation, name="Känd")
    known.set_password("ett langt losenord")
    page = client_of(coordinator).post("/people/new/", WHO | {"email": known.email.upper()}, follow=True).text
    assert "Känd har fått rollen" in page
    assert roles_in(Person.objects.get(pk=known.pk), organisation) == {Role.ANALYST}


def test_in_a_department_of_the_own_organisation_only(coordinator, organisation, client_of):
    elsewhere = make_organisation("Annanstans kommun", departments=("Skolförvaltningen",)).departments.get()
    client = client_of(coordinator)
    assert client.post("/people/new/", WHO | {"place": elsewhere.pk}).status_code == 422
    own = organisation.departments.first()
    assert client.post("/people/new/", WHO | {"place": own.pk}).status_code == 302
    assert Membership.objects.get(department=own).person.name == "Ny Person"


def test_what_is_missing_is_said(coordinator, client_of):
    page = client_of(coordinator).post("/people/new/", {"email": "inte en adress"}).text
    for said in ("Skriv personens namn.", "Välj en roll.", "namn@kommun.se"):
        assert said in page
    assert 'value="inte en adress"' in page


def test_a_role_ends(coordinator, organisation, client_of):
    membership = make_person(Role.ANALYST, organisation=organisation, name="Gå Vidare").memberships.get()
    page = client_of(coordinator).post(f"/people/roles/{membership.pk}/end/", follow=True).text
    assert "Gå Vidare är inte längre Analytiker." in page
    assert not Membership.objects.filter(pk=membership.pk).exists()


def test_but_not_ones_own_nor_elsewhere(coordinator, organisation, client_of):
    client = client_of(coordinator)
    elsewhere = make_person(Role.ANALYST, organisation=make_organisation("Annanstans kommun"))
    for person, expected in ((coordinator, 403), (elsewhere, 404)):
        assert client.post(f"/people/roles/{person.memberships.get().pk}/end/").status_code == expected
    assert Membership.objects.count() == 2


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.COORDINATOR}))
def test_nobody_else(role, organisation, coordinator, client_of):
    client = client_of(make_person(role, organisation=organisation))
    assert client.get("/people/new/").status_code == client.post("/people/new/", WHO).status_code == 403
    assert client.post(f"/people/roles/{coordinator.memberships.get().pk}/end/").status_code == 403
    assert "/people/new/" not in client.get("/people/").text
