"""A fund, its rules by date, and what happened in it, event by event."""

from decimal import Decimal
from typing import ClassVar, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.web.choice.models import Decision
from rodtrad.web.fund.models.planning import Saving, whole_of
from rodtrad.web.fund.states import OF_INVESTMENT, EventKind
from rodtrad.web.investments.models import KEY, Anyone, Investment
from rodtrad.web.organisation.models import Department, Membership, Organisation, Person

CURRENCY = r"^[A-Z]{3}$"


class FundQuerySet(models.QuerySet["Fund"]):
    def for_user(self, person: Anyone) -> Self:
        """That there is a fund, and its rules, is no secret within the organisation."""
        mine = Membership.objects.filter(person=person if isinstance(person, Person) else None)
        return self.filter(organisation__in=mine.values("organisation"))


class Fund(models.Model):
    """Money set aside for social investments. Its rules stand in `rules`, and what happened in `events`."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="funds")
    key = models.SlugField(max_length=60)
    name = models.CharField(max_length=200)
    currency = models.CharField(max_length=3, default="SEK")
    made_at = models.DateTimeField(default=timezone.now)

    objects = FundQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "key"], name="fund_key_once"),
            models.UniqueConstraint(fields=["organisation", "name"], name="fund_name_once"),
            models.CheckConstraint(condition=Q(key__regex=KEY), name="fund_key_form"),
            models.CheckConstraint(condition=~Q(name=""), name="fund_has_name"),
            models.CheckConstraint(condition=Q(currency__regex=CURRENCY), name="fund_currency_form"),
        ]

    def __str__(self) -> str:
        return self.name


class RulesVersionQuerySet(models.QuerySet["RulesVersion"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(fund__in=Fund.objects.for_user(person))


class RulesVersion(models.Model):
    """The rules that hold from a day on, and the decision behind them. Never changed: new rules are a new version."""

    fund = models.ForeignKey(Fund, on_delete=models.PROTECT, related_name="rules")
    number = models.PositiveIntegerField()
    valid_from = models.DateField()
    data = models.JSONField(encoder=DjangoJSONEncoder)
    reference = models.CharField(max_length=300)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    objects = RulesVersionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["fund", "number"], name="fund_rules_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="fund_rules_number_from_one"),
            models.CheckConstraint(condition=~Q(reference=""), name="fund_rules_say_who_decided"),
        ]

    def __str__(self) -> str:
        return f"{self.fund} {self.number}"


class LedgerEventQuerySet(models.QuerySet["LedgerEvent"]):
    def for_user(self, person: Anyone) -> Self:
        """Everything for who works in the whole organisation; a department its own investments' rows."""
        if not isinstance(person, Person):
            return self.none()
        whole, own = Q(fund__organisation__in=whole_of(person)), Q(investment__in=Investment.objects.for_user(person))
        return self.filter(whole | own)


class LedgerEvent(models.Model):
    """What happened on a day, as `rodtrad.fund.Event`. Never changed: what was wrong is taken back by a correction.

    `number` counts from 1 in each fund. A correction repeats the investment and department of what it takes back.
    """

    fund = models.ForeignKey(Fund, on_delete=models.PROTECT, related_name="events")
    number = models.PositiveIntegerField()
    on = models.DateField()
    kind = models.CharField(max_length=12)
    amount = models.DecimalField(max_digits=15, decimal_places=2)
    investment = models.ForeignKey(Investment, on_delete=models.PROTECT, null=True, blank=True, related_name="fund_events")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, blank=True, related_name="fund_events")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, null=True, blank=True, related_name="fund_events")
    saving = models.ForeignKey(Saving, on_delete=models.PROTECT, null=True, blank=True, related_name="fund_events")
    corrects = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrected_by")
    reference = models.CharField(max_length=300, blank=True)
    note = models.CharField(max_length=1000, blank=True)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    entered_at = models.DateTimeField(default=timezone.now)

    objects = LedgerEventQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["fund", "number"], name="fund_event_number_once"),
            models.UniqueConstraint(fields=["fund"], condition=Q(kind="opening"), name="fund_event_opens_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="fund_event_number_from_one"),
            models.CheckConstraint(condition=Q(kind__in=EventKind.values), name="fund_event_kind_known"),
            models.CheckConstraint(condition=Q(amount__gt=Decimal(0)), name="fund_event_amount_positive"),
            models.CheckConstraint(
                condition=~Q(kind__in=[str(kind) for kind in OF_INVESTMENT]) | Q(investment__isnull=False),
                name="fund_event_names_investment",
            ),
            models.CheckConstraint(
                condition=Q(kind="correction", corrects__isnull=False) | (~Q(kind="correction") & Q(corrects__isnull=True)),
                name="fund_event_correction_corrects",
            ),
            models.CheckConstraint(
                condition=~Q(kind="pay_back") | Q(saving__isnull=False), name="fund_event_pay_back_is_verified"
            ),
            models.CheckConstraint(condition=Q(decision=None) | Q(kind="grant"), name="fund_event_decision_grants"),
            models.CheckConstraint(condition=~Q(kind="correction") | ~Q(note=""), name="fund_event_correction_says_why"),
            models.CheckConstraint(condition=Q(corrects=None) | ~Q(corrects=F("id")), name="fund_event_corrects_another"),
        ]

    def __str__(self) -> str:
        return f"{self.fund} {self.number}"

    @property
    def kind_name(self) -> str:
        return str(EventKind(self.kind).label)
