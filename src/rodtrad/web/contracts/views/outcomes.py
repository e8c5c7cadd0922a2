"""Verified outcomes: what is known, typed in, sent as a file."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from rodtrad.errors import RodtradError
from rodtrad.web.contracts import queries, rules
from rodtrad.web.contracts.actions.measuring import add_outcomes
from rodtrad.web.contracts.analysis.entering import cells, columns_of_file, only_by_file
from rodtrad.web.contracts.analysis.measured import shown_outcomes
from rodtrad.web.contracts.analysis.measuring import entered, read_file
from rodtrad.web.contracts.analysis.texts import Document, document_of
from rodtrad.web.contracts.forms.money import OutcomeFileForm, OutcomesForm
from rodtrad.web.contracts.models import Contract
from rodtrad.web.contracts.views.common import allowed, contract_or_404, page
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.organisation.request import Request


@require_safe
def index(request: Request, pk: UUID) -> HttpResponse:
    """What is known now, and every set before it."""
    contract = contract_or_404(request, pk)
    latest, whole = queries.latest_outcomes(contract), rules.is_inside(request.user, contract)
    document = document_of(contract.current) if contract.current else None
    context = {
        "latest": latest,
        "shown": shown_outcomes(document, latest, current_language(), whole=whole) if document and latest else [],
        "sets": queries.outcome_sets_of(contract),
    }
    return page(request, "outcomes", contract, **context)


@require_safe
def one(request: Request, pk: UUID, number: int) -> HttpResponse:
    """One set as it was known that day."""
    contract = contract_or_404(request, pk)
    found = next((each for each in queries.outcome_sets_of(contract) if each.number == number), None)
    if found is None or contract.current is None:
        raise Http404
    whole = rules.is_inside(request.user, contract)
    shown = shown_outcomes(document_of(contract.current), found, current_language(), whole=whole)
    return page(request, "outcome_set", contract, found=found, shown=shown)


def _running(request: Request, pk: UUID) -> tuple[Contract, Document]:
    contract = contract_or_404(request, pk)
    allowed(rules.may_write(request.user, contract))
    if contract.current is None or contract.state != "running":
        raise Http404
    return contract, document_of(contract.current)


@once
def enter(request: Request, pk: UUID) -> HttpResponse:
    """Values typed in; what is left as it was stands."""
    contract, document = _running(request, pk)
    posted, language = request.POST if request.method == "POST" else None, current_language()
    known = queries.latest_outcomes(contract)
    form = OutcomesForm(posted, today=timezone.localdate(), cells=cells(document, known, language))
    problems: list[str] = []
    if posted is not None and form.is_valid():
        measured = entered(document, form.given, form.verified)
        said = form.cleaned_data
        try:
            add_outcomes(contract=contract, as_at=said["as_at"], measured=measured, note=said["note"], by=request.user)
            messages.success(request, t("contracts-outcomes-kept"))
            return redirect("contracts:outcomes", contract.pk)
        except RodtradError as error:
            problems = error.render(language)
    context = {
        "form": form,
        "problems": problems,
        "only_by_file": only_by_file(document),
        "cells": [each.field for each in form.cells],
    }
    return page(request, "enter", contract, 422 if posted is not None else 200, **context)


@once
def upload(request: Request, pk: UUID) -> HttpResponse:
    """A file of outcomes. Persons get pseudonyms before anything is kept."""
    contract, document = _running(request, pk)
    posted = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form, problems = OutcomeFileForm(*posted, today=timezone.localdate()), []
    if request.method == "POST" and form.is_valid():
        said, file = form.cleaned_data, form.cleaned_data["file"]
        try:
            measured, stated = read_file(document, contract, file.name, file.read(), form.verified)
            kept = {"as_at": said["as_at"], "note": said["note"], "file_name": file.name}
            add_outcomes(contract=contract, measured=measured, stated=stated, by=request.user, **kept)
            messages.success(request, t("contracts-outcomes-kept"))
            return redirect("contracts:outcomes", contract.pk)
        except RodtradError as error:
            problems = error.render(current_language())
    context = {"form": form, "problems": problems, "columns": columns_of_file(document)}
    return page(request, "upload_outcomes", contract, 422 if request.method == "POST" else 200, **context)
