"""Payments as they were made, and those that were noted wrongly."""

from datetime import date
from decimal import Decimal

from django.db import transaction

from rodtrad.web.contracts.analysis.texts import document_of
from rodtrad.web.contracts.models import Contract, Payment
from rodtrad.web.contracts.problems import refused
from rodtrad.web.core.actions import audit
from rodtrad.web.organisation.models import Person


@transaction.atomic
def note_payment(
    *,
    contract: Contract,
    on: date,
    kind: str,
    amount: Decimal,
    source: str,
    receiver: str,
    term: str = "",
    note: str = "",
    by: Person,
) -> Payment:
    """A payment between parties, or from or to the world outside (""). Raises `NotComputable` for what cannot be."""
    _must_fit(contract, source, receiver, term)
    said = {"on": on, "kind": kind, "amount": amount, "source": source, "receiver": receiver, "term": term, "note": note.strip()}
    made = Payment.objects.create(contract=contract, made_by=by, **said)
    details = {"amount": str(amount), "on": on.isoformat(), "source": source, "receiver": receiver}
    audit(by=by, action="contract-payment.noted", on=contract, organisation=contract.organisation, details=details)
    return made


@transaction.atomic
def cancel_payment(*, payment: Payment, why: str, by: Person) -> Payment:
    """A row that says the other was wrong; both stay to be read, neither counts."""
    held = Payment.objects.select_for_update(of=("self",)).select_related("contract__organisation").get(pk=payment.pk)
    if held.cancels_id or Payment.objects.filter(cancels=held).exists():
        raise refused("contracts-payment-gone")
    said = {name: getattr(held, name) for name in ("on", "kind", "amount", "source", "receiver", "term")}
    made = Payment.objects.create(contract=held.contract, cancels=held, note=why.strip(), made_by=by, **said)
    details = {"amount": str(held.amount), "on": held.on.isoformat(), "reason": why.strip()}
    audit(by=by, action="contract-payment.cancelled", on=held.contract, organisation=held.contract.organisation, details=details)
    return made


def _must_fit(contract: Contract, source: str, receiver: str, term: str) -> None:
    if contract.current is None:
        raise refused("contracts-not-running")
    document = document_of(contract.current)
    parties = {party.key for party in document.parties} | {""}
    if source == receiver or source not in parties or receiver not in parties:
        raise refused("contracts-payment-parties")
    promised = next((each for each in document.terms if each.name == term), None)
    if term and (promised is None or (promised.payer, promised.receiver) != (source, receiver)):
        raise refused("contracts-payment-term")
