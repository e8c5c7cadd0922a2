"""Reviewers of a call, the applications each has, whether anything binds them to one, and what they think of the others."""

import uuid
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.web.calls.models import Application, Call
from rodtrad.web.choice.states import ReviewState, RoundState
from rodtrad.web.investments.models import Anyone
from rodtrad.web.organisation.models import Membership, Organisation, Person
from rodtrad.web.organisation.states import Role

MOST_POINTS = Decimal(1000)


def coordinated_by(person: Person) -> models.QuerySet[Membership, Any]:
    """The organisations (as a sub-query) that the person is coordinator of."""
    return Membership.objects.filter(person=person, role=Role.COORDINATOR).values("organisation")


def belonged_to(person: Person) -> models.QuerySet[Organisation]:
    """The organisations that the person has any role in now."""
    return Organisation.objects.filter(memberships__person=person)


class RoundQuerySet(models.QuerySet["Round"]):
    def for_user(self, person: Anyone) -> Self:
        """The coordinator's."""
        return self.filter(call__organisation__in=coordinated_by(person)) if isinstance(person, Person) else self.none()


class Round(models.Model):
    """The reviewing of a call: how many review each application, until when.

    `labels` are the applications' names in the review ("A", "B", …): where it is blind, all that reviewers see of who applied.
    """

    call = models.OneToOneField(Call, on_delete=models.PROTECT, related_name="round")
    each = models.PositiveSmallIntegerField(default=2)
    due = models.DateField(null=True, blank=True)
    labels = models.JSONField(default=dict)
    state = models.CharField(max_length=10, default=RoundState.PREPARING)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = RoundQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(state__in=RoundState.values), name="choice_round_state_known"),
            models.CheckConstraint(condition=Q(each__gte=1, each__lte=20), name="choice_round_each"),
            models.CheckConstraint(
                condition=Q(state=RoundState.CLOSED, closed_at__isnull=False)
                | (~Q(state=RoundState.CLOSED) & Q(closed_at__isnull=True)),
                name="choice_round_closed_has_time",
            ),
        ]

    def __str__(self) -> str:
        return str(self.call)


class ReviewerQuerySet(models.QuerySet["Reviewer"]):
    def for_user(self, person: Anyone) -> Self:
        """One's own appointments, and those that the coordinator has made."""
        if not isinstance(person, Person):
            return self.none()
        own = Q(person=person, call__organisation__in=belonged_to(person))
        return self.filter(own | Q(call__organisation__in=coordinated_by(person)))


class Reviewer(models.Model):
    """Somebody who has been appointed to review in a call."""

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="reviewers")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="reviewer_of")
    appointed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    appointed_at = models.DateTimeField(default=timezone.now)
    reminded_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = ReviewerQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["person__name", "pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["call", "person"], name="choice_reviewer_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.call}"


class ReviewAssignmentQuerySet(models.QuerySet["ReviewAssignment"]):
    def for_user(self, person: Anyone) -> Self:
        """One's own, while one belongs to the organisation; all for its coordinator."""
        if not isinstance(person, Person):
            return self.none()
        own = Q(
            reviewer__person=person,
            reviewer__ended_at=None,
            reviewer__call__organisation__in=belonged_to(person),
        ) & ~Q(state=ReviewState.RELEASED)
        return self.filter(own | Q(reviewer__call__organisation__in=coordinated_by(person)))


class ReviewAssignment(models.Model):
    """One application that one reviewer has. `conflict` is what binds the reviewer to it, where something does."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="reviews")
    reviewer = models.ForeignKey(Reviewer, on_delete=models.PROTECT, related_name="assignments")
    state = models.CharField(max_length=10, default=ReviewState.ASSIGNED)
    conflict = models.TextField(max_length=2000, blank=True)
    declared_at = models.DateTimeField(null=True, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)

    objects = ReviewAssignmentQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["application", "reviewer"], name="choice_review_once"),
            models.CheckConstraint(condition=Q(state__in=ReviewState.values), name="choice_review_state_known"),
            models.CheckConstraint(
                condition=(Q(state=ReviewState.CONFLICT) & ~Q(conflict="")) | (~Q(state=ReviewState.CONFLICT) & Q(conflict="")),
                name="choice_review_conflict_told",
            ),
            models.CheckConstraint(
                condition=Q(state=ReviewState.SUBMITTED, submitted_at__isnull=False)
                | (~Q(state=ReviewState.SUBMITTED) & Q(submitted_at__isnull=True)),
                name="choice_review_submitted_has_time",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[ReviewState.STARTED, ReviewState.SUBMITTED, ReviewState.CONFLICT])
                | Q(declared_at__isnull=False),
                name="choice_review_declared_first",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.reviewer.person}"


class ScoreQuerySet(models.QuerySet["Score"]):
    def for_user(self, person: Anyone) -> Self:
        """One's own; all for the coordinator once the round is closed."""
        if not isinstance(person, Person):
            return self.none()
        own = Q(assignment__reviewer__person=person, assignment__in=ReviewAssignment.objects.for_user(person))
        all_of = Q(
            assignment__reviewer__call__organisation__in=coordinated_by(person),
            assignment__reviewer__call__round__state=RoundState.CLOSED,
        )
        return self.filter(own | all_of)


class Score(models.Model):
    """What a reviewer thinks of an application by one criterion: points, or whether it is met. Both are empty in a draft.

    The database refuses a score where the review is not under way: before anything is declared, after a declared conflict of
    interest, after it was submitted.
    """

    assignment = models.ForeignKey(ReviewAssignment, on_delete=models.CASCADE, related_name="scores")
    criterion = models.CharField(max_length=60)
    points = models.DecimalField(max_digits=6, decimal_places=2, null=True, blank=True)
    met = models.BooleanField(null=True, blank=True)
    motive = models.TextField(max_length=10_000, blank=True)
    saved_at = models.DateTimeField(auto_now=True)

    objects = ScoreQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["assignment", "criterion"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["assignment", "criterion"], name="choice_score_once"),
            models.CheckConstraint(condition=~Q(criterion=""), name="choice_score_names_criterion"),
            models.CheckConstraint(
                condition=Q(points__isnull=True) | Q(points__gte=0, points__lte=MOST_POINTS), name="choice_score_points"
            ),
            models.CheckConstraint(condition=Q(points__isnull=True) | Q(met__isnull=True), name="choice_score_one_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.assignment}: {self.criterion}"
