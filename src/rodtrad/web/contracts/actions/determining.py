"""What is due: determined by one person, signed off or sent back by another."""

from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from rodtrad.web.contracts import queries
from rodtrad.web.contracts.analysis.determining import made_record
from rodtrad.web.contracts.analysis.measuring import unverified
from rodtrad.web.contracts.analysis.texts import document_of
from rodtrad.web.contracts.models import Contract, Determination
from rodtrad.web.contracts.problems import refused
from rodtrad.web.contracts.states import DETERMINATION, LIVE
from rodtrad.web.core.actions import audit
from rodtrad.web.organisation.models import Person

MOST = Decimal(10) ** 15  # what fits in the column


@transaction.atomic
def make(*, contract: Contract, on: date, outcomes: int, by: Person) -> Determination:
    """The determination by the outcomes that are known now, to be signed off by another.

    `outcomes` is the number of the set that was looked at: where another has come since, it is refused. Raises `NotComputable`
    where one waits already, or outcomes are missing or not verified."""
    held = Contract.objects.select_for_update(of=("self",)).select_related("current", "organisation").get(pk=contract.pk)
    found = queries.latest_outcomes(held)
    if held.state not in LIVE or held.current is None:
        raise refused("contracts-not-running")
    if queries.pending_determination(held) is not None:
        raise refused("contracts-determination-waits")
    if found is None or found.number != outcomes:
        raise refused("contracts-no-outcomes" if found is None else "contracts-newer-outcomes")
    if loose := unverified(document_of(held.current), found):
        raise refused("contracts-unverified", metrics=", ".join(loose))
    record = made_record(held.current, found, queries.signed_determinations(held), on)
    if record.total >= MOST:
        raise refused("contracts-total-too-large")
    made = Determination.objects.create(
        contract=held,
        version=held.current,
        outcomes=found,
        number=record.number,
        on=on,
        content=record.content,
        total=record.total,
        hash=record.hash,
        made_by=by,
    )
    _tell(made, "made", by)
    return made


@transaction.atomic
def sign_off(*, determination: Determination, hash: str, by: Person) -> None:
    """Another than who made it stands behind it; from now on it is owed. `hash` is that of what was read."""
    held = _held(determination)
    step = DETERMINATION.step(held.state, "sign-off")
    if held.made_by_id == by.pk:
        raise refused("contracts-own-determination")
    if held.hash != hash:
        raise refused("contracts-other-hash")
    _settle(held, step.target, "", by)
    _tell(held, "signed_off", by)


@transaction.atomic
def send_back(*, determination: Determination, why: str, by: Person) -> None:
    """It is not to stand: outcomes or contract have to be looked at again. Its number is free for the next."""
    held = _held(determination)
    step = DETERMINATION.step(held.state, "return")
    if not why.strip():
        raise refused("contracts-return-needs-why", "why")
    _settle(held, step.target, why.strip(), by)
    _tell(held, "sent_back", by, why=why.strip())


def _held(determination: Determination) -> Determination:
    found = Determination.objects.select_for_update(of=("self",))
    return found.select_related("contract__organisation").get(pk=determination.pk)


def _settle(held: Determination, state: str, why: str, by: Person) -> None:
    held.state, held.settled_by, held.settled_at, held.why = state, by, timezone.now(), why
    held.save(update_fields=["state", "settled_by", "settled_at", "why"])


def _tell(made: Determination, what: str, by: Person, why: str = "") -> None:
    details = {"number": made.number, "amount": str(made.total), "hash": made.hash, **({"reason": why} if why else {})}
    audit(by=by, action=f"determination.{what}", on=made.contract, organisation=made.contract.organisation, details=details)
