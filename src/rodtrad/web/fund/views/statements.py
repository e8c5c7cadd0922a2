"""The fund on a day: as a page, as a spreadsheet, as a report; and one investment in it."""

from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rodtrad.texts import LANGUAGES, language_of
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language
from rodtrad.web.fund import actions, queries
from rodtrad.web.fund.analysis import rules as by_rules
from rodtrad.web.fund.analysis.planning import dues, rules_when_granted
from rodtrad.web.fund.analysis.statement import line_of, shown_statement, statement_file as file_of
from rodtrad.web.fund.files import path_of
from rodtrad.web.fund.models import FundReport
from rodtrad.web.fund.views.common import asked_day, frame, kept, reach
from rodtrad.web.investments.queries import document_of
from rodtrad.web.organisation.request import Request
from rodtrad.web.reporting.states import CONTENT_TYPES
from rodtrad.web.runs.queries import run_for
from rodtrad.web.runs.spreadsheet import download


@require_safe
def statement(request: Request, fund: str) -> HttpResponse:
    """How the fund stands at the end of a day."""
    found, on = reach(request, fund), asked_day(request.GET)
    context = {
        "shown": shown_statement(request.user, found, on, current_language()),
        "on": on,
        "today": timezone.localdate(),
        "waiting": queries.waiting_decisions(found) if queries.sees_whole(request.user, found) else [],
        "reports": queries.reports_of(request.user, found)[:10],
        "investments": list(queries.investments_in(request.user, found).values()),
        "events": queries.events_for(request.user, found).count(),
    }
    return render(request, "fund/statement.jinja", frame(request, found, "statement", **context))


@require_safe
def statement_file(request: Request, fund: str, format: str) -> HttpResponse:
    """The same as a spreadsheet, with the ledger up to the day."""
    found, on = reach(request, fund), asked_day(request.GET)
    if format not in ("csv", "xlsx"):
        raise Http404
    content = file_of(request.user, found, on, current_language(), format)
    return download(content, f"{found.key}-{on.isoformat()}", format)


@require_safe
def investment(request: Request, fund: str, key: str) -> HttpResponse:
    """One investment: what it has, what the rules allow it, who carries its cost, and its rows of the ledger."""
    found, today = reach(request, fund), timezone.localdate()
    about = next((each for each in queries.investments_in(request.user, found).values() if each.key == key), None)
    if about is None:
        raise Http404
    everything = queries.every_event(found)
    rules = rules_when_granted(found, about, everything, today)
    document = document_of(about)
    saved = [each for each in queries.savings_for(request.user, found) if each.investment_id == about.pk]
    context = {
        "about": about,
        "line": line_of(found, str(about.pk), today),
        "cost": by_rules.planned_cost(document),
        "grant": by_rules.allowed(rules, document),
        "carried": by_rules.carried(
            rules, document, str(about.department or found.organisation), [each.amount for each in saved]
        ),
        "base": rules.risk_share.base,
        "dues": dues(found, saved, today),
        "events": list(queries.events_for(request.user, found).filter(investment=about)),
    }
    return render(request, "fund/investment.jinja", frame(request, found, "statement", **context))


@require_POST
@once
def order_report(request: Request, fund: str) -> HttpResponse:
    """Has the statement of a day written as a report."""
    found = kept(request, fund)
    format, language = request.POST.get("format", "pdf"), request.POST.get("language", current_language())
    if format not in ("docx", "pdf") or language not in LANGUAGES:
        raise Http404
    on = asked_day(request.POST)
    run = actions.order_report(fund=found, on=on, format=format, language=language_of(language), by=request.user)
    return redirect("runs:progress", pk=run.pk)


@require_safe
def report_of_run(request: Request, pk: UUID) -> HttpResponse:
    """Where a run led: to its fund, where the report lies."""
    run = run_for(request.user, pk)
    if run is None or run.kind != "fund_report":
        raise Http404
    return redirect("fund:statement", reach(request, run.input["fund"]).key)


@require_safe
def report_file(request: Request, pk: UUID) -> FileResponse:
    found = FundReport.objects.for_user(request.user).filter(fund__organisation=request.organisation, pk=pk).first()
    path = path_of(found.stored) if found else None
    if found is None or path is None:
        raise Http404
    name = f"{found.fund.key}-{found.on.isoformat()}-{found.language}.{found.format}"
    return FileResponse(path.open("rb"), as_attachment=True, filename=name, content_type=CONTENT_TYPES[found.format])
