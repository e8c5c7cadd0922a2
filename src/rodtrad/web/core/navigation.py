"""What stands in the header, for whom. An app adds a line here when it has a first page."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse

from rodtrad.web.organisation import rules
from rodtrad.web.organisation.models import Organisation
from rodtrad.web.organisation.request import Request
from rodtrad.web.organisation.states import Role

Allowed = Callable[[Request], bool]


@dataclass(frozen=True)
class Entry:
    """A line in the header: its text, its page, whether it is where we are."""

    text: str
    url: str
    is_current: bool


def _member(request: Request) -> bool:
    return rules.is_member(request.user, request.organisation)


def _works(request: Request) -> bool:
    """Takes part in the work, and does not only represent the organisation in contracts."""
    return not rules.roles_in(request.user, request.organisation) <= {Role.INVESTOR}


def _reads_log(request: Request) -> bool:
    return rules.may_read_log(request.user, request.organisation)


def _chooses(request: Request) -> bool:
    """Who runs the choice, decides, or has been asked to review."""
    if rules.has_role(request.user, request.organisation, Role.COORDINATOR, Role.ELECTED, Role.STEERING_GROUP, Role.CONTROLLER):
        return True
    return bool(request.user.reviewer_of.filter(call__organisation=request.organisation, ended_at=None).exists())


# (text, the page's name, who sees it)
LINES: list[tuple[str, str, Allowed]] = [
    ("nav-investments", "investments:list", _works),
    ("nav-needs", "needs:list", _works),
    ("nav-calls", "calls:list", _works),
    ("nav-choice", "choice:list", _chooses),
    ("nav-fund", "fund:list", _works),
    ("nav-contracts", "contracts:list", _member),
    ("nav-parameters", "parameters:list", _works),
    ("nav-organisation", "governance:state", _works),
    ("nav-log", "core:log", _reads_log),
]
# Pages that belong to a line though their address begins otherwise.
BELONGS = {"nav-organisation": ("/people/",)}


def entries(request: Request) -> list[Entry]:
    """The header's lines for this person; nothing for who is not logged in."""
    if not getattr(request, "organisation", None):
        return []
    found = [(text, reverse(name)) for text, name, allowed in LINES if allowed(request)]
    return [Entry(text, url, request.path.startswith((url, *BELONGS.get(text, ())))) for text, url in found]


def other_organisations(request: Request) -> list[Organisation]:
    """The person's organisations beside the one worked in now."""
    now = getattr(request, "organisation", None)
    mine = {m.organisation.pk: m.organisation for m in rules.memberships(request.user)} if now else {}
    return [organisation for organisation in mine.values() if organisation != now]
