"""Who applies together, who signs for each, and the files that belong."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from rodtrad.web.calls.analysis.uploads import Upload
from rodtrad.web.calls.analysis.whole import content_hash, kind_of
from rodtrad.web.calls.models import Application, Attachment, Party
from rodtrad.web.calls.problems import refused
from rodtrad.web.calls.queries import attachments_of, held_for_writing, parties_of
from rodtrad.web.core.actions import audit
from rodtrad.web.evaluation import files
from rodtrad.web.organisation.models import Department, Organisation, Person

MOST_ATTACHMENTS = 20


@transaction.atomic
def add_party(
    *,
    application: Application,
    organisation: Organisation | None = None,
    department: Department | None = None,
    name: str = "",
    kind: str = "",
    publicly_owned: bool = False,
    signatory: Person | None = None,
    by: Person,
) -> Party:
    """One more who applies: a department, an organisation, or by `name` and `kind` somebody without a login.

    Raises `Refused` where it is a party already."""
    held = held_for_writing(application)
    if organisation is not None:
        name, kind = "", kind_of(organisation, department=department is not None)
    who: dict[str, Any] = {"organisation": organisation, "department": department, "name": name}
    if Party.objects.filter(application=held, **who).exists():
        raise refused("application-party-already", "who")
    party = Party.objects.create(application=held, kind=kind, publicly_owned=publicly_owned, signatory=signatory, **who)
    _tell(by, "application.party_added", held, party)
    return party


@transaction.atomic
def remove_party(*, party: Party, by: Person) -> None:
    """It applies no more. Raises `Refused` for the one that leads."""
    held = held_for_writing(party.application)
    if party.leads:
        raise refused("application-lead-stays")
    _tell(by, "application.party_removed", held, party)
    party.delete()


@transaction.atomic
def name_signatory(*, party: Party, signatory: Person | None, by: Person) -> None:
    """Who is to sign for the party. A signature that another gave falls."""
    held = held_for_writing(party.application)
    party.signatory = signatory
    _unsign(party)
    party.save()
    _tell(by, "application.signatory_named", held, party, signatory=signatory.name if signatory else "")


@transaction.atomic
def sign_application(*, party: Party, content: str, on_paper: str = "", by: Person) -> None:
    """Put the party's name under what stands there now. `content`: the hash of what was read; `on_paper`: who signed, where
    somebody without a login did.

    Raises `Refused` where it was changed meanwhile, or where the person has signed for another party.
    """
    held = held_for_writing(party.application)
    parties = parties_of(held)
    if content_hash(held, list(attachments_of(held)), parties) != content:
        raise refused("application-changed-since-read")
    if not on_paper and any(
        p.pk != party.pk and p.signed_by_id == by.pk and p.signed_hash == content and not p.is_outside for p in parties
    ):
        raise refused("application-one-signs-for-one")
    party.signed_by, party.signed_name, party.signed_at, party.signed_hash = by, on_paper or by.name, timezone.now(), content
    party.save(update_fields=["signed_by", "signed_name", "signed_at", "signed_hash"])
    _tell(by, "application.signed", held, party, hash=content)


@transaction.atomic
def take_back_signature(*, party: Party, by: Person) -> None:
    """Nothing where the party has not signed."""
    held = held_for_writing(party.application)
    if party.signed_at is None:
        return
    _unsign(party)
    party.save()
    _tell(by, "application.signature_taken_back", held, party)


def attach(*, application: Application, upload: Upload, by: Person) -> Attachment:
    """Keep a file with the application. Raises `Refused` where there are too many."""
    stored = files.keep(upload.content)
    try:
        with transaction.atomic():
            held = held_for_writing(application)
            if attachments_of(held).count() >= MOST_ATTACHMENTS:
                raise refused("application-too-many-files", "file", most=MOST_ATTACHMENTS)
            attachment = Attachment.objects.create(
                application=held,
                name=upload.name,
                kind=upload.kind,
                size=len(upload.content),
                fingerprint=upload.fingerprint,
                stored=stored,
                first=held.number + 1,
                added_by=by,
            )
            audit(
                by=by,
                action="application.file_added",
                on=held,
                organisation=held.organisation,
                details=_of_file(held, attachment),
            )
            return attachment
    except BaseException:
        files.remove(stored)
        raise


def detach(*, attachment: Attachment, by: Person) -> None:
    """It belongs no more. One that was handed in stays with the versions that it was in; another's file is thrown away."""
    with transaction.atomic():
        held = held_for_writing(attachment.application)
        was_handed_in = attachment.first <= held.number
        if was_handed_in:
            attachment.last = held.number
            attachment.save(update_fields=["last"])
        else:
            Attachment.objects.filter(pk=attachment.pk).delete()
        details = _of_file(held, attachment)
        audit(by=by, action="application.file_removed", on=held, organisation=held.organisation, details=details)
        if not was_handed_in:
            files.remove_at_commit(attachment.stored)


def _of_file(held: Application, attachment: Attachment) -> dict[str, Any]:
    """What the log tells of a file: nothing of its name while only those who write the application may know it."""
    return {"file": attachment.name if held.submitted_at else "", "size": attachment.size}


def _unsign(party: Party) -> None:
    party.signed_by, party.signed_name, party.signed_at, party.signed_hash = None, "", None, ""


def _tell(by: Person, action: str, held: Application, party: Party, **details: Any) -> None:
    audit(by=by, action=action, on=held, organisation=held.organisation, details={"party": str(party), **details})
