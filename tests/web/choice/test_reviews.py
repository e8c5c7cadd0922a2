"""Reviewers: appointed, spread, bound, scoring; who sees what of it, and when."""

from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client

from rodtrad.errors import NotComputable
from rodtrad.web.choice.actions import reviews
from rodtrad.web.choice.actions.reviews import Given
from rodtrad.web.choice.models import ReviewAssignment, Reviewer, Round, Score
from rodtrad.web.choice.queries import label_of
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.choice.making import assignment, full, make_reviewers, open_round, people, review, review_all
from tests.web.factories import make_person
from tests.web.results import words

ClientOf = Callable[[Person], Client]


def test_applications_are_spread_evenly_and_never_to_ones_own_department(
    call: Any, applications: Any, coordinator: Person, departments: Any
) -> None:
    school, social, leisure = departments
    found = [*people(call.organisation, 1, school), *people(call.organisation, 1, social), *people(call.organisation, 2, leisure)]
    make_reviewers(call, coordinator, *found)
    open_round(call, coordinator)
    pairs = list(ReviewAssignment.objects.values_list("application__title", "reviewer__person"))
    assert Counter(title for title, _ in pairs) == {"Familjehem": 2, "Läxhjälp": 2, "Mötesplats": 2}
    loads = Counter(person for _, person in pairs)
    assert max(loads.values()) == 2
    assert ("Läxhjälp", found[0].pk) not in pairs
    assert ("Familjehem", found[0].pk) not in pairs
    assert ("Mötesplats", found[1].pk) not in pairs


def test_what_cannot_be_spread_is_said(
    call: Any, applications: Any, coordinator: Person, departments: Any, client_of: ClientOf
) -> None:
    """Only the school's own people: nobody may take the school's applications."""
    make_reviewers(call, coordinator, *people(call.organisation, 2, departments[0]))
    page = client_of(coordinator).post(f"/choice/calls/{call.pk}/spread/", follow=True)
    assert "Läxhjälp saknar 2" in words(page.content)
    with pytest.raises(NotComputable):
        reviews.open_round(round=Round.objects.get(call=call), by=coordinator)


def test_by_hand_nobody_gets_an_application_of_their_own(
    call: Any, applications: Any, coordinator: Person, departments: Any
) -> None:
    (own,) = make_reviewers(call, coordinator, *people(call.organisation, 1, departments[0]))
    with pytest.raises(NotComputable):
        reviews.assign(reviewer=own, application=applications[1], by=coordinator)


def test_spread_again_leaves_what_is_assigned(call: Any, reviewers: Any, coordinator: Person) -> None:
    before = set(ReviewAssignment.objects.values_list("pk", flat=True))
    reviews.spread(round=Round.objects.get(call=call), by=coordinator)
    assert set(ReviewAssignment.objects.values_list("pk", flat=True)) == before


def test_a_reviewer_says_first_whether_anything_binds(applications: Any, reviewers: Any, client_of: ClientOf) -> None:
    mine = ReviewAssignment.objects.filter(reviewer__person=reviewers[0]).first()
    assert mine is not None
    client = client_of(reviewers[0])
    first = words(client.get(f"/choice/reviews/{mine.pk}/").content)
    assert "är du jävig" in first
    assert "Behovet bakom" not in first
    answer = client.post(f"/choice/reviews/{mine.pk}/", {"bound": "no", "what": ""})
    assert answer.status_code == 302
    assert "Behovet bakom" in words(client.get(f"/choice/reviews/{mine.pk}/").content)


def test_who_is_bound_can_neither_read_nor_score(applications: Any, reviewers: Any, client_of: ClientOf) -> None:
    person = reviewers[0]
    mine = ReviewAssignment.objects.filter(reviewer__person=person).first()
    assert mine is not None
    client = client_of(person)
    assert client.post(f"/choice/reviews/{mine.pk}/", {"bound": "yes", "what": ""}).status_code == 422
    client.post(f"/choice/reviews/{mine.pk}/", {"bound": "yes", "what": "Min syster leder verksamheten"})
    mine.refresh_from_db()
    assert (mine.state, mine.conflict) == ("conflict", "Min syster leder verksamheten")
    assert "Behovet bakom" not in words(client.get(f"/choice/reviews/{mine.pk}/").content)
    told = client.post(f"/choice/reviews/{mine.pk}/draft/", {"behov-judged": "5"})
    assert told.status_code == 409
    assert not Score.objects.exists()
    assert AuditEvent.objects.filter(action="choice-review.conflict").exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("state", ["assigned", "conflict", "submitted", "released"])
