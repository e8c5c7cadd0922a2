"""One contract as it stands: what it says, who has signed, what is owed, and what is next."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from rodtrad.web.contracts import queries, rules
from rodtrad.web.contracts.analysis.amending import bound_parties
from rodtrad.web.contracts.analysis.exchange import project
from rodtrad.web.contracts.analysis.money import standing_on
from rodtrad.web.contracts.analysis.shown import (
    outlook,
    shown_figures,
    shown_financing,
    shown_limits,
    shown_metrics,
    shown_parties,
    shown_terms,
)
from rodtrad.web.contracts.analysis.texts import Document, beliefs_of, document_of, in_force
from rodtrad.web.contracts.models import Contract, Version
from rodtrad.web.contracts.views.common import contract_or_404, page
from rodtrad.web.core.texts import current_language
from rodtrad.web.organisation.request import Request


@require_safe
def show(request: Request, pk: UUID) -> HttpResponse:
    """The contract's first page."""
    contract = contract_or_404(request, pk)
    language = current_language()
    document = in_force(contract, language)
    standing = None
    today = timezone.localdate()
    if contract.current is not None:
        known = queries.latest_outcomes(contract, today)
        standing = standing_on(contract.current, known, queries.standing_payments([contract]), today, language)
    context = {
        "document": document,
        "standing": standing,
        "pending": queries.pending_determination(contract) if rules.is_inside(request.user, contract) else None,
        "signing": _signing(request, contract),
        "versions": queries.versions_of(contract),
        "may": {move: rules.may(request.user, contract, move) for move in ("offer", "take-back", "end", "cancel")},
        "next": _next(request, contract),
        **(_said(document, contract, language) if document else {}),
    }
    return page(request, "contract", contract, **context)


def _said(document: Document, contract: Contract, language: Any) -> dict[str, Any]:
    return {
        "terms": shown_terms(document, language),
        "limits": shown_limits(document, language),
        "figures": shown_figures(document, language),
        "parties": shown_parties(document, language),
        "financing": shown_financing(document, language),
        "metrics": shown_metrics(document, language),
        "outlook": outlook(document, beliefs_of(contract), "", language),
    }


def _signing(request: Request, contract: Contract) -> list[dict[str, Any]]:
    """Each party that has to sign: whether it has, who may do it."""
    version = contract.proposed or contract.current
    if version is None:
        return []
    document, links = document_of(version), {link.party: link.organisation for link in queries.links_of(contract)}
    signed = {each.party: each for each in queries.signatures_of(version)}
    mine = rules.parties_signed_for(request.user, contract)
    names = {party.key: party.name for party in document.parties}
    return [
        {"key": key, "name": names[key], "signature": signed.get(key), "organisation": links.get(key), "mine": key in mine}
        for key in bound_parties(document)
    ]


def _next(request: Request, contract: Contract) -> str:
    """What is next, for who writes: the id of a text with its `.do`."""
    if not rules.may_write(request.user, contract):
        return ""
    if contract.state == "draft":
        return "write"
    if contract.proposed is not None:
        return ""
    if contract.state != "running":
        return ""
    if queries.latest_outcomes(contract) is None:
        return "outcomes"
    return "determinations" if queries.pending_determination(contract) is None else ""


@require_safe
def version(request: Request, pk: UUID, number: int) -> HttpResponse:
    """One version as it was offered, with its hash and who has signed it."""
    contract = contract_or_404(request, pk)
    found: Version | None = next((each for each in queries.versions_of(contract) if each.number == number), None)
    if found is None:
        raise Http404
    document, language = document_of(found), current_language()
    names = {party.key: party.name for party in document.parties}
    signatures = [(names.get(each.party, each.party), each) for each in queries.signatures_of(found)]
    context = {"version": found, "signatures": signatures, "terms": shown_terms(document, language)}
    return page(request, "version", contract, **context, limits=shown_limits(document, language))


@require_safe
def export(request: Request, pk: UUID, format: str) -> HttpResponse:
    """The contract as a file: our own format (yaml), or INDIGO's (json)."""
    contract = contract_or_404(request, pk)
    version = contract.current or contract.proposed
    if format == "yaml":
        text = version.text if version else contract.text
        return _file(text, contract, "yaml", "application/yaml; charset=utf-8")
    document = in_force(contract, current_language())
    if format != "json" or document is None:
        raise Http404
    inside = rules.is_inside(request.user, contract)
    known = queries.latest_outcomes(contract) if contract.current and inside else None
    return _file(project(document, known, queries.standing_payments([contract])), contract, "json", "application/json")


def _file(text: str, contract: Contract, ending: str, kind: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{contract.key}.{ending}"'}
    return HttpResponse(text, content_type=kind, headers=headers)
