"""What the operations share: the router, and the organisation that they are about."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from ninja import Router

from rodtrad.web.governance import rules
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.queries import people_for
from rodtrad.web.organisation.request import Request
from rodtrad.web.organisation.rules import is_member

router = Router(tags=["governance"])


def place(request: Request) -> Organisation:
    if request.organisation is None or not is_member(request.user, request.organisation):
        raise Http404
    return request.organisation


def managed(request: Request) -> Organisation:
    if not rules.may_manage(request.user, place(request)):
        raise PermissionDenied
    return place(request)


def colleagues(request: Request, organisation: Organisation) -> list[Person]:
    return list(people_for(request.user, organisation))


def named_in(investments: list[Investment], key: str) -> Investment:
    """404 for an investment that the person may not see."""
    found = next((each for each in investments if each.key == key), None)
    if found is None:
        raise Http404
    return found
