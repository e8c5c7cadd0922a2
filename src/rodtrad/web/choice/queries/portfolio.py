"""Reads of the portfolio: what is tagged, granted, evaluated."""

from decimal import Decimal
from uuid import UUID

from rodtrad.web.calls.models import Application, Call
from rodtrad.web.choice.models import (
    Decision,
    Tags,
)
from rodtrad.web.choice.states import Outcome
from rodtrad.web.investments.models import Investment
from rodtrad.web.needs.models import Need
from rodtrad.web.organisation.models import Organisation
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import State


def tags_of(of: Investment | Application) -> dict[str, list[str]]:
    place = {"investment": of} if isinstance(of, Investment) else {"application": of}
    found = Tags.objects.filter(**place).values_list("values", flat=True).first()
    return found or {}


def tags_of_applications(call: Call) -> dict[UUID, dict[str, list[str]]]:
    """Application → its tags, for those that have some."""
    return dict(Tags.objects.filter(application__call=call).values_list("application", "values"))


def tagged_investments(organisation: Organisation) -> list[tuple[Investment, dict[str, list[str]]]]:
    """Every investment with its tags. For who runs the choice, who sees all of the organisation."""
    values = dict(Tags.objects.filter(investment__organisation=organisation).values_list("investment", "values"))
    found = Investment.objects.filter(organisation=organisation).select_related("current").order_by("title")
    return [(each, values.get(each.pk, {})) for each in found]


def portfolio_before(call: Call) -> list[tuple[Investment, dict[str, list[str]]]]:
    """The organisation's investments that go on, without those that came of the call itself."""
    own = Application.objects.filter(call=call, investment__isnull=False).values_list("investment", flat=True)
    return [
        (each, tags) for each, tags in tagged_investments(call.organisation) if each.phase != "ended" and each.pk not in set(own)
    ]


def granted_amounts(organisation: Organisation) -> dict[int, Decimal]:
    """Investment → what was granted to it, where it came of an application here."""
    found = Decision.objects.in_force().filter(
        case__call__organisation=organisation,
        application__investment__isnull=False,
        outcome=Outcome.GRANTED,
        amount__isnull=False,
    )
    return {
        investment: amount for investment, amount in found.values_list("application__investment", "amount") if amount is not None
    }


def evaluated_investments(organisation: Organisation) -> list[Investment]:
    """Those with results to learn from."""
    done = Run.objects.filter(kind="evaluation", state=State.DONE, investment__organisation=organisation).values("investment")
    return list(Investment.objects.filter(pk__in=done).select_related("current", "organisation").order_by("title"))


def evidence_of(need: Need) -> list[str]:
    """What speaks for the need: the titles of its figures, and what was found by asking."""
    return [*need.results.values_list("title", flat=True), *need.notes.values_list("finding", flat=True)]
