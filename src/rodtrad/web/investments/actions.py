"""Every write about investments. One action, one transaction, one row in the log."""

import json
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from rodtrad.document import (
    SECTIONS,
    Investment as Document,
    Signature,
    from_data,
    lock,
    locked_parts,
    to_data,
    version_hash,
    write,
)
from rodtrad.document.writing import hash_of
from rodtrad.errors import BadDocument
from rodtrad.thread.locking import in_the_way_of_lock
from rodtrad.web.core.actions import audit
from rodtrad.web.investments.models import Draft, Investment, LockSignature, Version
from rodtrad.web.investments.problems import SectionConflict, refused
from rodtrad.web.investments.queries import document_in, keys_in, lock_state, signatures_of, version_number
from rodtrad.web.investments.section_form.merge import merged, section_data, section_of, with_section, without_dangling
from rodtrad.web.investments.section_form.typed import Raw
from rodtrad.web.investments.states import LOCK, SIGNED_BY, SignFunction
from rodtrad.web.organisation.models import Department, Organisation, Person


@transaction.atomic
def create_investment(
    *, by: Person | None, organisation: Organisation, department: Department | None, document: Document, reason: str = ""
) -> Investment:
    """A new investment whose first version is `document`. Raises `Refused` where the organisation has one with that key."""
    if department is not None and department.organisation_id != organisation.pk:
        raise refused("investments-department-elsewhere", "department")
    if document.key in keys_in(organisation):
        raise refused("investments-key-taken", "key")
    investment = Investment.objects.create(
        organisation=organisation, department=department, key=document.key, title=document.title, phase=document.phase
    )
    _add_version(by, investment, document, reason)
    audit(by=by, action="investment.created", on=investment, organisation=organisation, details={"hash": version_hash(document)})
    return investment


@transaction.atomic
def save_section(
    *,
    by: Person,
    investment: Investment,
    section: str,
    data: Mapping[str, Any],
    base_version: int,
    reason: str = "",
    drop_references: bool = False,
) -> Version:
    """The document with the section as `data` says, as a new version; the current version where nothing changed.

    `base_version` is the number of the version that the person wrote on. Other sections may have changed since: the change is
    put into the current version. Raises `SectionConflict` where the same section changed, `BadDocument` where the document
    cannot be read so (references from other sections to what is gone go too with `drop_references`), `Refused` where a locked
    document is changed without a reason.
    """
    current = _held(investment)
    base = version_number(investment, base_version)
    if base is None or section_data(base.data, section) != section_data(current.data, section):
        raise SectionConflict(base or current, current)
    whole = with_section(current.data, section, data)
    result = merged(without_dangling(whole, section) if drop_references else whole, section, data)
    if result.document is None:
        raise BadDocument(result.problems)
    version = _changed_to(by, investment, current, result.document, reason)
    Draft.objects.filter(person=by, investment=investment, section=section).delete()
    if version != current:
        _tell(by, "investment.section_saved", investment, version, section=section)
    return version


@transaction.atomic
def import_version(*, by: Person, investment: Investment, document: Document, base_version: int, reason: str = "") -> Version:
    """The whole document as a new version. Raises `Refused` for another's key, or where it was changed meanwhile."""
    current = _held(investment)
    if document.key != investment.key:
        raise refused("investments-other-key", "key")
    if current.number != base_version:
        raise refused("investments-changed-meanwhile")
    version = _changed_to(by, investment, current, document, reason)
    if version != current:
        _tell(by, "investment.imported", investment, version)
    return version


@transaction.atomic
def restore_version(*, by: Person, investment: Investment, number: int, reason: str) -> Version:
    """An earlier version's content as a new version; the lock stays as it is."""
    current, earlier = _held(investment), version_number(investment, number)
    if earlier is None:
        raise LookupError(f"{investment.key} has no version {number}")
    version = _changed_to(by, investment, current, document_in(earlier), reason)
    if version != current:
        _tell(by, "investment.restored", investment, version, restored=number)
    return version


@transaction.atomic
def save_draft(*, by: Person, investment: Investment, section: str, raw: Raw, base_version: int) -> Draft:
    """What was typed, right or wrong. Raises LookupError for a version or section that is not there.

    The log gets a row when a draft is begun; the keystrokes that follow are no events.
    """
    base = version_number(investment, base_version)
    if base is None or section not in SECTIONS:
        raise LookupError(f"{investment.key} {section} {base_version}")
    content = {"raw": {name: list(values) for name, values in raw.items()}, "base": base}
    draft, begun = Draft.objects.update_or_create(person=by, investment=investment, section=section, defaults=content)
    if begun:
        audit(by=by, action="draft.begun", on=investment, organisation=investment.organisation, details={"section": section})
    return draft


