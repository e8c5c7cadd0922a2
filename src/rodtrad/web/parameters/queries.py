"""Reads of the organisation's own values."""

from uuid import UUID

from django.db.models import QuerySet

from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.parameters.models import Edition, OwnValue, ReadIn


def editions_for(person: Person, organisation: Organisation | None) -> QuerySet[Edition]:
    """Newest first."""
    found = Edition.objects.for_user(person).filter(organisation=organisation)
    return found.select_related("made_by").prefetch_related("values")


def own_rows(organisation: Organisation, edition: int | None = None) -> dict[tuple[str, str], OwnValue]:
    """The organisation's own values by kind and key, as of an edition (the latest where none is said); withdrawn ones are not
    there."""
    rows = OwnValue.objects.filter(edition__organisation=organisation).select_related("edition__made_by")
    if edition is not None:
        rows = rows.filter(edition__number__lte=edition)
    latest = {(row.kind, row.key): row for row in rows.order_by("edition__number")}
    return {place: row for place, row in latest.items() if row.data is not None}


def latest_edition(organisation: Organisation) -> int:
    """The number of the organisation's latest edition; 0 where it counts with the catalogue as it is published."""
    latest = Edition.objects.filter(organisation=organisation).first()
    return latest.number if latest else 0


def history_of(person: Person, organisation: Organisation | None, kind: str, key: str) -> list[OwnValue]:
    """What the organisation has said of one value, newest first."""
    rows = OwnValue.objects.for_user(person).filter(edition__organisation=organisation, kind=kind, key=key)
    return list(rows.select_related("edition__made_by").order_by("-edition__number"))


def read_in_of(person: Person, organisation: Organisation | None, pk: UUID) -> ReadIn | None:
    return ReadIn.objects.for_user(person).filter(organisation=organisation, pk=pk).first()
