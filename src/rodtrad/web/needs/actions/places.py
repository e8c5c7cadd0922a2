"""Maps put in and retired, and groups to compare with."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from rodtrad.web.core.actions import audit
from rodtrad.web.evaluation import files
from rodtrad.web.needs.analysis.borders import Read
from rodtrad.web.needs.models import Borders, Peers
from rodtrad.web.organisation.models import Organisation, Person


def add_borders(
    *, organisation: Organisation | None, title: str, source: str, licence: str, read: Read, by: Person | None
) -> Borders:
    """A map whose file has been read and is sound; with no organisation (and nobody) it is the operator's, for everybody."""
    stored = files.keep(read.content)
    try:
        with transaction.atomic():
            said = {"title": title, "source": source, "licence": licence, "code": read.code, "name": read.name}
            borders = Borders.objects.create(
                organisation=organisation,
                areas=read.areas,
                stored=stored,
                fingerprint=read.fingerprint,
                added_by=by,
                **said,
            )
            audit(by=by, action="need-borders.added", on=borders, organisation=organisation, details={"areas": read.areas})
            return borders
    except BaseException:
        files.remove(stored)
        raise


@transaction.atomic
def retire_borders(*, borders: Borders, by: Person) -> None:
    """No longer offered for new maps; those that are drawn on it stand."""
    if Borders.objects.filter(pk=borders.pk, retired_at=None).update(retired_at=timezone.now()):
        audit(by=by, action="need-borders.retired", on=borders, organisation=borders.organisation)


@transaction.atomic
def save_peers(*, organisation: Organisation, title: str, source: str, members: Sequence[tuple[str, str]], by: Person) -> Peers:
    """A group to compare with, (code, name) of each; one with the same title gets these members instead."""
    plain = [{"code": code, "name": name} for code, name in members]
    said = {"source": source, "members": plain, "added_by": by, "added_at": timezone.now()}
    peers, _ = Peers.objects.update_or_create(organisation=organisation, title=title, defaults=said)
    audit(by=by, action="need-peers.saved", on=peers, organisation=organisation, details={"members": len(plain)})
    return peers


@transaction.atomic
def remove_peers(*, peers: Peers, by: Person) -> None:
    audit(by=by, action="need-peers.removed", on=peers, organisation=peers.organisation, details={"title": peers.title})
    peers.delete()
