"""Reads of funds, each from what the person may see."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.db.models import Q, QuerySet

from rodtrad.web.choice.models import Decision
from rodtrad.web.choice.states import Outcome, Step
from rodtrad.web.fund.models import Fund, FundReport, LedgerEvent, RulesVersion, Saving
from rodtrad.web.fund.models.planning import whole_of
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Organisation, Person


def funds_for(person: Person, organisation: Organisation | None) -> QuerySet[Fund]:
    return Fund.objects.for_user(person).filter(organisation=organisation).select_related("organisation")


def fund_for(person: Person, organisation: Organisation | None, key: str) -> Fund | None:
    return funds_for(person, organisation).filter(key=key).first()


def sees_whole(person: Person, fund: Fund) -> bool:
    """Whether the person sees the whole fund, and not only the own department's part of it."""
    return whole_of(person).filter(organisation=fund.organisation).exists()


def events_for(person: Person, fund: Fund) -> QuerySet[LedgerEvent]:
    """The rows of the ledger that the person may see, in order."""
    found = LedgerEvent.objects.for_user(person).filter(fund=fund)
    return found.select_related("investment", "department", "corrects", "corrected_by", "entered_by", "decision__case", "saving")


def every_event(fund: Fund) -> list[LedgerEvent]:
    """The whole ledger, for what is counted on it: nothing of it is shown without `events_for`."""
    return list(LedgerEvent.objects.filter(fund=fund).select_related("corrects", "saving").order_by("number"))


def investments_in(person: Person, fund: Fund) -> dict[str, Investment]:
    """The investments in the ledger that the person may see, by primary key as text."""
    seen = events_for(person, fund).values("investment")
    return {str(each.pk): each for each in Investment.objects.filter(pk__in=seen).select_related("department", "organisation")}


def choosable_investments(person: Person, fund: Fund) -> list[Investment]:
    """Those that money can be granted to: the organisation's own, and those that its calls granted."""
    granted = granted_decisions(fund).values("application__investment")
    own = Q(organisation=fund.organisation) & Q(pk__in=Investment.objects.for_user(person))
    found = Investment.objects.filter(own | Q(pk__in=granted)).select_related("department", "organisation", "current")
    return list(found.order_by("title"))


def granted_decisions(fund: Fund) -> QuerySet[Decision]:
    """Decisions in force that grant an amount, in the organisation's own calls, of which an investment has come."""
    found = Decision.objects.in_force().filter(case__call__organisation=fund.organisation, application__investment__isnull=False)
    return found.filter(outcome=Outcome.GRANTED, step=Step.AMOUNT).select_related("case", "application__investment", "corrects")


def booked_of(decision: Decision) -> Decimal:
    """How much of a decision, or of one that it corrects, stands in ledgers as granted."""
    rows = LedgerEvent.objects.filter(decision=decision, corrected_by=None)
    earlier = booked_of(decision.corrects) if decision.corrects else Decimal(0)
    return sum((row.amount for row in rows), earlier)


def waiting_decisions(fund: Fund) -> list[tuple[Decision, Decimal]]:
    """Decisions of which something is not yet booked, and how much."""
    found = ((each, (each.amount or Decimal(0)) - booked_of(each)) for each in granted_decisions(fund))
    return [(decision, left) for decision, left in found if left > 0]


def rules_on(fund: Fund, on: date) -> RulesVersion | None:
    """The version that holds on a day; before the first, the first."""
    versions = list(fund.rules.order_by("valid_from", "number"))
    return next((each for each in reversed(versions) if each.valid_from <= on), versions[0] if versions else None)


def savings_for(person: Person, fund: Fund) -> QuerySet[Saving]:
    """Verified savings that hold, that the person may see."""
    found = Saving.objects.for_user(person).in_force().filter(fund=fund)
    return found.select_related("investment", "department", "noted_by", "replaces").order_by("investment__title", "year")


def paid_back_of(savings: Sequence[Saving]) -> dict[int, Decimal]:
    """What has come back to the fund of each saving, or of one that it replaces, by the saving's primary key."""
    found: dict[int, Decimal] = {}
    for saving in savings:
        found[saving.pk] = sum((row.amount for row in _rows_of(saving)), Decimal(0))
    return found


def _rows_of(saving: Saving) -> list[LedgerEvent]:
    rows = list(LedgerEvent.objects.filter(saving=saving, corrected_by=None).exclude(kind="correction"))
    return rows + (_rows_of(saving.replaces) if saving.replaces else [])


def reports_of(person: Person, fund: Fund) -> QuerySet[FundReport]:
    return FundReport.objects.for_user(person).filter(fund=fund).select_related("made_by")


def planned_of(fund: Fund) -> dict[str, dict[int, Decimal]]:
    """What is planned, by what it is and year."""
    found: dict[str, dict[int, Decimal]] = {}
    for row in fund.planned.all():
        found.setdefault(row.what, {})[row.year] = row.amount
    return found
