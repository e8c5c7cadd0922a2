"""Payments as they were made. Never changed: a wrong row is cancelled by another that says why."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.web.contracts.models.contracts import Contract
from rodtrad.web.contracts.states import PaymentKind
from rodtrad.web.investments.models import Anyone


class PaymentQuerySet(models.QuerySet["Payment"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(contract__in=Contract.objects.for_user(person))

    def standing(self) -> Self:
        """Those that no other has cancelled, without those that cancel."""
        return self.filter(cancels=None, cancelled_by=None)


class Payment(models.Model):
    """One payment on one day, to the öre. `source` and `receiver` are keys of parties, "" for the world outside."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="payments")
    on = models.DateField()
    kind = models.CharField(max_length=20)
    amount = models.DecimalField(max_digits=15, decimal_places=2)
    source = models.CharField(max_length=60, blank=True)
    receiver = models.CharField(max_length=60, blank=True)
    term = models.CharField(max_length=60, blank=True)
    note = models.CharField(max_length=1000, blank=True)
    cancels = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="cancelled_by")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    objects = PaymentQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["on", "made_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="contract_payment_above_zero"),
            models.CheckConstraint(condition=Q(kind__in=PaymentKind.values), name="contract_payment_kind_known"),
            models.CheckConstraint(condition=~Q(source=F("receiver")), name="contract_payment_between_two"),
            models.CheckConstraint(condition=Q(cancels__isnull=True) | ~Q(note=""), name="contract_payment_cancelled_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.contract}: {self.on} {self.amount}"
