"""What is to come back and what is to come: verified savings, planned amounts, reports that were written."""

import uuid
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.web.fund.states import Planned
from rodtrad.web.investments.models import Anyone, Investment
from rodtrad.web.organisation.models import Department, Membership, Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.runs.models import Run


def whole_of(person: Person) -> models.QuerySet[Membership, Any]:
    """The organisations (as a sub-query) that the person works in the whole of: the coordinator does everywhere."""
    whole = Membership.objects.filter(Q(department=None) | Q(role=Role.COORDINATOR), person=person)
    return whole.values("organisation")


class SavingQuerySet(models.QuerySet["Saving"]):
    def for_user(self, person: Anyone) -> Self:
        """Those of the investments that the person may see; all for who works in the whole organisation."""
        if not isinstance(person, Person):
            return self.none()
        funds = Q(fund__organisation__in=whole_of(person))
        return self.filter(funds | Q(investment__in=Investment.objects.for_user(person)))

    def in_force(self) -> Self:
        """Those that no later one has replaced."""
        return self.filter(replaced_by=None)


class Saving(models.Model):
    """What an investment saved a department in a year, verified by somebody, on what ground.

    Never changed: one that was wrong is replaced by a new one that says why. Zero is a saving that did not come.
    """

    fund = models.ForeignKey("fund.Fund", on_delete=models.PROTECT, related_name="savings")
    investment = models.ForeignKey(Investment, on_delete=models.PROTECT, related_name="fund_savings")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="fund_savings")
    year = models.PositiveSmallIntegerField()
    amount = models.DecimalField(max_digits=15, decimal_places=2)
    evidence = models.CharField(max_length=1000)
    replaces = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="replaced_by")
    why = models.CharField(max_length=1000, blank=True)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    noted_at = models.DateTimeField(default=timezone.now)

    objects = SavingQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["year", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["fund", "investment", "department", "year"],
                condition=Q(replaces__isnull=True),
                name="fund_saving_once_a_year",
            ),
            models.CheckConstraint(condition=Q(amount__gte=Decimal(0)), name="fund_saving_not_negative"),
            models.CheckConstraint(condition=Q(year__gte=1900, year__lte=2200), name="fund_saving_year"),
            models.CheckConstraint(condition=~Q(evidence=""), name="fund_saving_is_verified"),
            models.CheckConstraint(
                condition=Q(replaces__isnull=True, why="") | (Q(replaces__isnull=False) & ~Q(why="")),
                name="fund_saving_replaced_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.investment}, {self.department} {self.year}"


class PlannedAmount(models.Model):
    """What is reckoned with in a year to come: an allocation, new grants, draw-downs."""

    fund = models.ForeignKey("fund.Fund", on_delete=models.CASCADE, related_name="planned")
    year = models.PositiveSmallIntegerField()
    what = models.CharField(max_length=10)
    amount = models.DecimalField(max_digits=15, decimal_places=2)

    class Meta:
        ordering: ClassVar = ["year", "what"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["fund", "year", "what"], name="fund_planned_once"),
            models.CheckConstraint(condition=Q(what__in=Planned.values), name="fund_planned_known"),
            models.CheckConstraint(condition=Q(amount__gte=Decimal(0)), name="fund_planned_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.fund} {self.year} {self.what}"


class FundReportQuerySet(models.QuerySet["FundReport"]):
    def for_user(self, person: Anyone) -> Self:
        """The whole fund stands in it: for those who see the whole."""
        return self.filter(fund__organisation__in=whole_of(person)) if isinstance(person, Person) else self.none()


class FundReport(models.Model):
    """A statement for the board or the auditor as a file, as it was made; `events` is how many stood in the ledger."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    fund = models.ForeignKey("fund.Fund", on_delete=models.PROTECT, related_name="reports")
    run = models.OneToOneField(Run, on_delete=models.PROTECT, related_name="fund_report")
    on = models.DateField()
    language = models.CharField(max_length=2)
    format = models.CharField(max_length=5)
    events = models.PositiveIntegerField()
    stored = models.CharField(max_length=80, unique=True)
    sha256 = models.CharField(max_length=64)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    objects = FundReportQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-made_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="fund_report_hash_form")
        ]

    def __str__(self) -> str:
        return f"{self.fund} {self.on} ({self.format}, {self.language})"
