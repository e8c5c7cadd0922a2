"""Reads of measurements, each from what the person may see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Count, Q, QuerySet

from rodtrad.web.followup.models import Measurement
from rodtrad.web.followup.states import AWAITED, TO_CHECK
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Organisation, Person

SOON: Final = timedelta(days=30)


def measurements_for(person: Person, organisation: Organisation | None) -> QuerySet[Measurement]:
    """Of every investment of the organisation that the person may see, in the order of time."""
    found = Measurement.objects.for_user(person).filter(investment__organisation=organisation)
    known = found.select_related("investment__current", "investment__organisation", "investment__department")
    return known.select_related("recorded_by", "checked_by").prefetch_related("figures__by")


def measurement_for(person: Person, organisation: Organisation | None, pk: int) -> Measurement | None:
    return measurements_for(person, organisation).filter(pk=pk).first()


def measurements_of(investment: Investment) -> QuerySet[Measurement]:
    """Of an investment that the person may see."""
    found = Measurement.objects.filter(investment=investment)
    return found.select_related("recorded_by", "checked_by").prefetch_related("figures__by")


def measurements_in(investments: Sequence[Investment]) -> QuerySet[Measurement]:
    """Of investments that the person may see."""
    return Measurement.objects.filter(investment__in=investments)


def late(found: QuerySet[Measurement], today: date) -> QuerySet[Measurement]:
    """Those whose day has passed without a figure that holds."""
    return found.filter(state__in=AWAITED, due__lt=today)


def soon(found: QuerySet[Measurement], today: date) -> QuerySet[Measurement]:
    """Those whose day is today or comes within a month."""
    return found.filter(state__in=AWAITED, due__gte=today, due__lte=today + SOON)


def to_check(found: QuerySet[Measurement]) -> QuerySet[Measurement]:
    """Those with a figure that nobody else has looked at."""
    return found.filter(state__in=TO_CHECK)


@dataclass(frozen=True)
class Counted:
    """Of one investment: how many are late, to be checked, have come in, and there are at all."""

    late: int
    to_check: int
    came: int
    all: int


def counted(found: QuerySet[Measurement], today: date) -> dict[int, Counted]:
    """By primary key of the investment; those without measurements are left out."""
    numbers = {
        "late": Count("pk", filter=Q(state__in=AWAITED, due__lt=today)),
        "to_check": Count("pk", filter=Q(state__in=TO_CHECK)),
        "came": Count("pk", filter=Q(version__gte=1)),
        "all": Count("pk"),
    }
    rows = found.order_by().values_list("investment").annotate(**numbers)
    return {investment: Counted(*counts) for investment, *counts in rows}


def running_investments() -> QuerySet[Investment]:
    """Those that the program lays up measurements for; asked for by nobody."""
    return Investment.objects.filter(phase="running").select_related("current", "organisation", "department")
