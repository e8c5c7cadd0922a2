"""Figures from public sources: found by words, chosen, and fetched in the background."""

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rodtrad.errors import BadSource, Problem
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language
from rodtrad.web.needs import actions, rules
from rodtrad.web.needs.analysis import databases, sources
from rodtrad.web.needs.analysis.sources import KOLADA, MOST_FIGURES
from rodtrad.web.needs.forms.sources import KoladaForm, PxwebForm
from rodtrad.web.needs.queries import data_set_of_run, peers_for
from rodtrad.web.needs.states import FETCHES
from rodtrad.web.needs.views.common import reach
from rodtrad.web.organisation.models import Organisation
from rodtrad.web.organisation.request import Request
from rodtrad.web.runs.queries import run_for

T = TypeVar("T")
LONGEST = 100
MOST_LISTS = 20


@require_safe
def page(request: Request) -> HttpResponse:
    """The sources that there are."""
    organisation = adding(request)
    context = {"sources": sources.offered(), "connections": databases.connections(organisation.slug)}
    return render(request, "needs/sources.jinja", context)


@once
def kolada(request: Request) -> HttpResponse:
    """Key figures found and chosen; then areas and years."""
    organisation, asked = adding(request), request.POST if request.method == "POST" else request.GET
    _offered(KOLADA)
    web = sources.waiting(KOLADA)
    words, codes = asked.get("q", "").strip()[:LONGEST], list(dict.fromkeys(asked.getlist("kpi")))[:MOST_FIGURES]
    found, problems = _tried(lambda: sources.key_figures(web, words) if words else ())
    figures, more = _tried(lambda: sources.key_figures_of(web, codes))
    areas, away = _tried(lambda: sources.areas(web) if figures else ())
    peers = list(peers_for(request.user, organisation))
    context: dict[str, Any] = {"words": words, "found": [each for each in found if each.id not in codes], "figures": figures}
    context |= {"problems": problems or more or away, "notes": web.notes, "most": MOST_FIGURES, "form": None}
    if figures:
        form = KoladaForm(request.POST or None, figures=figures, areas=areas, peers=peers, today=timezone.localdate())
        if request.method == "POST" and form.is_valid():
            run = actions.order_fetch(organisation=organisation, question=form.question, by=request.user)
            return redirect("runs:progress", pk=run.pk)
        context["form"] = form
    return render(request, "needs/kolada.jinja", context, status=422 if request.method == "POST" else 200)


@require_safe
def tables(request: Request, source: str) -> HttpResponse:
    """Tables of a PxWeb by words in their titles."""
    adding(request)
    _offered(source)
    web, words = sources.waiting(source), request.GET.get("q", "").strip()[:LONGEST]
    found, problems = _tried(lambda: sources.tables_with(web, words, current_language()) if words else ())
    context = {"source": source, "words": words, "found": found, "problems": problems, "notes": web.notes}
    return render(request, "needs/tables.jinja", context)


@once
def table(request: Request, source: str) -> HttpResponse:
    """What of a table is wanted, its variables put by the code lists that were chosen first (`list`: variable:list)."""
    organisation, asked = adding(request), request.POST if request.method == "POST" else request.GET
    _offered(source)
    web, id = sources.waiting(source), asked.get("table", "")[:300]
    lists = _lists(asked.getlist("list"))
    found, problems = _tried(lambda: (sources.table_info(web, id, current_language(), lists),))
    info = next(iter(found), None)
    context: dict[str, Any] = {"source": source, "info": info, "table": id, "lists": lists, "problems": problems, "form": None}
    context["notes"] = web.notes
    if info is not None:
        peers = list(peers_for(request.user, organisation))
        form = PxwebForm(request.POST or None, source=source, info=info, peers=peers, lists=lists)
        if request.method == "POST" and form.is_valid():
            run = actions.order_fetch(organisation=organisation, question=form.question, by=request.user)
            return redirect("runs:progress", pk=run.pk)
        context["form"] = form
    return render(request, "needs/table.jinja", context, status=422 if request.method == "POST" else 200)


@require_POST
@once
def again(request: Request, pk: UUID) -> HttpResponse:
    """The same question to the same source, as a new data set."""
    organisation, data_set = adding(request), reach(request, pk)
    question = data_set.origin.get("question")
    if not question or question["source"] not in sources.offered():
        raise Http404
    run = actions.order_fetch(organisation=organisation, question=question, by=request.user)
    return redirect("runs:progress", pk=run.pk)


@require_safe
def of_run(request: Request, pk: UUID) -> HttpResponse:
    """The data set that a fetch led to, or back to the sources."""
    run = run_for(request.user, pk)
    if run is None or run.kind not in FETCHES:
        raise Http404
    data_set = data_set_of_run(request.user, run)
    return redirect("needs:card", pk=data_set.pk) if data_set else redirect("needs:sources")


def adding(request: Request) -> Organisation:
    """The organisation, for those who may add data sets to it."""
    if request.organisation is None or not rules.may_add(request.user, request.organisation):
        raise PermissionDenied
    return request.organisation


def _lists(named: list[str]) -> dict[str, str]:
    """The code list for each variable that has been given one."""
    pairs = (each.partition(":") for each in named[:MOST_LISTS])
    return {variable: id for variable, _, id in pairs if variable and id}


def _offered(source: str) -> None:
    if source not in sources.offered():
        raise Http404


def _tried(ask: Callable[[], tuple[T, ...]]) -> tuple[tuple[T, ...], tuple[Problem, ...]]:
    """What a source answers, or nothing and what it did instead."""
    try:
        return ask(), ()
    except BadSource as error:
        return (), error.problems
