"""The text of a need as it has been, and as somebody is writing it."""

from typing import Any, ClassVar, NoReturn, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.web.investments.models import Anyone, Immutable
from rodtrad.web.needs.models.register import Need
from rodtrad.web.organisation.models import Organisation, Person


class NeedVersionQuerySet(models.QuerySet["NeedVersion"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(need__in=Need.objects.for_user(person))

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise Immutable("a version is never changed")

    update = delete = bulk_update = update_or_create = _refuse


class NeedVersion(models.Model):
    """What was said of a need from one time on (`data`, by field). Never changed: the ORM refuses, and so does the database."""

    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    data = models.JSONField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    objects = NeedVersionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-number"]
        base_manager_name = "objects"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["need", "number"], name="needs_version_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="needs_version_number_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.need} {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise Immutable("a version is never changed")
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        raise Immutable("a version is never deleted")


class NeedDraftQuerySet(models.QuerySet["NeedDraft"]):
    def for_user(self, person: Anyone) -> Self:
        """A draft is its writer's own."""
        return self.filter(person=person) if isinstance(person, Person) else self.none()


class NeedDraft(models.Model):
    """A need as somebody has typed it but not saved.

    `need` is None for one that is not noted yet; `base` is the number of the version that was written on.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    need = models.ForeignKey(Need, on_delete=models.CASCADE, null=True, blank=True, related_name="drafts")
    raw = models.JSONField()
    base = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField(auto_now=True)

    objects = NeedDraftQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "need"], condition=Q(need__isnull=False), name="needs_draft_once"),
            models.UniqueConstraint(
                fields=["person", "organisation"], condition=Q(need__isnull=True), name="needs_new_draft_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.need or ''}"
