"""The ranking page: places, the line of the money, how sure it is, other weights, files; and the portfolio."""

import io
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from rodtrad.web.choice.actions.portfolio import set_tags
from rodtrad.web.choice.models import ReviewAssignment, Round, Tags
from rodtrad.web.choice.queries import tags_of
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.choice.making import closed, review
from tests.web.factories import make_person
from tests.web.results import make_investment, minimal_document, words

ClientOf = Callable[[Person], Client]
POINTS = {"Familjehem": 5, "Läxhjälp": 3, "Mötesplats": 1}


@pytest.fixture
def ranked(call: Any, reviewers: Any, coordinator: Person) -> Any:
    closed(call, POINTS, coordinator)
    return call


def test_the_best_stand_first_and_the_money_draws_a_line(ranked: Any, coordinator: Person, client_of: ClientOf) -> None:
    page = words(client_of(coordinator).get(f"/choice/calls/{ranked.pk}/ranking/").content)
    assert page.index("Familjehem") < page.index("Läxhjälp") < page.index("Mötesplats")
    line = page.index("Hit räcker pengarna: 1 000 000 kr")
    assert page.index("Läxhjälp") < line < page.index("Mötesplats")
    assert "100,0" in page
    assert "60,0" in page
    assert "800 000 kr" in page


def test_how_sure_it_is_stands_in_words_and_as_a_picture_with_its_table(
    ranked: Any, coordinator: Person, client_of: ClientOf
) -> None:
    content = client_of(coordinator).get(f"/choice/calls/{ranked.pk}/ranking/").content
    page = words(content)
    assert "Valet håller" in page
    assert "Ingen ändring av en enda vikt ger ett annat val" in page
    assert "Plats när vikterna varierar" in page
    assert b"<svg" in content
    assert "Inom pengarna" in page


def test_who_fails_a_requirement_is_not_ranked(call: Any, reviewers: Any, coordinator: Person, client_of: ClientOf) -> None:
    for each in ReviewAssignment.objects.select_related("application", "reviewer__person"):
        title = each.application.title
        review(each.application, each.reviewer.person, POINTS[title], met=title != "Familjehem")
    from rodtrad.web.choice.actions import reviews

    reviews.close_round(round=Round.objects.get(call=call), by=coordinator)
    page = words(client_of(coordinator).get(f"/choice/calls/{call.pk}/ranking/").content)
    assert "Uppfyller inte: Minst två verksamheter" in page
    assert page.index("Läxhjälp") < page.index("Familjehem")


def test_other_weights_and_without_a_reviewer_without_scripts(
    call: Any, reviewers: Any, coordinator: Person, client_of: ClientOf
) -> None:
    """The school is best on need, the meeting place on evidence: all weight on evidence turns the order round."""
    from rodtrad.web.choice.actions import reviews
    from rodtrad.web.choice.actions.reviews import Given
    from tests.web.choice.making import assignment

    given = {"Familjehem": (5, 5), "Läxhjälp": (4, 0), "Mötesplats": (0, 4)}
    for each in ReviewAssignment.objects.select_related("application", "reviewer__person"):
        mine, person = assignment(each.application, each.reviewer.person), each.reviewer.person
        need, evidence = given[each.application.title]
        reviews.declare_none(assignment=mine, by=person)
        said = {
            "samverkan": Given(met=True, motive="Ja"),
            "behov": Given(points=Decimal(need), motive="x"),
            "evidens": Given(points=Decimal(evidence), motive="x"),
        }
        reviews.save_scores(assignment=mine, given=said, by=person)
        reviews.submit(assignment=mine, by=person)
    reviews.close_round(round=Round.objects.get(call=call), by=coordinator)
    client = client_of(coordinator)
    path = f"/choice/calls/{call.pk}/ranking/"
    assert "2 ansökningar byter sida om gränsen" in words(
        client.get(path, {"try": "1", "w-behov": "0", "w-evidens": "100"}).content
    )
    assert "Samma ansökningar väljs." in words(client.get(path, {"try": "1", "w-behov": "60", "w-evidens": "40"}).content)
    assert "inget kvar att rangordna" in words(client.get(path, {"try": "1", "w-behov": "0", "w-evidens": "0"}).content)
    assert client.get(path, {"try": "1", "w-behov": "mycket"}).status_code == 200


