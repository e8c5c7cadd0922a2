"""Who sees and does what: every address of the app, for every kind of person."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import get_resolver

from rodtrad.web.calls.models import (
    Application,
    ApplicationVersion,
    Attachment,
    Call,
    CompletionRequest,
    CriteriaVersion,
    FormVersion,
    Held,
    Idea,
    Party,
)
from rodtrad.web.calls.queries import parties_of
from rodtrad.web.calls.states import Route
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Kind, Role
from tests.web.calls import making
from tests.web.calls.conftest import Town
from tests.web.factories import make_organisation, make_person

ClientOf = Callable[[Person], Client]
# Parts of an application's address, and how who may write it is answered.
WRITTEN = ("about/", "sections/need_section/", "parties/", "files/")
READ = ("", "read/")


@pytest.fixture
def association(db: None) -> Organisation:
    found = make_organisation("Trygg start")
    Organisation.objects.filter(pk=found.pk).update(kind=Kind.ASSOCIATION)
    return Organisation.objects.get(pk=found.pk)


def status(client: Client, application: Application, part: str) -> int:
    return client.get(f"/applications/{application.pk}/{part}").status_code


def outsiders(town: Town) -> list[Person]:
    """Everybody who has nothing to do with a draft of school and social services."""
    third = Department.objects.create(organisation=town.organisation, name="Tekniska")
    elsewhere = make_organisation("Annan kommun", departments=("Skola",))
    roles = [make_person(role, organisation=town.organisation) for role in Role]
    others = [make_person(role, department=third) for role in Role if role != Role.COORDINATOR]
    return [*roles, *others, *(make_person(role, organisation=elsewhere) for role in Role)]


def test_a_draft_is_the_applicants_own(town: Town, client_of: ClientOf) -> None:
    application = town.filled()
    for person in (town.writer, town.partner):
        assert [status(client_of(person), application, part) for part in (*READ, *WRITTEN, "submit/")] == [200] * 7
    for person in outsiders(town):
        assert {status(client_of(person), application, part) for part in (*READ, *WRITTEN, "submit/", "withdraw/")} == {404}, (
            person
        )
        assert application.title not in client_of(person).get("/calls/").content.decode()
    coordinator = client_of(town.coordinator).get(f"/calls/{town.call.pk}/applications/").content.decode()
    assert application.title not in coordinator
    assert "Ett utkast är påbörjat" in coordinator


def test_handed_in_it_is_seen_by_who_runs_the_call_and_by_no_other(town: Town, client_of: ClientOf) -> None:
    application = town.submitted()
    coordinator = client_of(town.coordinator)
    assert [status(coordinator, application, part) for part in (*READ, "versions/1/", "return/")] == [200] * 4
    assert {status(coordinator, application, part) for part in (*WRITTEN, "submit/", "withdraw/")} == {403}
    for person in outsiders(town):
        if not person.memberships.filter(role=Role.COORDINATOR, organisation=town.organisation).exists():
            assert {status(client_of(person), application, part) for part in (*READ, "versions/1/", "return/")} == {404}, person
    assert {
        client_of(town.writer).post(f"/applications/{application.pk}/{move}/").status_code for move in ("return", "complete")
    } == {403}


def test_a_party_of_another_organisation_takes_part(town: Town, association: Organisation, client_of: ClientOf) -> None:
    application = town.filled()
    friend = make_person(Role.PROJECT_OWNER, organisation=association)
    assert status(client_of(friend), application, "") == 404
    said = {"who": f"o{association.pk}"}
    assert client_of(town.writer).post(f"/applications/{application.pk}/parties/", said).status_code == 302
    assert [status(client_of(friend), application, part) for part in (*READ, *WRITTEN)] == [200] * 6
    party = parties_of(application)[-1]
    assert party.kind == "civil_society"
    client_of(town.writer).post(f"/applications/{application.pk}/parties/{party.pk}/remove/")
    assert status(client_of(friend), application, "") == 404


def test_an_association_may_begin_one_itself(town: Town, association: Organisation, client_of: ClientOf) -> None:
    client = client_of(make_person(Role.PROJECT_LEADER, organisation=association))
    shown = client.get(f"/calls/{town.call.pk}/apply/")
    assert shown.status_code == 200
    said = {"title": "Vår satsning", "place": f"{association.pk}-"}
    assert client.post(f"/calls/{town.call.pk}/apply/", said).status_code == 302
    assert Application.objects.get().lead == "Trygg start"
    assert (
        status(client_of(make_person(Role.PROJECT_LEADER, organisation=town.organisation)), Application.objects.get(), "") == 404
    )


@pytest.mark.parametrize("role", list(Role))
def test_who_may_begin(town: Town, client_of: ClientOf, role: Role) -> None:
    person = make_person(role, department=town.school)
    expected = 200 if role in (Role.PROJECT_LEADER, Role.PROJECT_OWNER) else 403
    assert client_of(person).get(f"/calls/{town.call.pk}/apply/").status_code == expected


@pytest.mark.parametrize("role", list(Role))
def test_who_runs_calls(town: Town, client_of: ClientOf, role: Role) -> None:
    client = client_of(make_person(role, organisation=town.organisation))
    form, criteria = FormVersion.objects.get(), CriteriaVersion.objects.get()
    runs = role == Role.COORDINATOR
    inside = [
        f"/calls/{town.call.pk}/{part}/" for part in ("edit", "needs", "rules", "form", "criteria", "applications", "ideas")
    ]
    pages = [
        "/calls/new/",
        "/calls/forms/",
        "/calls/forms/new/",
        "/calls/forms/import/",
        "/calls/criteria/",
        "/calls/criteria/new/",
    ]
    assert {client.get(page).status_code for page in (*inside, *pages)} == {200 if runs else 403}
    sets = [f"/calls/forms/{form.pk}/", f"/calls/forms/{form.pk}/preview/", f"/calls/criteria/{criteria.pk}/"]
    assert {client.get(page).status_code for page in sets} == {200 if runs else 404}
    assert client.post(f"/calls/{town.call.pk}/move/close/").status_code == (302 if runs else 403)


def test_a_draft_call_is_known_to_who_runs_it_alone(town: Town, client_of: ClientOf) -> None:
    draft = making.draft_call(town.organisation, town.coordinator)
    for person in (town.writer, make_person(Role.COORDINATOR, organisation=make_organisation("Annan"))):
        assert client_of(person).get(f"/calls/{draft.pk}/").status_code == 404
        assert client_of(person).get(f"/calls/{draft.pk}/edit/").status_code == 404
    assert Client().get(f"/utlysningar/{draft.pk}/").status_code == 404
    assert client_of(town.coordinator).get(f"/calls/{draft.pk}/").status_code == 200


def test_another_coordinators_call_is_read_and_not_run(town: Town, client_of: ClientOf) -> None:
    other = client_of(make_person(Role.COORDINATOR, organisation=make_organisation("Annan kommun")))
    assert other.get(f"/calls/{town.call.pk}/").status_code == 200
    for part in ("edit", "needs", "rules", "form", "criteria", "applications"):
        assert other.get(f"/calls/{town.call.pk}/{part}/").status_code == 403
    assert other.get(f"/calls/forms/{FormVersion.objects.get().pk}/").status_code == 404
    assert other.get(f"/calls/{town.call.pk}/applications.xlsx").status_code == 403


def test_a_call_that_is_not_public_stays_inside(town: Town, client_of: ClientOf) -> None:
    Call.objects.update(public=False)
    assert Client().get("/utlysningar/").content.decode().count(town.call.title) == 0
    assert Client().get(f"/utlysningar/{town.call.pk}/").status_code == 404
    stranger = make_person(Role.PROJECT_LEADER, organisation=make_organisation("Annan kommun"))
    assert client_of(stranger).get(f"/calls/{town.call.pk}/").status_code == 404
    assert client_of(town.writer).get(f"/calls/{town.call.pk}/").status_code == 200


def test_the_public_register_tells_criteria_and_no_applicants(town: Town) -> None:
    application = town.submitted()
    shown = Client().get(f"/utlysningar/{town.call.pk}/").content.decode()
    assert "Behovet" in shown
    assert "100 %" in shown.replace("\u00a0", " ")
    for hidden in (application.title, town.school.name, town.writer.name):
        assert hidden not in shown


def test_an_idea_is_its_writers_own_until_it_is_handed_in(town: Town, client_of: ClientOf) -> None:
    call = making.open_call(town.organisation, town.coordinator, route=Route.IDEA_TEST)
    writer, coordinator = client_of(town.writer), client_of(town.coordinator)
    assert (
        writer.post(f"/calls/{call.pk}/idea/", {"title": "Lots", "place": f"{town.organisation.pk}-{town.school.pk}"}).status_code
        == 302
    )
    idea = Idea.objects.get()
    address = f"/ideas/{idea.pk}/"
    assert coordinator.get(address).status_code == 404
    assert writer.post(address, {"title": "Lots", "what": "submit"}).status_code == 422
    said = {"title": "Lots", "need_text": "Hemma", "idea": "Möta", "target_group": "25", "effects": "Fler", "what": "submit"}
    assert writer.post(address, said).status_code == 302
    assert coordinator.get(address).status_code == 200
    assert client_of(town.partner).get(address).status_code == 404
    assert writer.post(address + "answer/", {"move": "approve"}).status_code == 403
    assert coordinator.post(address + "answer/", {"move": "reject"}).status_code == 422
    assert coordinator.post(address + "answer/", {"move": "approve", "answer": "Bra"}).status_code == 302
    begun = {"title": "Lots", "place": f"{town.organisation.pk}-{town.school.pk}", "idea": str(idea.pk)}
    assert writer.post(f"/calls/{town.call.pk}/apply/", begun).status_code == 302
    assert Application.objects.get().answers["need"] == "Hemma"


def test_lists_and_rows_start_where_the_person_may_see(town: Town) -> None:
    application = town.submitted()
    models = (
        Application,
        ApplicationVersion,
        Attachment,
        Call,
        CompletionRequest,
        CriteriaVersion,
        FormVersion,
        Held,
        Idea,
        Party,
    )
    nobody = make_person(organisation=town.organisation)
    for model in models:
        for person in (nobody, town.partner, town.coordinator):
            model.objects.for_user(person).count()
    for model in (Application, ApplicationVersion, Party, CompletionRequest, Held, FormVersion, CriteriaVersion):
        assert not model.objects.for_user(nobody).exists()
    assert Application.objects.for_user(town.partner).get() == application


def test_every_address_answers_who_is_not_signed_in_with_the_sign_in(town: Town) -> None:
    public = {"public", "public-call"}
    resolver = next(r for r in get_resolver().url_patterns if getattr(r, "app_name", "") == "calls")
    for pattern in resolver.url_patterns:
        path = "/" + str(pattern.pattern)
        for kind, value in (
            ("<uuid:pk>", str(uuid4())),
            ("<int:number>", "1"),
            ("<slug:key>", "x"),
            ("<slug:section>", "x"),
            ("<slug:name>", "x"),
            ("<slug:format>", "xlsx"),
        ):
            path = path.replace(kind, value)
        answer = Client().get(path)
        if pattern.name in public:
            assert answer.status_code in (200, 404)
        else:
            assert answer.status_code == 302, path
            assert "/login/" in answer["Location"]
