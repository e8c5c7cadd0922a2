"""The state of the organisation, point by point; and who is what in every investment."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from rodtrad.web.governance import rules
from rodtrad.web.governance.checklist import basis_for, points
from rodtrad.web.governance.queries import cover_of, decisions_for, ground_decisions_for, holdings_for, upcoming
from rodtrad.web.governance.sheet import gaps_in, role_sheet
from rodtrad.web.governance.views.common import place
from rodtrad.web.investments.queries import investment_for, investments_for
from rodtrad.web.organisation.models import Membership, Organisation
from rodtrad.web.organisation.request import Request

LATEST = 5


@require_safe
def state(request: Request) -> HttpResponse:
    """What the method asks of the organisation, with evidence and gaps; the next meetings and the latest decisions."""
    organisation, today = place(request), timezone.localdate()
    basis = basis_for(request.user, organisation, today)
    coming = sorted(((after, forum) for forum in basis.forums if (after := upcoming(forum, today))), key=lambda pair: pair[0].on)
    found = points(basis)
    context = {
        "points": found,
        "done": sum(point.done for point in found),
        "coming": coming,
        "decisions": decisions_for(request.user, organisation)[:LATEST],
        "grounds": ground_decisions_for(request.user, organisation),
        "may_manage": rules.may_manage(request.user, organisation),
    }
    return render(request, "governance/state.jinja", context)


@require_safe
def roles(request: Request) -> HttpResponse:
    """Every investment that the person may see, and how many gaps its role sheet has."""
    organisation = place(request)
    members = _members(organisation)
    sheets = [(each, role_sheet(each, members)) for each in investments_for(request.user, organisation)]
    rows = [(each, {line.function: line for line in lines}, gaps_in(lines)) for each, lines in sheets]
    return render(request, "governance/roles.jinja", {"rows": rows})


@require_safe
def sheet(request: Request, key: str) -> HttpResponse:
    """Who is what in one investment, with gaps; and which competences it can reckon with."""
    organisation = place(request)
    investment = investment_for(request.user, organisation, key)
    if investment is None:
        raise Http404
    holdings = holdings_for(request.user, organisation, timezone.localdate())
    context = {
        "investment": investment,
        "lines": role_sheet(investment, _members(organisation)),
        "covers": cover_of(investment, holdings),
        "decisions": decisions_for(request.user, organisation).filter(investment=investment),
    }
    return render(request, "governance/sheet.jinja", context)


def _members(organisation: Organisation) -> list[Membership]:
    return list(Membership.objects.filter(organisation=organisation, person__is_active=True).select_related("person"))
