"""The organisation's own values, in editions: each says what was changed, by whom and why. Nothing of it is ever changed."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.web.investments.models import Anyone
from rodtrad.web.organisation.models import Membership, Organisation, Person

KINDS = ("unit_costs", "wages", "price_indices", "discount_rates")


class EditionQuerySet(models.QuerySet["Edition"]):
    def for_user(self, person: Anyone) -> Self:
        """What the organisation counts with is no secret within it."""
        mine = Membership.objects.filter(person=person if isinstance(person, Person) else None)
        return self.filter(organisation__in=mine.values("organisation"))


class Edition(models.Model):
    """A change of the organisation's values: one of them, or all that a file said. `published`: the version of the catalogue
    that came with the program when it was made."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="value_editions")
    number = models.PositiveIntegerField()
    motive = models.CharField(max_length=1000)
    published = models.CharField(max_length=64)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "number"], name="parameters_edition_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="parameters_edition_from_one"),
            models.CheckConstraint(condition=~Q(motive=""), name="parameters_edition_says_why"),
        ]

    def __str__(self) -> str:
        return str(self.number)


class OwnValueQuerySet(models.QuerySet["OwnValue"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(edition__in=Edition.objects.for_user(person))


class OwnValue(models.Model):
    """A value as an edition has it, as plain data of its kind; None: from that edition on the published one holds again."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="values")
    kind = models.CharField(max_length=16)
    key = models.CharField(max_length=60)
    data = models.JSONField(null=True, encoder=DjangoJSONEncoder)

    objects = OwnValueQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["edition__number", "kind", "key"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "kind", "key"], name="parameters_value_once_in_edition"),
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="parameters_value_kind_known"),
            models.CheckConstraint(condition=~Q(key=""), name="parameters_value_has_key"),
        ]

    def __str__(self) -> str:
        return self.key


class ReadInQuerySet(models.QuerySet["ReadIn"]):
    def for_user(self, person: Anyone) -> Self:
        """Who read the file in confirms it."""
        return self.filter(read_by=person) if isinstance(person, Person) else self.none()


class ReadIn(models.Model):
    """What a file said, until the one who read it in has looked at it and confirmed it, or not."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=200)
    figures = models.JSONField(encoder=DjangoJSONEncoder)
    read_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    read_at = models.DateTimeField(default=timezone.now)

    objects = ReadInQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name
