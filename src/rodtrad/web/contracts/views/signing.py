"""Who the parties are, what is offered, signatures, amendments and the end."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from rodtrad.errors import RodtradError
from rodtrad.web.contracts import queries, rules
from rodtrad.web.contracts.actions import signing as actions
from rodtrad.web.contracts.actions.writing import link_parties
from rodtrad.web.contracts.analysis.amending import bound_parties
from rodtrad.web.contracts.analysis.shown import shown_limits, shown_parties, shown_terms
from rodtrad.web.contracts.analysis.texts import document_of, in_force
from rodtrad.web.contracts.forms.signing import AmendForm, CloseForm, PaperForm, PartiesForm, SignForm
from rodtrad.web.contracts.models import Contract
from rodtrad.web.contracts.views.common import allowed, contract_or_404, page, writable_or_404
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.organisation.models import natural_order
from rodtrad.web.organisation.request import Request


@once
def parties(request: Request, pk: UUID) -> HttpResponse:
    """Which organisations here the parties are: their people read the contract and sign it."""
    contract = writable_or_404(request, pk)
    document = in_force(contract, current_language())
    if document is None:
        return redirect("contracts:write", contract.pk)
    posted = request.POST if request.method == "POST" else None
    organisations = natural_order(list(queries.linkable(contract)))
    said: dict[str, Any] = {"organisations": organisations, "links": queries.links_of(contract)}
    form = PartiesForm(posted, parties=shown_parties(document, current_language()), **said)
    if posted is not None and form.is_valid():
        link_parties(contract=contract, parties=form.chosen, by=request.user)
        messages.success(request, t("contracts-parties-linked"))
        return redirect("contracts:contract", contract.pk)
    return page(request, "parties", contract, 422 if posted is not None else 200, form=form)


@require_POST
@once
def offer(request: Request, pk: UUID) -> HttpResponse:
    """The draft becomes a version that the parties can sign."""
    contract = writable_or_404(request, pk)
    allowed(rules.may(request.user, contract, "offer"))
    try:
        actions.offer(contract=contract, by=request.user)
        messages.success(request, t("contracts-now-offered"))
    except RodtradError as error:
        for sentence in error.render(current_language()):
            messages.error(request, sentence)
        return redirect("contracts:write", contract.pk)
    return redirect("contracts:contract", contract.pk)


@require_POST
@once
def take_back(request: Request, pk: UUID) -> HttpResponse:
    contract = writable_or_404(request, pk)
    allowed(contract.proposed is not None)
    actions.take_back(contract=contract, by=request.user)
    messages.success(request, t("contracts-now-taken-back"))
    return redirect("contracts:write", contract.pk)


@once
def sign(request: Request, pk: UUID) -> HttpResponse:
    """What is signed, and the signature itself."""
    contract = contract_or_404(request, pk)
    proposed, mine = contract.proposed, rules.parties_signed_for(request.user, contract)
    allowed(bool(mine) and proposed is not None)
    if proposed is None:
        raise Http404
    document, language = document_of(proposed), current_language()
    signed = {each.party for each in queries.signatures_of(proposed)}
    names = {party.key: party.name for party in document.parties}
    left = [(key, names[key]) for key in bound_parties(document) if key in mine and key not in signed]
    posted = request.POST if request.method == "POST" else None
    form, problems = SignForm(posted, parties=left, version=proposed.number), []
    if posted is not None and form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("party", "function", "version")}
        try:
            actions.sign(contract=contract, by=request.user, **said)
            return _signed(request, contract)
        except RodtradError as error:
            problems = error.render(language)
    context = {"version": proposed, "terms": shown_terms(document, language), "limits": shown_limits(document, language)}
    status = 422 if posted is not None else 200
    return page(request, "sign", contract, status, form=form, left=left, problems=problems, **context)


@once
def paper(request: Request, pk: UUID, party: str) -> HttpResponse:
    """A signature that was given on paper."""
    contract = writable_or_404(request, pk)
    allowed(contract.proposed is not None)
    if contract.proposed is None:
        raise Http404
    names = {each.key: each.name for each in document_of(contract.proposed).parties}
    if party not in bound_parties(document_of(contract.proposed)):
        raise Http404
    posted = request.POST if request.method == "POST" else None
    today = timezone.localdate()
    form, problems = PaperForm(posted, today=today, on=today, version=contract.proposed.number), []
    if posted is not None and form.is_valid():
        try:
            actions.record_signature(contract=contract, party=party, by=request.user, **form.cleaned_data)
            return _signed(request, contract)
        except RodtradError as error:
            problems = error.render(current_language())
    context = {"form": form, "name": names[party], "version": contract.proposed, "problems": problems}
    return page(request, "paper", contract, 422 if posted is not None else 200, **context)


def _signed(request: Request, contract: Contract) -> HttpResponse:
    now = contract_or_404(request, contract.pk)
    messages.success(request, t("contracts-now-in-force" if now.proposed is None else "contracts-now-signed"))
    return redirect("contracts:contract", contract.pk)


@once
def amend(request: Request, pk: UUID) -> HttpResponse:
    """The changed text of a running contract, offered with what it changes and why."""
    contract = writable_or_404(request, pk)
    allowed(contract.state == "running" and contract.proposed is None)
    posted = request.POST if request.method == "POST" else None
    today = timezone.localdate()
    form, problems = AmendForm(posted, today=today, on=today), []
    if posted is not None and form.is_valid():
        try:
            actions.offer_amendment(contract=contract, amending=form.amending, by=request.user)
            messages.success(request, t("contracts-now-offered"))
            return redirect("contracts:contract", contract.pk)
        except RodtradError as error:
            problems = error.render(current_language())
    return page(request, "amend", contract, 422 if posted is not None else 200, form=form, problems=problems)


@once
def close(request: Request, pk: UUID, move: str) -> HttpResponse:
    """A contract that is fulfilled, or comes to nothing."""
    contract = writable_or_404(request, pk)
    allowed(rules.may(request.user, contract, move))
    posted = request.POST if request.method == "POST" else None
    today = timezone.localdate()
    form, problems = CloseForm(posted, today=today, on=today), []
    if posted is not None and form.is_valid():
        try:
            {"end": actions.end, "cancel": actions.cancel}[move](contract=contract, by=request.user, **form.cleaned_data)
            messages.success(request, t(f"contracts-now-{move}"))
            return redirect("contracts:contract", contract.pk)
        except RodtradError as error:
            problems = error.render(current_language())
    return page(request, "close", contract, 422 if posted is not None else 200, form=form, move=move, problems=problems)
