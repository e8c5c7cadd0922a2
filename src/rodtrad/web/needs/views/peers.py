"""Groups to compare with: Kolada's own, found by words, and one's own."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from rodtrad.errors import BadSource, Problem
from rodtrad.texts import Message
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import t
from rodtrad.web.needs import actions
from rodtrad.web.needs.analysis import sources
from rodtrad.web.needs.analysis.sources import KOLADA, Area, ComparisonGroup
from rodtrad.web.needs.forms.sources import PeersForm
from rodtrad.web.needs.queries import peers_for
from rodtrad.web.needs.views.sources import LONGEST, adding
from rodtrad.web.organisation.request import Request


@once
def page(request: Request) -> HttpResponse:
    """The saved groups, Kolada's by words, and a form for one's own."""
    organisation = adding(request)
    words = request.GET.get("q", "").strip()[:LONGEST]
    found: tuple[ComparisonGroup, ...] = ()
    areas: tuple[Area, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Message, ...] = ()
    try:
        if KOLADA in sources.offered():
            web = sources.waiting(KOLADA)
            areas = sources.areas(web) if request.method == "POST" else ()
            found = sources.groups(web, words) if words else ()
            notes = web.notes
    except BadSource as error:
        problems = error.problems if words else ()
    form = PeersForm(request.POST or None, areas=areas)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        peers = actions.save_peers(
            organisation=organisation, title=said["title"], source="", members=said["members"], by=request.user
        )
        messages.success(request, t("need-peers-saved", title=peers.title, count=len(peers.members)))
        return redirect("needs:peers")
    context = {"peers": list(peers_for(request.user, organisation)), "words": words, "found": found, "problems": problems}
    context["notes"] = notes
    offered = KOLADA in sources.offered()
    status = 422 if request.method == "POST" else 200
    return render(request, "needs/peers.jinja", {**context, "form": form, "offered": offered}, status=status)


@require_POST
@once
def keep(request: Request) -> HttpResponse:
    """One of Kolada's groups, with its members as they are now."""
    organisation, key = adding(request), request.POST.get("group", "")
    words = request.POST.get("q", "")[:LONGEST]
    try:
        found = next((group for group in sources.groups(sources.waiting(KOLADA), words) if group.key == key), None)
    except BadSource as error:
        messages.error(request, " ".join(t(problem.what) for problem in error.problems))
        return redirect("needs:peers")
    if found is None or not found.members:
        raise Http404
    members = [(area.code, area.name) for area in found.members]
    actions.save_peers(organisation=organisation, title=found.title[:200], source=found.source, members=members, by=request.user)
    messages.success(request, t("need-peers-saved", title=found.title, count=len(members)))
    return redirect("needs:peers")


@require_POST
@once
def remove(request: Request, pk: UUID) -> HttpResponse:
    peers = peers_for(request.user, adding(request)).filter(pk=pk).first()
    if peers is None:
        raise Http404
    actions.remove_peers(peers=peers, by=request.user)
    messages.success(request, t("need-peers-removed"))
    return redirect("needs:peers")
