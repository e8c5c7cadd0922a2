"""A running contract in the demonstration: signed by all, one determination paid, the next waiting; and a draft."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from django.utils import timezone

from rodtrad.document import to_data
from rodtrad.web.contracts.actions.determining import make, sign_off
from rodtrad.web.contracts.actions.measuring import add_outcomes
from rodtrad.web.contracts.actions.paying import note_payment
from rodtrad.web.contracts.actions.signing import offer, sign
from rodtrad.web.contracts.actions.writing import begin_contract, link_parties
from rodtrad.web.contracts.analysis.texts import start
from rodtrad.web.contracts.models import Contract
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.actions import save_partner
from rodtrad.web.organisation.models import Organisation, Partner, Person
from rodtrad.web.organisation.states import Kind

KEY: Final = "placeringar-2024"
DRAFT: Final = "narvaro-prislista"
INVESTOR: Final = "Lindmarkens sociala kapital"
INVESTMENT: Final = "fasta-steg"
TITLE: Final = "Utfallskontrakt Fasta steg"


@dataclass(frozen=True)
class People:
    """Who does what in it: `signs` for the municipality, `investor` for the investor."""

    coordinator: Person
    controller: Person
    signs: Person
    investor: Person


def load_demo_contracts(organisation: Organisation, investor: Organisation, people: People) -> None:
    """What is not there yet."""
    if not Partner.objects.filter(organisation=organisation, name=investor.name).exists():
        save_partner(by=people.coordinator, organisation=organisation, name=investor.name, kind=Kind.COMPANY)
    if not Contract.objects.filter(organisation=organisation, key=KEY).exists():
        _run(_begun(organisation, people, KEY, TITLE, "saving_share"), investor, people)
    if not Contract.objects.filter(organisation=organisation, key=DRAFT).exists():
        _begun(organisation, people, DRAFT, "Prislista för närvaro", "rate_card")


def _begun(organisation: Organisation, people: People, key: str, title: str, kind: str) -> Contract:
    investment = Investment.objects.filter(organisation=organisation, key=INVESTMENT).first() if key == KEY else None
    said = {"key": key, "title": title, "investment": investment.key if investment else ""}
    made = start(kind, "sv", **said)
    return begin_contract(
        organisation=organisation,
        department=investment.department if investment else None,
        investment=investment,
        key=key,
        title=title,
        text=made.text.replace("Investeraren\n", f"{INVESTOR}\n").replace("Kommunen\n", f"{organisation.name}\n"),
        beliefs=to_data(made.beliefs),
        by=people.coordinator,
    )


def _run(contract: Contract, investor: Organisation, people: People) -> None:
    """Signed, measured twice, determined twice: the first is paid, the second waits for somebody to sign it off."""
    today = timezone.localdate()
    link_parties(contract=contract, parties={"kommun": contract.organisation, "investerare": investor}, by=people.coordinator)
    version = offer(contract=contract, by=people.coordinator)
    sign(contract=contract, party="kommun", version=version.number, function="På kommunstyrelsens uppdrag", by=people.signs)
    sign(contract=contract, party="investerare", version=version.number, function="Fondförvaltare", by=people.investor)
    contract = _now(contract)
    began = today - timedelta(days=900)
    for months, amount in ((0, 4_000_000), (12, 3_500_000)):
        _pay(contract, began + timedelta(days=30 * months), "draw_down", Decimal(amount), "investerare", "kommun", people)
    _pay(contract, began + timedelta(days=400), "cost", Decimal(7_100_000), "kommun", "", people)
    _pay(contract, today - timedelta(days=60), "saving", Decimal("3150000.50"), "", "kommun", people)
    first = {"drawn": 7_500_000, "carried_out": True}
    _measured(contract, today - timedelta(days=200), first, "Mats Wallin, ekonomistaben", people)
    determined = make(contract=contract, on=today - timedelta(days=190), outcomes=1, by=people.controller)
    sign_off(determination=determined, hash=determined.hash, by=people.coordinator)
    _pay(contract, today - timedelta(days=30), "outcome_payment", determined.total, "kommun", "investerare", people, "guaranteed")
    _measured(contract, today - timedelta(days=10), {"saving": Decimal("5250000.75")}, "Ingrid Bergman, Utvärdering Norr", people)
    make(contract=contract, on=today, outcomes=2, by=people.controller)


def _now(contract: Contract) -> Contract:
    return Contract.objects.select_related("current", "organisation").get(pk=contract.pk)


def _measured(contract: Contract, on: date, values: Mapping[str, Any], who: str, people: People) -> None:
    verified = {"verified_by": who, "verified_on": on.isoformat(), "source": "Ekonomisystemet"}
    measured = [{"metric": metric, "value": value, **verified} for metric, value in values.items()]
    add_outcomes(contract=contract, as_at=on, measured=measured, by=people.controller)


def _pay(
    contract: Contract, on: date, kind: str, amount: Decimal, source: str, receiver: str, people: People, term: str = ""
) -> None:
    between = {"source": source, "receiver": receiver, "term": term}
    note_payment(contract=contract, on=on, kind=kind, amount=amount, by=people.controller, **between)
