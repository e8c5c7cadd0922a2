"""Where things are: the borders of areas, and the municipalities that one's own is held against."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.web.investments.models import Anyone
from rodtrad.web.organisation.models import Membership, Organisation, Person


def _memberships(person: Person) -> models.QuerySet[Membership]:
    return Membership.objects.filter(person=person)


class BordersQuerySet(models.QuerySet["Borders"]):
    def for_user(self, person: Anyone) -> Self:
        """Those of the person's organisations, and the operator's, which are everybody's."""
        if not isinstance(person, Person):
            return self.none()
        return self.filter(Q(organisation=None) | Q(organisation__in=_memberships(person).values("organisation")))


class Borders(models.Model):
    """A map: areas with their codes, from a GeoJSON file that lies under `stored`. Borders tell of no person.

    `organisation` is None for those that the operator has put in. The file is never taken away, since saved maps are drawn from
    it; `retired_at` is when it ceased to be offered for new ones.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="borders")
    title = models.CharField(max_length=200)
    source = models.CharField(max_length=500)
    licence = models.CharField(max_length=500, blank=True)
    code = models.CharField(max_length=100)
    name = models.CharField(max_length=100, blank=True)
    areas = models.PositiveIntegerField()
    stored = models.CharField(max_length=80, unique=True)
    fingerprint = models.CharField(max_length=64)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = BordersQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["title", "-added_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(title="") & ~Q(code=""), name="needs_borders_named"),
            models.CheckConstraint(condition=Q(areas__gt=0), name="needs_borders_have_areas"),
            models.CheckConstraint(
                condition=Q(organisation__isnull=True) | Q(added_by__isnull=False), name="needs_borders_added_by_somebody"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class PeersQuerySet(models.QuerySet["Peers"]):
    def for_user(self, person: Anyone) -> Self:
        if not isinstance(person, Person):
            return self.none()
        return self.filter(organisation__in=_memberships(person).values("organisation"))


class Peers(models.Model):
    """A named group to compare with: `members` are [{code, name}], as a source defines them or as somebody chose."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="peers")
    title = models.CharField(max_length=200)
    source = models.CharField(max_length=200, blank=True)
    members = models.JSONField(default=list)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)

    objects = PeersQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["title"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(title="") & ~Q(members=[]), name="needs_peers_are_some"),
            models.UniqueConstraint("organisation", "title", name="needs_peers_title_once"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def codes(self) -> list[str]:
        return [str(member["code"]) for member in self.members]
