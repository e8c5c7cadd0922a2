"""Competences, anchoring, and decisions of money noted."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.db import transaction

from rodtrad.web.core.actions import audit
from rodtrad.web.governance.models import Anchoring, GroundDecision, Holding
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Organisation, Person


@transaction.atomic
def note_holding(
    *,
    by: Person | None,
    organisation: Organisation,
    competence: str,
    person: Person | None,
    name: str,
    hours: Decimal,
    since: date,
    for_all: bool = False,
    investments: Sequence[Investment] = (),
    comment: str = "",
) -> Holding:
    """Somebody has a competence and time for it: for all investments, for some, or for none as yet."""
    said = {"competence": competence, "person": person, "name": name, "hours": hours, "since": since}
    holding = Holding.objects.create(organisation=organisation, for_all=for_all, comment=comment, **said)
    holding.investments.set(investments)
    audit(by=by, action="competence.noted", on=holding, organisation=organisation, details={"competence": competence})
    return holding


@transaction.atomic
def end_holding(*, by: Person, holding: Holding, on: date) -> None:
    """From that day the competence is not there through this person."""
    holding.until = max(on, holding.since)
    holding.save(update_fields=["until"])
    details = {"competence": holding.competence}
    audit(by=by, action="competence.ended", on=holding, organisation=holding.organisation, details=details)


@transaction.atomic
def anchor(
    *,
    by: Person | None,
    organisation: Organisation,
    investment: Investment | None,
    level: str,
    who: str,
    on: date,
    how: str,
    behind: bool = True,
    evidence: str = "",
) -> Anchoring:
    """With whom, when and how; and whether they stand behind it."""
    said = {"level": level, "who": who, "on": on, "how": how, "behind": behind, "evidence": evidence}
    made = Anchoring.objects.create(organisation=organisation, investment=investment, noted_by=by, **said)
    details = {"anchored": level, "investment": investment.key if investment else None}
    audit(by=by, action="anchoring.noted", on=made, organisation=organisation, details=details)
    return made


@transaction.atomic
def note_ground_decision(
    *, by: Person | None, organisation: Organisation, kind: str, body: str, on: date, text: str, reference: str = ""
) -> GroundDecision:
    """What is decided of money: that it is set aside, or how the risk is shared."""
    made = GroundDecision.objects.create(organisation=organisation, kind=kind, body=body, on=on, text=text, reference=reference)
    audit(by=by, action="ground.decided", on=made, organisation=organisation, details={"ground": kind})
    return made
