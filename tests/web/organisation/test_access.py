"""Who sees and may do what: roles, organisations, departments."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from rodtrad.web.core.queries import events_for
from rodtrad.web.organisation import actions, queries, rules
from rodtrad.web.organisation.models import Department, Membership, Organisation, Person, natural_order
from rodtrad.web.organisation.states import Kind, Role
from tests.web.factories import make_organisation, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def elsewhere():
    return make_organisation("Annanstans kommun", departments=("Skolförvaltningen",))


class TestForThePerson:
    def test_organisations(self, coordinator, organisation, elsewhere):
        assert list(queries.organisations_for(coordinator)) == [organisation]
        assert not queries.organisations_for(make_person()).exists()

    def test_colleagues(self, coordinator, organisation, elsewhere):
        colleague, gone = (
            make_person(Role.ANALYST, organisation=organisation),
            make_person(Role.ANALYST, organisation=organisation),
        )
        Person.objects.filter(pk=gone.pk).update(is_active=False)
        stranger = make_person(Role.ANALYST, organisation=elsewhere)
        assert set(queries.people_for(coordinator, organisation)) == {coordinator, colleague}
        assert not queries.people_for(stranger, organisation).exists()

    def test_departments(self, coordinator, organisation, elsewhere):
        school, social = organisation.departments.order_by("name")
        teacher = make_person(Role.PROJECT_LEADER, department=school)
        assert set(queries.departments_for(coordinator, organisation)) == {school, social}
        assert list(queries.departments_for(teacher, organisation)) == [school]
        assert not queries.departments_for(teacher, elsewhere).exists()

    def test_works_in(self, coordinator, organisation, elsewhere):
        school, social = organisation.departments.order_by("name")
        teacher = make_person(Role.PROJECT_LEADER, department=school)
        assert [rules.works_in(teacher, d) for d in (school, social)] == [True, False]
        assert all(rules.works_in(coordinator, d) for d in (school, social))
        assert not rules.works_in(coordinator, elsewhere.departments.get())


class TestRoles:
    @pytest.mark.parametrize("role", Role)
    def test_hold_in_their_organisation_only(self, role, organisation, elsewhere):
        person = make_person(role, organisation=organisation)
        assert rules.roles_in(person, organisation) == {role}
        assert rules.is_member(person, organisation)
        assert not rules.is_member(person, elsewhere)
        assert not rules.is_member(person, None)

    def test_several(self, organisation):
        person = make_person(Role.ANALYST, Role.CONTROLLER, organisation=organisation)
        assert rules.has_role(person, organisation, Role.CONTROLLER, Role.ELECTED)
        assert not rules.has_role(person, organisation, Role.ELECTED)

    @pytest.mark.parametrize("role", Role)
    def test_only_the_coordinator_adds_people(self, role, organisation):
        assert rules.may_add_people(make_person(role, organisation=organisation), organisation) == (role is Role.COORDINATOR)

    def test_are_read_once(self, coordinator, organisation, django_assert_num_queries):
        person = Person.objects.get(pk=coordinator.pk)
        with django_assert_num_queries(1):
            assert all(rules.is_member(person, organisation) for _ in range(5))


class TestTheDatabaseHolds:
    @pytest.mark.parametrize("wrong", [{"role": "king"}, {"role": "coordinator"}])
    def test_roles(self, coordinator, organisation, wrong):
        """An unknown role, and the same role twice."""
        with pytest.raises(IntegrityError), transaction.atomic():
            Membership.objects.create(person=coordinator, organisation=organisation, **wrong)

    def test_the_same_role_twice_in_a_department(self, organisation):
        school = organisation.departments.first()
        person = make_person(Role.ANALYST, department=school)
        with pytest.raises(IntegrityError), transaction.atomic():
            Membership.objects.create(person=person, organisation=organisation, department=school, role=Role.ANALYST)

    def test_one_person_an_address(self, coordinator):
        with pytest.raises(IntegrityError), transaction.atomic():
            Person.objects.create(email=coordinator.email.upper(), name="En annan")

    def test_kind_of_organisation(self):
        with pytest.raises(IntegrityError), transaction.atomic():
            Organisation.objects.create(name="X", slug="x", kind="kingdom")

    def test_one_department_a_name(self, organisation):
        with pytest.raises(IntegrityError), transaction.atomic():
            Department.objects.create(organisation=organisation, name="SKOLförvaltningen")


class TestActions:
    def test_a_new_organisation(self, coordinator):
        made = actions.create_organisation(by=coordinator, name="Ny kommun", kind=Kind.MUNICIPALITY, departments=("A", "B"))
        assert [d.name for d in made.departments.all()] == ["A", "B"]

    def test_a_new_person_with_a_role(self, coordinator, organisation):
        person = actions.add_person(
            by=coordinator, organisation=organisation, email=" Ny@Prov.Example ", name="Ny Person", password="ett langt losenord"
        )
        membership = actions.give_role(by=coordinator, person=person, organisation=organisation, role=Role.ANALYST)
        assert person.email == "ny@prov.example"
        assert [event.action for event in events_for(coordinator, organisation)] == ["person.given_role", "person.added"]
        assert actions.give_role(by=coordinator, person=person, organisation=organisation, role=Role.ANALYST) == membership
        actions.take_role(by=coordinator, membership=membership)
        assert not queries.people_with(Role.ANALYST, organisation).exists()

    def test_a_weak_password(self, coordinator, organisation):
        with pytest.raises(ValidationError):
            actions.add_person(by=coordinator, organisation=organisation, email="ny@prov.example", name="Ny", password="kort")

    def test_another_organisations_department(self, coordinator, organisation, elsewhere):
        with pytest.raises(ValidationError, match="annan organisation"):
            actions.give_role(
                by=coordinator,
                person=coordinator,
                organisation=organisation,
                role=Role.ANALYST,
                department=elsewhere.departments.get(),
            )


class TestPeoplePage:
    def test_shows_the_own_organisations_people(self, coordinator, organisation, elsewhere, client_of):
        make_person(Role.ANALYST, organisation=elsewhere, name="Främling")
        page = client_of(coordinator).get("/people/").text
        assert "Karin Ås" in page
        assert "Samordnare" in page
        assert "Främling" not in page

    def test_as_many_questions_for_one_as_for_twenty(self, coordinator, organisation, client_of, django_assert_num_queries):
        client = client_of(coordinator)
        for department in organisation.departments.all():
            make_person(Role.ANALYST, department=department)
        # session, person, memberships, the organisation's, departments to choose, people, theirs with departments and units
        with django_assert_num_queries(8):
            client.get("/people/")
        for _ in range(20):
            make_person(Role.ANALYST, organisation=organisation)
        with django_assert_num_queries(8):
            client.get("/people/")


class TestSeveralOrganisations:
    def test_chosen_in_the_menu(self, coordinator, organisation, elsewhere, client_of):
        make_person(Role.ANALYST, organisation=elsewhere, name="Granne")
        Membership.objects.create(person=coordinator, organisation=elsewhere, role=Role.ANALYST)
        client = client_of(coordinator)
        client.post("/organisation/choose/", {"organisation": elsewhere.pk})
        assert "Granne" in client.get("/people/").text

    @pytest.mark.parametrize("wrong", ["", "0", "x"])
    def test_not_one_that_is_not_mine(self, coordinator, elsewhere, client_of, wrong):
        client = client_of(coordinator)
        assert client.post("/organisation/choose/", {"organisation": wrong}).status_code == 404
        assert client.post("/organisation/choose/", {"organisation": elsewhere.pk}).status_code == 404


def test_swedish_order():
    assert natural_order(["Öberg", "Ek", "Ås", "Ärlig", "Zorn", "ek"]) == ["Ek", "ek", "Zorn", "Ås", "Ärlig", "Öberg"]
