"""An application handed in, returned, handed in anew, declared complete, withdrawn; and what was decided of it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from rodtrad.web.calls.analysis.whole import hindering, too_late, whole_of
from rodtrad.web.calls.models import Application, ApplicationVersion, CompletionRequest, Party
from rodtrad.web.calls.problems import Refused, refused
from rodtrad.web.calls.queries import attachments_of, parties_of, versions_of
from rodtrad.web.calls.states import APPLICATION, ApplicationState
from rodtrad.web.core.actions import audit
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Person


@transaction.atomic
def submit_application(*, application: Application, content: str, note: str = "", by: Person) -> ApplicationVersion:
    """Hand it in as a new version. `content`: the hash of what was read.

    Raises `Refused` with everything that is not whole; after the last day; or where it was changed since it was read.
    """
    held = _held(application)
    move = APPLICATION.step(held.state, "submit")
    if late := too_late(held, timezone.now()):
        raise Refused([late])
    parties, attachments = parties_of(held), list(attachments_of(held))
    whole = whole_of(held, parties, attachments)
    if problems := hindering(whole):
        raise Refused(problems)
    if whole.content != content:
        raise refused("application-changed-since-read")
    held.number += 1
    version = ApplicationVersion.objects.create(
        application=held,
        number=held.number,
        answers=held.answers,
        facts=_facts(held),
        parties=[_party(party) for party in parties],
        attachments=[{"id": str(a.pk), "name": a.name, "hash": a.fingerprint, "size": a.size} for a in attachments],
        hash=whole.content,
        note=note.strip(),
        submitted_by=by,
        submitted_at=timezone.now(),
    )
    held.submitted_at, held.complete_by = held.submitted_at or version.submitted_at, None
    _go(held, move.target, by, "application.submitted", version=version.number, hash=version.hash)
    return version


@transaction.atomic
def return_application(
    *, application: Application, requests: Mapping[str, str], complete_by: date | None = None, by: Person
) -> ApplicationVersion:
    """Ask for completion. `requests`: question → what is asked for ("" for the application as a whole).

    Raises `Refused` without any, or for a day that has passed."""
    held = _held(application)
    move = APPLICATION.step(held.state, "return")
    asked = {question: text.strip() for question, text in requests.items() if text.strip()}
    if not asked:
        raise refused("application-return-why")
    if complete_by is not None and complete_by < timezone.localdate():
        raise refused("application-return-later-day", "complete_by")
    version = versions_of(held).get(number=held.number)
    CompletionRequest.objects.filter(version=version).delete()
    CompletionRequest.objects.bulk_create(
        CompletionRequest(version=version, question=question, text=text, made_by=by) for question, text in asked.items()
    )
    held.complete_by = complete_by
    _go(held, move.target, by, "application.returned", version=version.number, requests=asked)
    return version


@transaction.atomic
def complete_application(*, application: Application, by: Person) -> None:
    """It has all it needs: those who review may begin."""
    held = _held(application)
    _go(held, APPLICATION.step(held.state, "complete").target, by, "application.completed", version=held.number)


@transaction.atomic
def withdraw_application(*, application: Application, reason: str = "", by: Person) -> None:
    """Those who apply do so no longer."""
    held = _held(application)
    _go(held, APPLICATION.step(held.state, "withdraw").target, by, "application.withdrawn", reason=reason.strip()[:1000])


@transaction.atomic
def settle_application(*, application: Application, move: str, investment: Investment | None = None, by: Person) -> None:
    """What was decided of it: `move` is approve-idea, grant or decline. A grant names the investment that it became."""
    if move not in ("approve-idea", "grant", "decline"):
        raise ValueError(move)
    held = _held(application)
    held.state = ApplicationState(APPLICATION.step(held.state, move).target)
    held.investment = investment if held.state == ApplicationState.GRANTED else None
    held.save(update_fields=["state", "investment"])
    details = {"application-state": held.state, "investment": investment.key if investment else ""}
    audit(by=by, action="application.settled", on=held, organisation=held.call.organisation, details=details)
    application.state, application.investment = held.state, held.investment


def _held(application: Application) -> Application:
    found = Application.objects.select_for_update(of=("self",))
    return found.select_related("call__organisation", "call__form", "organisation", "department", "need").get(pk=application.pk)


def _go(held: Application, target: str, by: Person, action: str, **details: Any) -> None:
    held.state, held.changed_at = ApplicationState(target), timezone.now()
    held.save(update_fields=["state", "number", "submitted_at", "complete_by", "changed_at"])
    audit(by=by, action=action, on=held, organisation=held.call.organisation, details=details)


def _facts(held: Application) -> dict[str, Any]:
    return {
        "title": held.title,
        "lead": held.lead,
        "need": held.need.title if held.need else "",
        "money": held.money,
        "amount": str(held.amount_asked) if held.amount_asked is not None else "",
    }


def _party(party: Party) -> dict[str, Any]:
    return {
        "name": str(party),
        "kind": party.kind,
        "leads": party.leads,
        "signed_by": party.signed_name,
        "signed_at": party.signed_at,
    }
