"""Descriptions of files that are kept by name, for the next file with the same columns."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.web.investments.models import Anyone
from rodtrad.web.organisation.models import Membership, Organisation, Person


class SavedMappingQuerySet(models.QuerySet["SavedMapping"]):
    def for_user(self, person: Anyone) -> Self:
        """Everybody's in the organisation: what columns are called and mean, nothing of what stands in them."""
        if not isinstance(person, Person):
            return self.none()
        return self.filter(organisation__in=Membership.objects.filter(person=person).values("organisation"))


class SavedMapping(models.Model):
    """What the columns of a kind of file mean (`specification`, as the form has it). `columns` are their names, sorted."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="mappings")
    name = models.CharField(max_length=100)
    columns = models.JSONField()
    specification = models.JSONField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    saved_at = models.DateTimeField(default=timezone.now)

    objects = SavedMappingQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "name"], name="needs_mapping_name_once"),
            models.CheckConstraint(condition=~Q(name="") & ~Q(columns=[]), name="needs_mapping_says_what"),
        ]

    def __str__(self) -> str:
        return self.name
