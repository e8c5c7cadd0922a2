"""Verified outcomes kept: each set as it was known one day."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from rodtrad.web.contracts import queries
from rodtrad.web.contracts.analysis.measuring import checked, with_earlier
from rodtrad.web.contracts.analysis.texts import document_of
from rodtrad.web.contracts.models import Contract, OutcomeSet
from rodtrad.web.contracts.problems import refused
from rodtrad.web.contracts.states import LIVE
from rodtrad.web.core.actions import audit
from rodtrad.web.organisation.models import Person


@transaction.atomic
def add_outcomes(
    *,
    contract: Contract,
    as_at: date,
    measured: Sequence[Mapping[str, Any]],
    stated: Sequence[Mapping[str, Any]] = (),
    file_name: str = "",
    note: str = "",
    by: Person,
) -> OutcomeSet:
    """A new set: what was measured now, and what was known before of the other metrics.

    Raises `BadData` with everything that is wrong with the set, `NotComputable` where the contract does not run."""
    held = Contract.objects.select_for_update(of=("self",)).select_related("current", "organisation").get(pk=contract.pk)
    if held.state not in LIVE or held.current is None:
        raise refused("contracts-not-running")
    earlier = queries.latest_outcomes(held)
    if earlier is not None and as_at < earlier.as_at:
        raise refused("contracts-outcomes-older", "as_at", on=earlier.as_at.isoformat())
    whole = with_earlier(earlier, [dict(each) for each in measured])
    data, hash = checked(document_of(held.current), as_at, whole, [dict(each) for each in stated])
    number = held.outcome_sets.count() + 1
    made = OutcomeSet.objects.create(
        contract=held, number=number, as_at=as_at, data=data, hash=hash, file_name=file_name[:200], note=note[:1000], made_by=by
    )
    details = {"hash": hash, "metrics": sorted({each["metric"] for each in measured}), "file": file_name[:200]}
    audit(by=by, action="contract-outcomes.added", on=held, organisation=held.organisation, details=details)
    return made
