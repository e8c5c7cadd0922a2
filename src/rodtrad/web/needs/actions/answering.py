"""Investments that answer needs: cited, given the evidence, and shown in the report."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from rodtrad.web.core.actions import audit
from rodtrad.web.investments.actions import save_section
from rodtrad.web.investments.models import Investment, Version
from rodtrad.web.investments.section_form import section_data
from rodtrad.web.needs.models import Need, Placement, Result
from rodtrad.web.organisation.models import Person


@transaction.atomic
def answer_needs(*, investment: Investment, needs: Sequence[Need], by: Person) -> None:
    """The needs that the investment answers. Those that `by` may not see stay as they are."""
    others = investment.needs.exclude(pk__in=Need.objects.for_user(by).values("pk"))
    investment.needs.set([*needs, *others])
    details = {"needs": [str(need.pk) for need in needs]}
    audit(by=by, action="need.answered", on=investment, organisation=investment.organisation, details=details)


@transaction.atomic
def carry_evidence(
    *, investment: Investment, need: Need, entries: Sequence[Mapping[str, Any]], base_version: int, reason: str, by: Person
) -> Version:
    """The entries added last to the evidence in the investment's document, as a new version.

    Raises what `save_section` does: `SectionConflict` where somebody changed the section meanwhile, `Refused` where the document
    is locked and no reason is given.
    """
    section = section_data(investment.version.data, "need")
    stated = section.get("need", {})
    data = {**section, "need": {**stated, "evidence": [*stated.get("evidence", ()), *entries]}}
    version = save_section(by=by, investment=investment, section="need", data=data, base_version=base_version, reason=reason)
    details = {"investment": investment.key, "version": version.number, "sources": [entry["source"] for entry in entries]}
    audit(by=by, action="need.carried", on=need, organisation=need.organisation, details=details)
    return version


@transaction.atomic
def place_results(*, investment: Investment, results: Sequence[Result], by: Person) -> None:
    """The results that stand in the investment's report. Those that `by` may not see stay as they are."""
    mine = Placement.objects.filter(investment=investment, result__in=Result.objects.for_user(by))
    mine.exclude(result__in=results).delete()
    known = set(mine.values_list("result", flat=True))
    Placement.objects.bulk_create(
        Placement(investment=investment, result=result, placed_by=by) for result in results if result.pk not in known
    )
    details = {"results": [result.reference for result in results]}
    audit(by=by, action="need.placed", on=investment, organisation=investment.organisation, details=details)
