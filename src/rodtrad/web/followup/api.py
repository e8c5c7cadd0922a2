"""The REST API's operations on measurements."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone
from ninja import Field, Router, Schema, Status

from rodtrad.errors import Problem, RodtradError
from rodtrad.texts import message
from rodtrad.web.api.parts import Key, Listed, Listing, Number, Page, Reason, page_of
from rodtrad.web.api.problems import answers
from rodtrad.web.followup import actions, queries, rules
from rodtrad.web.followup.guarded import told
from rodtrad.web.followup.models import Measurement
from rodtrad.web.followup.promises import is_share
from rodtrad.web.followup.shown import when
from rodtrad.web.followup.states import Group, MeasurementState
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of, investment_for
from rodtrad.web.needs.queries import disclosure_of
from rodtrad.web.organisation.request import Request

router = Router(tags=["measurements"])
Value = Annotated[Decimal, Field(ge=-(10**11), le=10**11, max_digits=18, decimal_places=6)]
Base = Annotated[int, Field(ge=0, le=32_767)]
Why = Annotated[Reason, Field(min_length=1)]


class MeasurementOut(Schema):
    """One indicator at one time in one group. `version` is the number of its latest figure, to write on; 0 where there is none.

    `value` is in the indicator's unit (a share is 0–1), of `n` persons. Where that is fewer than the organisation's smallest
    group, `hidden` is true and the value is left out.
    """

    id: int
    investment: str
    indicator: str
    name: str
    month: int
    group: Group
    due: date
    late: bool
    state: MeasurementState
    version: int
    value: Decimal | None
    unit: str
    n: int | None
    hidden: bool
    on: date | None
    why: str
    recorded_by: str | None
    checked_by: str | None
    checked_at: datetime | None


class Planned(Schema):
    """How many measurements were added."""

    new: int


class FigureIn(Schema):
    """What was measured on the day `on`, of `n` persons: an aggregate. `base` is the `version` that was read.

    `reason` says why a figure that was checked is corrected.
    """

    value: Value
    n: Annotated[int, Field(ge=1, le=10_000_000)] | None = None
    on: date
    note: Reason = ""
    reason: Reason = ""
    base: Base


class Looked(Schema):
    """`base` is the `version` that was looked at."""

    base: Base


class GivenBack(Looked):
    """`why` says what has to be mended."""

    why: Why


class Missed(Schema):
    """`why` says how it came that there is no figure."""

    why: Why


class Asked(Listing):
    """`show`: only those that are late, that somebody is to check, or that come within a month."""

    show: Literal["late", "check", "soon"] | None = None


@router.get("/measurements", response=answers(Page[MeasurementOut]))
def measurements(request: Request, asked: Asked = Listed) -> dict[str, Any]:
    """The measurements of every investment that the person may see, in the order of their days."""
    return _page(_chosen(queries.measurements_for(request.user, request.organisation), asked.show), asked)


@router.get("/investments/{key}/measurements", response=answers(Page[MeasurementOut]))
def of_investment(request: Request, key: Key, asked: Asked = Listed) -> dict[str, Any]:
    """The measurements of one investment."""
    found = queries.measurements_for(request.user, request.organisation).filter(investment=_investment(request, key))
    return _page(_chosen(found, asked.show), asked)


@router.post("/investments/{key}/measurements", response=answers(Planned, status=201))
def plan(request: Request, key: Key) -> Status[dict[str, int]]:
    """Lays up what the document promises to measure and is not there yet."""
    found = _investment(request, key)
    if not rules.may_plan(request.user, found):
        raise PermissionDenied
    return Status(201, {"new": actions.plan_measurements(by=request.user, investment=found)})


@router.get("/measurements/{measurement}", response=answers(MeasurementOut))
def measurement(request: Request, measurement: Number) -> dict[str, Any]:
    """One measurement."""
    return _shown(_reach(request, measurement))


@router.post("/measurements/{measurement}/figures", response=answers(MeasurementOut, status=201))
def record(request: Request, measurement: Number, given: FigureIn) -> Status[dict[str, Any]]:
    """Records what was measured; an earlier figure stays as it was. Somebody else checks it."""
    found = _with_role(request, measurement, "record")
    _share(found, given.value)
    said = given.model_dump(exclude={"reason"})
    actions.record(by=request.user, measurement=found, **said)
    return Status(201, _shown(_reach(request, measurement)))


@router.post("/measurements/{measurement}/corrections", response=answers(MeasurementOut, status=201))
def correct(request: Request, measurement: Number, given: FigureIn) -> Status[dict[str, Any]]:
    """A new figure over one that was checked, with the reason; the old one stays."""
    found = _with_role(request, measurement, "correct")
    _share(found, given.value)
    actions.correct(by=request.user, measurement=found, **given.model_dump())
    return Status(201, _shown(_reach(request, measurement)))


@router.post("/measurements/{measurement}/check", response=answers(MeasurementOut))
def check(request: Request, measurement: Number, given: Looked) -> dict[str, Any]:
    """The figure is right. Not for the person who recorded it."""
    actions.check(by=request.user, measurement=_with_role(request, measurement, "check"), base=given.base)
    return _shown(_reach(request, measurement))


@router.post("/measurements/{measurement}/return", response=answers(MeasurementOut))
def give_back(request: Request, measurement: Number, given: GivenBack) -> dict[str, Any]:
    """Something in the figure has to be mended. Not for the person who recorded it."""
    found = _with_role(request, measurement, "return")
    actions.give_back(by=request.user, measurement=found, base=given.base, why=given.why)
    return _shown(_reach(request, measurement))


@router.post("/measurements/{measurement}/miss", response=answers(MeasurementOut))
def miss(request: Request, measurement: Number, given: Missed) -> dict[str, Any]:
    """There will be no figure."""
    actions.miss(by=request.user, measurement=_with_role(request, measurement, "miss"), why=given.why)
    return _shown(_reach(request, measurement))


def _chosen(found: QuerySet[Measurement], show: str | None) -> QuerySet[Measurement]:
    today = timezone.localdate()
    if show == "late":
        return queries.late(found, today)
    if show == "soon":
        return queries.soon(found, today)
    return queries.to_check(found) if show == "check" else found


def _page(found: QuerySet[Measurement], listing: Listing) -> dict[str, Any]:
    page = page_of(found, listing, by=("due", "pk"))
    return page | {"items": [_shown(each) for each in page["items"]]}


def _investment(request: Request, key: str) -> Investment:
    found = investment_for(request.user, request.organisation, key)
    if found is None:
        raise Http404
    return found


def _reach(request: Request, pk: int) -> Measurement:
    found = queries.measurement_for(request.user, request.organisation, pk)
    if found is None:
        raise Http404
    return found


def _with_role(request: Request, pk: int, move: str) -> Measurement:
    """403 for who never makes the move; whether it is its turn, and by whom, the action says (409)."""
    found = _reach(request, pk)
    if not rules.has_role_for(request.user, found, move):
        raise PermissionDenied
    return found


def _share(found: Measurement, value: Decimal) -> None:
    indicator = next((each for each in document_of(found.investment).indicators if each.key == found.indicator), None)
    if is_share(indicator) and not 0 <= value <= 1:
        raise RodtradError([Problem("value", message("measurement-value.share"), message("measurement-value.share-help"))])


def _shown(found: Measurement) -> dict[str, Any]:
    indicator = next((each for each in document_of(found.investment).indicators if each.key == found.indicator), None)
    figure = found.figure
    known = told(figure, indicator, disclosure_of(found.investment.organisation).minimum) if figure else None
    names = ("id", "indicator", "name", "month", "group", "due", "state", "version", "why", "checked_at")
    return {
        **{name: getattr(found, name) for name in names},
        "investment": found.investment.key,
        "late": when(found, timezone.localdate()) == "late",
        "value": known.value if known else None,
        "unit": indicator.unit if indicator else "",
        "n": known.n if known else None,
        "hidden": known.hidden if known else False,
        "on": figure.on if figure else None,
        "recorded_by": found.recorded_by.name if found.recorded_by else None,
        "checked_by": found.checked_by.name if found.checked_by else None,
    }
