"""Forms and sets of criteria. They can be changed until a call that uses them opens; from then on they are what was promised."""

import uuid
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.web.calls.states import RUNS_CALLS
from rodtrad.web.investments.models import Anyone
from rodtrad.web.organisation.models import Membership, Organisation, Person


class Frozen(TypeError):
    """Somebody tried to change what a call has been opened with: a mistake in the program."""


def run_by(person: Anyone) -> Q:
    """Those of the organisations whose calls the person runs."""
    if not isinstance(person, Person):
        return Q(pk__in=[])
    return Q(organisation__in=Membership.objects.filter(person=person, role__in=RUNS_CALLS).values("organisation"))


class FormVersionQuerySet(models.QuerySet["FormVersion"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(run_by(person))


class CriteriaVersionQuerySet(models.QuerySet["CriteriaVersion"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(run_by(person))


class _Version(models.Model):
    """`content` is plain data as the engine reads it; `number` counts those of the same name in the organisation."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    number = models.PositiveIntegerField(default=1)
    content = models.JSONField(encoder=DjangoJSONEncoder)
    hash = models.CharField(max_length=64)
    frozen_at = models.DateTimeField(null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True
        ordering: ClassVar = ["name", "-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "name", "number"], name="calls_%(class)s_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1) & ~Q(name=""), name="calls_%(class)s_named_and_numbered"),
            models.CheckConstraint(condition=Q(hash__regex=r"^[0-9a-f]{64}$"), name="calls_%(class)s_hash_form"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.number}"

    @classmethod
    def from_db(cls, db: Any, field_names: Any, values: Any, **more: Any) -> Self:
        made = super().from_db(db, field_names, values, **more)
        made._was_frozen = "frozen_at" in field_names and made.frozen_at is not None
        return made

    _was_frozen: bool = False

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self._was_frozen:
            raise Frozen("a call has been opened with this version")
        super().save(*args, **kwargs)

    @property
    def is_frozen(self) -> bool:
        return self.frozen_at is not None


class FormVersion(_Version):
    """An application form, built by a coordinator."""

    objects = FormVersionQuerySet.as_manager()

    class Meta(_Version.Meta):
        pass


class CriteriaVersion(_Version):
    """A set of weighted criteria."""

    objects = CriteriaVersionQuerySet.as_manager()

    class Meta(_Version.Meta):
        pass
