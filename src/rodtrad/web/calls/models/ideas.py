"""An idea that is tested before anybody writes an application."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.web.calls.models.calls import Call
from rodtrad.web.calls.states import IDEA, RUNS_CALLS, IdeaState
from rodtrad.web.investments.models import Anyone
from rodtrad.web.needs.models import Need
from rodtrad.web.organisation.models import Department, Membership, Organisation, Person


class IdeaQuerySet(models.QuerySet["Idea"]):
    def for_user(self, person: Anyone) -> Self:
        """The department's (or the organisation's) own; those handed in also for who runs the call."""
        if not isinstance(person, Person):
            return self.none()
        mine = Membership.objects.filter(person=person)
        own = Q(department__in=mine.filter(department__isnull=False).values("department"))
        whole = Q(department=None, organisation__in=mine.filter(department=None).values("organisation"))
        run = Q(call__organisation__in=mine.filter(role__in=RUNS_CALLS).values("organisation")) & ~Q(state=IdeaState.IDEA)
        return self.filter(own | whole | run)


class Idea(models.Model):
    """An idea test: which need, what to do, for whom, what is new, whom it touches, what it should lead to."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="ideas")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="ideas")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, blank=True, related_name="ideas")
    title = models.CharField(max_length=200)
    need = models.ForeignKey(Need, on_delete=models.PROTECT, null=True, blank=True, related_name="ideas")
    need_text = models.TextField(max_length=5_000, blank=True)
    idea = models.TextField(max_length=5_000, blank=True)
    target_group = models.TextField(max_length=5_000, blank=True)
    new = models.TextField(max_length=5_000, blank=True)
    touches = models.TextField(max_length=5_000, blank=True)
    effects = models.TextField(max_length=5_000, blank=True)
    state = models.CharField(max_length=10, default=IdeaState.IDEA)
    answer = models.TextField(max_length=5_000, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(auto_now=True)

    objects = IdeaQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-made_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=IDEA.known(), name="calls_idea_state_known"),
            models.CheckConstraint(condition=~Q(title=""), name="calls_idea_has_title"),
            models.CheckConstraint(
                condition=Q(state=IdeaState.IDEA) | Q(submitted_at__isnull=False), name="calls_idea_submitted_when"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[IdeaState.IDEA, IdeaState.SUBMITTED, IdeaState.APPROVED]) | ~Q(answer=""),
                name="calls_idea_refused_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def name_in_log(self) -> str:
        """What only those who write it may see goes by the name of its call."""
        return self.title if self.submitted_at else self.call.title
