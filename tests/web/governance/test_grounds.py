"""The state of the organisation as live rules; competences, anchoring and role sheets with their gaps."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from rodtrad.document.people import Role as Named
from rodtrad.web.governance import actions
from rodtrad.web.governance.checklist import basis_for, points
from rodtrad.web.governance.models import Anchoring, Holding
from rodtrad.web.governance.sheet import role_sheet
from rodtrad.web.governance.states import TOP, Competence, Ground, Level
from rodtrad.web.needs.actions import anchor as anchor_need, note_need
from rodtrad.web.organisation.models import Membership
from rodtrad.web.organisation.states import Role
from tests.web.factories import make_organisation, make_person
from tests.web.results import demo_document, make_investment, minimal_document, words

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
DAY = date(2026, 1, 15)


def state(person, organisation):
    return {point.name: point for point in points(basis_for(person, organisation, TODAY))}


def anchored(organisation, level, behind=True, on=DAY, investment=None):
    said = {"level": level, "who": f"De på {level}", "how": "meeting", "behind": behind, "on": on}
    return actions.anchor(by=None, organisation=organisation, investment=investment, **said)


def holding(organisation, competence, **said):
    usual = {"person": None, "name": "Någon", "hours": Decimal(4), "since": DAY}
    return actions.note_holding(by=None, organisation=organisation, competence=competence, **{**usual, **said})


class TestTheState:
    def test_of_an_empty_organisation_is_nothing_but_gaps(self, coordinator, organisation):
        found = state(coordinator, organisation)
        assert [name for name, point in found.items() if point.done] == ["roles"]  # nothing runs
        assert len(found["behind"].missing) == 4
        assert len(found["competences"].missing) == 6

    def test_the_top_is_behind_when_all_four_are_and_until_one_says_no(self, coordinator, organisation):
        for level in TOP:
            assert not state(coordinator, organisation)["behind"].done
            anchored(organisation, level)
        assert state(coordinator, organisation)["behind"].done
        anchored(organisation, TOP[0], behind=False, on=date(2026, 2, 1))
        assert not state(coordinator, organisation)["behind"].done
        anchored(organisation, TOP[0], on=date(2026, 3, 1))
        assert state(coordinator, organisation)["behind"].done

    def test_what_is_anchored_of_one_investment_says_nothing_of_the_whole(self, coordinator, organisation):
        investment = make_investment(coordinator, minimal_document())
        for level in TOP:
            anchored(organisation, level, investment=investment)
        assert not state(coordinator, organisation)["behind"].evidence

    @pytest.mark.parametrize(("kind", "point"), [(Ground.MONEY, "money"), (Ground.RISK_SHARING, "risk")])
    def test_money(self, coordinator, organisation, kind, point):
        actions.note_ground_decision(by=None, organisation=organisation, kind=kind, body="KF", on=DAY, text="20 miljoner")
        found = state(coordinator, organisation)
        assert found[point].done
        assert not found["risk" if point == "money" else "money"].done

    def test_competences_that_have_ended_or_not_begun_do_not_count(self, coordinator, organisation):
        for competence in Competence:
            holding(organisation, competence)
        assert state(coordinator, organisation)["competences"].done
        ended = Holding.objects.filter(competence=Competence.DESIGN)
        ended.update(until=date(2026, 2, 1))
        assert len(state(coordinator, organisation)["competences"].missing) == 1
        ended.update(until=None, since=date(2999, 1, 1))
        assert len(state(coordinator, organisation)["competences"].missing) == 1

    def test_the_strategic_forum_has_time_and_meets(self, coordinator, organisation):
        said = {"level": Level.STRATEGIC, "months": 1, "since": TODAY}
        forum = actions.save_forum(by=None, organisation=organisation, name="Ledningsgruppen", **said)
        assert not state(coordinator, organisation)["strategic"].done
        actions.save_forum(by=None, organisation=organisation, forum=forum, minutes=45)
        assert state(coordinator, organisation)["strategic"].done
        actions.save_forum(by=None, organisation=organisation, forum=forum, since=date(2026, 1, 1))
        assert not state(coordinator, organisation)["strategic"].done  # late

    def test_the_operative_forum_has_a_decided_mandate(self, coordinator, organisation):
        said = {"level": Level.OPERATIVE, "months": 1, "since": TODAY, "mandate": "Analyserar"}
        forum = actions.save_forum(by=None, organisation=organisation, name="Beredningen", **said)
        assert not state(coordinator, organisation)["operative"].done
        actions.save_forum(by=None, organisation=organisation, forum=forum, mandate_on=DAY)
        assert state(coordinator, organisation)["operative"].done

    def test_the_roles_of_what_runs(self, coordinator, organisation):
        make_investment(coordinator, replace(demo_document(), lock=None, phase="running", roles=()))
        assert not state(coordinator, organisation)["roles"].done

    def test_is_a_page_with_evidence(self, coordinator, organisation, client_of):
        anchored(organisation, "politicians")
        page = words(client_of(coordinator).get("/organisation/").content)
        assert "De på politicians står bakom sedan 15 januari 2026." in page
        assert "1 av 7" in page


class TestCompetences:
    FORM = {"competence": "design", "person": "", "name": "Konsulten", "hours": "7,5", "since": "2026-01-15", "comment": ""}

    def test_come_and_go_with_gaps_for_each_investment(self, coordinator, organisation, client_of):
        client, investment = client_of(coordinator), make_investment(coordinator, minimal_document())
        assert client.post("/organisation/competences/new/", self.FORM | {"investments": [investment.pk]}).status_code == 302
        page = words(client.get("/organisation/competences/").content)
        assert "Konsulten: 7,5 timmar i veckan" in page
        assert page.count("Lucka: ingen har kompetensen") == 5
        assert "Konsulten" in words(client.get(f"/organisation/roles/{investment.key}/").content)
        assert client.post(f"/organisation/competences/{Holding.objects.get().pk}/end/").status_code == 302
        Holding.objects.update(until=date(2026, 2, 1))
        assert words(client.get("/organisation/competences/").content).count("Lucka: ingen har kompetensen") == 6

    def test_for_all_is_for_each(self, coordinator, organisation, client_of):
        investment = make_investment(coordinator, minimal_document())
        client_of(coordinator).post("/organisation/competences/new/", self.FORM | {"investments": ["all"]})
        assert Holding.objects.get().for_all
        assert "Konsulten" in words(client_of(coordinator).get(f"/organisation/roles/{investment.key}/").content)

    @pytest.mark.parametrize("wrong", [{"name": ""}, {"hours": "0"}, {"hours": "100"}, {"competence": "magi"}, {"since": "x"}])
    def test_are_told_whole(self, coordinator, client_of, wrong):
        assert client_of(coordinator).post("/organisation/competences/new/", self.FORM | wrong).status_code == 422
        assert not Holding.objects.exists()

    def test_investments_that_one_may_not_see_are_not_named(self, coordinator, organisation, client_of):
        school, social = organisation.departments.order_by("name")
        secret = make_investment(coordinator, minimal_document(), department=school)
        holding(organisation, "design", investments=[secret])
        outsider = client_of(make_person(Role.ANALYST, department=social))
        assert secret.title not in outsider.get("/organisation/competences/").text
        assert secret.title in client_of(coordinator).get("/organisation/competences/").text


class TestAnchoring:
    FORM = {"about": "", "level": "director", "who": "Direktören", "on": "2026-01-15", "how": "meeting", "behind": "no"}

    def test_of_all_kinds_in_one_list(self, coordinator, organisation, client_of):
        client, investment = client_of(coordinator), make_investment(coordinator, minimal_document())
        need = note_need(organisation=organisation, department=None, by=coordinator, title="Norr halkar efter", problem="x")
        anchor_need(need=need, level="managers", who="Skolchefen", on=DAY, by=coordinator)
        assert client.post("/organisation/anchoring/new/", self.FORM).status_code == 302
        client.post("/organisation/anchoring/new/", self.FORM | {"about": investment.pk, "who": "Jobbcentrum", "behind": "yes"})

        def told(about: str) -> list[str]:
            page = words(client.get(f"/organisation/anchoring/?about={about}").content).partition("Alla noteringar")[2]
            return [who for who in ("Skolchefen", "Direktören", "Jobbcentrum") if who in page]

        assert told("") == ["Skolchefen", "Direktören", "Jobbcentrum"]
        assert told("needs") == ["Skolchefen"]
        assert told("organisation") == ["Direktören"]
        assert told("investments") == ["Jobbcentrum"]
        assert told("'; DROP TABLE") == told("")
        assert "Står inte bakom" in words(client.get("/organisation/anchoring/").content)

    @pytest.mark.parametrize("wrong", [{"who": ""}, {"on": "2999-01-01"}, {"behind": ""}, {"level": "gods"}, {"about": "999999"}])
    def test_is_told_whole(self, coordinator, client_of, wrong):
        assert client_of(coordinator).post("/organisation/anchoring/new/", self.FORM | wrong).status_code == 422
        assert not Anchoring.objects.exists()

    def test_of_what_one_may_not_see_is_not_there(self, coordinator, organisation, client_of):
        school, social = organisation.departments.order_by("name")
        secret = make_investment(coordinator, minimal_document(), department=school)
        need = note_need(organisation=organisation, department=school, by=coordinator, title="Dolt behov", problem="x")
        anchor_need(need=need, level="managers", who="Skolchefen", on=DAY, by=coordinator)
        anchored(organisation, "managers", investment=secret)
        page = client_of(make_person(Role.ANALYST, department=social)).get("/organisation/anchoring/").text
        for hidden in ("Dolt behov", "Skolchefen", secret.title, "De på managers"):
            assert hidden not in page


class TestRoleSheets:
    def lines(self, investment):
        return {line.function: line for line in role_sheet(investment, list(Membership.objects.select_related("person")))}

    def test_have_the_names_of_the_document_and_those_who_can_act(self, coordinator, organisation):
        school, social = organisation.departments.order_by("name")
        owner = make_person(Role.PROJECT_OWNER, department=school, name="Ägare Här")
        make_person(Role.PROJECT_OWNER, department=social, name="Ägare Där")
        document = replace(minimal_document(), roles=(Named(function="project_owner", name="Ägare Här"),))
        found = self.lines(make_investment(coordinator, document, department=school))
        assert found["project_owner"].named == ("Ägare Här",)
        assert found["project_owner"].members == (owner.name,)
        assert found["project_owner"].gaps == ()
        assert found["coordinator"].members == (coordinator.name,)
        assert [gap.id for gap in found["steering_group"].gaps] == ["role-gap-unnamed", "role-gap-nobody"]
        assert found["deputy_project_leader"].only_recommended

    def test_the_evaluator_does_not_lead(self, coordinator):
        roles = (Named(function="project_leader", name="Samma"), Named(function="evaluator", name="Samma"))
        found = self.lines(make_investment(coordinator, replace(minimal_document(), roles=roles)))
        assert "role-gap-evaluator-leads" in [gap.id for gap in found["evaluator"].gaps]

    def test_are_pages_for_who_sees_the_investment(self, coordinator, organisation, client_of):
        school, social = organisation.departments.order_by("name")
        investment = make_investment(coordinator, demo_document(), department=school)
        assert investment.title in client_of(coordinator).get("/organisation/roles/").text
        assert client_of(coordinator).get(f"/organisation/roles/{investment.key}/").status_code == 200
        outsider = client_of(make_person(Role.COORDINATOR, organisation=make_organisation("Annanstans")))
        analyst = client_of(make_person(Role.ANALYST, department=social))
        for client in (outsider, analyst):
            assert client.get(f"/organisation/roles/{investment.key}/").status_code == 404
            assert investment.title not in client.get("/organisation/roles/").text


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.COORDINATOR}))
def test_all_read_and_the_coordinator_writes(role, organisation, client_of):
    client = client_of(make_person(role, organisation=organisation))
    for path in ("", "competences/", "anchoring/", "roles/"):
        assert client.get(f"/organisation/{path}").status_code == 200
    for path in ("competences/new/", "anchoring/new/", "grounds/new/"):
        assert client.get(f"/organisation/{path}").status_code == client.post(f"/organisation/{path}").status_code == 403


def test_hostile_text_is_text(coordinator, organisation, client_of):
    said = {"kind": "money", "body": "<script>alert(1)</script>", "on": DAY, "text": "{{ 7*7 }}"}
    actions.note_ground_decision(by=None, organisation=organisation, **said)
    page = client_of(coordinator).get("/organisation/").text
    assert "<script>alert" not in page
    assert "{{ 7*7 }}" in page
