"""Departments with units, partners, and how people come and go: kept by the coordinator, seen by all who take part."""

import pytest
from django.db import IntegrityError, transaction

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.organisation.models import Membership, Partner, Unit
from rodtrad.web.organisation.states import Kind, Role
from tests.web.factories import make_organisation, make_person
from tests.web.results import words

pytestmark = pytest.mark.django_db
PARTNER = {
    "name": "Verdandi Provköping",
    "kind": "association",
    "contribution": "Lokaler",
    "contact": "Lisa",
    "since": "2025-01-01",
}


def actions_about(kind: str) -> list[str]:
    return list(AuditEvent.objects.filter(object_kind=kind).order_by("pk").values_list("action", flat=True))


@pytest.fixture
def school(organisation):
    return organisation.departments.get(name="Skolförvaltningen")


class TestDepartments:
    def test_grow_and_are_called_something_else(self, coordinator, organisation, client_of):
        client = client_of(coordinator)
        assert client.post("/organisation/departments/new/", {"name": "  Kultur   och fritid "}).status_code == 302
        made = organisation.departments.get(name="Kultur och fritid")
        assert client.post(f"/organisation/departments/{made.pk}/units/new/", {"name": "Bibliotek"}).status_code == 302
        unit = Unit.objects.get()
        client.post(f"/organisation/departments/{made.pk}/rename/", {"name": "Kulturförvaltningen"})
        client.post(f"/organisation/departments/{made.pk}/units/{unit.pk}/rename/", {"name": "Biblioteken"})
        page = words(client.get(f"/organisation/departments/{made.pk}/").content)
        for said in ("Kulturförvaltningen", "Biblioteken", "från ”Kultur och fritid” till ”Kulturförvaltningen”"):
            assert said in page
        assert actions_about("department") == ["department.added", "department.renamed"]
        assert actions_about("unit") == ["unit.added", "unit.renamed"]

    def test_no_two_are_called_the_same(self, coordinator, school, client_of):
        client = client_of(coordinator)
        assert client.post("/organisation/departments/new/", {"name": "skolförvaltningen"}).status_code == 422
        assert client.post("/organisation/departments/new/", {"name": ""}).status_code == 422
        assert client.post(f"/organisation/departments/{school.pk}/rename/", {"name": school.name}).status_code == 302
        client.post(f"/organisation/departments/{school.pk}/units/new/", {"name": "Norr"})
        assert client.post(f"/organisation/departments/{school.pk}/units/new/", {"name": "NORR"}).status_code == 422

    def test_close_when_nobody_is_left_and_take_nothing_new(self, coordinator, organisation, school, client_of):
        client = client_of(coordinator)
        worker = make_person(Role.ANALYST, department=school)
        where = f"/organisation/departments/{school.pk}"
        assert client.post(f"{where}/close/", {"on": "2026-06-30"}).status_code == 409
        client.post(f"/people/roles/{worker.memberships.get().pk}/end/")
        assert client.post(f"{where}/close/", {"on": "2026-06-30"}).status_code == 302
        assert "Stängd sedan 30 juni 2026" in words(client.get(f"{where}/").content)
        for form in ("/people/new/", "/investments/_new/", "/needs/new/"):
            assert f'value="{school.pk}"' not in client.get(form).text
        assert client.post(f"{where}/reopen/").status_code == 302
        assert f'value="{school.pk}"' in client.get("/people/new/").text
        assert actions_about("department") == ["department.closed", "department.reopened"]

    def test_somebody_works_in_a_unit_of_the_department(self, coordinator, organisation, school, client_of):
        unit = Unit.objects.create(department=school, name="Norra skolan")
        client = client_of(coordinator)
        who = {"name": "Ny Person", "email": "ny@prov.example", "role": "analyst", "place": f"{school.pk}-{unit.pk}"}
        assert client.post("/people/new/", who).status_code == 302
        membership = Membership.objects.get(unit=unit)
        assert membership.department == school
        assert "Norra skolan" in client.get("/people/").text

    def test_the_database_knows_no_unit_without_a_department(self, organisation, school):
        unit = Unit.objects.create(department=school, name="Norra skolan")
        person = make_person()
        with pytest.raises(IntegrityError), transaction.atomic():
            Membership.objects.create(person=person, organisation=organisation, unit=unit, role=Role.ANALYST)

    def test_elsewhere_is_not_there(self, coordinator, organisation, school, client_of):
        client = client_of(coordinator)
        elsewhere = make_organisation("Annanstans kommun", departments=("Skolförvaltningen",)).departments.get()
        for path in ("", "rename/", "close/", "units/new/"):
            assert client.get(f"/organisation/departments/{elsewhere.pk}/{path}").status_code == 404
        unit = Unit.objects.create(department=elsewhere, name="Norr")
        assert client.get(f"/organisation/departments/{school.pk}/units/{unit.pk}/close/").status_code == 404

    @pytest.mark.parametrize("role", sorted(set(Role) - {Role.COORDINATOR}))
    def test_all_read_and_only_the_coordinator_writes(self, role, organisation, school, client_of):
        client = client_of(make_person(role, organisation=organisation))
        assert client.get("/organisation/departments/").status_code == 200
        assert client.get(f"/organisation/departments/{school.pk}/").status_code == 200
        for path in ("departments/new/", f"departments/{school.pk}/rename/", f"departments/{school.pk}/close/", "partners/new/"):
            assert client.get(f"/organisation/{path}").status_code == 403
            assert client.post(f"/organisation/{path}", {"name": "X", "on": "2026-01-01"}).status_code == 403
        assert client.post(f"/organisation/departments/{school.pk}/reopen/").status_code == 403