def test_the_ranking_as_a_file(ranked: Any, coordinator: Person, client_of: ClientOf) -> None:
    answer = client_of(coordinator).get(f"/choice/calls/{ranked.pk}/ranking.xlsx")
    rows = list(load_workbook(io.BytesIO(answer.content)).active.values)
    assert rows[0][:4] == ("Plats", "Ansökan", "Sökande", "Poäng av 100")
    assert [row[1] for row in rows[1:]] == ["Familjehem", "Läxhjälp", "Mötesplats"]
    assert [row[6] for row in rows[1:]] == ["ja", "ja", "nej"] or [row[6] for row in rows[1:]] == ["Ja", "Ja", "Nej"]
    assert client_of(coordinator).get(f"/choice/calls/{ranked.pk}/ranking.pdf").status_code == 404


def test_only_who_runs_the_choice_sees_it(
    ranked: Any, client_of: ClientOf, organisation: Any, reviewers: Any, departments: Any
) -> None:
    from tests.web.factories import make_organisation

    others = [
        reviewers[0],
        make_person(Role.ELECTED, organisation=organisation),
        make_person(Role.PROJECT_OWNER, department=departments[0]),
        make_person(Role.COORDINATOR, organisation=make_organisation("Grannköpings kommun")),
    ]
    for person in others:
        client = client_of(person)
        for path in ("", "reviewers/", "ranking/", "ranking.xlsx", "ranking.csv", "portfolio/", "decision/", "letters/"):
            assert client.get(f"/choice/calls/{ranked.pk}/{path}").status_code == 404, (person, path)
        for path in ("round/", "appoint/", "spread/", "assign/", "move/"):
            assert client.post(f"/choice/calls/{ranked.pk}/{path}").status_code == 404, (person, path)


def test_the_portfolio_before_and_after(ranked: Any, applications: Any, coordinator: Person, client_of: ClientOf) -> None:
    investment = make_investment(coordinator, minimal_document())
    set_tags(of=investment, values={"target_group": ["adults"], "operation": ["work"]}, by=coordinator)
    set_tags(of=applications[0], values={"target_group": ["youth"], "operation": ["school", "social_services"]}, by=coordinator)
    page = words(client_of(coordinator).get(f"/choice/calls/{ranked.pk}/portfolio/").content)
    assert "valet ger" in page
    assert "Unga 13–24 år" in page
    assert "Målgrupp: 2 satsningar är inte märkta" in page or "Målgrupp: en satsning är inte märkt" in page
    chosen = client_of(coordinator).get(f"/choice/calls/{ranked.pk}/portfolio/", {"try": "1"})
    assert "valet ger" not in words(chosen.content)


def test_tags_are_kept_and_shown(
    applications: Any, call: Any, coordinator: Person, client_of: ClientOf, organisation: Any
) -> None:
    make_investment(coordinator, minimal_document())
    client = client_of(coordinator)
    assert client.post("/choice/tags/small/", {"target_group": ["youth", "families"]}).status_code == 302
    assert tags_of(Tags.objects.get().investment) == {"target_group": ["youth", "families"]}
    assert "Unga 13–24 år, Familjer" in words(client.get("/choice/tags/").content)
    assert client.post("/choice/tags/small/", {"target_group": ["martians"]}).status_code == 422
    path = f"/choice/calls/{call.pk}/portfolio/{applications[0].pk}/"
    assert client.post(path, {"operation": ["school"]}).status_code == 302
    assert tags_of(applications[0]) == {"operation": ["school"]}
    elected = client_of(make_person(Role.ELECTED, organisation=organisation))
    assert elected.get("/choice/tags/").status_code == 403
