"""What was handed in, as it was; and what the coordinator asked to have completed in it."""

from typing import Any, ClassVar, NoReturn, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.web.calls.models.applications import Application
from rodtrad.web.investments.models import Anyone, Immutable


class ApplicationVersionQuerySet(models.QuerySet["ApplicationVersion"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(application__in=Application.objects.for_user(person))

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise Immutable("what was handed in is never changed")

    update = delete = bulk_update = update_or_create = _refuse


class ApplicationVersion(models.Model):
    """An application as it was handed in. Never changed: the ORM refuses, and so does the database.

    `facts` holds title, need, amounts and years; `parties` who stood behind it and signed; `attachments` names and hashes.
    """

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    answers = models.JSONField(encoder=DjangoJSONEncoder)
    facts = models.JSONField(encoder=DjangoJSONEncoder)
    parties = models.JSONField(encoder=DjangoJSONEncoder)
    attachments = models.JSONField(default=list, encoder=DjangoJSONEncoder)
    hash = models.CharField(max_length=64)
    note = models.TextField(max_length=5_000, blank=True)
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField(default=timezone.now)

    objects = ApplicationVersionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-number"]
        base_manager_name = "objects"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["application", "number"], name="calls_version_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="calls_version_number_from_one"),
            models.CheckConstraint(condition=Q(hash__regex=r"^[0-9a-f]{64}$"), name="calls_version_hash_form"),
        ]

    def __str__(self) -> str:
        return f"{self.application.title} {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise Immutable("what was handed in is never changed")
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        raise Immutable("what was handed in is never deleted")


class CompletionRequestQuerySet(models.QuerySet["CompletionRequest"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(version__in=ApplicationVersion.objects.for_user(person))


class CompletionRequest(models.Model):
    """What the coordinator asked to have completed in a version; `question` is "" for the application as a whole."""

    version = models.ForeignKey(ApplicationVersion, on_delete=models.PROTECT, related_name="requests")
    question = models.CharField(max_length=60, blank=True)
    text = models.TextField(max_length=5_000)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    objects = CompletionRequestQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "question"], name="calls_request_once_a_question"),
            models.CheckConstraint(condition=~Q(text=""), name="calls_request_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.version}: {self.question}"
