"""Reads of investments and their documents."""

from collections.abc import Sequence

from django.db.models import QuerySet
from django.db.models.functions import Lower

from rodtrad.document import Investment as Document, from_data
from rodtrad.web.investments.models import Anyone, Draft, Investment, LockSignature, Version
from rodtrad.web.investments.states import LockState
from rodtrad.web.organisation.models import Organisation, Person


def investments_for(person: Anyone, organisation: Organisation | None, phase: str = "") -> QuerySet[Investment]:
    """The investments of one organisation that the person may see, with their current versions."""
    found = Investment.objects.for_user(person).filter(organisation=organisation, **({"phase": phase} if phase else {}))
    return found.select_related("current__made_by", "organisation", "department").order_by(Lower("title"), "pk")


def investment_for(person: Anyone, organisation: Organisation | None, key: str) -> Investment | None:
    """One investment by its key; None where it is not there for this person."""
    return investments_for(person, organisation).filter(key=key).first()


def document_of(investment: Investment, version_hash: str = "") -> Document:
    """The document of the version with that hash, or of the current one. Raises LookupError for a hash it never had."""
    version = version_with(investment, version_hash) if version_hash else investment.version
    if version is None:
        raise LookupError(f"{investment.key} has no version {version_hash}")
    return document_in(version)


def document_in(version: Version) -> Document:
    """The document of a version; read once for each object `version`, since a version never changes."""
    known: Document | None = getattr(version, "_document", None)
    if known is None:
        known = version._document = from_data(version.data)  # type: ignore[attr-defined]
    return known


def version_with(investment: Investment, version_hash: str) -> Version | None:
    """The latest version with that content."""
    return versions_of(investment).filter(hash=version_hash).first()


def version_number(investment: Investment, number: int) -> Version | None:
    return versions_of(investment).filter(number=number).first()


def versions_of(investment: Investment) -> QuerySet[Version]:
    """Newest first."""
    return Version.objects.filter(investment=investment).select_related("made_by", "investment")


def draft_of(person: Person, investment: Investment, section: str) -> Draft | None:
    return Draft.objects.for_user(person).filter(investment=investment, section=section).select_related("base").first()


def drafts_of(person: Person, investment: Investment) -> dict[str, Draft]:
    """The person's drafts by section."""
    return {draft.section: draft for draft in Draft.objects.for_user(person).filter(investment=investment)}


def signatures_of(version: Version) -> list[LockSignature]:
    return list(LockSignature.objects.filter(version=version).select_related("person"))


def lock_state(version: Version) -> LockState:
    """How far the locking of the version has come."""
    if version.locked:
        return LockState.LOCKED
    return LockState.SIGNED if LockSignature.objects.filter(version=version).exists() else LockState.OPEN


def last_signed(investment: Investment) -> list[LockSignature]:
    """The signatures that made the lock of a locked investment."""
    signed = LockSignature.objects.filter(version__investment=investment).select_related("person", "version")
    return list(signed.order_by("at"))


def keys_in(organisation: Organisation) -> set[str]:
    return set(Investment.objects.filter(organisation=organisation).values_list("key", flat=True))


def signatures_by_version(investments: Sequence[Investment]) -> dict[int, list[LockSignature]]:
    """Who has signed each investment's current version, by the version's primary key."""
    found: dict[int, list[LockSignature]] = {}
    for signature in LockSignature.objects.filter(version__in=[investment.version.pk for investment in investments]):
        found.setdefault(signature.version_id, []).append(signature)
    return found
