"""How an empty installation gets its first person."""

import pytest
from django.core.management import CommandError, call_command

from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.rules import has_role
from rodtrad.web.organisation.states import Role

pytestmark = pytest.mark.django_db
WHO = ("--organisation", "Ny kommun", "--email", "ny@prov.example", "--name", "Ny Person")


def test_can_log_in_and_is_coordinator(monkeypatch, capsys, client):
    monkeypatch.setenv("RODTRAD_PASSWORD", "ett langt losenord")
    call_command("add_coordinator", *WHO)
    person = Person.objects.get(email="ny@prov.example")
    assert has_role(person, Organisation.objects.get(name="Ny kommun"), Role.COORDINATOR)
    assert client.post("/login/", {"email": person.email, "password": "ett langt losenord"}).status_code == 302
    assert "Ny Person är samordnare i Ny kommun" in capsys.readouterr().out


def test_twice_is_refused(monkeypatch):
    monkeypatch.setenv("RODTRAD_PASSWORD", "ett langt losenord")
    call_command("add_coordinator", *WHO)
    with pytest.raises(CommandError, match="finns redan"):
        call_command("add_coordinator", *WHO)


def test_a_weak_password_leaves_nothing_behind(monkeypatch):
    monkeypatch.setenv("RODTRAD_PASSWORD", "kort")
    with pytest.raises(CommandError):
        call_command("add_coordinator", *WHO)
    assert not Organisation.objects.exists()
