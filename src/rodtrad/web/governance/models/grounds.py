"""What the work stands on: who can what, with whom it is anchored, what is decided of money."""

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from rodtrad.web.governance.models.forums import belongs
from rodtrad.web.governance.states import Anchored, Competence, Ground, How
from rodtrad.web.investments.models import Anyone, Investment
from rodtrad.web.organisation.models import Organisation, Person


class HoldingQuerySet(models.QuerySet["Holding"]):
    def for_user(self, person: Anyone) -> Self:
        """Who can what is no secret within the organisation."""
        return self.filter(belongs(person)) if isinstance(person, Person) else self.none()


class Holding(models.Model):
    """Somebody has a competence that the method needs, `hours` a week of it; `for_all`: for whichever investment asks."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="holdings")
    competence = models.CharField(max_length=16)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=200, blank=True)
    hours = models.DecimalField(max_digits=4, decimal_places=1)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    for_all = models.BooleanField(default=False)
    investments = models.ManyToManyField(Investment, related_name="holdings", blank=True)
    comment = models.CharField(max_length=1000, blank=True)

    objects = HoldingQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["competence", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(competence__in=Competence.values), name="governance_competence_known"),
            models.CheckConstraint(condition=Q(person__isnull=False) | ~Q(name=""), name="governance_holding_is_somebodys"),
            models.CheckConstraint(condition=Q(hours__gt=0, hours__lte=60), name="governance_holding_has_time"),
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="governance_holding_ends_after"),
        ]

    def __str__(self) -> str:
        return self.person.name if self.person else self.name


class AnchoringQuerySet(models.QuerySet["Anchoring"]):
    def for_user(self, person: Anyone) -> Self:
        """The organisation's; those about an investment for who may see it."""
        if not isinstance(person, Person):
            return self.none()
        return self.filter(belongs(person), Q(investment=None) | Q(investment__in=Investment.objects.for_user(person)))


class Anchoring(models.Model):
    """Who knows and shares the picture (or not: `behind`), of the work as a whole or of one investment; and what shows it."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="anchorings")
    investment = models.ForeignKey(Investment, on_delete=models.PROTECT, null=True, blank=True, related_name="anchorings")
    level = models.CharField(max_length=20)
    who = models.CharField(max_length=300)
    on = models.DateField()
    how = models.CharField(max_length=10)
    behind = models.BooleanField(default=True)
    evidence = models.CharField(max_length=1000, blank=True)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    objects = AnchoringQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-on", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(level__in=Anchored.values), name="governance_anchoring_level_known"),
            models.CheckConstraint(condition=Q(how__in=How.values), name="governance_anchoring_how_known"),
            models.CheckConstraint(condition=~Q(who=""), name="governance_anchoring_with_somebody"),
        ]

    def __str__(self) -> str:
        return f"{self.who}"


class GroundDecisionQuerySet(models.QuerySet["GroundDecision"]):
    def for_user(self, person: Anyone) -> Self:
        """Such decisions are public."""
        return self.filter(belongs(person)) if isinstance(person, Person) else self.none()


class GroundDecision(models.Model):
    """What the organisation has decided before anything begins: money set aside, how the risk is shared."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="ground_decisions")
    kind = models.CharField(max_length=14)
    body = models.CharField(max_length=300)
    on = models.DateField()
    reference = models.CharField(max_length=300, blank=True)
    text = models.TextField(max_length=5_000)

    objects = GroundDecisionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-on", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=Ground.values), name="governance_ground_known"),
            models.CheckConstraint(condition=~Q(body="") & ~Q(text=""), name="governance_ground_says_who_and_what"),
        ]

    def __str__(self) -> str:
        return f"{self.body} {self.on:%Y-%m-%d}"
