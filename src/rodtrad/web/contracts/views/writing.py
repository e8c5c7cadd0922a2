"""The text being written, with its faults, the terms in words and the curve beside it; and what is believed of the outcomes."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from rodtrad.web.contracts import rules
from rodtrad.web.contracts.actions.writing import save_beliefs, save_text
from rodtrad.web.contracts.analysis.believing import believed, scenario
from rodtrad.web.contracts.analysis.shown import outlook, shown_figures, shown_limits, shown_terms
from rodtrad.web.contracts.analysis.texts import beliefs_of, in_force, read_text
from rodtrad.web.contracts.forms.writing import BeliefsForm
from rodtrad.web.contracts.models import Contract
from rodtrad.web.contracts.models.contracts import MOST_TEXT
from rodtrad.web.contracts.views.common import allowed, contract_or_404, page, writable_or_404
from rodtrad.web.core.errors import Conflict
from rodtrad.web.core.formats import clock
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.organisation.request import Request


def write(request: Request, pk: UUID) -> HttpResponse:
    """The editor. Whatever is sent is kept, right or wrong; what is wrong with it is shown at its line."""
    contract = writable_or_404(request, pk)
    if request.method == "POST":
        return _save(request, contract)
    return _editor(request, contract)


@once
def _save(request: Request, contract: Contract) -> HttpResponse:
    text, edition = _typed(request)
    try:
        saved = save_text(contract=contract, text=text, edition=edition, by=request.user)
    except Conflict as conflict:
        return _editor(request, contract, status=409, conflict=t(conflict.message), mine=text)
    read = read_text(saved.text, current_language())
    if read.faults:
        return _editor(request, contract_or_404(request, contract.pk), status=422)
    messages.success(request, t("contracts-saved-whole"))
    return redirect("contracts:write", contract.pk)


def _editor(request: Request, contract: Contract, status: int = 200, **more: Any) -> HttpResponse:
    context = {"conflict": "", "mine": "", "open": _open(contract), "steps": _steps(request, contract)}
    return page(request, "write", contract, status, **_looked(request, contract), **{**context, **more})


def _open(contract: Contract) -> bool:
    """Whether the text can be written now: not while it waits for signatures, nor when all is over."""
    return contract.state in ("draft", "running") and contract.proposed is None


def _steps(request: Request, contract: Contract) -> dict[str, bool]:
    return {move: rules.may(request.user, contract, move) for move in ("offer",)}


def _typed(request: Request) -> tuple[str, int]:
    edition = request.POST.get("version", "")
    return request.POST.get("text", "")[:MOST_TEXT], int(edition) if edition.isdigit() and len(edition) < 9 else 0


@require_POST
def autosave(request: Request, pk: UUID) -> JsonResponse:
    """Keeps what is typed so far; nothing is checked."""
    contract = writable_or_404(request, pk)
    text, edition = _typed(request)
    try:
        saved = save_text(contract=contract, text=text, edition=edition, by=request.user)
    except Conflict as conflict:
        return JsonResponse({"message": t(conflict.message)}, status=409)
    return JsonResponse({"saved": clock(saved.saved_at), "version": str(saved.edition)})


@require_safe
def look(request: Request, pk: UUID) -> HttpResponse:
    """What the text says now: its faults, or its terms in words and as a curve. A part of the editor's page."""
    contract = writable_or_404(request, pk)
    return page(request, "look", contract, **_looked(request, contract))


def _looked(request: Request, contract: Contract) -> dict[str, Any]:
    language = current_language()
    read = read_text(contract.text, language)
    if read.document is None:
        return {"read": read, "terms": [], "limits": [], "figures": [], "outlook": None}
    found = outlook(read.document, beliefs_of(contract), request.GET.get("metric", ""), language)
    return {
        "read": read,
        "terms": shown_terms(read.document, language),
        "limits": shown_limits(read.document, language),
        "figures": shown_figures(read.document, language),
        "outlook": found,
    }


@once
def scenarios(request: Request, pk: UUID) -> HttpResponse:
    """Before signing: what one believes of the outcomes, and what the terms would then pay."""
    contract = contract_or_404(request, pk)
    allowed(rules.is_inside(request.user, contract))
    document = in_force(contract, current_language())
    if document is None:
        return page(request, "scenarios", contract, form=None, found=None, outlook=None)
    beliefs = beliefs_of(contract)
    shown = believed(document, beliefs, current_language())
    posted = request.POST if request.method == "POST" else None
    form = BeliefsForm(posted, believed=shown, beliefs=beliefs)
    if posted is not None:
        allowed(rules.may_write(request.user, contract))
        if form.is_valid():
            save_beliefs(contract=contract, beliefs=form.said, by=request.user)
            messages.success(request, t("contracts-beliefs-saved"))
            return redirect("contracts:scenarios", contract.pk)
    context = {
        "form": form,
        "found": scenario(document, beliefs, current_language()),
        "outlook": outlook(document, beliefs, request.GET.get("metric", ""), current_language()),
    }
    return page(request, "scenarios", contract, 422 if posted is not None else 200, **context)
