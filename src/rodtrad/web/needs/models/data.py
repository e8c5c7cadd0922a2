"""The card of a data set, and the rule that what leaves must pass. No row about a person."""

import uuid
from datetime import datetime
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.web.investments.models import Anyone
from rodtrad.web.needs.states import Access, DataKind
from rodtrad.web.organisation.access import seen_by
from rodtrad.web.organisation.models import Department, Membership, Organisation, Person


class DataSetQuerySet(models.QuerySet["DataSet"]):
    def for_user(self, person: Anyone) -> Self:
        """The department's own, and in the organisation those that are open to all."""
        if not isinstance(person, Person):
            return self.none()
        everybodys = Q(access=Access.OPEN, organisation__in=Membership.objects.filter(person=person).values("organisation"))
        return self.filter(seen_by(person) | everybodys)


class DataSet(models.Model):
    """A data set's card (`card`, as `rodtrad.tables` reads it), and how many rows and persons it has.

    The file lies outside the database under `stored`, a random name; persons are under a keyed hash in it, and it has only the
    columns of the card. `fingerprint` is the hash of the uploaded file. `levels` is how many values each column has. Where the
    rows are events, `mapping` says what the columns mean, `events` which types there are and `event_roles` which of them are
    support and signals; `stored_log` is the file in which they lie mapped and in order. `access` and `keep_until` repeat what
    the card says, for queries. `origin` says what was asked of which source, and when, where the data were fetched.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="data_sets")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, blank=True, related_name="data_sets")
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, default=DataKind.PERSONS)
    file_name = models.CharField(max_length=200)
    stored = models.CharField(max_length=80, unique=True)
    fingerprint = models.CharField(max_length=64)
    card = models.JSONField(encoder=DjangoJSONEncoder)
    mapping = models.JSONField(default=dict)
    levels = models.JSONField(default=dict)
    events = models.JSONField(default=list)
    stored_log = models.CharField(max_length=80, blank=True)
    event_roles = models.JSONField(default=dict)
    origin = models.JSONField(default=dict)
    rows = models.PositiveIntegerField()
    persons = models.PositiveIntegerField(null=True, blank=True)
    access = models.CharField(max_length=10)
    keep_until = models.DateField(null=True, blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = DataSetQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-added_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(rows__gt=0), name="needs_data_set_has_rows"),
            models.CheckConstraint(condition=Q(access__in=Access.values), name="needs_data_set_access_known"),
            models.CheckConstraint(condition=Q(kind__in=DataKind.values), name="needs_data_set_kind_known"),
            models.CheckConstraint(
                condition=Q(persons__isnull=True) | (Q(keep_until__isnull=False) & ~Q(access=Access.OPEN)),
                name="needs_data_set_of_persons_is_kept_for_a_time",
            ),
            models.CheckConstraint(
                condition=Q(removed_at__isnull=True) | Q(removed_at__gte=F("added_at")), name="needs_data_set_removed_after_added"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def answerable(self) -> Person:
        """Who added it: is told when others open it, and alone uses it where it is closed."""
        return self.added_by

    @property
    def owner(self) -> str:
        return str(self.card["owner"])

    @property
    def files(self) -> list[str]:
        """Everything of it that lies outside the database."""
        return [name for name in (self.stored, self.stored_log) if name]

    @property
    def fetched_at(self) -> datetime | None:
        """When a source or a database was asked for it; None for a file that somebody sent."""
        return datetime.fromisoformat(self.origin["fetched_at"]) if self.origin else None

    @property
    def columns(self) -> list[dict[str, Any]]:
        return list(self.card["columns"])


class DisclosureSetting(models.Model):
    """The organisation's rule: counts under `minimum` are hidden, shown counts are multiples of `rounding_base`."""

    organisation = models.OneToOneField(Organisation, on_delete=models.CASCADE, related_name="disclosure")
    minimum = models.PositiveSmallIntegerField(default=5)
    rounding_base = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(minimum__gte=3, minimum__lte=100), name="needs_rule_minimum"),
            models.CheckConstraint(condition=Q(rounding_base__gte=1, rounding_base__lte=100), name="needs_rule_rounding"),
        ]

    def __str__(self) -> str:
        return f"{self.minimum}, {self.rounding_base}"
