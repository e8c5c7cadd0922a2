"""The data sets of an investment and the effects estimated from them. No row about a person is in the database."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Access
from rodtrad.web.runs.models import Run

# Its rows are about persons: never open.
LEVELS = (Access.AUDITED, Access.PROTECTED, Access.CLOSED)


class DataSet(models.Model):
    """The card of a data file: whose it is, by which right it is used, for what, and until when.

    The file itself lies outside the database under `stored`, a random name; persons are named by a keyed hash in it, and it has
    only the columns of the document's data plan. `fingerprint` is the hash of the file that was uploaded, which an effect says it
    was estimated from; `plan_hash` that of the columns which the file was checked against.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    investment = models.ForeignKey("investments.Investment", on_delete=models.PROTECT, related_name="data_sets")
    version_hash = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    stored = models.CharField(max_length=80, unique=True)
    fingerprint = models.CharField(max_length=64)
    rows = models.PositiveIntegerField()
    plan_hash = models.CharField(max_length=64)
    owner = models.CharField(max_length=1000)
    legal_basis = models.CharField(max_length=1000)
    purpose = models.CharField(max_length=1000)
    keep_until = models.DateField()
    access = models.CharField(max_length=10, default=Access.AUDITED)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-uploaded_at"]
        constraints = [
            models.CheckConstraint(condition=Q(rows__gt=0), name="evaluation_data_set_has_rows"),
            models.CheckConstraint(
                condition=~Q(owner="") & ~Q(legal_basis="") & ~Q(purpose=""), name="evaluation_data_set_card_is_filled_in"
            ),
            models.CheckConstraint(condition=Q(access__in=LEVELS), name="evaluation_data_set_access_known"),
            models.CheckConstraint(
                condition=Q(removed_at__isnull=True) | Q(removed_at__gte=F("uploaded_at")),
                name="evaluation_data_set_removed_after_upload",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def organisation(self) -> Organisation:
        return self.investment.organisation

    @property
    def department(self) -> Department | None:
        return self.investment.department

    @property
    def answerable(self) -> Person:
        """Who added it: is told when others open its rows, and alone reads them where it is closed."""
        return self.uploaded_by


class EffectResult(models.Model):
    """One estimated effect, as it was computed. Never changed: a new run writes new rows."""

    investment = models.ForeignKey("investments.Investment", on_delete=models.PROTECT, related_name="effects")
    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="effects")
    position = models.PositiveSmallIntegerField()
    analysis = models.CharField(max_length=60)
    effect = models.JSONField()
    data_set = models.ForeignKey(DataSet, on_delete=models.PROTECT, related_name="effects")
    version_hash = models.CharField(max_length=64)
    data_hash = models.CharField(max_length=64)
    engine_version = models.CharField(max_length=40)
    seed = models.BigIntegerField()
    computed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["run", "position"]
        constraints = [
            models.UniqueConstraint(fields=["run", "position"], name="evaluation_effect_once_per_run"),
            models.UniqueConstraint(fields=["run", "analysis"], name="evaluation_analysis_once_per_run"),
        ]

    def __str__(self) -> str:
        return f"{self.analysis} {self.version_hash[:8]}"
