"""What the metrics came to, as it was known one day. Never changed: what turns out otherwise is a new set."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.web.contracts.models.contracts import HASH, Contract
from rodtrad.web.investments.models import Anyone


class OutcomeSetQuerySet(models.QuerySet["OutcomeSet"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(contract__in=Contract.objects.for_user(person))


class OutcomeSet(models.Model):
    """All outcomes known on the day `as_at`, each with who verified it and when. Persons stand under pseudonyms."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="outcome_sets")
    number = models.PositiveIntegerField()
    as_at = models.DateField()
    data = models.JSONField(encoder=DjangoJSONEncoder)
    hash = models.CharField(max_length=64)
    file_name = models.CharField(max_length=200, blank=True)
    note = models.CharField(max_length=1000, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    objects = OutcomeSetQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contract", "number"], name="contract_outcomes_number_once"),
            models.CheckConstraint(condition=Q(hash__regex=HASH), name="contract_outcomes_hash_form"),
        ]

    def __str__(self) -> str:
        return f"{self.contract} {self.number}"
