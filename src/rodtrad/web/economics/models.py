"""Calculated costs and savings, as they were computed; and what was booked, as it was read in."""

from django.db import models
from django.utils import timezone

from rodtrad.web.runs.models import Run


class EconomicsResult(models.Model):
    """One calculation. Never changed: a new run writes a new row. `effects_run` is None for a calculation made beforehand."""

    investment = models.ForeignKey("investments.Investment", on_delete=models.PROTECT, related_name="economics")
    run = models.OneToOneField(Run, on_delete=models.PROTECT, related_name="economics")
    effects_run = models.ForeignKey(Run, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    economics = models.JSONField()
    version_hash = models.CharField(max_length=64)
    engine_version = models.CharField(max_length=40)
    seed = models.BigIntegerField()
    computed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-computed_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.investment_id} {self.version_hash[:8]}"


class BookedCosts(models.Model):
    """The net cost of one project of the accounts by calendar year, out of a SIE 4 file. Never changed: a newer one is a new row.

    `by_year` is year → amount, as text so that no öre is lost; `content_hash` tells the file (SHA-256), which is not kept."""

    investment = models.ForeignKey("investments.Investment", on_delete=models.PROTECT, related_name="booked")
    project = models.CharField(max_length=80)
    project_name = models.CharField(max_length=200, blank=True)
    company = models.CharField(max_length=200, blank=True)
    file_name = models.CharField(max_length=200)
    content_hash = models.CharField(max_length=64)
    rows = models.PositiveIntegerField()
    by_year = models.JSONField()
    read_by = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="+")
    read_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-read_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.investment_id} {self.project}"
