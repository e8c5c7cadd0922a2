"""What an analysis gave. It has passed disclosure control, and is never changed."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.web.investments.models import Anyone, Investment
from rodtrad.web.needs.models.data import DataSet
from rodtrad.web.needs.states import Analysis
from rodtrad.web.runs.models import Run


class ResultQuerySet(models.QuerySet["Result"]):
    def for_user(self, person: Anyone) -> Self:
        """Who may see the data set's card may see what came out."""
        return self.filter(data_set__in=DataSet.objects.for_user(person))


class Result(models.Model):
    """One analysis of one data set. `inputs_hash` covers question, card, data, rule, and what was told before of the same data.

    `told` are the references of those earlier results, which it was judged together with.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    data_set = models.ForeignKey(DataSet, on_delete=models.PROTECT, related_name="results")
    run = models.OneToOneField(Run, on_delete=models.PROTECT, related_name="need_result")
    kind = models.CharField(max_length=10)
    title = models.CharField(max_length=200)
    question = models.JSONField()
    rule = models.JSONField()
    result = models.JSONField()
    told = models.JSONField(default=list)
    inputs_hash = models.CharField(max_length=64)
    data_hash = models.CharField(max_length=64)
    engine_version = models.CharField(max_length=40)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    objects = ResultQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-made_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=Analysis.values), name="needs_result_kind_known"),
            models.CheckConstraint(condition=~Q(title=""), name="needs_result_has_title"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def reference(self) -> str:
        """What the result is cited by."""
        return f"{self.inputs_hash[:8]}-{str(self.pk)[:4]}"


class PlacementQuerySet(models.QuerySet["Placement"]):
    def for_user(self, person: Anyone) -> Self:
        """Who may read the investment's report may see what stands in it."""
        return self.filter(investment__in=Investment.objects.for_user(person))


class Placement(models.Model):
    """A result that somebody has put into an investment's report, as what shows the need."""

    investment = models.ForeignKey(Investment, on_delete=models.CASCADE, related_name="placements")
    result = models.ForeignKey(Result, on_delete=models.PROTECT, related_name="placements")
    placed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    placed_at = models.DateTimeField(default=timezone.now)

    objects = PlacementQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["placed_at", "pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["investment", "result"], name="needs_placement_once")]

    def __str__(self) -> str:
        return f"{self.investment}: {self.result}"
