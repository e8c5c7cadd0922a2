"""The register of needs: what is observed, what speaks for it, who stands behind it, and which investments answer it."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.web.investments.models import Anyone, Investment
from rodtrad.web.needs.models.results import Result
from rodtrad.web.needs.states import AnchoringLevel, Method, NeedState, Picture
from rodtrad.web.organisation.access import seen_by
from rodtrad.web.organisation.models import Department, Organisation, Person


class NeedQuerySet(models.QuerySet["Need"]):
    def for_user(self, person: Anyone) -> Self:
        """The department's own; everything in the organisation for who works in the whole of it."""
        return self.filter(seen_by(person)) if isinstance(person, Person) else self.none()


class Need(models.Model):
    """One need. `rank` is its place among the prioritised, the most pressing first."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="needs")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, blank=True, related_name="needs")
    title = models.CharField(max_length=200)
    problem = models.TextField(max_length=10_000)
    target_group = models.TextField(max_length=10_000, blank=True)
    causes = models.TextField(max_length=10_000, blank=True)
    measures = models.TextField(max_length=10_000, blank=True)
    state = models.CharField(max_length=12, default=NeedState.OBSERVED)
    rank = models.PositiveSmallIntegerField(null=True, blank=True)
    results = models.ManyToManyField(Result, related_name="needs", blank=True)
    investments = models.ManyToManyField(Investment, related_name="needs", blank=True)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=timezone.now)

    objects = NeedQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["title"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(state__in=NeedState.values), name="needs_need_state_known"),
            models.CheckConstraint(condition=~Q(title="") & ~Q(problem=""), name="needs_need_says_what"),
            models.CheckConstraint(
                condition=~Q(state__in=[NeedState.PRIORITISED, NeedState.ANCHORED]) | Q(rank__gte=1),
                name="needs_need_prioritised_ranked",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Note(models.Model):
    """What was found out by talking, watching or asking: whose picture it is, how, when and with whom. No names of persons."""

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="notes")
    picture = models.CharField(max_length=15)
    method = models.CharField(max_length=12)
    who = models.CharField(max_length=300)
    on = models.DateField()
    finding = models.TextField(max_length=10_000)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["on", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(picture__in=Picture.values), name="needs_note_picture_known"),
            models.CheckConstraint(condition=Q(method__in=Method.values), name="needs_note_method_known"),
        ]

    def __str__(self) -> str:
        return f"{self.need}: {self.who}"


class Anchoring(models.Model):
    """With whom the need was anchored, and when."""

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="anchorings")
    level = models.CharField(max_length=15)
    who = models.CharField(max_length=300)
    on = models.DateField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["on", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(level__in=AnchoringLevel.values), name="needs_anchoring_level_known")
        ]

    def __str__(self) -> str:
        return f"{self.need}: {self.who}"
