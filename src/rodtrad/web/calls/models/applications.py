"""An application as it is being written, the parties behind it, and what is attached to it."""

import uuid
from collections.abc import Callable
from typing import ClassVar, Final, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.web.calls.models.calls import Call
from rodtrad.web.calls.models.ideas import Idea
from rodtrad.web.calls.states import APPLICATION, HANDED_IN, RUNS_CALLS, ApplicationState
from rodtrad.web.investments.models import Anyone, Investment
from rodtrad.web.needs.models import Need
from rodtrad.web.organisation.models import Department, Membership, Organisation, Person

# Others who may read an application, as later apps say (reviewers, those who decide): person → which applications.
readers: Final[list[Callable[[Person], Q]]] = []


class ApplicationQuerySet(models.QuerySet["Application"]):
    def for_user(self, person: Anyone) -> Self:
        """The parties' own people; from the day it is handed in also who runs the call, and those whom later apps name."""
        if not isinstance(person, Person):
            return self.none()
        seen = Q(pk__in=Party.objects.of(person).values("application")) | self._run_by(person)
        for also in readers:
            seen |= also(person)
        return self.filter(seen)

    def of_applicant(self, person: Person) -> Self:
        """Those that the person is one of the applicants of."""
        return self.filter(pk__in=Party.objects.of(person).values("application"))

    def handed_in(self) -> Self:
        return self.filter(submitted_at__isnull=False)

    @staticmethod
    def _run_by(person: Person) -> Q:
        run = Membership.objects.filter(person=person, role__in=RUNS_CALLS).values("organisation")
        return Q(call__organisation__in=run, submitted_at__isnull=False)


class Application(models.Model):
    """An application. `answers` (question → plain value) is what stands there now, shared by those who write it.

    `stamps` says of each answer who wrote it and when. `money` is what is asked for and the whole cost by year
    ({"2027": {"grant": "500000", "cost": "900000"}}), `amount_asked` the sum of what is asked for. What was handed in stands in
    its versions; `number` is the latest one's. `organisation` and `department` are those of the party that leads (no department:
    the organisation as a whole).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="applications")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="applications")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, blank=True, related_name="applications")
    title = models.CharField(max_length=200)
    need = models.ForeignKey(Need, on_delete=models.PROTECT, null=True, blank=True, related_name="applications")
    idea = models.ForeignKey(Idea, on_delete=models.PROTECT, null=True, blank=True, related_name="applications")
    amount_asked = models.DecimalField(max_digits=15, decimal_places=2, null=True, blank=True)
    money = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    state = models.CharField(max_length=15, default=ApplicationState.DRAFT)
    answers = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    stamps = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    number = models.PositiveIntegerField(default=0)
    submitted_at = models.DateTimeField(null=True, blank=True)
    complete_by = models.DateField(null=True, blank=True)
    investment = models.ForeignKey(Investment, on_delete=models.PROTECT, null=True, blank=True, related_name="applications")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-made_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=APPLICATION.known(), name="calls_application_state_known"),
            models.CheckConstraint(condition=~Q(title=""), name="calls_application_has_title"),
            models.CheckConstraint(
                condition=~Q(state__in=HANDED_IN) | Q(submitted_at__isnull=False, number__gte=1),
                name="calls_application_handed_in_has_version",
            ),
            models.CheckConstraint(
                condition=Q(investment=None) | Q(state=ApplicationState.GRANTED), name="calls_application_granted_has_investment"
            ),
            models.CheckConstraint(
                condition=Q(amount_asked=None) | Q(amount_asked__gte=0), name="calls_application_amount_not_below_nothing"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def name_in_log(self) -> str:
        """What only those who write it may see goes by the name of its call."""
        return self.title if self.submitted_at else self.call.title

    @property
    def lead(self) -> str:
        """Who leads it, in words."""
        return self.department.name if self.department else self.organisation.name


class PartyQuerySet(models.QuerySet["Party"]):
    def of(self, person: Person) -> Self:
        """Where the person works for the party, or is to sign for it."""
        mine = Membership.objects.filter(person=person)
        own = Q(department__in=mine.filter(department__isnull=False).values("department"))
        whole = Q(department=None, organisation__in=mine.filter(department=None).values("organisation"))
        return self.filter(own | whole | Q(signatory=person))

    def for_user(self, person: Anyone) -> Self:
        return self.filter(application__in=Application.objects.for_user(person))


class Party(models.Model):
    """One of those who apply together: a department, an organisation, or (with `name` alone) somebody outside who has no login.

    `kind` is an actor's kind as in the investment document. A signature is for one content: `signed_hash` is the hash of what was
    signed.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="parties")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=200, blank=True)
    leads = models.BooleanField(default=False)
    kind = models.CharField(max_length=20, default="department")
    publicly_owned = models.BooleanField(default=False)
    signatory = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    signed_name = models.CharField(max_length=200, blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_hash = models.CharField(max_length=64, blank=True)
    added_at = models.DateTimeField(default=timezone.now)

    objects = PartyQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-leads", "added_at", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["application"], condition=Q(leads=True), name="calls_party_one_leads"),
            models.UniqueConstraint(
                fields=["application", "department"], condition=Q(department__isnull=False), name="calls_party_department_once"
            ),
            models.UniqueConstraint(
                fields=["application", "organisation"],
                condition=Q(department=None, organisation__isnull=False),
                name="calls_party_organisation_once",
            ),
            models.CheckConstraint(
                condition=Q(organisation__isnull=False, name="") | (Q(organisation=None, department=None) & ~Q(name="")),
                name="calls_party_is_somebody",
            ),
            models.CheckConstraint(
                condition=Q(signed_at=None, signed_hash="", signed_by=None)
                | (Q(signed_at__isnull=False, signed_by__isnull=False) & ~Q(signed_hash="")),
                name="calls_party_signed_whole",
            ),
        ]

    def __str__(self) -> str:
        if self.department:
            return self.department.name
        return self.organisation.name if self.organisation else self.name

    @property
    def is_outside(self) -> bool:
        """Without a login here: those who lead note that it has signed on paper."""
        return self.organisation_id is None


class HeldQuerySet(models.QuerySet["Held"]):
    def for_user(self, person: Anyone) -> Self:
        """One's own, as long as the application is seen."""
        if not isinstance(person, Person):
            return self.none()
        return self.filter(person=person, application__in=Application.objects.for_user(person))


class Held(models.Model):
    """What somebody wrote in an answer that another had changed meanwhile: kept until the writer has chosen."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="held")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    question = models.CharField(max_length=60)
    value = models.JSONField(encoder=DjangoJSONEncoder)
    at = models.DateTimeField(auto_now=True)

    objects = HeldQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["application", "person", "question"], name="calls_held_once")]

    def __str__(self) -> str:
        return f"{self.application}: {self.question}"


class AttachmentQuerySet(models.QuerySet["Attachment"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(application__in=Application.objects.for_user(person))


class Attachment(models.Model):
    """A file that belongs to the application. It lies outside the database under `stored`, a random name.

    `first` and `last` say in which versions it is: it was there from `first`, and was taken away after `last`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="attachments")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=5)
    size = models.PositiveIntegerField()
    fingerprint = models.CharField(max_length=64)
    stored = models.CharField(max_length=80, unique=True)
    first = models.PositiveIntegerField()
    last = models.PositiveIntegerField(null=True, blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["added_at", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=["pdf", "docx", "xlsx"]), name="calls_attachment_kind_known"),
            models.CheckConstraint(condition=Q(size__gt=0), name="calls_attachment_has_content"),
        ]

    def __str__(self) -> str:
        return self.name
