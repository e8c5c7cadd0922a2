"""A closed call with complete applications, reviewers and reviews, made straight in the database: everybody in it is invented."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from rodtrad.document.writing import hash_of
from rodtrad.web.calls.models import Application, ApplicationVersion, Call, CriteriaVersion, FormVersion, Party
from rodtrad.web.calls.states import ApplicationState, CallState, Route
from rodtrad.web.choice.actions import reviews
from rodtrad.web.choice.actions.reviews import Given
from rodtrad.web.choice.models import ReviewAssignment, Reviewer, Round
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Role
from tests.web.factories import make_person

CRITERIA: dict[str, Any] = {
    "key": "kriterier",
    "title": {"sv": "Kriterier", "en": "Criteria"},
    "criteria": [
        {"key": "samverkan", "label": {"sv": "Minst två verksamheter", "en": "At least two operations"}, "kind": "mandatory"},
        {"key": "behov", "label": {"sv": "Svarar mot behovet", "en": "Answers the need"}, "weight": 3, "top": 5},
        {"key": "evidens", "label": {"sv": "Stöd i forskning", "en": "Evidence"}, "weight": 2, "top": 5},
    ],
}
FORM: dict[str, Any] = {
    "key": "ansokan",
    "title": {"sv": "Ansökan", "en": "Application"},
    "sections": [
        {
            "key": "behovet",
            "label": {"sv": "Behovet", "en": "The need"},
            "questions": [
                {
                    "key": "behov",
                    "kind": "text",
                    "label": {"sv": "Vilket är behovet?", "en": "What is the need?"},
                    "fills": "need.description",
                },
                {
                    "key": "malgrupp",
                    "kind": "text",
                    "label": {"sv": "Målgrupp", "en": "Target group"},
                    "fills": "target_group.description",
                },
                {
                    "key": "antal",
                    "kind": "whole_number",
                    "label": {"sv": "Hur många?", "en": "How many?"},
                    "fills": "target_group.size",
                },
            ],
        }
    ],
}


def make_call(organisation: Organisation, by: Person, **changes: Any) -> Call:
    """A call that has closed, with frozen form and criteria."""
    now = timezone.now()
    made = {"organisation": organisation, "made_by": by, "frozen_at": now - timedelta(days=60)}
    form = FormVersion.objects.create(name=f"Ansökan {now.timestamp()}", content=FORM, hash=hash_of(FORM), **made)
    criteria = CriteriaVersion.objects.create(
        name=f"Kriterier {now.timestamp()}", content=CRITERIA, hash=hash_of(CRITERIA), **made
    )
    said = {
        "title": "Tidiga insatser",
        "route": Route.OPEN_CALL,
        "state": CallState.CLOSED,
        "text": "Sök!",
        "opens_at": now - timedelta(days=60),
        "closes_at": now - timedelta(days=5),
        "budget": Decimal(1_000_000),
        "form": form,
        "criteria": criteria,
        "made_by": by,
    }
    return Call.objects.create(organisation=organisation, **{**said, **changes})


def make_application(
    call: Call,
    title: str,
    *departments: Department,
    by: Person,
    asked: int = 400_000,
    answers: Mapping[str, Any] | None = None,
    signatory: Person | None = None,
    **changes: Any,
) -> Application:
    """A complete application; the first department leads."""
    given = {"behov": f"Behovet bakom {title}", "malgrupp": "Unga 13–16 år", "antal": 40, **(answers or {})}
    money = {
        "2027": {"grant": str(asked // 2), "cost": str(asked)},
        "2028": {"grant": str(asked - asked // 2), "cost": str(asked)},
    }
    said = {"state": ApplicationState.COMPLETE, "number": 1, "submitted_at": timezone.now(), "money": money}
    made = Application.objects.create(
        call=call,
        organisation=departments[0].organisation,
        department=departments[0],
        title=title,
        amount_asked=Decimal(asked),
        answers=given,
        made_by=by,
        **{**said, **changes},
    )
    for place, department in enumerate(departments):
        Party.objects.create(
            application=made,
            organisation=department.organisation,
            department=department,
            leads=place == 0,
            signatory=signatory if place == 0 else None,
            kind="department",
        )
    ApplicationVersion.objects.create(
        application=made,
        number=1,
        answers=given,
        facts={"title": title},
        parties=[],
        hash=hash_of(given),
        submitted_by=by,
    )
    return made


def make_reviewers(call: Call, by: Person, *people: Person) -> list[Reviewer]:
    reviews.prepare_round(call=call, by=by)
    return [reviews.appoint(call=call, person=person, by=by) for person in people]


def open_round(call: Call, by: Person, each: int = 2) -> Round:
    """Spread and opened."""
    round = Round.objects.get(call=call)
    reviews.set_round(round=round, each=each, due=None, by=by)
    round.refresh_from_db()
    reviews.spread(round=round, by=by)
    reviews.open_round(round=round, by=by)
    return Round.objects.get(call=call)


def full(points: int, met: bool = True, motive: str = "Därför") -> dict[str, Given]:
    return {
        "samverkan": Given(met=met, motive=motive),
        "behov": Given(points=Decimal(points), motive=motive),
        "evidens": Given(points=Decimal(points), motive=motive),
    }


def assignment(application: Application, person: Person) -> ReviewAssignment:
    found = ReviewAssignment.objects.select_related(
        "reviewer__call__round", "reviewer__call__criteria", "reviewer__person", "application"
    )
    return found.get(application=application, reviewer__person=person)


def review(application: Application, person: Person, points: int, met: bool = True) -> ReviewAssignment:
    """Declared free of conflict, scored and handed in."""
    mine = assignment(application, person)
    reviews.declare_none(assignment=mine, by=person)
    reviews.save_scores(assignment=mine, given=full(points, met), by=person)
    reviews.submit(assignment=mine, by=person)
    return assignment(application, person)


def review_all(call: Call, points: Mapping[str, int]) -> None:
    """Every open review handed in, with points by the application's title."""
    for each in ReviewAssignment.objects.filter(reviewer__call=call, state="assigned").select_related(
        "application", "reviewer__person"
    ):
        review(each.application, each.reviewer.person, points[each.application.title])


def people(organisation: Organisation, count: int, department: Department | None = None) -> Sequence[Person]:
    return [make_person(Role.ANALYST, organisation=organisation, department=department) for _ in range(count)]


def closed(call: Call, points: Mapping[str, int], by: Person) -> None:
    """Reviewed by everybody, and closed."""
    review_all(call, points)
    reviews.close_round(round=Round.objects.get(call=call), by=by)
