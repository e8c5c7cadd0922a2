"""A person's own page: name, language, password."""

import pytest

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.organisation.models import Person
from tests.web.factories import PASSWORD

pytestmark = pytest.mark.django_db
NEW = "fyra ord i rad har"


def test_name_and_language(coordinator, client_of):
    response = client_of(coordinator).post("/me/", {"name": "Karin Ek", "language": "en"}, follow=True)
    person = Person.objects.get(pk=coordinator.pk)
    assert (person.name, person.language) == ("Karin Ek", "en")
    assert '<html lang="en"' in response.text
    assert set(AuditEvent.objects.values_list("action", flat=True)) == {"person.renamed", "person.language_set"}


def test_what_is_the_same_is_no_event(coordinator, client_of):
    client_of(coordinator).post("/me/", {"name": coordinator.name, "language": coordinator.language})
    assert not AuditEvent.objects.exists()


def test_a_missing_name_changes_nothing(coordinator, client_of):
    response = client_of(coordinator).post("/me/", {"name": "", "language": "en"})
    assert response.status_code == 422
    assert "Skriv ditt namn." in response.text
    assert Person.objects.get(pk=coordinator.pk).language == "sv"


class TestPassword:
    def test_new(self, coordinator, client_of):
        client = client_of(coordinator)
        assert client.post("/me/password/", {"old": PASSWORD, "new": NEW}).status_code == 302
        assert Person.objects.get(pk=coordinator.pk).check_password(NEW)
        assert client.get("/me/").status_code == 200  # still logged in here

    def test_ends_sessions_elsewhere(self, coordinator, client_of):
        elsewhere = client_of(coordinator)
        client_of(coordinator).post("/me/password/", {"old": PASSWORD, "new": NEW})
        assert elsewhere.get("/me/").status_code == 302

    @pytest.mark.parametrize(("old", "new"), [("fel", NEW), (PASSWORD, "kort"), (PASSWORD, "password1234")])
    def test_refused(self, coordinator, client_of, old, new):
        assert client_of(coordinator).post("/me/password/", {"old": old, "new": new}).status_code == 422
        assert Person.objects.get(pk=coordinator.pk).check_password(PASSWORD)
