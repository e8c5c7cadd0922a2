"""Competences with their gaps, the anchoring log, and decisions of money."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rodtrad.web.core.once import once
from rodtrad.web.core.texts import t
from rodtrad.web.governance import actions, queries, rules
from rodtrad.web.governance.forms.grounds import AnchoringForm, GroundForm, HoldingForm
from rodtrad.web.governance.states import Anchored
from rodtrad.web.governance.views.common import colleagues, form_page, managed, place, sent
from rodtrad.web.investments.queries import investments_for
from rodtrad.web.organisation.request import Request

GET_POST = ["GET", "HEAD", "POST"]
ON_A_PAGE = 50
ABOUT = ("", "organisation", "investments", "needs")


@require_safe
def competences(request: Request) -> HttpResponse:
    """Who has which of the six, with how much time; what is missing, in the whole and for each investment."""
    organisation, today = place(request), timezone.localdate()
    holdings = list(queries.holdings_for(request.user, organisation, today))
    investments = [each for each in investments_for(request.user, organisation) if each.phase != "ended"]
    context = {
        "covers": queries.cover(holdings),
        "rows": [(each, queries.cover_of(each, holdings)) for each in investments],
        "seen": {each.pk for each in investments},
        "may_manage": rules.may_manage(request.user, organisation),
    }
    return render(request, "governance/competences.jinja", context)


@require_http_methods(GET_POST)
@once
def new_holding(request: Request) -> HttpResponse:
    organisation = managed(request)
    investments = list(investments_for(request.user, organisation))
    form = HoldingForm(sent(request), people=colleagues(request), investments=investments, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        actions.note_holding(by=request.user, organisation=organisation, **form.said)
        return redirect("governance:competences")
    return form_page(request, form, "competence-new", "competences", _trail("competences"))


@require_POST
@once
def end_holding(request: Request, pk: int) -> HttpResponse:
    organisation, today = managed(request), timezone.localdate()
    found = queries.holdings_for(request.user, organisation, today).filter(pk=pk).first()
    if found is None:
        raise Http404
    actions.end_holding(by=request.user, holding=found, on=today)
    return redirect("governance:competences")


@require_safe
def anchoring(request: Request) -> HttpResponse:
    """Who knows and shares the picture: of the work, of investments, of needs, in one list."""
    organisation, about = place(request), request.GET.get("about", "")
    about = about if about in ABOUT else ""
    rows = queries.anchoring_log(request.user, organisation, about)
    own = [each for each in queries.anchorings_for(request.user, organisation) if each.investment is None]
    latest = queries.latest_by_level(own)
    context = {
        "page": Paginator(rows, ON_A_PAGE).get_page(request.GET.get("page")),
        "about": about,
        "abouts": ABOUT,
        "levels": [(level, latest.get(level)) for level in Anchored],
        "may_manage": rules.may_manage(request.user, organisation),
    }
    return render(request, "governance/anchoring.jinja", context)


@require_http_methods(GET_POST)
@once
def new_anchoring(request: Request) -> HttpResponse:
    organisation = managed(request)
    investments = list(investments_for(request.user, organisation))
    form = AnchoringForm(sent(request), investments=investments, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        actions.anchor(by=request.user, organisation=organisation, **form.said)
        return redirect("governance:anchoring")
    return form_page(request, form, "anchoring-new", "anchoring", _trail("anchoring"))


@require_http_methods(GET_POST)
@once
def new_ground(request: Request) -> HttpResponse:
    organisation = managed(request)
    form = GroundForm(sent(request), today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        actions.note_ground_decision(by=request.user, organisation=organisation, **form.cleaned_data)
        return redirect("governance:state")
    return form_page(request, form, "ground-new", "state", _trail("state"))


def _trail(page: str) -> list[tuple[str, str]]:
    return [(t(f"organisation-tab-{page}"), reverse(f"governance:{page}"))]
