"""The sheet of a need: read, or taken away."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from rodtrad.web.core.texts import current_language
from rodtrad.web.needs.analysis.sheets import NeedSheet, page_of, sheet_of, written
from rodtrad.web.needs.models import Need
from rodtrad.web.needs.queries import investments_for_need, results_for_need, versions_of_need
from rodtrad.web.needs.views.common import need_or_404
from rodtrad.web.organisation.request import Request
from rodtrad.web.reporting.states import CONTENT_TYPES

FORMATS = ("docx", "pdf")


@require_safe
def page(request: Request, pk: UUID) -> HttpResponse:
    need = need_or_404(request, pk)
    sheet = page_of(_sheet(request, need), current_language(), timezone.localdate())
    return render(request, "needs/need_sheet.jinja", {"need": need, "sheet": sheet, "formats": FORMATS})


@require_safe
def file(request: Request, pk: UUID, format: str) -> HttpResponse:
    need = need_or_404(request, pk)
    if format not in FORMATS:
        raise Http404
    content = written(_sheet(request, need), current_language(), timezone.localdate(), format)
    name = f"{slugify(need.title)[:60] or 'behov'}.{format}"
    return HttpResponse(
        content, content_type=CONTENT_TYPES[format], headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _sheet(request: Request, need: Need) -> NeedSheet:
    """Of results and investments those that the reader may see."""
    results = list(results_for_need(request.user, need))
    titles = [investment.title for investment in investments_for_need(request.user, need)]
    return sheet_of(need, versions_of_need(need)[0], results, titles, current_language())
