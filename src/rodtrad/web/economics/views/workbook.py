"""The workbook: out with live formulas; in again, first what it would change, then, confirmed, a version or a draft."""

import json
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from rodtrad.document import Investment as Document, read, write
from rodtrad.errors import BadData, BadDocument, Problem
from rodtrad.texts import message
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.economics import analysis
from rodtrad.web.economics.forms import WorkbookForm
from rodtrad.web.economics.queries import economics_of_version
from rodtrad.web.economics.views.common import SECTION, latest_basis, page
from rodtrad.web.investments import actions as investment_actions
from rodtrad.web.investments.forms import ReasonForm
from rodtrad.web.investments.models import Investment, Version
from rodtrad.web.investments.problems import Refused, SectionConflict
from rodtrad.web.investments.queries import document_in, version_number, versions_of
from rodtrad.web.investments.rules import may_edit
from rodtrad.web.investments.section_form import form_of_data, section_data
from rodtrad.web.investments.views.common import Request, reach
from rodtrad.web.investments.words import changes_between
from rodtrad.web.runs.spreadsheet import download


@require_safe
def file(request: Request, key: str) -> HttpResponse:
    """The latest calculation as XLSX."""
    investment = reach(request, key)
    _, basis = latest_basis(investment)
    if basis is None:
        raise Http404
    return download(analysis.workbook_of(basis, current_language()), f"{investment.key}-calculation", "xlsx")


@dataclass(frozen=True)
class Changed:
    """A document as a workbook changed it, and the version that the workbook was made from."""

    document: Document
    base: Version


@require_http_methods(["GET", "HEAD", "POST"])
@once
def show(request: Request, key: str) -> HttpResponse:
    """Download and upload; what a changed workbook differs in is shown before anything is kept."""
    investment = reach(request, key)
    if request.method != "POST":
        return page(request, "workbook", investment, form=WorkbookForm())
    if not may_edit(request.user, investment, SECTION):
        raise PermissionDenied
    if "content" in request.POST:
        return _confirmed(request, investment)
    form = WorkbookForm(request.POST, request.FILES)
    if not form.is_valid():
        return page(request, "workbook", investment, form=form, status=422)
    try:
        changed = _changed(investment, form.cleaned_data["file"].read())
    except BadData as error:
        return page(request, "workbook", investment, form=form, problems=error.problems, status=422)
    return _preview(request, investment, changed)


def _changed(investment: Investment, content: bytes) -> Changed:
    """Read against the version that it was made from, so that what others have changed since is not undone."""
    made_from = analysis.version_in(content)
    base = versions_of(investment).filter(hash__startswith=made_from).first() if made_from else None
    if base is None:
        what, cure = message("workbook-other-version"), message("workbook-other-version.cure")
        raise BadData([Problem("", what, cure, made_from)])
    document, result = document_in(base), economics_of_version(investment, base.hash)
    as_counted = analysis.counted(result.run, document) if result else document
    return Changed(analysis.changed_by(content, document, as_counted), base)


def _preview(request: Request, investment: Investment, changed: Changed, refused: Refused | None = None) -> HttpResponse:
    context: dict[str, Any] = {
        "changes": changes_between(document_in(changed.base), changed.document, current_language()),
        "base": changed.base,
        "behind": changed.base != investment.version,
        "content": write(changed.document, "json"),
        "reason": ReasonForm(request.POST if refused else None),
        "refused": [("id_reason", problem.sentence(current_language())) for problem in refused.problems] if refused else [],
        "locked": document_in(investment.version).lock is not None,
    }
    return page(request, "workbook_changes", investment, status=422 if refused else 200, **context)


def _confirmed(request: Request, investment: Investment) -> HttpResponse:
    changed = _looked_at(request, investment)
    if request.POST.get("what") == "draft":
        return _as_draft(request, investment, changed, "workbook-kept-draft")
    reason = ReasonForm(request.POST)
    try:
        version = investment_actions.save_section(
            by=request.user,
            investment=investment,
            section=SECTION,
            data=_section(changed.document),
            base_version=changed.base.number,
            reason=reason.cleaned_data["reason"] if reason.is_valid() else "",
        )
    except SectionConflict:
        return _as_draft(request, investment, changed, "workbook-kept-behind")
    except Refused as refused:
        return _preview(request, investment, changed, refused)
    messages.success(request, t("workbook-kept-version", number=str(version.number)))
    return redirect("economics:page", investment.key)


def _as_draft(request: Request, investment: Investment, changed: Changed, says: str) -> HttpResponse:
    """Into the editor, where it can be looked over and saved, or merged with what others wrote."""
    form = form_of_data(SECTION, json.loads(write(changed.document, "json")), current_language())
    investment_actions.save_draft(
        by=request.user, investment=investment, section=SECTION, raw=form.raw(), base_version=changed.base.number
    )
    messages.success(request, t(says))
    return redirect("economics:edit", investment.key)


def _looked_at(request: Request, investment: Investment) -> Changed:
    """What was shown, read anew. Raises `BadDocument` where somebody changed it on the way."""
    number = request.POST.get("version", "")
    known = number.isascii() and number.isdigit() and len(number) < 10
    base = version_number(investment, int(number)) if known else None
    if base is None:
        raise BadDocument([Problem("", message("workbook-other-version"), message("workbook-other-version.cure"), number[:10])])
    return Changed(read(request.POST["content"].encode(), "json"), base)


def _section(document: Document) -> dict[str, Any]:
    return section_data(json.loads(write(document, "json")), SECTION)