def test_the_database_itself_refuses_a_score_where_none_may_be(call: Any, reviewers: Any, applications: Any, state: str) -> None:
    mine = (
        ReviewAssignment.objects.filter(reviewer__person=reviewers[0])
        .select_related("reviewer__call", "reviewer__person")
        .first()
    )
    assert mine is not None
    if state == "conflict":
        reviews.declare_conflict(assignment=mine, what="Släkt", by=reviewers[0])
    elif state == "released":
        reviews.release(assignment=mine, by=reviewers[0])
    elif state == "submitted":
        review(mine.application, reviewers[0], 3)
        with pytest.raises(DatabaseError), transaction.atomic():
            Score.objects.filter(assignment=mine).update(points=5)
    with pytest.raises(DatabaseError), transaction.atomic():
        Score.objects.create(assignment=mine, criterion="nytt", points=Decimal(5))


@pytest.mark.django_db(transaction=True)
def test_one_score_for_each_criterion_and_reviewer(reviewers: Any) -> None:
    mine = ReviewAssignment.objects.filter(reviewer__person=reviewers[0]).first()
    assert mine is not None
    reviews.declare_none(assignment=mine, by=reviewers[0])
    Score.objects.create(assignment=mine, criterion="behov", points=Decimal(1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Score.objects.create(assignment=mine, criterion="behov", points=Decimal(2))


def test_a_conflict_found_late_takes_the_scores_away(reviewers: Any, applications: Any) -> None:
    mine = ReviewAssignment.objects.filter(reviewer__person=reviewers[0]).select_related("application").first()
    assert mine is not None
    submitted = review(mine.application, reviewers[0], 4)
    reviews.declare_conflict(assignment=submitted, what="Upptäckt nu", by=reviewers[0])
    assert not Score.objects.filter(assignment=submitted).exists()


def test_what_is_written_saves_itself_and_is_still_there(reviewers: Any, client_of: ClientOf) -> None:
    mine = ReviewAssignment.objects.filter(reviewer__person=reviewers[0]).first()
    assert mine is not None
    reviews.declare_none(assignment=mine, by=reviewers[0])
    client = client_of(reviewers[0])
    told = client.post(
        f"/choice/reviews/{mine.pk}/draft/", {"behov-judged": "4", "behov-motive": "Väl beskrivet", "evidens-motive": "Svagt"}
    )
    assert set(told.json()) == {"saved"}
    page = client_of(reviewers[0]).get(f"/choice/reviews/{mine.pk}/").content.decode()
    assert "Väl beskrivet" in page
    assert "Svagt" in page
    assert Score.objects.get(criterion="behov").points == 4


def test_a_review_that_lacks_something_says_all_of_it_and_keeps_the_rest(reviewers: Any, client_of: ClientOf) -> None:
    mine = ReviewAssignment.objects.filter(reviewer__person=reviewers[0]).first()
    assert mine is not None
    reviews.declare_none(assignment=mine, by=reviewers[0])
    answer = client_of(reviewers[0]).post(
        f"/choice/reviews/{mine.pk}/", {"behov-judged": "4", "behov-motive": "Bra", "submit": "1"}
    )
    assert answer.status_code == 422
    page = words(answer.content)
    assert page.count("Motiv saknas.") >= 2
    assert "Bedömning saknas." in page
    assert Score.objects.get(criterion="behov").motive == "Bra"
    mine.refresh_from_db()
    assert mine.state == "started"


def test_points_outside_the_scale_are_refused(reviewers: Any, client_of: ClientOf) -> None:
    mine = ReviewAssignment.objects.filter(reviewer__person=reviewers[0]).first()
    assert mine is not None
    reviews.declare_none(assignment=mine, by=reviewers[0])
    assert client_of(reviewers[0]).post(f"/choice/reviews/{mine.pk}/", {"behov-judged": "17"}).status_code == 422
    assert Score.objects.get(criterion="behov").points is None


def test_others_scores_are_seen_only_when_everybody_has_handed_in(
    call: Any, applications: Any, reviewers: Any, client_of: ClientOf
) -> None:
    """Not before: neither on the page of the same application, nor in a query."""
    todo = list(ReviewAssignment.objects.select_related("application", "reviewer__person").order_by("pk"))
    for place, each in enumerate(todo):
        if place == len(todo) - 1:
            break
        mine = assignment(each.application, each.reviewer.person)
        reviews.declare_none(assignment=mine, by=each.reviewer.person)
        reviews.save_scores(
            assignment=mine, given=full(3, motive=f"Motiv av {each.reviewer.person.name}"), by=each.reviewer.person
        )
        reviews.submit(assignment=mine, by=each.reviewer.person)
    last = todo[-1]
    other = next(each for each in todo[:-1] if each.application_id == last.application_id)
    fellow = next(each for each in todo[:-1] if each.application_id != last.application_id)
    pair = [each for each in todo[:-1] if each.application_id == fellow.application_id]
    reader, writer = pair[0], pair[1]
    path, secret = f"/choice/reviews/{reader.pk}/", f"Motiv av {writer.reviewer.person.name}"
    assert secret not in words(client_of(reader.reviewer.person).get(path).content)
    assert not Score.objects.for_user(reader.reviewer.person).filter(assignment=writer).exists()
    assert not Score.objects.for_user(reader.reviewer.person).filter(assignment=other).exclude(assignment=reader).exists() or (
        other.reviewer_id == reader.reviewer_id
    )
    review(last.application, last.reviewer.person, 2)
    assert secret in words(client_of(reader.reviewer.person).get(path).content)


def test_nobody_sees_the_ranking_while_reviews_are_under_way(
    call: Any, reviewers: Any, coordinator: Person, client_of: ClientOf
) -> None:
    review_all(call, {"Familjehem": 5, "Läxhjälp": 3, "Mötesplats": 1})
    client = client_of(coordinator)
    assert "visas när granskningen är stängd" in words(client.get(f"/choice/calls/{call.pk}/ranking/").content)
    assert client.get(f"/choice/calls/{call.pk}/ranking.xlsx").status_code == 404
    assert not Score.objects.for_user(coordinator).exists()
    reviews.close_round(round=Round.objects.get(call=call), by=coordinator)
    assert "Familjehem" in words(client.get(f"/choice/calls/{call.pk}/ranking/").content)
    assert Score.objects.for_user(coordinator).exists()


def test_closing_leaves_out_what_is_not_handed_in(call: Any, applications: Any, reviewers: Any, coordinator: Person) -> None:
    todo = list(ReviewAssignment.objects.select_related("application", "reviewer__person"))
    first = {each.application_id: each for each in todo}
    for each in first.values():
        review(each.application, each.reviewer.person, 3)
    begun = next(each for each in todo if each.pk not in {e.pk for e in first.values()})
    mine = assignment(begun.application, begun.reviewer.person)
    reviews.declare_none(assignment=mine, by=begun.reviewer.person)
    reviews.save_scores(assignment=mine, given={"behov": Given(points=Decimal(1))}, by=begun.reviewer.person)
    reviews.close_round(round=Round.objects.get(call=call), by=coordinator)
    begun.refresh_from_db()
    assert begun.state == "released"
    assert not Score.objects.filter(assignment=begun).exists()


def test_a_reviewer_sees_own_reviews_only(applications: Any, reviewers: Any, client_of: ClientOf, organisation: Any) -> None:
    outsider = make_person(Role.ANALYST, organisation=organisation)
    theirs = ReviewAssignment.objects.filter(reviewer__person=reviewers[0]).first()
    assert theirs is not None
    for person in (reviewers[1], outsider):
        for path in ("", "conflict/"):
            assert client_of(person).get(f"/choice/reviews/{theirs.pk}/{path}").status_code == 404
        assert client_of(person).post(f"/choice/reviews/{theirs.pk}/draft/").status_code == 404


def test_a_reviewer_who_has_left_the_organisation_sees_nothing(reviewers: Any, client_of: ClientOf) -> None:
    mine = ReviewAssignment.objects.filter(reviewer__person=reviewers[0]).first()
    assert mine is not None
    reviewers[0].memberships.all().delete()
    assert not ReviewAssignment.objects.for_user(reviewers[0]).exists()
    assert not Reviewer.objects.for_user(reviewers[0]).exists()


def test_a_reminder_stands_on_the_reviewers_page(call: Any, reviewers: Any, coordinator: Person, client_of: ClientOf) -> None:
    reviewer = Reviewer.objects.get(call=call, person=reviewers[0])
    client_of(coordinator).post(f"/choice/reviewers/{reviewer.pk}/remind/")
    assert "påminner om granskningarna" in words(client_of(reviewers[0]).get("/choice/").content)
    assert "påminner om granskningarna" not in words(client_of(reviewers[1]).get("/choice/").content)


def test_labels_stand_when_more_applications_come(
    call: Any, reviewers: Any, coordinator: Person, departments: Any, applicant: Person
) -> None:
    from tests.web.choice.making import make_application

    before = Round.objects.get(call=call).labels
    assert sorted(before.values()) == ["A", "B", "C"]
    make_application(call, "Ännu en", departments[1], by=applicant)
    reviews.spread(round=Round.objects.get(call=call), by=coordinator)
    after = Round.objects.get(call=call).labels
    assert before.items() <= after.items()
    assert sorted(after.values()) == ["A", "B", "C", "D"]
    mine = ReviewAssignment.objects.select_related("reviewer__call__round").first()
    assert mine is not None
    assert label_of(mine) in after.values()