class TestPartners:
    def test_come_change_and_end(self, coordinator, organisation, client_of):
        client = client_of(coordinator)
        assert client.post("/organisation/partners/new/", PARTNER).status_code == 302
        partner = Partner.objects.get()
        assert "Verdandi Provköping" in client.get("/organisation/departments/").text
        assert client.post(f"/organisation/partners/{partner.pk}/", PARTNER | {"ended_on": "2024-01-01"}).status_code == 422
        assert client.post(f"/organisation/partners/{partner.pk}/", PARTNER | {"ended_on": "2026-01-01"}).status_code == 302
        assert "1 januari 2025 – 1 januari 2026" in words(client.get("/organisation/departments/").content)
        assert actions_about("partner") == ["partner.added", "partner.changed"]

    def test_one_that_is_here_too_is_linked(self, coordinator, client_of):
        region = make_organisation("Region Prov")
        client_of(coordinator).post("/organisation/partners/new/", {"name": "region prov", "kind": Kind.REGION})
        assert Partner.objects.get().linked == region

    def test_once_each(self, coordinator, client_of):
        client = client_of(coordinator)
        client.post("/organisation/partners/new/", PARTNER)
        assert client.post("/organisation/partners/new/", PARTNER | {"name": "VERDANDI provköping"}).status_code == 422

    def test_of_others_are_not_there(self, coordinator, client_of):
        partner = Partner.objects.create(organisation=make_organisation("Annanstans"), name="Hemlig", kind=Kind.ASSOCIATION)
        client = client_of(coordinator)
        assert client.get(f"/organisation/partners/{partner.pk}/").status_code == 404
        assert "Hemlig" not in client.get("/organisation/departments/").text


class TestPeople:
    def test_are_found_by_name_role_and_department(self, coordinator, organisation, school, client_of):
        make_person(Role.ANALYST, department=school, name="Åke Ek")
        make_person(Role.CONTROLLER, organisation=organisation, name="Åsa Ek")
        client = client_of(coordinator)

        def found(query: str) -> set[str]:
            page = words(client.get(f"/people/?{query}").content)
            return {name for name in ("Åke Ek", "Åsa Ek") if name in page}

        assert found("words=ek") == {"Åke Ek", "Åsa Ek"}
        assert found("role=controller") == {"Åsa Ek"}
        assert found(f"department={school.pk}") == {"Åke Ek"}
        assert found(f"department={school.pk}&role=controller") == set()
        assert found("words=ek@") == set()

    def test_have_several_roles_and_leave_them_all(self, coordinator, organisation, school, client_of):
        client, person = client_of(coordinator), make_person(Role.ANALYST, department=school, name="Gå Vidare")
        assert client.post(f"/people/{person.pk}/roles/new/", {"role": "controller", "place": ""}).status_code == 302
        page = words(client.get(f"/people/{person.pk}/").content)
        assert "Analytiker , Skolförvaltningen" in page
        assert "Ansvarar för kostnader" in page
        mine = client_of(person)
        assert mine.get("/people/").status_code == 200
        assert client.post(f"/people/{person.pk}/leave/", {"reason": ""}).status_code == 422
        assert client.post(f"/people/{person.pk}/leave/", {"reason": "Ny arbetsplats"}).status_code == 302
        assert not person.memberships.exists()
        assert mine.get("/people/").status_code == 404
        event = AuditEvent.objects.get(action="person.left")
        assert event.details == {"role": ["analyst", "controller"], "reason": "Ny arbetsplats"}

    def test_do_not_shut_themselves_out(self, coordinator, client_of):
        assert client_of(coordinator).post(f"/people/{coordinator.pk}/leave/", {"reason": "Trött"}).status_code == 403

    def test_elsewhere_are_not_there(self, coordinator, client_of):
        stranger = make_person(Role.ANALYST, organisation=make_organisation("Annanstans kommun"))
        client = client_of(coordinator)
        for path in ("", "roles/new/", "leave/"):
            assert client.get(f"/people/{stranger.pk}/{path}").status_code == 404

    def test_cannot_be_put_in_a_closed_department(self, coordinator, organisation, school, client_of):
        client_of(coordinator).post(f"/organisation/departments/{school.pk}/close/", {"on": "2026-01-01"})
        who = {"name": "Ny", "email": "ny@prov.example", "role": "analyst", "place": str(school.pk)}
        assert client_of(coordinator).post("/people/new/", who).status_code == 422
