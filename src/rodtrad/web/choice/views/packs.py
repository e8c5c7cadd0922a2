"""The decision pack as a file: ordered, followed, taken away."""

from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from rodtrad.texts import LANGUAGES, language_of
from rodtrad.web.choice.actions.packs import order_pack
from rodtrad.web.choice.analysis.letters import FORMATS
from rodtrad.web.choice.files import path_of
from rodtrad.web.choice.models import Pack
from rodtrad.web.choice.views.common import case_or_404
from rodtrad.web.core.once import once
from rodtrad.web.organisation.request import Request
from rodtrad.web.runs.queries import run_for


@require_POST
@once
def order(request: Request, pk: UUID) -> HttpResponse:
    case = case_or_404(request, pk)
    format, language = request.POST.get("format", ""), request.POST.get("language", "")
    if format not in ("docx", "pdf") or language not in LANGUAGES:
        raise Http404
    run = order_pack(case=case, format=format, language=language_of(language), by=request.user)
    return redirect("runs:progress", pk=run.pk)


@require_safe
def of_run(request: Request, pk: UUID) -> HttpResponse:
    """Where a run led: to its case, where the pack lies."""
    run = run_for(request.user, pk)
    if run is None or run.kind != "decision_pack":
        raise Http404
    return redirect("choice:case", pk=case_or_404(request, UUID(run.input["case"])).pk)


@require_safe
def file(request: Request, pk: UUID) -> FileResponse:
    found = Pack.objects.for_user(request.user).filter(case__call__organisation=request.organisation, pk=pk).first()
    path = path_of(found.stored) if found else None
    if found is None or path is None:
        raise Http404
    name = f"beslutsunderlag-{str(found.case_id)[:8]}-{found.language}.{found.format}"
    return FileResponse(path.open("rb"), as_attachment=True, filename=name, content_type=FORMATS[found.format])
