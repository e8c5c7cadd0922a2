"""The report for board and auditor: read in the page, taken away as a file."""

from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from rodtrad.texts import LANGUAGES, language_of
from rodtrad.web.contracts import rules
from rodtrad.web.contracts.actions.reporting import order_report
from rodtrad.web.contracts.analysis.report import FORMATS, read_in_page
from rodtrad.web.contracts.views.common import contract_or_404, page
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language
from rodtrad.web.organisation.request import Request
from rodtrad.web.reporting.files import path_of
from rodtrad.web.runs.queries import run_for, runs_for


@require_safe
def show(request: Request, pk: UUID) -> HttpResponse:
    """The report as it would be now, and the files that the person has had written."""
    contract = contract_or_404(request, pk)
    whole = rules.is_inside(request.user, contract)
    report = read_in_page(contract, current_language(), whole=whole) if contract.current or contract.proposed else None
    done = [
        run for run in runs_for(request.user).filter(kind="contract_report", state="done") if _is_about(run.input, contract.pk)
    ]
    files = [run for run in done[:20] if path_of(run.result)]
    return page(request, "report", contract, report=report, files=files)


def _is_about(input: dict[str, str], pk: UUID) -> bool:
    return input.get("contract") == str(pk)


@require_POST
@once
def order(request: Request, pk: UUID) -> HttpResponse:
    contract = contract_or_404(request, pk)
    format, language = request.POST.get("format", ""), request.POST.get("language", "")
    if format not in FORMATS or language not in LANGUAGES or request.organisation is None:
        raise Http404
    run = order_report(
        contract=contract, organisation=request.organisation, format=format, language=language_of(language), by=request.user
    )
    return redirect("runs:progress", run.pk)


@require_safe
def of_run(request: Request, pk: UUID) -> HttpResponse:
    """Where a run led: to its contract's report."""
    run = run_for(request.user, pk)
    if run is None or run.kind != "contract_report":
        raise Http404
    return redirect("contracts:report", contract_or_404(request, UUID(run.input["contract"])).pk)


@require_safe
def file(request: Request, pk: UUID, run: UUID) -> FileResponse:
    contract, found = contract_or_404(request, pk), run_for(request.user, run)
    path = path_of(found.result) if found and found.kind == "contract_report" and _is_about(found.input, contract.pk) else None
    if found is None or path is None:
        raise Http404
    format = found.input["format"]
    name = f"{contract.key}-{found.input['language']}.{format}"
    return FileResponse(path.open("rb"), as_attachment=True, filename=name, content_type=FORMATS[format])