@transaction.atomic
def discard_draft(*, by: Person, investment: Investment, section: str) -> None:
    """Throws away what the person typed in the section; nothing where there is no draft."""
    gone, _ = Draft.objects.filter(person=by, investment=investment, section=section).delete()
    if gone:
        audit(by=by, action="draft.discarded", on=investment, organisation=investment.organisation, details={"section": section})


@transaction.atomic
def sign_lock(*, by: Person, investment: Investment, function: SignFunction, version: int, motive: str = "") -> Version:
    """Signs the current version's promises; when both functions have signed it, the lock is set in a new version.

    Gives the current version after the signing. Raises `Refused` where it is locked already, was changed meanwhile, has breaks
    and no motive is given, or where this person or function has signed.
    """
    current = _held(investment)
    document = document_in(current)
    _may_be_signed(by, current, document, version, function, motive)
    LockSignature.objects.create(version=current, function=function, person=by, motive=motive.strip())
    signed = signatures_of(current)
    locked = _locked(by, investment, document, signed) if {s.function for s in signed} == set(SignFunction.values) else current
    _tell(by, "investment.locked" if locked.locked else "investment.signed", investment, locked, function=function, motive=motive)
    return locked


def _may_be_signed(by: Person, current: Version, document: Document, version: int, function: str, motive: str) -> None:
    signed = signatures_of(current)
    if not LOCK.moves_from(lock_state(current), SIGNED_BY.values()):
        raise refused("investments-locked-already")
    if current.number != version:
        raise refused("investments-changed-meanwhile")
    if any(s.function == function for s in signed):
        raise refused("investments-function-signed")
    if any(s.person_id == by.pk for s in signed):
        raise refused("investments-signed-by-two")
    if in_the_way_of_lock(document) and not motive.strip():
        raise refused("investments-motive-needed", "motive")


def _locked(by: Person, investment: Investment, document: Document, signed: list[LockSignature]) -> Version:
    today = timezone.localdate()
    names = tuple(Signature(name=s.person.name, function=_function(s), on=timezone.localdate(s.at)) for s in signed)
    motives = "\n".join(s.motive for s in signed if s.motive)
    return _add_version(by, investment, lock(document, names, today, motives), motives)


def _function(signature: LockSignature) -> Any:
    return SignFunction(signature.function).value


def _held(investment: Investment) -> Version:
    """The current version, with the investment held until the transaction ends so that versions come one at a time."""
    held = Investment.objects.select_for_update(of=("self",)).select_related("current").get(pk=investment.pk)
    investment.current = held.current
    return investment.version


def _changed_to(by: Person, investment: Investment, current: Version, document: Document, reason: str) -> Version:
    """A new version, or the current one where the content is the same. The lock is never changed on the way."""
    before = document_in(current)
    document = from_data({**to_data(document), "lock": to_data(before.lock)})
    if version_hash(document) == current.hash:
        return current
    if before.lock is not None and not reason.strip():
        raise refused(_why_reason(before, document), "reason")
    return _add_version(by, investment, document, reason)


def _why_reason(before: Document, after: Document) -> str:
    same = hash_of(locked_parts(before)) == hash_of(locked_parts(after))
    return "investments-reason-needed" if same else "investments-deviation-reason-needed"


def _add_version(by: Person | None, investment: Investment, document: Document, reason: str) -> Version:
    previous = investment.current
    data = json.loads(write(document, "json"))
    version = Version.objects.create(
        investment=investment,
        number=previous.number + 1 if previous else 1,
        hash=version_hash(document),
        data=data,
        reason=reason.strip(),
        sections=_sections_changed(previous.data if previous else {}, data),
        made_by=by,
    )
    investment.current, investment.title, investment.phase = version, document.title, document.phase
    investment.save(update_fields=["current", "title", "phase"])
    return version


def _sections_changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    names = {section_of(name) for name in {*before, *after} if before.get(name) != after.get(name)}
    return [section for section in SECTIONS if section in names]


def _tell(by: Person, action: str, investment: Investment, version: Version, **details: Any) -> None:
    facts = {"version": version.number, "hash": version.hash, "reason": version.reason, **details}
    audit(by=by, action=action, on=investment, organisation=investment.organisation, details=facts)
