"""Contracts made through the actions, as far on their way as a test needs."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from rodtrad.document import to_data
from rodtrad.web.contracts.actions.determining import make, sign_off
from rodtrad.web.contracts.actions.measuring import add_outcomes
from rodtrad.web.contracts.actions.signing import offer, record_signature
from rodtrad.web.contracts.actions.writing import begin_contract
from rodtrad.web.contracts.analysis.amending import bound_parties
from rodtrad.web.contracts.analysis.texts import document_of, start
from rodtrad.web.contracts.models import Contract, Determination, OutcomeSet, Version
from rodtrad.web.organisation.models import Organisation, Person

PAPER = "Dnr 2026/1"
SAVING = {"drawn": 7_500_000, "carried_out": True, "saving": 4_000_000}


def begun(
    organisation: Organisation, by: Person, *, kind: str = "saving_share", key: str = "avtal", title: str = "Avtal", **more: Any
) -> Contract:
    """A draft in the form `kind`; `department`, `investment` and `text` may be said."""
    made = start(kind, "sv", key=key, title=title)
    said = {"department": None, "investment": None, "text": made.text, "beliefs": to_data(made.beliefs), **more}
    return begin_contract(organisation=organisation, key=key, title=title, by=by, **said)


def fresh(contract: Contract) -> Contract:
    about = ("current", "proposed", "organisation", "department", "investment")
    return Contract.objects.select_related(*about).get(pk=contract.pk)


def signed(contract: Contract, version: Version, by: Person) -> Contract:
    """Signed on paper by every party."""
    for party in bound_parties(document_of(version)):
        said = {"name": f"Någon för {party}", "function": "", "on": timezone.localdate(), "reference": PAPER}
        record_signature(contract=contract, party=party, version=version.number, by=by, **said)
    return fresh(contract)


def running(organisation: Organisation, by: Person, **more: Any) -> Contract:
    contract = begun(organisation, by, **more)
    return signed(contract, offer(contract=contract, by=by), by)


def measured(contract: Contract, by: Person, values: Mapping[str, Any] = SAVING, on: date | None = None) -> OutcomeSet:
    """Verified outcomes, known a week ago where no day is said."""
    on = on or timezone.localdate() - timedelta(days=7)
    verified = {"verified_by": "Bedömaren", "verified_on": on.isoformat()}
    rows = [{"metric": metric, "value": value, **verified} for metric, value in values.items()]
    return add_outcomes(contract=contract, as_at=on, measured=rows, by=by)


def determined(contract: Contract, by: Person, another: Person | None = None) -> Determination:
    """By the newest outcomes; signed off where `another` is said."""
    made = make(contract=contract, on=timezone.localdate(), outcomes=contract.outcome_sets.count(), by=by)
    if another is not None:
        sign_off(determination=made, hash=made.hash, by=another)
        made.refresh_from_db()
    return made
