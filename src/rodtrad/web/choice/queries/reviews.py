"""Reads of reviewers, reviews and scores."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from rodtrad.web.calls.models import Application, Call
from rodtrad.web.choice.models import (
    ReviewAssignment,
    Reviewer,
    Round,
    Score,
)
from rodtrad.web.choice.queries.calls import IN_CHOICE
from rodtrad.web.choice.states import LIVE_REVIEWS, UNFINISHED_REVIEWS, ReviewState, RoundState
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.rules import may_read_log


def round_of(call: Call) -> Round | None:
    return Round.objects.filter(call=call).first()


def reviewers_of(call: Call) -> list[Reviewer]:
    return list(Reviewer.objects.filter(call=call, ended_at=None).select_related("person", "call"))


def is_party(person: Person, application: Application) -> bool:
    """Whether the person's own department or organisation applies, or the person signs: such a one never reviews it."""
    return Application.objects.of_applicant(person).filter(pk=application.pk).exists()


def bound(people: Sequence[Person], call: Call) -> set[tuple[int, UUID]]:
    """(person, application) pairs where the person is one of the applicants."""
    pairs: set[tuple[int, UUID]] = set()
    for person in people:
        own = Application.objects.of_applicant(person).filter(call=call).values_list("pk", flat=True)
        pairs |= {(person.pk, application) for application in own}
    return pairs


def sees_applicants(person: Person, call: Call) -> bool:
    """Whether the person can read who applies in some other way: then a blind review would not be blind."""
    others = (
        Application.objects.for_user(person)
        .filter(call=call)
        .exclude(pk__in=Application.objects.of_applicant(person).values("pk"))
    )
    return others.exists() or may_read_log(person, call.organisation)


def appointable(call: Call) -> QuerySet[Person]:
    """Active people of the organisation who are not yet reviewers in the call."""
    now = Reviewer.objects.filter(call=call, ended_at=None).values("person")
    found = Person.objects.filter(memberships__organisation=call.organisation, is_active=True).exclude(pk__in=now)
    return found.distinct().order_by("name")


def assignments_of(call: Call) -> list[ReviewAssignment]:
    found = ReviewAssignment.objects.filter(reviewer__call=call)
    return list(found.select_related("reviewer__person", "application").order_by("reviewer__person__name", "application__title"))


def my_reviews(person: Person, organisation: Organisation | None) -> list[ReviewAssignment]:
    """What the person is asked to review now, and has reviewed, in the organisation; what is left to do first."""
    found = ReviewAssignment.objects.for_user(person).filter(
        reviewer__person=person, reviewer__call__organisation=organisation, reviewer__call__round__isnull=False
    )
    shown = found.exclude(reviewer__call__round__state=RoundState.PREPARING)
    rows = list(shown.select_related("reviewer__call__round", "reviewer__person", "application"))
    order = {state: place for place, state in enumerate((*UNFINISHED_REVIEWS[::-1], ReviewState.SUBMITTED, ReviewState.CONFLICT))}
    return sorted(rows, key=lambda each: (order.get(ReviewState(each.state), 9), label_of(each)))


def label_of(assignment: ReviewAssignment) -> str:
    """What the application is called in the review."""
    labels: dict[str, str] = assignment.reviewer.call.round.labels
    return labels.get(str(assignment.application_id), "")


def my_review(person: Person, organisation: Organisation | None, pk: UUID) -> ReviewAssignment | None:
    """One's own review, once the round has been opened."""
    found = ReviewAssignment.objects.for_user(person).filter(reviewer__person=person, reviewer__call__organisation=organisation)
    shown = found.exclude(reviewer__call__round__state=RoundState.PREPARING)
    related = ("reviewer__person", "reviewer__call__round", "reviewer__call__criteria", "reviewer__call__form")
    return (
        shown.select_related(*related, "application__organisation", "application__department", "application__need")
        .filter(pk=pk)
        .first()
    )


def scores_of(assignment: ReviewAssignment) -> dict[str, Score]:
    """By criterion."""
    return {score.criterion: score for score in Score.objects.filter(assignment=assignment)}


def all_submitted(call: Call) -> bool:
    """Whether everybody has handed in what they had to: only then do reviewers see each other's scores."""
    live = ReviewAssignment.objects.filter(reviewer__call=call, state__in=LIVE_REVIEWS)
    return live.exists() and not live.filter(state__in=UNFINISHED_REVIEWS).exists()


def others_on(assignment: ReviewAssignment) -> list[ReviewAssignment]:
    """The other reviewers' handed in reviews of the same application; none before everybody has handed in."""
    if assignment.state != ReviewState.SUBMITTED or not all_submitted(assignment.reviewer.call):
        return []
    found = ReviewAssignment.objects.filter(application=assignment.application, state=ReviewState.SUBMITTED).exclude(
        pk=assignment.pk
    )
    return list(found.select_related("reviewer__person").prefetch_related("scores").order_by("reviewer__person__name"))


def submitted_scores(call: Call) -> list[Score]:
    """What counts in the ranking."""
    found = Score.objects.filter(
        assignment__reviewer__call=call, assignment__state=ReviewState.SUBMITTED, assignment__application__state__in=IN_CHOICE
    )
    return list(found.select_related("assignment__reviewer__person", "assignment__application"))


def submitted_scores_on(call: Call, applications: Sequence[Application]) -> list[Score]:
    """What counts of these applications; nothing while the reviews are under way."""
    round = round_of(call)
    if round is None or round.state != RoundState.CLOSED:
        return []
    wanted = {each.pk for each in applications}
    return [score for score in submitted_scores(call) if score.assignment.application_id in wanted]


def conflicts_in(call: Call) -> list[ReviewAssignment]:
    found = ReviewAssignment.objects.filter(reviewer__call=call, state=ReviewState.CONFLICT)
    return list(found.select_related("reviewer__person").order_by("reviewer__person__name"))


def every_reviewer(call: Call) -> list[Reviewer]:
    """Also those that have ended: what they handed in counts."""
    return list(Reviewer.objects.filter(call=call).select_related("person"))


@dataclass(frozen=True)
class Load:
    """How far one reviewer has come."""

    reviewer: Reviewer
    states: Counter[str]

    @property
    def assigned(self) -> int:
        return sum(self.states[state] for state in LIVE_REVIEWS)

    @property
    def done(self) -> int:
        return self.states[ReviewState.SUBMITTED]

    @property
    def left(self) -> int:
        return self.assigned - self.done


def loads(reviewers: Sequence[Reviewer], assignments: Sequence[ReviewAssignment]) -> list[Load]:
    by_reviewer: dict[int, Counter[str]] = {reviewer.pk: Counter() for reviewer in reviewers}
    for each in assignments:
        if each.reviewer_id in by_reviewer:
            by_reviewer[each.reviewer_id][each.state] += 1
    return [Load(reviewer, by_reviewer[reviewer.pk]) for reviewer in reviewers]


def motives_of_reviewers(application: Application) -> dict[str, list[tuple[str, str]]]:
    """Criterion → (reviewer, motive), of handed in reviews. For who runs the choice, once they are closed."""
    found = Score.objects.filter(
        assignment__application=application,
        assignment__state=ReviewState.SUBMITTED,
        assignment__reviewer__call__round__state=RoundState.CLOSED,
    )
    said: dict[str, list[tuple[str, str]]] = {}
    for score in found.select_related("assignment__reviewer__person").order_by("assignment__reviewer__person__name"):
        if score.motive:
            said.setdefault(score.criterion, []).append((score.assignment.reviewer.person.name, score.motive))
    return said
