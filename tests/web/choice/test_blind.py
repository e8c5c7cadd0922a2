"""In a blind review nothing that a reviewer can open tells who applies; and nothing but what is public is in the register."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from rodtrad.web.choice.actions import reviews
from rodtrad.web.choice.analysis.answers import hider
from rodtrad.web.choice.models import Decision, ReviewAssignment
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.choice.making import assignment, full, make_application, make_call, make_reviewers, open_round, people, review_all
from tests.web.factories import make_person
from tests.web.results import words

ClientOf = Callable[[Person], Client]
LOCAL = re.compile(r'href="(/[^"#]*)"')


@pytest.fixture
def secrets(departments: Any, applicant: Person) -> list[str]:
    return ["Skolförvaltningen", "Socialförvaltningen", "Signe Signatär", applicant.name, applicant.email]


@pytest.fixture
def blind(organisation: Any, coordinator: Person, departments: Any, applicant: Person) -> Any:
    """Departments and persons are named in the title and in the answers, in several ways of writing."""
    school, social, leisure = departments
    call = make_call(organisation, coordinator, blind=True)
    signatory = make_person(Role.PROJECT_OWNER, department=school, name="Signe Signatär")
    answers = {
        "behov": "Skolförvaltningens elever behöver stöd. SKOLFÖRVALTNINGEN och socialförvaltningen enas.",
        "malgrupp": f"Kontakta Signe  Signatär eller {applicant.name} ({applicant.email}).",
    }
    for title in ("Stöd från Skolförvaltningen", "Läxhjälp"):
        make_application(call, title, school, social, by=applicant, answers=answers, signatory=signatory)
    make_reviewers(call, coordinator, *people(organisation, 2, leisure))
    open_round(call, coordinator)
    return call


def reached(client: Client, start: str) -> Iterator[tuple[str, Any]]:
    """Every page that links lead to from a page, files too."""
    waiting, seen = [start], set()
    while waiting:
        path = waiting.pop()
        if path in seen or path.startswith(("/static/", "/logout")):
            continue
        seen.add(path)
        answer = client.get(path)
        if answer.status_code == 200:
            yield path, answer
            if "html" in answer["Content-Type"] and not answer.streaming:
                waiting += [found.replace("&amp;", "&") for found in LOCAL.findall(answer.content.decode())]


def content(answer: Any) -> str:
    raw = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return raw.decode("utf-8", errors="ignore")


def test_no_page_that_a_reviewer_can_reach_tells_who_applies(blind: Any, secrets: list[str], client_of: ClientOf) -> None:
    todo = ReviewAssignment.objects.select_related("reviewer__person", "application").filter(reviewer__call=blind)
    person = todo[0].reviewer.person
    client, pages = client_of(person), 0
    own_department = "Fritidsförvaltningen"
    for state in ("assigned", "started", "submitted"):
        if state != "assigned":
            for each in todo.filter(reviewer__person=person):
                mine = assignment(each.application, person)
                if state == "started":
                    reviews.declare_none(assignment=mine, by=person)
                else:
                    reviews.save_scores(assignment=mine, given=full(3), by=person)
                    reviews.submit(assignment=mine, by=person)
        for path, answer in reached(client, "/choice/"):
            if path.startswith(("/people", "/me", "/public/", "/organisation", "/departments")):
                continue  # who works where is no secret; which of them applies is
            pages += 1
            text = content(answer)
            found = [secret for secret in secrets if secret.casefold() in text.casefold()]
            assert not [each for each in found if each != own_department], (path, found)
    assert pages > 9


def test_what_the_reviewer_reads_is_whole_but_for_the_names(blind: Any, client_of: ClientOf) -> None:
    mine = ReviewAssignment.objects.select_related("reviewer__person").get(
        application__title="Stöd från Skolförvaltningen",
        reviewer__person__in=[
            ReviewAssignment.objects.filter(reviewer__call=blind).first().reviewer.person  # type: ignore[union-attr]
        ],
    )
    reviews.declare_none(assignment=mine, by=mine.reviewer.person)
    page = words(client_of(mine.reviewer.person).get(f"/choice/reviews/{mine.pk}/").content)
    assert "Stöd från [dolt]" in page
    assert "[dolt]s elever behöver stöd. [dolt] och [dolt] enas." in page


def test_a_reviewer_cannot_open_the_application_itself(blind: Any, client_of: ClientOf) -> None:
    mine = ReviewAssignment.objects.select_related("reviewer__person", "application").filter(reviewer__call=blind)[0]
    client = client_of(mine.reviewer.person)
    for name in ("calls:application", "calls:versions"):
        try:
            path = reverse(name, args=[mine.application.pk])
        except Exception:  # noqa: BLE001  # a page that there is not cannot tell anything
            continue
        assert client.get(path).status_code == 404, name


def test_who_can_see_the_applicants_otherwise_is_not_appointed(
    blind: Any, organisation: Any, coordinator: Person, client_of: ClientOf
) -> None:
    controller = make_person(Role.CONTROLLER, organisation=organisation, name="Conny Controller")
    client = client_of(coordinator)
    page = words(client.get(f"/choice/calls/{blind.pk}/reviewers/").content)
    assert "Kan inte utses" in page
    assert "Conny Controller" in page
    answer = client.post(f"/choice/calls/{blind.pk}/appoint/", {"person": controller.pk})
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("names", "text", "hidden"),
    [
        (["Skol AB"], "SKOL  AB söker", "[dolt] söker"),
        (["Skola", "Skola Norr"], "Skola Norr och Skola", "[dolt] och [dolt]"),
        (["A+B (x)"], "vi i A+B (x).", "vi i [dolt]."),
        ([""], "inget", "inget"),
    ],
)
def test_names_are_hidden_however_they_are_written(names: list[str], text: str, hidden: str) -> None:
    assert hider(names, "sv")(text) == hidden


# The public register


@pytest.fixture
def decided(call: Any, reviewers: Any, coordinator: Person, client_of: ClientOf) -> Any:
    from tests.web.choice.making import closed
    from tests.web.choice.test_decisions import decided as decide

    closed(call, {"Familjehem": 5, "Läxhjälp": 3, "Mötesplats": 1}, coordinator)
    decide(
        client_of(coordinator),
        call,
        Familjehem={"motive": "Svarar mot behovet", "conditions": "Hemligt villkor"},
        Mötesplats={"motive": "Hemligt avslagsmotiv"},
    )
    return call


def register(organisation: Any) -> dict[str, str]:
    base = f"/public/decisions/{organisation.slug}/"
    client = Client()
    pages = {
        path: client.get(path)
        for path in ("/public/decisions/", base, *(f"{base}register.{each}" for each in ("json", "csv", "xlsx")))
    }
    assert {answer.status_code for answer in pages.values()} == {200}
    return {path: content(answer) for path, answer in pages.items()}


def test_granted_stand_in_the_register_without_login(decided: Any, organisation: Any) -> None:
    page = words(Client().get(f"/public/decisions/{organisation.slug}/").content)
    assert "Familjehem" in page
    assert "400 000 kr" in page
    assert "Svarar mot behovet" in page
    assert "Inget resultat är mätt än." in page
    data = json.loads(Client().get(f"/public/decisions/{organisation.slug}/register.json").content)
    assert {each["title"] for each in data["decisions"]} == {"Familjehem", "Läxhjälp"}


def test_nothing_else_is_in_the_register(
    decided: Any, organisation: Any, applicant: Person, reviewers: Any, coordinator: Person
) -> None:
    hidden = [
        "Mötesplats",
        "Hemligt avslagsmotiv",
        "Hemligt villkor",
        "Behovet bakom",
        applicant.name,
        applicant.email,
        coordinator.name,
    ]
    hidden += [reviewer.name for reviewer in reviewers]
    for path, text in register(organisation).items():
        assert [each for each in hidden if each in text] == [], path


def test_declined_are_named_where_the_rule_says_so_and_no_more_than_named(
    decided: Any, organisation: Any, coordinator: Person, client_of: ClientOf
) -> None:
    client_of(coordinator).post("/choice/public-rule/", {"shows_declined": "on"})
    data = json.loads(Client().get(f"/public/decisions/{organisation.slug}/register.json").content)
    declined = next(each for each in data["decisions"] if each["title"] == "Mötesplats")
    assert declined["applicants"] == ["Socialförvaltningen"]
    assert not {"motive", "amount", "results"} & set(declined)
    assert "Hemligt avslagsmotiv" not in str(register(organisation))


def test_calls_that_are_not_public_or_not_decided_are_not_there(decided: Any, organisation: Any) -> None:
    for change in ({"public": False}, {"public": True, "state": "archived"}):
        type(decided).objects.filter(pk=decided.pk).update(**change)
        answer = Client().get(f"/public/decisions/{organisation.slug}/")
        there = answer.status_code == 200 and "Familjehem" in answer.content.decode()
        assert there is (change["public"] is True)


def test_a_corrected_decision_gives_way_in_the_register(
    decided: Any, organisation: Any, coordinator: Person, client_of: ClientOf
) -> None:
    from tests.web.choice.test_decisions import corrected

    assert corrected(client_of(coordinator), "Familjehem", amount="123 456").status_code == 302
    page = words(Client().get(f"/public/decisions/{organisation.slug}/").content)
    assert "123 456 kr" in page
    assert page.count("Familjehem") == 1
    assert Decision.objects.filter(application__title="Familjehem").count() == 2


def test_later_results_stand_in_the_register(decided: Any, organisation: Any, coordinator: Person) -> None:
    from rodtrad.web.calls.models import Application
    from tests.web import results

    investment = results.make_investment(coordinator, results.quick_document())
    Application.objects.filter(title="Familjehem").update(investment=investment)
    results.evaluate(investment, coordinator)
    page = words(Client().get(f"/public/decisions/{organisation.slug}/").content)
    assert re.search(r"\d av \d (i förväg satta )?kriterie", page) or "uppfyll" in page


def test_reviews_leave_no_trace_outside(blind: Any, coordinator: Person) -> None:
    review_all(blind, {"Stöd från Skolförvaltningen": 4, "Läxhjälp": 2})
    assert Client().get(f"/choice/calls/{blind.pk}/ranking/").status_code == 302
