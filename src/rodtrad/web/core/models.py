"""The log of who did what, forms already handled, and forms kept for who was signed out."""

import uuid
from typing import Any, ClassVar, NoReturn

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models


class AppendOnly(TypeError):
    """Somebody tried to change or delete what can only be added to: a mistake in the program."""


class AppendOnlyQuerySet(models.QuerySet["AuditEvent"]):
    """Can add and read, nothing else."""

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise AppendOnly("the log is only added to")

    update = delete = bulk_update = update_or_create = _refuse


class AuditEvent(models.Model):
    """One thing that somebody did. Rows are never changed: here the ORM refuses, and in the database a trigger does.

    `mac` is keyed with a key outside the database and covers the row and the row before it, so that a row that was changed or
    taken away behind our back shows (`queries.broken_links`).
    """

    at = models.DateTimeField(db_index=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    person_name = models.CharField(max_length=200, blank=True)
    organisation = models.ForeignKey("organisation.Organisation", on_delete=models.PROTECT, null=True, related_name="+")
    action = models.CharField(max_length=60)
    object_kind = models.CharField(max_length=60, blank=True)
    object_id = models.CharField(max_length=60, blank=True)
    object_name = models.CharField(max_length=300, blank=True)
    details = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    mac = models.CharField(max_length=64)

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]
        base_manager_name = "objects"
        indexes: ClassVar = [
            models.Index(fields=["organisation", "-at"], name="audit_organisation"),
            models.Index(fields=["object_kind", "object_id"], name="audit_object"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.person_name} {self.action} {self.object_name}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnly("the log is only added to")
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        raise AppendOnly("the log is only added to")


class HandledForm(models.Model):
    """A sent form that was carried out: sent again (double click, lost answer), the person is led to the first one's result."""

    token = models.CharField(max_length=64)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    location = models.CharField(max_length=2000)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["person", "token"], name="form_handled_once")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.location}"


class KeptForm(models.Model):
    """A form that was sent when the session had ended, sealed, for the same person to send after signing in again."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    path = models.CharField(max_length=2000)  # where it is sent
    page = models.CharField(max_length=2000)  # where it was written
    content = models.TextField()  # sealed: [[name, value], …]
    had_files = models.BooleanField(default=False)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        ordering: ClassVar = ["-at"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.path}"
