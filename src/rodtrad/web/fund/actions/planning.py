"""Savings verified, amounts planned, reports ordered and kept."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.db import transaction

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import Language, message
from rodtrad.web.core.actions import audit
from rodtrad.web.fund.models import Fund, FundReport, PlannedAmount, Saving
from rodtrad.web.fund.queries import every_event, paid_back_of
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Department, Person
from rodtrad.web.runs.actions import enqueue
from rodtrad.web.runs.models import Run


@transaction.atomic
def verify_saving(
    *,
    by: Person | None,
    fund: Fund,
    investment: Investment,
    department: Department,
    year: int,
    amount: Decimal,
    evidence: str,
    why: str = "",
) -> Saving:
    """What was saved, and what shows it. One that is there already for the same year is replaced, and then `why` says why.

    Raises `NotComputable` without the reason, or where more than the new amount has come back to the fund already."""
    Fund.objects.select_for_update().get(pk=fund.pk)
    of = {"fund": fund, "investment": investment, "department": department, "year": year}
    earlier = Saving.objects.in_force().filter(**of).first()
    problem = _in_the_way(earlier, amount, why)
    if problem:
        raise NotComputable([problem])
    said = {"amount": amount, "evidence": evidence, "replaces": earlier, "why": why if earlier else "", "noted_by": by}
    saving = Saving.objects.create(**of, **said)
    details = {"year": year, "amount": str(amount), "investment": investment.key}
    audit(by=by, action="fund.saving_verified", on=fund, organisation=fund.organisation, details=details)
    return saving


def _in_the_way(earlier: Saving | None, amount: Decimal, why: str) -> Problem | None:
    if earlier is None:
        return None
    if not why.strip():
        return Problem("why", message("fund-saving-there"), message("fund-saving-there.cure"))
    back = paid_back_of([earlier])[earlier.pk]
    if back > amount:
        return Problem("amount", message("fund-saving-under", back=str(back)), message("fund-saving-under.cure"))
    return None


@transaction.atomic
def plan_amounts(*, by: Person | None, fund: Fund, amounts: Mapping[tuple[str, int], Decimal]) -> None:
    """What is reckoned with, by (what, year); what was planned before and is not named is no longer planned."""
    PlannedAmount.objects.filter(fund=fund).delete()
    rows = [PlannedAmount(fund=fund, what=what, year=year, amount=amount) for (what, year), amount in amounts.items() if amount]
    PlannedAmount.objects.bulk_create(rows)
    audit(by=by, action="fund.planned", on=fund, organisation=fund.organisation)


@transaction.atomic
def order_report(*, fund: Fund, on: date, format: str, language: Language, by: Person) -> Run:
    """The run that writes the statement as a report."""
    input = {"fund": fund.key, "on": on.isoformat(), "format": format, "language": language, "by": by.pk}
    return enqueue(kind="fund_report", organisation=fund.organisation, input={**input, "events": len(every_event(fund))}, by=by)


@transaction.atomic
def store_report(*, run: Run, fund: Fund, stored: str, sha256: str, by: Person) -> str:
    """The report as it was made, and its reference."""
    said = {"language": run.input["language"], "format": run.input["format"], "events": run.input["events"]}
    on = date.fromisoformat(run.input["on"])
    report = FundReport.objects.create(fund=fund, run=run, on=on, stored=stored, sha256=sha256, made_by=by, **said)
    details = {"format": report.format, "hash": sha256, "on": run.input["on"]}
    audit(by=by, action="fund.report_made", on=fund, organisation=fund.organisation, details=details)
    return str(report.pk)
