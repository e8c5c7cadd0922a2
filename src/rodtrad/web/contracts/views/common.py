"""What the pages share: what is not there for a person is 404."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import render

from rodtrad.web.contracts import queries, rules
from rodtrad.web.contracts.models import Contract, Determination
from rodtrad.web.organisation.request import Request


def contract_or_404(request: Request, pk: UUID) -> Contract:
    contract = queries.contract_for(request.user, request.organisation, pk)
    if contract is None:
        raise Http404
    return contract


def writable_or_404(request: Request, pk: UUID) -> Contract:
    """A contract that the person writes: others who see it are refused."""
    contract = contract_or_404(request, pk)
    allowed(rules.may_write(request.user, contract))
    return contract


def determination_or_404(request: Request, pk: UUID, determination: UUID) -> Determination:
    """Another party reads only what is signed off."""
    contract = contract_or_404(request, pk)
    found = queries.determination_for(contract, determination)
    if found is None or (found.state != "signed" and not rules.is_inside(request.user, contract)):
        raise Http404
    return found


def allowed(may: bool) -> None:
    if not may:
        raise PermissionDenied


def page(request: Request, name: str, contract: Contract, status: int = 200, /, **context: Any) -> HttpResponse:
    """A page of one contract, with what its frame needs."""
    around: Mapping[str, Any] = {
        "contract": contract,
        "inside": rules.is_inside(request.user, contract),
        "writes": rules.may_write(request.user, contract),
    }
    return render(request, f"contracts/{name}.jinja", {**around, **context}, status=status)
