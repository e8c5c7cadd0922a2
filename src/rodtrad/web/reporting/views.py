"""The report: read in the page, or taken away as a file."""

from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe

from rodtrad.texts import LANGUAGES, language_of
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.views.common import Request, reach
from rodtrad.web.reporting import actions, analysis, files
from rodtrad.web.reporting.queries import latest_sources
from rodtrad.web.reporting.states import CONTENT_TYPES
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.queries import ongoing_run, run_for
from rodtrad.web.runs.states import State


@require_safe
def page(request: Request, key: str) -> HttpResponse:
    """The report in the reader's language, and its forms to take away."""
    investment = reach(request, key)
    sources = latest_sources(investment)
    context = {
        "investment": investment,
        "sources": sources,
        "report": analysis.read_in_page(investment.version, sources, current_language()),
        "formats": list(CONTENT_TYPES),
        "ongoing": ongoing_run(investment, "report"),
        "ready": _ready(request, investment),
    }
    return render(request, "reporting/page.jinja", context)


def _ready(request: Request, investment: Investment) -> Run | None:
    """The report that was asked for and is now written."""
    try:
        return _written(request, investment, UUID(request.GET.get("run", "")))
    except ValueError:
        return None


def _written(request: Request, investment: Investment, pk: UUID) -> Run | None:
    run = run_for(request.user, pk)
    return run if run and run.kind == "report" and run.investment == investment and run.state == State.DONE else None


@require_POST
@once
def order(request: Request, key: str) -> HttpResponse:
    """Has the report written, or leads to it where it is written already."""
    investment = reach(request, key)
    format, language = request.POST.get("format", ""), request.POST.get("language", "")
    if format not in CONTENT_TYPES or language not in LANGUAGES:
        raise Http404
    run = actions.order_report(investment=investment, format=format, language=language_of(language), by=request.user)
    if run.state == State.DONE:
        return redirect("reporting:file", key=investment.key, pk=run.pk)
    return redirect("runs:progress", pk=run.pk)


@require_safe
def file(request: Request, key: str, pk: UUID) -> FileResponse:
    """A written report to take away."""
    investment = reach(request, key)
    run = _written(request, investment, pk)
    path = files.path_of(run.result) if run else None
    if run is None or path is None:
        raise Http404
    format, language = run.input["format"], run.input["language"]
    name = f"{investment.key}-{language}.{format}"
    return FileResponse(path.open("rb"), as_attachment=True, filename=name, content_type=CONTENT_TYPES[format])


@require_safe
@cache_control(max_age=3600, private=True)
def style(request: Request) -> HttpResponse:
    """The style sheet of the report on screen."""
    return HttpResponse(analysis.style_sheet(), content_type="text/css; charset=utf-8")
