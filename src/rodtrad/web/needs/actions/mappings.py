"""Descriptions of files, kept by name."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from rodtrad.web.core.actions import audit
from rodtrad.web.needs.models import SavedMapping
from rodtrad.web.organisation.models import Organisation, Person


@transaction.atomic
def save_mapping(*, organisation: Organisation, name: str, specification: Mapping[str, Any], by: Person) -> SavedMapping:
    """Keep what the columns mean under `name`; one of that name in the organisation is written over."""
    columns = sorted(column["name"] for column in specification["columns"])
    content = {"columns": columns, "specification": dict(specification), "saved_by": by, "saved_at": timezone.now()}
    mapping, _ = SavedMapping.objects.update_or_create(organisation=organisation, name=name, defaults=content)
    audit(by=by, action="need-mapping.saved", on=mapping, organisation=organisation)
    return mapping


@transaction.atomic
def remove_mapping(*, mapping: SavedMapping, by: Person) -> None:
    """Take it away. Data sets that were added with it keep what it said."""
    audit(by=by, action="need-mapping.removed", on=mapping, organisation=mapping.organisation)
    mapping.delete()
