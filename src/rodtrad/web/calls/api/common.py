"""What the operations share: the router, and how somebody's place to apply from is found."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from ninja import Router

from rodtrad.web.calls import rules
from rodtrad.web.calls.models import Call
from rodtrad.web.calls.rules import Place
from rodtrad.web.organisation.request import Request

router = Router(tags=["calls"])


def place_of(request: Request, call: Call, department: int | None) -> Place:
    """From where the person applies: that department, or the token's organisation as a whole. Raises PermissionDenied."""
    for place in rules.startable(request.user, call):
        if place.organisation == request.organisation and (place.department.pk if place.department else None) == department:
            return place
    raise PermissionDenied


def here(request: Request) -> Q:
    """What has to do with the token's organisation: its own, and what has come to its calls."""
    return Q(call__organisation=request.organisation) | Q(organisation=request.organisation)
