"""Funds made, rules decided, events entered."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from django.db import transaction

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message
from rodtrad.web.core.actions import audit
from rodtrad.web.fund.analysis.entering import entry_problems
from rodtrad.web.fund.analysis.ledger import Entry
from rodtrad.web.fund.models import Fund, LedgerEvent, RulesVersion
from rodtrad.web.organisation.models import Organisation, Person


@transaction.atomic
def new_fund(*, by: Person | None, organisation: Organisation, key: str, name: str, currency: str = "SEK") -> Fund:
    """An empty fund. Raises `NotComputable` where the organisation has one with that key or name."""
    known = Fund.objects.filter(organisation=organisation)
    taken = [field for field, value in (("key", key), ("name", name)) if known.filter(**{field: value}).exists()]
    if taken:
        raise NotComputable([Problem(field, message("fund-taken"), message("fund-taken.cure")) for field in taken])
    fund = Fund.objects.create(organisation=organisation, key=key, name=name, currency=currency)
    audit(by=by, action="fund.created", on=fund, organisation=organisation)
    return fund


@transaction.atomic
def save_rules(*, by: Person | None, fund: Fund, valid_from: date, reference: str, data: Mapping[str, Any]) -> RulesVersion:
    """New rules from a day on, as the decision has them. `data` is what `rules_data` gave."""
    _held(fund)
    latest = fund.rules.first()
    said = {"valid_from": valid_from, "reference": reference, "data": dict(data), "made_by": by}
    version = RulesVersion.objects.create(fund=fund, number=latest.number + 1 if latest else 1, **said)
    details = {"number": version.number, "from": valid_from, "reference": reference}
    audit(by=by, action="fund.rules_decided", on=fund, organisation=fund.organisation, details=details)
    return version


@transaction.atomic
def enter(*, by: Person | None, fund: Fund, entry: Entry) -> LedgerEvent:
    """The next event of the ledger. Raises `NotComputable` with what stands in the way, field by field; nothing is written then.

    The fund is held meanwhile, so that two events entered at once are judged one after the other."""
    _held(fund)
    entry = _whole(entry)
    problems = entry_problems(fund, entry)
    if problems:
        raise NotComputable(problems)
    said = {each.name: getattr(entry, each.name) for each in fields(entry)}
    number = LedgerEvent.objects.filter(fund=fund).count() + 1
    event = LedgerEvent.objects.create(fund=fund, number=number, entered_by=by, **said)
    details = {"number": number, "fund-kind": event.kind, "amount": str(event.amount)}
    audit(by=by, action="fund.entered", on=fund, organisation=fund.organisation, details=details)
    return event


def _whole(entry: Entry) -> Entry:
    """With what follows from what is said: a correction is of the same as what it corrects, a pay-back of its saving's."""
    about = entry.corrects or entry.saving
    if about is not None:
        return _replaced(entry, about.investment, about.department)
    if entry.investment is not None and entry.department is None:
        return _replaced(entry, entry.investment, entry.investment.department)
    return entry


def _replaced(entry: Entry, investment: Any, department: Any) -> Entry:
    return replace(entry, investment=investment, department=department)


def _held(fund: Fund) -> None:
    """Nobody else writes in the fund until the transaction ends."""
    Fund.objects.select_for_update().get(pk=fund.pk)
