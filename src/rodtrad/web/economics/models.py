"""Calculated costs and savings, as they were computed."""

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
