"""A piece of background work: what is asked for, by whom, how far it has come, and what came out."""

import uuid
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.web.organisation.models import Organisation
from rodtrad.web.runs.states import LIVE, MAX_ATTEMPTS, State

if TYPE_CHECKING:
    from rodtrad.web.investments.models import Investment


class Run(models.Model):
    """Work on one version of one investment with one input, done at most once at a time.

    Work that belongs to no investment belongs to an `organisation`, and its input says all that it is about.

    `lease_until` is how long the worker that holds `lease_token` is believed to be alive; after that another may take over.
    `result` names what came out, in terms of the kind; `problems` are those of a `RodtradError`, readable in every language.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=40)
    investment = models.ForeignKey("investments.Investment", on_delete=models.CASCADE, null=True, blank=True, related_name="runs")
    organisation = models.ForeignKey(
        "organisation.Organisation", on_delete=models.PROTECT, null=True, blank=True, related_name="runs"
    )
    version_hash = models.CharField(max_length=64, blank=True)
    input_hash = models.CharField(max_length=64)
    input = models.JSONField(default=dict)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=10, default=State.QUEUED)
    progress = models.PositiveSmallIntegerField(default=0)
    step = models.CharField(max_length=80, default="run-step-queued")
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_token = models.UUIDField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    result = models.CharField(max_length=200, blank=True)
    problems = models.JSONField(default=list)

    class Meta:
        ordering = ["-asked_at"]
        indexes = [models.Index(fields=["state", "asked_at"], name="runs_waiting")]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "investment", "version_hash", "input_hash"],
                condition=Q(state__in=LIVE),
                name="runs_one_alive_of_each",
            ),
            models.UniqueConstraint(
                fields=["kind", "organisation", "input_hash"],
                condition=Q(state__in=LIVE, investment__isnull=True),
                name="runs_one_alive_of_each_in_organisation",
            ),
            models.CheckConstraint(
                condition=Q(investment__isnull=False, organisation__isnull=True)
                | Q(investment__isnull=True, organisation__isnull=False),
                name="runs_belong_to_one",
            ),
            models.CheckConstraint(condition=Q(state__in=State.values), name="runs_state_known"),
            models.CheckConstraint(condition=Q(progress__lte=100), name="runs_progress_is_percent"),
            models.CheckConstraint(condition=Q(attempts__lte=MAX_ATTEMPTS), name="runs_attempts_limited"),
            models.CheckConstraint(
                condition=Q(state=State.RUNNING, lease_until__isnull=False, lease_token__isnull=False, started_at__isnull=False)
                | (~Q(state=State.RUNNING) & Q(lease_until__isnull=True, lease_token__isnull=True)),
                name="runs_running_is_leased",
            ),
            models.CheckConstraint(
                condition=Q(state__in=LIVE, finished_at__isnull=True) | (~Q(state__in=LIVE) & Q(finished_at__isnull=False)),
                name="runs_finished_has_time",
            ),
            models.CheckConstraint(condition=~Q(state=State.DONE) | Q(progress=100), name="runs_done_is_complete"),
            models.CheckConstraint(
                condition=Q(finished_at__isnull=True) | Q(finished_at__gte=F("asked_at")), name="runs_finished_after_asked"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"

    @property
    def name_in_log(self) -> str:
        """What the work is done on, as people call it."""
        return str(self.investment or self.organisation)

    @property
    def about(self) -> "Investment":
        """The investment that the work is on. Raises LookupError for work on none."""
        if self.investment is None:
            raise LookupError(f"run {self.pk} is on no investment")
        return self.investment

    @property
    def owner(self) -> Organisation:
        """Whose log tells of the run."""
        return self.investment.organisation if self.investment else self.organisation  # type: ignore[return-value]

    @property
    def alive(self) -> bool:
        return self.state in LIVE

    @property
    def seen(self) -> str:
        """What a page that shows this run has shown, so that it is not told the same twice."""
        return f"{self.state}-{self.progress}-{self.step}"
