"""The investment of a page under `investments/<key>/`, for those who may see it."""

from django.http import Http404, HttpRequest

from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import investment_for


def reach(request: HttpRequest, key: str) -> Investment:
    """For everybody else there is no such page."""
    investment = investment_for(request.user, request.organisation, key)  # type: ignore[attr-defined]
    if investment is None:
        raise Http404
    return investment
