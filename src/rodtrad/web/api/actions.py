"""Every write about tokens and kept answers."""

import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from rodtrad.web.api.models import StoredAnswer, Token
from rodtrad.web.api.queries import PURPOSE
from rodtrad.web.api.states import Scope
from rodtrad.web.core.actions import audit
from rodtrad.web.core.sealing import digest, seal
from rodtrad.web.organisation.models import Organisation, Person

ANSWER = "api answer"  # what kept answers are sealed for
KEEP_ANSWERS = timedelta(days=2)


@transaction.atomic
def make_token(*, by: Person, organisation: Organisation, name: str, scope: Scope, expires_at: datetime) -> tuple[Token, str]:
    """A new token, and what is shown this once."""
    written = f"rt_{secrets.token_urlsafe(32)}"
    token = Token.objects.create(
        person=by,
        organisation=organisation,
        name=name,
        digest=digest(written, PURPOSE),
        start=written[:8],
        scope=scope,
        expires_at=expires_at,
    )
    audit(by=by, action="token.made", on=token, organisation=organisation, details={"token_scope": scope})
    return token, written


@transaction.atomic
def revoke_token(*, by: Person, token: Token) -> None:
    """It no longer holds."""
    token.revoked_at = timezone.now()
    token.save(update_fields=["revoked_at"])
    audit(by=by, action="token.revoked", on=token, organisation=token.organisation)


@transaction.atomic
def note_token_used(*, by: Person, token: Token) -> None:
    """When it was last used."""
    Token.objects.filter(pk=token.pk, person=by).update(last_used=timezone.now())


@transaction.atomic
def count_use(*, by: Person, token: Token, minute: int) -> int:
    """How often the token has been used in this minute (counted from 1970), this time too, in all processes of the server."""
    mine = Token.objects.filter(pk=token.pk, person=by)
    if not mine.filter(minute=minute).update(uses=F("uses") + 1) and not mine.exclude(minute=minute).update(
        minute=minute, uses=1
    ):
        mine.filter(minute=minute).update(uses=F("uses") + 1)  # another process began the minute meanwhile
    return mine.values_list("uses", flat=True).get()


@transaction.atomic
def claim_answer(*, by: Person, token: Token, key: str, request: str) -> tuple[StoredAnswer, bool]:
    """The kept answer for this key, and whether it is new: then it is to be settled in the same transaction.

    A second request with the key waits here for the first to end.
    """
    return StoredAnswer.objects.get_or_create(token=token, key=key, defaults={"request": request})


@transaction.atomic
def settle_answer(*, by: Person, claimed: StoredAnswer, status: int, content_type: str, body: str) -> None:
    """What was answered; in the transaction of the write itself, so that neither is without the other."""
    claimed.status, claimed.content_type, claimed.body = status, content_type, seal(body, ANSWER)
    claimed.save(update_fields=["status", "content_type", "body"])


@transaction.atomic
def forget_answers(*, by: Person | None = None) -> None:
    """Those that nobody asks for any more; a chore of the worker."""
    StoredAnswer.objects.filter(at__lt=timezone.now() - KEEP_ANSWERS).delete()
