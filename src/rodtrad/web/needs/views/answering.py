"""The needs that an investment answers: which, what speaks for them, and what of that stands in its document and its report."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from rodtrad.document import Investment as Document
from rodtrad.texts import message
from rodtrad.web.core.errors import Conflict
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import t
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.problems import SectionConflict
from rodtrad.web.investments.queries import document_of
from rodtrad.web.investments.views.common import Request, reach as reach_investment
from rodtrad.web.needs import actions, rules
from rodtrad.web.needs.analysis.evidence import Entry, entry_of, entry_of_note, reportable
from rodtrad.web.needs.models import Need
from rodtrad.web.needs.queries import needs_for, needs_of_investment, placed_results, results_behind, results_for_need


@dataclass(frozen=True)
class Answered:
    """A need that the investment answers, with its evidence, and whether each piece is in the document."""

    need: Need
    evidence: tuple[tuple[Entry, bool], ...]

    @property
    def waiting(self) -> list[Entry]:
        return [entry for entry, carried in self.evidence if not carried]


@require_safe
def page(request: Request, key: str) -> HttpResponse:
    """The needs with their states and evidence."""
    investment = reach_investment(request, key)
    document, needs = document_of(investment), list(needs_of_investment(request.user, investment))
    placed = {result.pk for result in placed_results(investment)}
    may = rules.may_answer(request.user, investment)
    context = {
        "investment": investment,
        "answered": [Answered(need, _evidence(request, need, document)) for need in needs],
        "choices": list(needs_for(request.user, investment.organisation)) if may else [],
        "chosen": [str(need.pk) for need in needs],
        "results": [result for result in results_behind(request.user, investment) if reportable(result)],
        "placed": [str(pk) for pk in placed],
        "may_answer": may,
        "locked": document.lock is not None,
    }
    return render(request, "needs/answering.jinja", context)


def _evidence(request: Request, need: Need, document: Document) -> tuple[tuple[Entry, bool], ...]:
    """In the document's language, since that is where it goes."""
    results = [result for result in results_for_need(request.user, need) if reportable(result)]
    entries = [entry_of(result, document.language) for result in results]
    entries += [entry_of_note(note, document.language) for note in need.notes.all()]
    return tuple((entry, entry.is_in(document.need.evidence)) for entry in entries)


@require_POST
@once
def answer(request: Request, key: str) -> HttpResponse:
    """Which needs the investment answers."""
    investment = _answering(request, key)
    chosen = request.POST.getlist("needs")
    needs = [need for need in needs_for(request.user, investment.organisation) if str(need.pk) in chosen]
    actions.answer_needs(investment=investment, needs=needs, by=request.user)
    messages.success(request, t("need-answered"))
    return redirect("needs:answering", key=investment.key)


@require_POST
@once
def carry(request: Request, key: str, pk: UUID) -> HttpResponse:
    """The chosen evidence into the investment's document."""
    investment = _answering(request, key)
    need = needs_of_investment(request.user, investment).filter(pk=pk).first()
    if need is None:
        raise Http404
    chosen, document = request.POST.getlist("evidence"), document_of(investment)
    entries = [entry for entry, carried in _evidence(request, need, document) if not carried and entry.id in chosen]
    if entries:
        try:
            actions.carry_evidence(
                investment=investment,
                need=need,
                entries=[entry.data for entry in entries],
                base_version=investment.version.number,
                reason=request.POST.get("reason", "")[:1000],
                by=request.user,
            )
        except SectionConflict as conflict:
            raise Conflict(message("need-carried-meanwhile")) from conflict
        messages.success(request, t("need-carried", count=len(entries)))
    return redirect("needs:answering", key=investment.key)


@require_POST
@once
def place(request: Request, key: str) -> HttpResponse:
    """Which results stand in the report."""
    investment = _answering(request, key)
    chosen = request.POST.getlist("results")
    results = [r for r in results_behind(request.user, investment) if str(r.pk) in chosen and reportable(r)]
    actions.place_results(investment=investment, results=results, by=request.user)
    messages.success(request, t("need-placed"))
    return redirect("needs:answering", key=investment.key)


def _answering(request: Request, key: str) -> Investment:
    investment = reach_investment(request, key)
    if not rules.may_answer(request.user, investment):
        raise PermissionDenied
    return investment
