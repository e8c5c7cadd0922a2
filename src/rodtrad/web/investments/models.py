"""An investment, the versions of its document, what is being written, and who has signed the lock."""

from typing import Any, ClassVar, NoReturn, Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from rodtrad.document import SECTIONS
from rodtrad.web.investments.states import PHASES, SignFunction
from rodtrad.web.organisation.access import seen_by
from rodtrad.web.organisation.models import Department, Organisation, Person

Anyone = Person | AnonymousUser
KEY = r"^[a-z0-9][a-z0-9_-]*$"


class InvestmentQuerySet(models.QuerySet["Investment"]):
    def for_user(self, person: Anyone) -> Self:
        """What the person may see: the department's own; everything in the organisation for who works in the whole of it."""
        return self.filter(seen_by(person)) if isinstance(person, Person) else self.none()


class Investment(models.Model):
    """One social investment. `title` and `phase` repeat what its current version says, for lists."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="investments")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, blank=True, related_name="investments")
    key = models.CharField(max_length=60)
    title = models.CharField(max_length=300)
    phase = models.CharField(max_length=20)
    current = models.OneToOneField("Version", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = InvestmentQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["title", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "key"], name="investment_key_once_in_organisation"),
            models.CheckConstraint(condition=Q(phase__in=PHASES), name="investment_phase_known"),
            models.CheckConstraint(condition=Q(key__regex=KEY), name="investment_key_form"),
            models.CheckConstraint(condition=~Q(title=""), name="investment_has_title"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def version(self) -> "Version":
        """The current version: every investment has one from the moment it is created."""
        if self.current is None:
            raise LookupError(f"investment {self.pk} has no version")
        return self.current


class Immutable(TypeError):
    """Somebody tried to change or delete a version: a mistake in the program."""


class VersionQuerySet(models.QuerySet["Version"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(investment__in=Investment.objects.for_user(person))

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise Immutable("a version is never changed")

    update = delete = bulk_update = update_or_create = _refuse


class Version(models.Model):
    """The document as it was at one time, and why it changed. Never changed: the ORM refuses, and so does the database."""

    investment = models.ForeignKey(Investment, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    hash = models.CharField(max_length=64)
    data = models.JSONField(encoder=DjangoJSONEncoder)
    reason = models.CharField(max_length=1000, blank=True)
    sections = models.JSONField(default=list)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-number"]
        base_manager_name = "objects"
        indexes: ClassVar = [models.Index(fields=["investment", "hash"], name="version_hash")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["investment", "number"], name="version_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="version_number_from_one"),
            models.CheckConstraint(condition=Q(hash__regex=r"^[0-9a-f]{64}$"), name="version_hash_form"),
        ]

    def __str__(self) -> str:
        return f"{self.investment.title} {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise Immutable("a version is never changed")
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        raise Immutable("a version is never deleted")

    @property
    def locked(self) -> bool:
        return "lock" in self.data


class DraftQuerySet(models.QuerySet["Draft"]):
    def for_user(self, person: Anyone) -> Self:
        """A draft is its writer's own, as long as the writer may see the investment."""
        if not isinstance(person, Person):
            return self.none()
        return self.filter(person=person, investment__in=Investment.objects.for_user(person))


class Draft(models.Model):
    """A section as somebody has typed it but not saved: right or wrong, exactly as posted."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    investment = models.ForeignKey(Investment, on_delete=models.CASCADE, related_name="drafts")
    section = models.CharField(max_length=20)
    raw = models.JSONField()
    base = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+")
    saved_at = models.DateTimeField(auto_now=True)

    objects = DraftQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "investment", "section"], name="draft_once"),
            models.CheckConstraint(condition=Q(section__in=list(SECTIONS)), name="draft_section_known"),
        ]

    def __str__(self) -> str:
        return f"{self.investment}: {self.section}"


class LockSignatureQuerySet(models.QuerySet["LockSignature"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(version__investment__in=Investment.objects.for_user(person))


class LockSignature(models.Model):
    """Somebody signed that a version's promises are to be frozen. `motive` says why in spite of breaks in the thread."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="signatures")
    function = models.CharField(max_length=20)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    motive = models.CharField(max_length=1000, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    objects = LockSignatureQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "function"], name="lock_signed_once_per_function"),
            models.UniqueConstraint(fields=["version", "person"], name="lock_signed_by_two_persons"),
            models.CheckConstraint(condition=Q(function__in=SignFunction.values), name="lock_function_known"),
        ]

    def __str__(self) -> str:
        return f"{self.version}: {self.function}"
