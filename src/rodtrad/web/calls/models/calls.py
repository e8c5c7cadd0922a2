"""A call: what is asked for, by whom, when, under which rules."""

import uuid
from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.web.calls.models.sets import CriteriaVersion, FormVersion
from rodtrad.web.calls.states import ANNOUNCED, CALL, RUNS_CALLS, CallState, Route
from rodtrad.web.investments.models import Anyone
from rodtrad.web.needs.models import Need
from rodtrad.web.organisation.models import Department, Membership, Organisation, Person


class CallQuerySet(models.QuerySet["Call"]):
    def for_user(self, person: Anyone) -> Self:
        """What is announced to all; within the organisation also what is not public; drafts for those who run calls there."""
        everybodys = Q(public=True, state__in=ANNOUNCED)
        if not isinstance(person, Person):
            return self.filter(everybodys)
        mine = Membership.objects.filter(person=person)
        within = Q(state__in=ANNOUNCED, organisation__in=mine.values("organisation"))
        run = Q(organisation__in=mine.filter(role__in=RUNS_CALLS).values("organisation"))
        return self.filter(everybodys | within | run)

    def public(self) -> Self:
        """What anybody may read of, logged in or not."""
        return self.filter(public=True, state__in=ANNOUNCED)


class Call(models.Model):
    """A call for applications or ideas. Applications are taken in from `opens_at` to `closes_at`.

    `eligibility` is plain data as the engine's rules of eligibility read it: who may apply, for how much a year, how long.
    `needs` are those that an application may cite; `invited` are the departments that a commission is given to.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="calls")
    title = models.CharField(max_length=200)
    route = models.CharField(max_length=20)
    state = models.CharField(max_length=10, default=CallState.DRAFT)
    text = models.TextField(max_length=20_000, blank=True)
    opens_at = models.DateTimeField(null=True, blank=True)
    closes_at = models.DateTimeField(null=True, blank=True)
    budget = models.DecimalField(max_digits=15, decimal_places=2, null=True, blank=True)
    eligibility = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    needs = models.ManyToManyField(Need, related_name="calls", blank=True)
    invited = models.ManyToManyField(Department, related_name="+", blank=True)
    form = models.ForeignKey(FormVersion, on_delete=models.PROTECT, null=True, blank=True, related_name="calls")
    criteria = models.ForeignKey(CriteriaVersion, on_delete=models.PROTECT, null=True, blank=True, related_name="calls")
    cancelled_because = models.TextField(max_length=5_000, blank=True)
    two_step = models.BooleanField(default=False)
    blind = models.BooleanField(default=False)
    public = models.BooleanField(default=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    objects = CallQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = [F("closes_at").desc(nulls_first=True), "title"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(route__in=Route.values), name="calls_call_route_known"),
            models.CheckConstraint(condition=CALL.known(), name="calls_call_state_known"),
            models.CheckConstraint(condition=~Q(title=""), name="calls_call_has_title"),
            models.CheckConstraint(
                condition=Q(opens_at=None) | Q(closes_at=None) | Q(opens_at__lt=F("closes_at")),
                name="calls_call_opens_before_end",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[CallState.DRAFT, CallState.CANCELLED])
                | Q(route=Route.IDEA_TEST, opens_at__isnull=False)
                | Q(form__isnull=False, criteria__isnull=False, opens_at__isnull=False, closes_at__isnull=False),
                name="calls_call_open_with_form_criteria_and_dates",
            ),
            models.CheckConstraint(condition=Q(budget=None) | Q(budget__gt=0), name="calls_call_budget_above_nothing"),
        ]

    def __str__(self) -> str:
        return self.title

    def takes_in(self, now: datetime) -> bool:
        """Whether an application or an idea may be handed in at `now`."""
        begun = self.opens_at is not None and self.opens_at <= now
        return self.state == CallState.OPEN and begun and (self.closes_at is None or now <= self.closes_at)

    @property
    def is_for_ideas(self) -> bool:
        return self.route == Route.IDEA_TEST
