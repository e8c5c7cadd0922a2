"""Letters written, sealed as they go out, and marked as delivered."""

from django.conf import settings
from django.core.mail import send_mail
from django.db import IntegrityError, transaction
from django.utils import timezone

from rodtrad.texts import Language
from rodtrad.web.choice.analysis.letters import composed, in_plain_text
from rodtrad.web.choice.models import Decision, Delivery, Letter, LetterDraft
from rodtrad.web.choice.problems import refused
from rodtrad.web.choice.states import Delivered
from rodtrad.web.core.actions import audit
from rodtrad.web.organisation.models import Person


@transaction.atomic
def save_letter(*, decision: Decision, language: Language, free: str, by: Person) -> LetterDraft:
    """What is written freely in the letter. Raises `NotComputable` where the letter has gone out."""
    _unsealed(decision)
    said = {"language": language, "free": free.strip()}
    draft, begun = LetterDraft.objects.update_or_create(decision=decision, defaults=said)
    if begun:
        _tell(by, "choice-letter.begun", decision)
    return draft


@transaction.atomic
def seal_letter(*, decision: Decision, language: Language, free: str, by: Person) -> Letter:
    """The letter as it goes out: from now on it is never changed."""
    _unsealed(decision)
    made = composed(decision, language=language, free=free, signed_by=by.name, on=timezone.localdate())
    said = {"language": language, "recipient": made.recipient[:300], "content": made.content, "hash": made.hash}
    try:
        with transaction.atomic():
            letter = Letter.objects.create(decision=decision, made_by=by, made_at=timezone.now(), **said)
    except IntegrityError:
        raise refused("choice-letter-sealed") from None
    LetterDraft.objects.filter(decision=decision).delete()
    _tell(by, "choice-letter.sealed", decision, hash=made.hash)
    return letter


@transaction.atomic
def deliver_letter(*, letter: Letter, how: Delivered, to: str, by: Person) -> Delivery:
    """The letter has come to whom it concerns; as e-mail it is sent from here, where the installation can."""
    if how == Delivered.EMAIL and settings.EMAIL_IS_SET_UP:
        send_mail(letter.content["title"], in_plain_text(letter.content), None, [each.strip() for each in to.split(",")])
    made = Delivery.objects.create(letter=letter, how=how, to=to.strip(), by=by, at=timezone.now())
    _tell(by, "choice-letter.delivered", letter.decision, to=to, **{"choice-delivered": how})
    return made


def _unsealed(decision: Decision) -> None:
    if Letter.objects.filter(decision=decision).exists():
        raise refused("choice-letter-sealed")


def _tell(by: Person, action: str, decision: Decision, **details: str) -> None:
    audit(by=by, action=action, on=decision.application, organisation=decision.case.call.organisation, details=details)
