"""Who owes whom on a day, what has been paid, and what it came to for each party."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from rodtrad.errors import RodtradError
from rodtrad.web.contracts import queries, rules
from rodtrad.web.contracts.actions.paying import cancel_payment, note_payment
from rodtrad.web.contracts.analysis.money import flow_of, owed_by, owed_to, returns_table, standing_on
from rodtrad.web.contracts.analysis.shown import ShownParty, shown_parties
from rodtrad.web.contracts.analysis.texts import Document, document_of
from rodtrad.web.contracts.forms.money import CancelForm, DayForm, PaymentForm
from rodtrad.web.contracts.models import Contract, Payment
from rodtrad.web.contracts.views.common import allowed, contract_or_404, page
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.organisation.request import Request
from rodtrad.web.runs.spreadsheet import CONTENT_TYPES, download, spreadsheet


@require_safe
def show(request: Request, pk: UUID) -> HttpResponse:
    """The liability on a day that one chooses, each party's payments, net and return, and the ledger."""
    contract = contract_or_404(request, pk)
    if contract.current is None:
        return page(request, "money", contract, standing=None)
    form = DayForm(request.GET if request.GET else None)
    given = form.cleaned_data if form.is_bound and form.is_valid() else {}
    return page(request, "money", contract, form=form, **_standing(contract, given), **_ledger(request, contract, given))


def _standing(contract: Contract, given: dict[str, Any]) -> dict[str, Any]:
    on: date = given.get("on") or timezone.localdate()
    version, known = queries.version_on(contract, on), queries.latest_outcomes(contract, on)
    if version is None:
        return {"standing": None}
    payments, language = queries.standing_payments([contract]), current_language()
    return {"standing": standing_on(version, known, payments, on, language), "on": on, "known": known}


def _ledger(request: Request, contract: Contract, given: dict[str, Any]) -> dict[str, Any]:
    document, payments = _document(contract), queries.standing_payments([contract])
    rate = float(given["rate"]) / 100 if given.get("rate") is not None else None
    language = current_language()
    parties = [party for party in shown_parties(document, language) if _concerns(request, contract, party)]
    return {
        "rows": queries.payments_of(contract),
        "names": {party.key: party.name for party in document.parties} | {"": t("contracts-outside")},
        "titles": {term.name: term.title for term in document.terms},
        "flows": [(party, flow) for party in parties if (flow := flow_of(document, payments, party.key))],
        "returns": returns_table(document, payments, rate, [each.key for each in parties], language) if payments else None,
        "mine": _mine(request, contract, document),
    }


def _concerns(request: Request, contract: Contract, party: ShownParty) -> bool:
    """All parties' cash flows for who works where the contract belongs; one's own for another party."""
    return rules.is_inside(request.user, contract) or party.key in _own_parties(request, contract)


def _own_parties(request: Request, contract: Contract) -> list[str]:
    return [link.party for link in queries.links_of(contract) if link.organisation == request.organisation]


def _mine(request: Request, contract: Contract, document: Document) -> list[tuple[str, Decimal, Decimal]]:
    """(party, owed to it, owed by it) today for the parties that the reader's organisation is."""
    today = timezone.localdate()
    version, known = queries.version_on(contract, today), queries.latest_outcomes(contract, today)
    if version is None:
        return []
    standing = standing_on(version, known, queries.standing_payments([contract]), today, current_language())
    names = {party.key: party.name for party in document.parties}
    return [
        (names[key], owed_to(standing, key), owed_by(standing, key)) for key in _own_parties(request, contract) if key in names
    ]


def _document(contract: Contract) -> Document:
    if contract.current is None:
        raise Http404
    return document_of(contract.current)


@require_safe
def file(request: Request, pk: UUID, format: str) -> HttpResponse:
    """The payments as a table: every row, also those that were cancelled and those that cancel."""
    contract = contract_or_404(request, pk)
    document = _document(contract)
    if format not in CONTENT_TYPES:
        raise Http404
    names = {party.key: party.name for party in document.parties} | {"": t("contracts-outside")}
    titles = {term.name: term.title for term in document.terms}
    heads = ("paid-on", "payment-kind", "from-whom", "to-whom", "amount", "for-term", "note", "counts")
    rows: list[list[object]] = [[t(f"contracts-{head}") for head in heads]]
    rows += [_written(each, names, titles) for each in queries.payments_of(contract)]
    about = [[t("contracts-payments-about")], [contract.title], [contract.current.hash if contract.current else ""]]
    return download(spreadsheet(rows, current_language(), format, about), f"{contract.key}-payments", format)


def _written(each: Payment, names: dict[str, str], titles: dict[str, str]) -> list[object]:
    counts = not each.cancels_id and not hasattr(each, "cancelled_by")
    said = [each.on.isoformat(), t(f"contract-payment-{each.kind}".replace("_", "-")), names[each.source], names[each.receiver]]
    return [*said, each.amount, titles.get(each.term, ""), each.note, t("core-yes" if counts else "core-no")]


@once
def note(request: Request, pk: UUID) -> HttpResponse:
    """A payment as it was made; begun from what is owed."""
    contract = contract_or_404(request, pk)
    allowed(rules.may_write(request.user, contract))
    document, today = _document(contract), timezone.localdate()
    posted = request.POST if request.method == "POST" else None
    said: dict[str, Any] = {"parties": shown_parties(document, current_language()), "currency": document.currency}
    terms = [(term.name, term.title) for term in document.terms]
    form = PaymentForm(posted, today=today, terms=terms, **said, **_first(request, contract, document))
    problems: list[str] = []
    if posted is not None and form.is_valid():
        try:
            note_payment(contract=contract, by=request.user, **form.cleaned_data)
            messages.success(request, t("contracts-payment-noted"))
            return redirect("contracts:money", contract.pk)
        except RodtradError as error:
            problems = error.render(current_language())
    return page(request, "note_payment", contract, 422 if posted is not None else 200, form=form, problems=problems)


def _first(request: Request, contract: Contract, document: Document) -> dict[str, Any]:
    """What is owed for the term in the address."""
    term = next((each for each in document.terms if each.name == request.GET.get("term")), None)
    today = timezone.localdate()
    if term is None or contract.current is None:
        return {"on": today, "kind": "outcome_payment"}
    known = queries.latest_outcomes(contract, today)
    standing = standing_on(contract.current, known, queries.standing_payments([contract]), today, current_language())
    owed = sum((row.owed for row in standing.day.liabilities if row.term == term.name), Decimal(0))
    said = {"source": term.payer, "receiver": term.receiver, "term": term.name}
    return {"on": today, "kind": "outcome_payment", "amount": owed or None, **said}


@once
def cancel(request: Request, pk: UUID, payment: UUID) -> HttpResponse:
    """A row that was wrong: it stays to be read and no longer counts."""
    contract = contract_or_404(request, pk)
    allowed(rules.may_write(request.user, contract))
    found = next((each for each in queries.payments_of(contract) if each.pk == payment), None)
    if found is None:
        raise Http404
    posted = request.POST if request.method == "POST" else None
    form, problems = CancelForm(posted), []
    if posted is not None and form.is_valid():
        try:
            cancel_payment(payment=found, why=form.cleaned_data["why"], by=request.user)
            messages.success(request, t("contracts-payment-cancelled"))
            return redirect("contracts:money", contract.pk)
        except RodtradError as error:
            problems = error.render(current_language())
    return page(
        request, "cancel_payment", contract, 422 if posted is not None else 200, form=form, found=found, problems=problems
    )
