"""Every write about measurements. One action, one transaction, one row in the log."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message
from rodtrad.web.core.actions import audit
from rodtrad.web.core.errors import Conflict
from rodtrad.web.followup.models import Figure, Measurement
from rodtrad.web.followup.promises import Promise, counts_persons, promises
from rodtrad.web.followup.states import FOLLOWED, MEASUREMENT, MeasurementState
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.organisation.models import Person


@transaction.atomic
def plan_measurements(*, by: Person | None, investment: Investment) -> int:
    """Lays up what the document promises and is not there yet; how many that was. Days move with the investment's start.

    Raises `NotComputable` where the document has no first day, or the investment has not begun.
    """
    document = document_of(investment)
    if investment.phase not in FOLLOWED or document.start is None:
        id = "measurements-no-start" if document.start is None else "measurements-not-begun"
        raise NotComputable([Problem("start", message(id), message(f"{id}.cure"))])
    known = {(m.indicator, m.month, m.group): m for m in Measurement.objects.filter(investment=investment).select_for_update()}
    promised = promises(document)
    new = [_new(investment, each) for each in promised if _place(each) not in known]
    moved = [known[_place(each)] for each in promised if _place(each) in known and _moves(known[_place(each)], each)]
    Measurement.objects.bulk_create(new)
    Measurement.objects.bulk_update(moved, ["due", "name"])
    if new or moved:
        details = {"new": len(new), "moved": len(moved)}
        audit(by=by, action="measurement.planned", on=investment, organisation=investment.organisation, details=details)
    return len(new)


def _place(promise: Promise) -> tuple[str, int, str]:
    return promise.indicator.key, promise.month, promise.group.value


def _new(investment: Investment, promise: Promise) -> Measurement:
    indicator, month, group = _place(promise)
    said = {"indicator": indicator, "month": month, "group": group, "name": promise.indicator.name, "due": promise.due}
    return Measurement(investment=investment, **said)


def _moves(known: Measurement, promise: Promise) -> bool:
    """Whether what is still waited for is now waited for on another day, or is called something else; it is then set so."""
    if known.state != MeasurementState.PLANNED or (known.due, known.name) == (promise.due, promise.indicator.name):
        return False
    known.due, known.name = promise.due, promise.indicator.name
    return True


@transaction.atomic
def record(*, by: Person, measurement: Measurement, value: Decimal, n: int | None, on: date, base: int, note: str = "") -> Figure:
    """What was measured; over an earlier figure a new one, and the old one stays.

    `base` is the number of the figure that the person saw. Raises `Conflict` where there is another now, `NotComputable` for a
    day to come, or without a number of persons where the figure is of persons.
    """
    held = _held(measurement, base)
    MEASUREMENT.step(held.state, "record")
    return _figure(held, "record", by, {"value": value, "n": n, "on": on, "note": note, "reason": ""})


@transaction.atomic
def correct(
    *, by: Person, measurement: Measurement, value: Decimal, n: int | None, on: date, base: int, reason: str, note: str = ""
) -> Figure:
    """A figure that was checked turned out wrong: a new version with the reason; somebody else checks it anew."""
    held = _held(measurement, base)
    MEASUREMENT.step(held.state, "correct")
    _demand(reason)
    return _figure(held, "correct", by, {"value": value, "n": n, "on": on, "note": note, "reason": reason})


@transaction.atomic
def check(*, by: Person, measurement: Measurement, base: int) -> None:
    """Somebody else than who recorded it has looked at it. `base`: the number of the figure that was looked at."""
    held = _held(measurement, base)
    _by_another(held, by)
    held.checked_by, held.checked_at = by, timezone.now()
    _go(held, "check", by)


@transaction.atomic
def give_back(*, by: Person, measurement: Measurement, base: int, why: str) -> None:
    """Something in the figure has to be mended: `why` says what."""
    held = _held(measurement, base)
    _by_another(held, by)
    _demand(why)
    _go(held, "return", by, why)


@transaction.atomic
def miss(*, by: Person, measurement: Measurement, why: str) -> None:
    """There will be no figure: `why` says how that came. A figure that comes all the same can still be recorded."""
    held = _held(measurement, None)
    _demand(why)
    _go(held, "miss", by, why)


def _held(measurement: Measurement, base: int | None) -> Measurement:
    """The measurement as it is now, held until the transaction ends."""
    found = Measurement.objects.select_for_update(of=("self",)).select_related("investment__organisation", "investment__current")
    held = found.get(pk=measurement.pk)
    if base is not None and held.version != base:
        raise Conflict(message("measurement-changed-meanwhile"))
    return held


def _figure(held: Measurement, move: str, by: Person, said: dict[str, Any]) -> Figure:
    _sensible(held, said["n"], said["on"])
    held.version += 1
    made = Figure.objects.create(measurement=held, number=held.version, by=by, **said)
    held.recorded_by, held.checked_by, held.checked_at = by, None, None
    _go(held, move, by, said["reason"], figure=held.version)
    return made


def _sensible(held: Measurement, n: int | None, on: date) -> None:
    indicators = {each.key: each for each in document_of(held.investment).indicators}
    wrong = []
    if on > timezone.localdate():
        wrong.append(Problem("on", message("measurement-lacks-day"), message("measurement-lacks-day.cure")))
    if n is None and counts_persons(indicators.get(held.indicator)):
        wrong.append(Problem("n", message("measurement-lacks-n"), message("measurement-lacks-n.cure")))
    if wrong:
        raise NotComputable(wrong)


def _by_another(held: Measurement, by: Person) -> None:
    if held.recorded_by_id == by.pk:
        raise Conflict(message("measurement-own-figure"))


def _demand(why: str) -> None:
    if not why.strip():
        raise NotComputable([Problem("why", message("measurement-lacks-why"), message("measurement-lacks-why.cure"))])


DONE = {
    "record": "recorded",
    "correct": "corrected",
    "check": "checked",
    "return": "returned",
    "miss": "missed",
}


def _go(held: Measurement, move: str, by: Person, why: str = "", **details: Any) -> None:
    held.state, held.why = MeasurementState(MEASUREMENT.step(held.state, move).target), why
    held.save()
    details |= {"reason": why} if why else {}
    audit(by=by, action=f"measurement.{DONE[move]}", on=held, organisation=held.investment.organisation, details=details)
