"""Writes that every app needs: a row in the log, and a note that a form was handled."""

import json
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from rodtrad.web.core.chain import mac_of
from rodtrad.web.core.models import AuditEvent, HandledForm, KeptForm
from rodtrad.web.core.sealing import seal
from rodtrad.web.organisation.models import Organisation, Person

LOCK = 0x726F6474  # any number of our own, for PostgreSQL's advisory lock
KEEP_HANDLED = timedelta(days=2)
KEPT_FORM = "kept form"  # what they are sealed for
MOST_KEPT = 20  # forms of one person; older ones give way


def audit(
    *,
    by: Person | None,
    action: str,
    on: Model | None = None,
    organisation: Organisation | None,
    details: Mapping[str, Any] | None = None,
) -> AuditEvent:
    """Add a row to the log; to be called last inside an action's transaction (raises RuntimeError outside one).

    `action` is "<thing>.<what was done>", such as "investment.locked", and has a text "action-investment-locked".
    `by` is None for what the program does itself. A thing that not all readers of the log may know has a `name_in_log`.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("audit() belongs inside the transaction that it tells of")
    event = AuditEvent(
        at=timezone.now(),
        person=by,
        person_name=by.name if by else "",
        organisation=organisation,
        action=action,
        object_kind=on._meta.model_name or "" if on else "",
        object_id=str(on.pk) if on else "",
        object_name=str(getattr(on, "name_in_log", on))[:300] if on else "",
        details=dict(details or {}),
    )
    event.mac = mac_of(event, _last_mac())
    event.save()
    return event


def _last_mac() -> str:
    """The code of the newest row, held still until the transaction ends. SQLite lets one write at a time anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    return AuditEvent.objects.order_by("-pk").values_list("mac", flat=True).first() or ""


@transaction.atomic
def note_log_taken_out(*, by: Person, organisation: Organisation | None, asked: Mapping[str, str]) -> None:
    """The log, or what was asked for of it, was taken out as a file."""
    details = {name: value for name, value in asked.items() if value and name in ("words", "what", "about", "first", "last")}
    audit(by=by, action="log.taken_out", on=organisation, organisation=organisation, details=details)


@transaction.atomic
def claim_form(*, by: Person, token: str) -> HandledForm | None:
    """Note that this form is being handled; None when it was already (a second sending waits here for the first to end)."""
    HandledForm.objects.filter(at__lt=timezone.now() - KEEP_HANDLED).delete()
    claimed, is_new = HandledForm.objects.get_or_create(person=by, token=token)
    return claimed if is_new else None


def settle_form(*, claimed: HandledForm, location: str) -> None:
    """Remember where the person was led."""
    claimed.location = location[:2000]
    claimed.save(update_fields=["location"])


def release_form(*, claimed: HandledForm) -> None:
    """The form was not carried out (something in it was wrong): it may be sent again."""
    claimed.delete()


@transaction.atomic
def keep_form(*, by: Person, path: str, page: str, fields: Sequence[tuple[str, str]], had_files: bool) -> KeptForm:
    """Keep what `by` sent when the session had ended; the log says that, never what."""
    content = seal(json.dumps(fields, ensure_ascii=False), KEPT_FORM)
    kept = KeptForm.objects.create(person=by, path=path[:2000], page=page[:2000], content=content, had_files=had_files)
    surplus = KeptForm.objects.filter(person=by).values("pk")[MOST_KEPT:]
    KeptForm.objects.filter(pk__in=[row["pk"] for row in surplus]).delete()
    audit(by=by, action="form.kept", on=kept, organisation=None)
    return kept


@transaction.atomic
def drop_kept_form(*, by: Person, kept: KeptForm) -> None:
    """The person has sent it, or does not want it."""
    KeptForm.objects.filter(pk=kept.pk, person=by).delete()
