"""A call: written, published, closed, opened anew, ended."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from rodtrad.web.calls.analysis.readiness import lacking
from rodtrad.web.calls.models import Call, CriteriaVersion, FormVersion
from rodtrad.web.calls.problems import Refused, refused
from rodtrad.web.calls.queries import undecided_in
from rodtrad.web.calls.states import CALL, CallState, Route
from rodtrad.web.core.actions import audit
from rodtrad.web.needs.models import Need
from rodtrad.web.organisation.models import Department, Organisation, Person

CHANGEABLE = ("title", "text", "opens_at", "closes_at", "budget", "two_step", "blind", "public")


@transaction.atomic
def create_call(*, organisation: Organisation, route: Route, title: str, by: Person) -> Call:
    """A call that only those who run calls there see."""
    call = Call.objects.create(organisation=organisation, route=route, title=title, made_by=by, public=route != Route.COMMISSION)
    audit(by=by, action="call.created", on=call, organisation=organisation, details={"call-route": route})
    return call


@transaction.atomic
def change_call(*, call: Call, by: Person, **said: Any) -> None:
    """Text, dates, amount and ways of a draft; of an announced call the text alone. `said`: names in `CHANGEABLE`.

    Raises `Refused` where the call has been announced and more than its text would change.
    """
    held = _held(call)
    changed = {name: said[name] for name in CHANGEABLE if name in said and getattr(held, name) != said[name]}
    if not changed:
        return
    if held.state != CallState.DRAFT and set(changed) - {"text"}:
        raise refused("call-announced-is-kept")
    for name, value in changed.items():
        setattr(held, name, value)
    held.save(update_fields=list(changed))
    audit(by=by, action="call.changed", on=held, organisation=held.organisation, details={"fields": sorted(changed)})


@transaction.atomic
def set_rules(*, call: Call, rules: dict[str, Any], by: Person) -> None:
    """The rules of eligibility, plain data that the engine has read."""
    held = _draft(call)
    held.eligibility = rules
    held.save(update_fields=["eligibility"])
    audit(by=by, action="call.rules_set", on=held, organisation=held.organisation)


@transaction.atomic
def set_needs(*, call: Call, needs: Sequence[Need], invited: Sequence[Department], by: Person) -> None:
    """The needs that applications may cite, and the departments that are commissioned. Needs that `by` may not see stay."""
    held = _draft(call)
    seen = Need.objects.for_user(by)
    held.needs.set([*needs, *held.needs.exclude(pk__in=seen.values("pk"))])
    held.invited.set(invited)
    audit(by=by, action="call.needs_set", on=held, organisation=held.organisation, details={"needs": [n.title for n in needs]})


@transaction.atomic
def set_form(*, call: Call, form: FormVersion | None, by: Person) -> None:
    held = _draft(call)
    held.form = form
    held.save(update_fields=["form"])
    audit(by=by, action="call.form_set", on=held, organisation=held.organisation, details={"form": str(form or "")})


@transaction.atomic
def set_criteria(*, call: Call, criteria: CriteriaVersion | None, by: Person) -> None:
    held = _draft(call)
    held.criteria = criteria
    held.save(update_fields=["criteria"])
    audit(by=by, action="call.criteria_set", on=held, organisation=held.organisation, details={"criteria": str(criteria or "")})


@transaction.atomic
def publish_call(*, call: Call, by: Person) -> None:
    """Announce it. Form and criteria are frozen from here on. Raises `Refused` with everything that is not in place."""
    held = _held(call)
    move = CALL.step(held.state, "publish")
    if problems := lacking(held, timezone.now()):
        raise Refused(problems)
    for version in (held.form, held.criteria):
        if version is not None and not version.is_frozen:
            type(version).objects.filter(pk=version.pk).update(frozen_at=timezone.now())
    details = {"form": held.form.hash if held.form else "", "criteria": held.criteria.hash if held.criteria else ""}
    _go(held, move.target, by, "call.published", **details)


@transaction.atomic
def take_back_call(*, call: Call, by: Person) -> None:
    """From announced to draft. Raises `Refused` when the time for applications has begun."""
    held = _held(call)
    move = CALL.step(held.state, "take-back")
    begun = held.opens_at is not None and held.opens_at <= timezone.now()
    if begun or held.applications.exists() or held.ideas.exists():
        raise refused("call-has-begun")
    _go(held, move.target, by, "call.taken_back")


@transaction.atomic
def close_call(*, call: Call, by: Person | None) -> None:
    """No more applications. `by` is None where its last day has passed."""
    held = _held(call)
    _go(held, CALL.step(held.state, "close").target, by, "call.closed")


@transaction.atomic
def reopen_call(*, call: Call, closes_at: datetime, by: Person) -> None:
    """More time for all. Raises `Refused` for a day that has passed."""
    held = _held(call)
    move = CALL.step(held.state, "reopen")
    if closes_at <= timezone.now():
        raise refused("call-later-day", "closes_at")
    held.closes_at = closes_at
    held.save(update_fields=["closes_at"])
    _go(held, move.target, by, "call.reopened", closes_at=closes_at)


@transaction.atomic
def end_call(*, call: Call, by: Person) -> None:
    """All is decided. Raises `Refused` while any application is not."""
    held = _held(call)
    move = CALL.step(held.state, "decide")
    if left := undecided_in(held).count():
        raise refused("call-has-undecided", count=left)
    _go(held, move.target, by, "call.decided")


@transaction.atomic
def archive_call(*, call: Call, by: Person) -> None:
    held = _held(call)
    _go(held, CALL.step(held.state, "archive").target, by, "call.archived")


@transaction.atomic
def cancel_call(*, call: Call, reason: str, by: Person) -> None:
    """It will not be. The reason is for those who were about to apply. Raises `Refused` without one."""
    held = _held(call)
    move = CALL.step(held.state, "cancel")
    if held.state != CallState.DRAFT and not reason.strip():
        raise refused("call-cancel-why", "reason")
    held.cancelled_because = reason.strip()
    held.save(update_fields=["cancelled_because"])
    _go(held, move.target, by, "call.cancelled", reason=reason.strip())


def _held(call: Call) -> Call:
    """The call as it is now, held until the transaction ends."""
    return Call.objects.select_for_update(of=("self",)).get(pk=call.pk)


def _draft(call: Call) -> Call:
    held = _held(call)
    if held.state != CallState.DRAFT:
        raise refused("call-announced-is-kept")
    return held


def _go(held: Call, target: str, by: Person | None, action: str, **details: Any) -> None:
    held.state = CallState(target)
    held.save(update_fields=["state"])
    audit(by=by, action=action, on=held, organisation=held.organisation, details=details)
