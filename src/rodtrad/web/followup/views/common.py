"""What the pages share: the measurement of the page, and what its reader may know."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from rodtrad.document.logic import Indicator
from rodtrad.web.followup import rules
from rodtrad.web.followup.models import Measurement
from rodtrad.web.followup.queries import measurement_for
from rodtrad.web.followup.shown import Reader
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.investments.views.common import Request
from rodtrad.web.needs.queries import disclosure_of
from rodtrad.web.organisation.models import Person


def reach_measurement(request: Request, key: str, pk: int) -> Measurement:
    """The measurement, for those who may see its investment; for everybody else there is no such page."""
    found = measurement_for(request.user, request.organisation, pk)
    if found is None or found.investment.key != key:
        raise Http404
    return found


def with_role(request: Request, key: str, pk: int, move: str) -> Measurement:
    """The same, for who has a role that makes the move; 403 for those who may only read."""
    found = reach_measurement(request, key, pk)
    if not rules.has_role_for(request.user, found, move):
        raise PermissionDenied
    return found


def indicator_of(measurement: Measurement) -> Indicator | None:
    """None where the document no longer names it."""
    known = document_of(measurement.investment).indicators
    return next((each for each in known if each.key == measurement.indicator), None)


def reader_of(person: Person, investment: Investment) -> Reader:
    minimum = 0 if rules.sees_every_figure(person, investment) else disclosure_of(investment.organisation).minimum
    return Reader(timezone.localdate(), minimum)


def page(request: Request, name: str, investment: Investment | None, *, status: int = 200, **context: Any) -> HttpResponse:
    return render(request, f"followup/{name}.jinja", {"investment": investment, **context}, status=status)
