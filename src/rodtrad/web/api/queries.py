"""Reads of tokens."""

from django.db.models import QuerySet

from rodtrad.web.api.models import Token
from rodtrad.web.core.sealing import digest
from rodtrad.web.organisation.models import Person

PURPOSE = "api token"


def tokens_of(person: Person) -> QuerySet[Token]:
    """The person's own, those that are revoked left out."""
    return Token.objects.filter(person=person, revoked_at=None).select_related("organisation")


def token_like(written: str) -> Token | None:
    """The token that was shown, if it still holds and its person still comes in and belongs to the organisation."""
    found = Token.objects.filter(digest=digest(written, PURPOSE)).select_related("person", "organisation").first()
    if found is None or not found.holds() or not found.person.is_active:
        return None
    return found if found.person.memberships.filter(organisation=found.organisation).exists() else None
