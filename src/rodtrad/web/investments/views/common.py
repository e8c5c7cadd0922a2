"""What the pages share: the request with who asks, and the investment of the page."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from rodtrad.document import SECTIONS
from rodtrad.web.investments import rules
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import investment_for
from rodtrad.web.organisation.models import Organisation, Person

if TYPE_CHECKING:

    class Request(HttpRequest):
        """A request of somebody who is logged in."""

        user: Person
        organisation: Organisation | None
else:
    Request = HttpRequest


def reach(request: Request, key: str) -> Investment:
    """The investment, for those who may see it; for everybody else there is no such page."""
    investment = investment_for(request.user, request.organisation, key)
    if investment is None:
        raise Http404
    return investment


def known_section(section: str) -> str:
    if section not in SECTIONS:
        raise Http404
    return section


def editable(request: Request, key: str, section: str) -> Investment:
    """The investment, for those who may edit the section; 403 for those who may only read."""
    investment = reach(request, key)
    if not rules.may_edit(request.user, investment, known_section(section)):
        raise PermissionDenied
    return investment


def editable_whole(request: Request, key: str) -> Investment:
    investment = reach(request, key)
    if not rules.may_edit_all(request.user, investment):
        raise PermissionDenied
    return investment


def page(request: Request, name: str, investment: Investment | None = None, *, status: int = 200, **context: Any) -> HttpResponse:
    return render(request, f"investments/{name}.jinja", {"investment": investment, **context}, status=status)
