"""What goes before the body that decides, what is proposed, and what was decided."""

import uuid
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.web.calls.models import Application, Call
from rodtrad.web.choice.models.reviews import coordinated_by
from rodtrad.web.choice.states import READS_CASES, CaseState, Outcome, Step
from rodtrad.web.investments.models import Anyone
from rodtrad.web.organisation.models import Membership, Person
from rodtrad.web.runs.models import Run


def read_by(person: Person) -> models.QuerySet[Membership, Any]:
    """The organisations (as a sub-query) whose cases the person reads once they are sent."""
    return Membership.objects.filter(person=person, role__in=READS_CASES, department=None).values("organisation")


class DecisionCaseQuerySet(models.QuerySet["DecisionCase"]):
    def for_user(self, person: Anyone) -> Self:
        """The coordinator's; from when they are sent also those of who decides, and of the controller."""
        if not isinstance(person, Person):
            return self.none()
        sent = ~Q(state=CaseState.PREPARING) & Q(call__organisation__in=read_by(person))
        return self.filter(Q(call__organisation__in=coordinated_by(person)) | sent)


class DecisionCase(models.Model):
    """What one body decides at one meeting. `correction`: it mends an earlier decision."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="cases")
    step = models.CharField(max_length=10)
    correction = models.BooleanField(default=False)
    body = models.CharField(max_length=200)
    on = models.DateField()
    reference = models.CharField(max_length=100, blank=True)
    words = models.TextField(max_length=10_000, blank=True)
    state = models.CharField(max_length=10, default=CaseState.PREPARING)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    objects = DecisionCaseQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-on", "-made_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(state__in=CaseState.values), name="choice_case_state_known"),
            models.CheckConstraint(condition=Q(step__in=Step.values), name="choice_case_step_known"),
            models.CheckConstraint(condition=~Q(body=""), name="choice_case_names_body"),
            models.CheckConstraint(
                condition=~Q(state=CaseState.DECIDED) | ~Q(reference=""), name="choice_case_decided_has_reference"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.call}, {self.body} {self.on}"


class ProposalQuerySet(models.QuerySet["Proposal"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(case__in=DecisionCase.objects.for_user(person))


class Proposal(models.Model):
    """What the officials propose for one application. It can be changed until the decision is recorded."""

    case = models.ForeignKey(DecisionCase, on_delete=models.CASCADE, related_name="proposals")
    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="proposals")
    outcome = models.CharField(max_length=10)
    amount = models.DecimalField(max_digits=15, decimal_places=2, null=True, blank=True)
    conditions = models.TextField(max_length=5000, blank=True)
    motive = models.TextField(max_length=5000, blank=True)
    motives = models.JSONField(default=dict)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case", "application"], name="choice_proposal_once"),
            models.CheckConstraint(condition=Q(outcome__in=Outcome.values), name="choice_proposal_outcome_known"),
            models.CheckConstraint(
                condition=Q(amount__isnull=True) | Q(amount__gt=0, outcome=Outcome.GRANTED), name="choice_proposal_amount"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.outcome}"


class DecisionQuerySet(models.QuerySet["Decision"]):
    def for_user(self, person: Anyone) -> Self:
        """Those on cases that one may see, and those on applications that one may see."""
        seen = Application.objects.for_user(person)
        return self.filter(Q(case__in=DecisionCase.objects.for_user(person)) | Q(application__in=seen))

    def in_force(self) -> Self:
        """Those that no later one has corrected."""
        return self.filter(corrected_by=None)


class Decision(models.Model):
    """What was decided on one application. Never changed: what was wrong is corrected by a new one that refers to it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(DecisionCase, on_delete=models.PROTECT, related_name="decisions")
    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="decisions")
    step = models.CharField(max_length=10)
    outcome = models.CharField(max_length=10)
    amount = models.DecimalField(max_digits=15, decimal_places=2, null=True, blank=True)
    conditions = models.TextField(max_length=5000, blank=True)
    motive = models.TextField(max_length=5000)
    motives = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    corrects = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrected_by")
    why = models.TextField(max_length=2000, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(default=timezone.now)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["recorded_at", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case", "application"], name="choice_decision_once_in_case"),
            models.UniqueConstraint(
                fields=["application", "step"],
                condition=Q(corrects__isnull=True) & ~Q(outcome=Outcome.DEFERRED),
                name="choice_decision_once_a_step",
            ),
            models.CheckConstraint(condition=Q(step__in=Step.values), name="choice_decision_step_known"),
            models.CheckConstraint(condition=Q(outcome__in=Outcome.values), name="choice_decision_outcome_known"),
            models.CheckConstraint(
                condition=Q(outcome=Outcome.GRANTED, step=Step.AMOUNT, amount__gt=0)
                | Q(outcome=Outcome.GRANTED, step=Step.IDEA)
                | (~Q(outcome=Outcome.GRANTED) & Q(amount__isnull=True)),
                name="choice_decision_granted_amount",
            ),
            models.CheckConstraint(condition=~Q(motive=""), name="choice_decision_has_motive"),
            models.CheckConstraint(
                condition=(Q(corrects__isnull=True) & Q(why="")) | (Q(corrects__isnull=False) & ~Q(why="")),
                name="choice_decision_correction_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.outcome}"


class DecidedPackQuerySet(models.QuerySet["DecidedPack"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(case__in=DecisionCase.objects.for_user(person))


class DecidedPack(models.Model):
    """What the body had before it when it decided, as data that every form of it is written from. Never changed."""

    case = models.ForeignKey(DecisionCase, on_delete=models.PROTECT, related_name="decided_on")
    language = models.CharField(max_length=2)
    content = models.JSONField(encoder=DjangoJSONEncoder)
    made_at = models.DateTimeField(default=timezone.now)

    objects = DecidedPackQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["case", "language"], name="choice_decided_pack_once")]

    def __str__(self) -> str:
        return f"{self.case} ({self.language})"


class PackQuerySet(models.QuerySet["Pack"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(case__in=DecisionCase.objects.for_user(person))


class Pack(models.Model):
    """A decision pack as a file, as it was when it was made. `facts` is the hash of everything that stands in it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(DecisionCase, on_delete=models.PROTECT, related_name="packs")
    run = models.OneToOneField(Run, on_delete=models.PROTECT, related_name="pack")
    language = models.CharField(max_length=2)
    format = models.CharField(max_length=5)
    stored = models.CharField(max_length=80, unique=True)
    sha256 = models.CharField(max_length=64)
    facts = models.CharField(max_length=64)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    objects = PackQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-made_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="choice_pack_hash_form")
        ]

    def __str__(self) -> str:
        return f"{self.case} ({self.format}, {self.language})"
