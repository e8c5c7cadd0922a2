"""A contract offered, signed by each party, amended, ended."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from rodtrad.texts import language_of, message
from rodtrad.web.contracts import queries
from rodtrad.web.contracts.analysis.amending import amended, bound_parties, says_the_same
from rodtrad.web.contracts.analysis.texts import Document, document_of, read_text, written
from rodtrad.web.contracts.models import Contract, Signature, Version
from rodtrad.web.contracts.problems import refused
from rodtrad.web.contracts.rules import parties_signed_for
from rodtrad.web.contracts.states import CONTRACT, ContractState
from rodtrad.web.core.actions import audit
from rodtrad.web.core.errors import Conflict
from rodtrad.web.organisation.models import Person


@dataclass(frozen=True)
class Amending:
    """What an amendment changes, and why."""

    on: date
    change: str
    motive: str
    reference: str = ""


@transaction.atomic
def offer(*, contract: Contract, by: Person) -> Version:
    """The draft as a version that the parties can sign. Raises `NotComputable` where it is not whole."""
    held = _held(contract)
    step = CONTRACT.step(held.state, "offer")
    version = _version(held, _whole(held), by)
    held.state, held.proposed = step.target, version
    held.save(update_fields=["state", "proposed"])
    audit(by=by, action="contract.offered", on=held, organisation=held.organisation, details={"hash": version.hash})
    return version


@transaction.atomic
def offer_amendment(*, contract: Contract, amending: Amending, by: Person) -> Version:
    """The draft of a running contract as a version that the parties can sign; determinations made before it stand."""
    held = _held(contract)
    if held.state != ContractState.RUNNING or held.proposed_id:
        raise Conflict(message("contracts-not-written-now"))
    draft = _whole(held)
    if held.current is not None and says_the_same(draft, document_of(held.current)):
        raise refused("contracts-nothing-changed")
    document = amended(draft, amending.on, amending.change, amending.motive, amending.reference)
    version = _version(held, document, by, amending)
    held.proposed = version
    held.save(update_fields=["proposed"])
    details = {"hash": version.hash, "reason": amending.motive}
    audit(by=by, action="contract.amendment_offered", on=held, organisation=held.organisation, details=details)
    return version


@transaction.atomic
def take_back(*, contract: Contract, by: Person) -> None:
    """What was offered, to be written on. The version and the signatures that it got are kept, but nothing comes of them."""
    held = _held(contract)
    if held.proposed is None:
        raise Conflict(message("contracts-nothing-offered"))
    held.text, held.edition = held.proposed.text, held.edition + 1
    held.proposed = None
    if held.state == ContractState.SIGNING:
        held.state = CONTRACT.step(held.state, "take-back").target
    held.save(update_fields=["state", "proposed", "text", "edition"])
    audit(by=by, action="contract.taken_back", on=held, organisation=held.organisation)


@transaction.atomic
def sign(*, contract: Contract, party: str, version: int, function: str = "", by: Person) -> Signature:
    """Signs for a party, here and now. When the last party has signed the version is in force.

    `version` is the number that was read: another one is refused."""
    held = _held(contract)
    if party not in parties_signed_for(by, held):
        raise refused("contracts-not-your-party")
    proposed = _proposed(held, version)
    if Signature.objects.filter(version=proposed, person=by).exists():
        raise refused("contracts-signed-for-another")
    signed = _signed(proposed, party, name=by.name, function=function, on=timezone.localdate(), person=by, by=by)
    _in_force(held, proposed, by)
    return signed


@transaction.atomic
def record_signature(
    *, contract: Contract, party: str, version: int, name: str, function: str, on: date, reference: str, by: Person
) -> Signature:
    """A signature that was given on paper: who, when, and where the paper lies."""
    held = _held(contract)
    proposed = _proposed(held, version)
    signed = _signed(proposed, party, name=name, function=function, on=on, reference=reference, by=by)
    _in_force(held, proposed, by)
    return signed


@transaction.atomic
def end(*, contract: Contract, on: date, why: str, by: Person) -> None:
    _close(contract, "end", on, why, by)


@transaction.atomic
def cancel(*, contract: Contract, on: date, why: str, by: Person) -> None:
    _close(contract, "cancel", on, why, by)


def _close(contract: Contract, move: str, on: date, why: str, by: Person) -> None:
    held = _held(contract)
    step = CONTRACT.step(held.state, move)
    if queries.pending_determination(held) is not None:
        raise refused("contracts-determination-waits")
    held.state, held.closed_on, held.why, held.proposed = step.target, on, why.strip(), None
    held.save(update_fields=["state", "closed_on", "why", "proposed"])
    audit(by=by, action=f"contract.{step.target}", on=held, organisation=held.organisation, details={"reason": why.strip()})


def _held(contract: Contract) -> Contract:
    """The contract as it is now, held until the transaction ends."""
    held = Contract.objects.select_for_update(of=("self",))
    return held.select_related("current", "proposed", "organisation", "department", "investment", "saved_by").get(pk=contract.pk)


def _whole(held: Contract) -> Document:
    """The draft, where nothing is wrong with it."""
    read = read_text(held.text, language_of(held.saved_by.language))
    if read.document is None:
        raise refused("contracts-has-faults", count=len(read.faults))
    if read.document.key != held.key:
        raise refused("contracts-other-key", key=held.key, found=read.document.key)
    if held.investment and read.document.investment not in ("", held.investment.key):
        raise refused("contracts-other-investment", key=held.investment.key, found=read.document.investment)
    return read.document


def _version(held: Contract, document: Document, by: Person, amending: Amending | None = None) -> Version:
    text, hash, data = written(document)
    said = {"change": amending.change, "motive": amending.motive} if amending else {}
    number = held.versions.count() + 1
    return Version.objects.create(contract=held, number=number, hash=hash, text=text, data=data, made_by=by, **said)


def _proposed(held: Contract, number: int) -> Version:
    if held.proposed is None or held.proposed.number != number:
        raise Conflict(message("contracts-nothing-offered"))
    return held.proposed


def _signed(
    version: Version,
    party: str,
    *,
    name: str,
    function: str,
    on: date,
    by: Person,
    person: Person | None = None,
    reference: str = "",
) -> Signature:
    if party not in bound_parties(document_of(version)):
        raise refused("contracts-not-your-party")
    if Signature.objects.filter(version=version, party=party).exists():
        raise refused("contracts-party-has-signed")
    said = {"name": name.strip(), "function": function.strip(), "on": on, "person": person, "reference": reference.strip()}
    signature = Signature.objects.create(version=version, party=party, hash=version.hash, recorded_by=by, **said)
    details = {"party": party, "name": signature.name, "hash": version.hash, "reference": signature.reference}
    audit(by=by, action="contract.signed", on=version.contract, organisation=version.contract.organisation, details=details)
    return signature


def _in_force(held: Contract, version: Version, by: Person) -> None:
    """When every party has signed, the version holds; a contract that waited for its first signatures now runs."""
    signed = set(Signature.objects.filter(version=version).values_list("party", flat=True))
    if signed != set(bound_parties(document_of(version))):
        return
    Version.objects.filter(pk=version.pk).update(in_force_at=timezone.now())
    if held.state == ContractState.SIGNING:
        held.state = CONTRACT.step(held.state, "sign").target
    held.current, held.proposed, held.title = version, None, document_of(version).title
    held.text, held.edition = version.text, held.edition + 1
    held.save(update_fields=["state", "current", "proposed", "title", "text", "edition"])
    audit(by=by, action="contract.in_force", on=held, organisation=held.organisation, details={"hash": version.hash})
