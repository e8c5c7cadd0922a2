"""A contract begun and written."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from rodtrad.texts import language_of, message
from rodtrad.web.contracts import queries
from rodtrad.web.contracts.analysis.texts import read_text
from rodtrad.web.contracts.models import Contract, PartyLink
from rodtrad.web.contracts.problems import refused
from rodtrad.web.contracts.states import CONTRACT, ContractState
from rodtrad.web.core.actions import audit
from rodtrad.web.core.errors import Conflict
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Department, Organisation, Person


@transaction.atomic
def begin_contract(
    *,
    organisation: Organisation,
    department: Department | None,
    investment: Investment | None,
    key: str,
    title: str,
    text: str,
    beliefs: Mapping[str, Any],
    by: Person,
) -> Contract:
    """A new draft with the text of a published form, of an imported project, or one's own."""
    if key in queries.keys_in(organisation):
        raise refused("contracts-key-taken", "key", key=key)
    contract = Contract.objects.create(
        organisation=organisation,
        department=department,
        investment=investment,
        key=key,
        title=title[:300],
        state=CONTRACT.beginnings()[0].target,
        text=_plain(text),
        beliefs=dict(beliefs),
        saved_by=by,
        made_by=by,
    )
    audit(by=by, action="contract.begun", on=contract, organisation=organisation, details={"key": key})
    return contract


@transaction.atomic
def save_text(*, contract: Contract, text: str, edition: int, by: Person) -> Contract:
    """The text as it is written now, right or wrong. Raises `Conflict` where somebody else has saved since `edition`.

    Until something has been offered the contract's title and key follow the text. The log gets a row when somebody begins to
    write; the keystrokes that follow are no events.
    """
    held = Contract.objects.select_for_update(of=("self",)).get(pk=contract.pk)
    if held.state not in (ContractState.DRAFT, ContractState.RUNNING) or held.proposed_id:
        raise Conflict(message("contracts-not-written-now"))
    if held.edition != edition:
        raise Conflict(message("contracts-written-meanwhile", name=held.saved_by.name))
    begins = held.saved_by_id != by.pk or timezone.localdate(held.saved_at) != timezone.localdate()
    held.text, held.edition, held.saved_at, held.saved_by = _plain(text), held.edition + 1, timezone.now(), by
    _follow(held)
    held.save(update_fields=["text", "edition", "saved_at", "saved_by", "title", "key"])
    if begins:
        audit(by=by, action="contract.written", on=held, organisation=held.organisation)
    return held


@transaction.atomic
def save_beliefs(*, contract: Contract, beliefs: Mapping[str, Any], by: Person) -> None:
    """What is believed of the outcomes."""
    Contract.objects.filter(pk=contract.pk).update(beliefs=dict(beliefs))
    audit(by=by, action="contract.believed", on=contract, organisation=contract.organisation)


@transaction.atomic
def link_parties(*, contract: Contract, parties: Mapping[str, Organisation], by: Person) -> None:
    """Which organisations here the parties are."""
    PartyLink.objects.filter(contract=contract).delete()
    for party, organisation in parties.items():
        PartyLink.objects.create(contract=contract, party=party, organisation=organisation)
    details = {"parties": [f"{party}: {organisation}" for party, organisation in parties.items()]}
    audit(by=by, action="contract.parties_linked", on=contract, organisation=contract.organisation, details=details)


def _follow(contract: Contract) -> None:
    """Title and key as the text has them, while nothing has been offered and they can be read."""
    if contract.versions.exists():
        return
    document = read_text(contract.text, language_of(contract.saved_by.language)).document
    if document is not None:
        contract.title = document.title
        if document.key not in queries.keys_in(contract.organisation, contract):
            contract.key = document.key


def _plain(text: str) -> str:
    """With the line ends of a file and without what a database cannot keep."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
