"""Every write of the organisation's own values."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from rodtrad.web.core.actions import audit
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.parameters.analysis.catalogue import changes_by, published_version
from rodtrad.web.parameters.models import Edition, OwnValue, ReadIn
from rodtrad.web.parameters.states import WAITS


@transaction.atomic
def set_value(*, by: Person | None, organisation: Organisation, kind: str, data: Mapping[str, Any], motive: str) -> OwnValue:
    """The organisation's own value in place of the published one, and why."""
    edition = _edition(by, organisation, motive)
    value = OwnValue.objects.create(edition=edition, kind=kind, key=data["key"], data=dict(data))
    details = {"value-key": value.key, "motive": motive, "edition": edition.number}
    audit(by=by, action="value.set", on=value, organisation=organisation, details=details)
    return value


@transaction.atomic
def withdraw_value(*, by: Person, organisation: Organisation, kind: str, key: str, motive: str) -> OwnValue:
    """The published value holds again (or, where there is none, no value by that key)."""
    edition = _edition(by, organisation, motive)
    value = OwnValue.objects.create(edition=edition, kind=kind, key=key, data=None)
    details = {"value-key": key, "motive": motive, "edition": edition.number}
    audit(by=by, action="value.withdrawn", on=value, organisation=organisation, details=details)
    return value


@transaction.atomic
def keep_read_in(*, by: Person, organisation: Organisation, name: str, figures: Mapping[str, Any]) -> ReadIn:
    """What a file said, for its reader to look at; what waited longer than it may is taken away."""
    ReadIn.objects.filter(read_at__lt=timezone.now() - WAITS).delete()
    kept = ReadIn.objects.create(organisation=organisation, name=name[:200], figures=dict(figures), read_by=by)
    audit(by=by, action="values.read", on=kept, organisation=organisation)
    return kept


@transaction.atomic
def confirm_read_in(*, by: Person, read: ReadIn, motive: str) -> Edition | None:
    """What the file changes becomes the organisation's own, as one edition; None where it changes nothing."""
    organisation, figures = read.organisation, read.figures
    found = changes_by(organisation, figures)
    read.delete()
    if not found:
        return None
    edition = _edition(by, organisation, motive)
    rows = [OwnValue(edition=edition, kind=each.kind, key=each.key, data=figures[each.kind][each.key]) for each in found]
    OwnValue.objects.bulk_create(rows)
    details = {"edition": edition.number, "rows": len(rows), "motive": motive}
    audit(by=by, action="values.confirmed", on=edition, organisation=organisation, details=details)
    return edition


@transaction.atomic
def drop_read_in(*, by: Person, read: ReadIn) -> None:
    """The file is not wanted."""
    audit(by=by, action="values.dropped", on=read, organisation=read.organisation)
    read.delete()


def _edition(by: Person | None, organisation: Organisation, motive: str) -> Edition:
    """The next edition; the organisation is held until the transaction ends."""
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    latest = Edition.objects.filter(organisation=organisation).first()
    number = latest.number + 1 if latest else 1
    said = {"motive": motive, "published": published_version(), "made_by": by}
    return Edition.objects.create(organisation=organisation, number=number, **said)
