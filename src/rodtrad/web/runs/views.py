"""The page of a run: how far it has come, what came out or what went wrong. Works by reloading where there is no JavaScript."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from rodtrad.web.core.texts import t
from rodtrad.web.investments.views.common import Request
from rodtrad.web.runs import actions, rules
from rodtrad.web.runs.kinds import kind_of
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.queries import run_for
from rodtrad.web.runs.states import MAX_ATTEMPTS, State
from rodtrad.web.runs.stored import problems_from_json


@require_GET
def progress(request: Request, pk: UUID) -> HttpResponse:
    """The whole page; for htmx what has changed since it last asked, and the way on when the work has ended."""
    run = _run(request, pk)
    if not request.htmx:  # type: ignore[attr-defined]
        return render(request, "runs/progress.jinja", _context(request, run))
    if run.state == State.DONE:
        return HttpResponse(headers={"HX-Redirect": _result_page(run)})
    if not run.alive:
        return HttpResponse(headers={"HX-Refresh": "true"})
    if request.GET.get("seen") == run.seen:
        return HttpResponse(status=204)
    return render(request, "runs/state.jinja", _context(request, run))


@require_POST
def cancel(request: Request, pk: UUID) -> HttpResponse:
    run = _run(request, pk)
    if not rules.may_cancel(request.user, run):
        raise Http404
    actions.cancel(run=run, by=request.user)
    return redirect("runs:progress", pk=run.pk)


def _run(request: Request, pk: UUID) -> Run:
    run = run_for(request.user, pk)
    if run is None:
        raise Http404
    return run


def _context(request: Request, run: Run) -> dict[str, Any]:
    return {
        "run": run,
        **_home(run),
        "result_page": _result_page(run),
        "problems": problems_from_json(run.problems),
        "may_cancel": rules.may_cancel(request.user, run),
        "most_attempts": MAX_ATTEMPTS,
    }


def _home(run: Run) -> dict[str, str]:
    """Where the person came from: the investment, or the page of the kind of work."""
    kind = kind_of(run)
    if run.investment:
        place = reverse("investments:thread", args=[run.investment.key])
        return {"home": place, "home_title": run.investment.title, "back": t("run-back"), "leave": t("run-may-leave")}
    title = t(kind.home_text)
    return {
        "home": reverse(kind.home),
        "home_title": title,
        "back": t("run-back-to", page=title),
        "leave": t(f"{kind.home_text}-leave"),
    }


def _result_page(run: Run) -> str:
    kind = kind_of(run)
    if run.investment is None:
        return reverse(kind.page, args=[run.pk])
    address = reverse(kind.page, args=[run.investment.key])
    return f"{address}?run={run.pk}" if kind.shows_run else address
