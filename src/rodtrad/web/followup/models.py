"""A measurement that an investment's document promises, and its figures: aggregates, never rows about persons."""

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from rodtrad.web.followup.states import HAS_FIGURE, MEASUREMENT, SAYS_WHY, Group, MeasurementState
from rodtrad.web.investments.models import Anyone, Investment


class MeasurementQuerySet(models.QuerySet["Measurement"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(investment__in=Investment.objects.for_user(person))


class Measurement(models.Model):
    """One indicator at one time in one group. `month` counts from the investment's start, `version` the figures so far.

    `why` is what the last step gave as its reason: why it was returned, corrected or missed.
    """

    investment = models.ForeignKey(Investment, on_delete=models.PROTECT, related_name="measurements")
    indicator = models.CharField(max_length=60)
    name = models.CharField(max_length=300)
    month = models.SmallIntegerField()
    group = models.CharField(max_length=12)
    due = models.DateField()
    state = models.CharField(max_length=10, default=MeasurementState.PLANNED)
    version = models.PositiveSmallIntegerField(default=0)
    why = models.CharField(max_length=1000, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    checked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    checked_at = models.DateTimeField(null=True)
    planned_at = models.DateTimeField(auto_now_add=True)

    objects = MeasurementQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["due", "name", "-group", "pk"]
        indexes: ClassVar = [models.Index(fields=["state", "due"], name="followup_awaited")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["investment", "indicator", "month", "group"], name="followup_measured_once"),
            models.CheckConstraint(condition=MEASUREMENT.known(), name="followup_state_known"),
            models.CheckConstraint(condition=Q(group__in=Group.values), name="followup_group_known"),
            models.CheckConstraint(condition=~Q(name=""), name="followup_has_name"),
            models.CheckConstraint(
                condition=~Q(state__in=HAS_FIGURE) | Q(version__gte=1, recorded_by__isnull=False),
                name="followup_recorded_has_figure",
            ),
            models.CheckConstraint(condition=~Q(state__in=SAYS_WHY) | ~Q(why=""), name="followup_says_why"),
            models.CheckConstraint(
                condition=~Q(state=MeasurementState.CHECKED) | Q(checked_by__isnull=False, checked_at__isnull=False),
                name="followup_checked_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(state=MeasurementState.CHECKED) | ~Q(checked_by=F("recorded_by")), name="followup_checked_by_another"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.month}), {self.investment}"

    @property
    def group_name(self) -> str:
        return str(Group(self.group).label)

    @property
    def figure(self) -> "Figure | None":
        """The latest. Reads `figures`, so that a list may fetch them all at once."""
        return max(self.figures.all(), key=lambda each: each.number, default=None)


class FigureQuerySet(models.QuerySet["Figure"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(measurement__in=Measurement.objects.for_user(person))


class Figure(models.Model):
    """A version of what was measured: the value in the indicator's unit, of how many persons, on which day.

    Rows are never changed: a correction is a new one. `reason` says why there is another than the first.
    """

    measurement = models.ForeignKey(Measurement, on_delete=models.PROTECT, related_name="figures")
    number = models.PositiveSmallIntegerField()
    value = models.DecimalField(max_digits=18, decimal_places=6)
    n = models.PositiveIntegerField(null=True)
    on = models.DateField()
    note = models.CharField(max_length=1000, blank=True)
    reason = models.CharField(max_length=1000, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = FigureQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["measurement", "number"], name="followup_figure_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="followup_figure_from_one"),
            models.CheckConstraint(condition=Q(n=None) | Q(n__gte=1), name="followup_figure_of_somebody"),
        ]

    def __str__(self) -> str:
        return f"{self.measurement} {self.number}"
