"""What was determined to be due: numbered, hashed, each naming the one before; made by one person and signed off by another."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.web.contracts.models.contracts import HASH, Contract, Version
from rodtrad.web.contracts.models.outcomes import OutcomeSet
from rodtrad.web.contracts.states import DeterminationState
from rodtrad.web.investments.models import Anyone


class DeterminationQuerySet(models.QuerySet["Determination"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(contract__in=Contract.objects.for_user(person))


class Determination(models.Model):
    """`content` is the whole of it as the engine made it, amounts as text; `hash` covers it and the hash of the one before.

    The database refuses to change it, and that the same person makes it and signs it off.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="determinations")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="determinations")
    outcomes = models.ForeignKey(OutcomeSet, on_delete=models.PROTECT, related_name="determinations")
    number = models.PositiveIntegerField()
    on = models.DateField()
    content = models.JSONField(encoder=DjangoJSONEncoder)
    total = models.DecimalField(max_digits=17, decimal_places=2)
    hash = models.CharField(max_length=64)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=10, default=DeterminationState.PENDING)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    why = models.TextField(max_length=2000, blank=True)

    objects = DeterminationQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-number", "-made_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(state__in=DeterminationState.values), name="determination_state_known"),
            models.CheckConstraint(condition=Q(hash__regex=HASH), name="determination_hash_form"),
            models.CheckConstraint(condition=Q(total__gte=0), name="determination_total"),
            models.UniqueConstraint(
                fields=["contract", "number"],
                condition=~Q(state=DeterminationState.RETURNED),
                name="determination_number_once",
            ),
            models.UniqueConstraint(
                fields=["contract"], condition=Q(state=DeterminationState.PENDING), name="determination_one_waits"
            ),
            models.CheckConstraint(
                condition=~Q(state=DeterminationState.SIGNED) | ~Q(settled_by=F("made_by")), name="determination_two_persons"
            ),
            models.CheckConstraint(
                condition=Q(state=DeterminationState.PENDING) | Q(settled_by__isnull=False, settled_at__isnull=False),
                name="determination_settled_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(state=DeterminationState.RETURNED) | ~Q(why=""), name="determination_returned_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contract} {self.number}"
