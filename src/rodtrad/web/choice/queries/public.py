"""Reads of what anybody may know."""

from django.db.models import Q, QuerySet

from rodtrad.web.calls.models import Call
from rodtrad.web.calls.states import CallState
from rodtrad.web.choice.models import (
    Decision,
    PublicRule,
)
from rodtrad.web.choice.states import Outcome, Step
from rodtrad.web.organisation.models import Organisation


def shows_declined(organisation: Organisation) -> bool:
    return PublicRule.objects.filter(organisation=organisation, shows_declined=True).exists()


def public_decisions(organisation: Organisation | None = None) -> QuerySet[Decision]:
    """The decisions that anybody may read of: in public calls that are decided. Declined ones where the organisation says so."""
    in_public = Q(case__call__public=True, case__call__state__in=(CallState.DECIDED, CallState.ARCHIVED), step=Step.AMOUNT)
    granted = Q(outcome=Outcome.GRANTED)
    declined = Q(outcome=Outcome.DECLINED, case__call__organisation__public_rule__shows_declined=True)
    found = Decision.objects.in_force().filter(in_public & (granted | declined))
    if organisation is not None:
        found = found.filter(case__call__organisation=organisation)
    related = ("case__call__organisation", "application__organisation", "application__department", "application__investment")
    return found.select_related(*related).order_by("-case__on", "application__title")


def public_organisations() -> QuerySet[Organisation]:
    """Those with a public call: they have a register, though nothing may be decided yet."""
    return Organisation.objects.filter(calls__in=Call.objects.public()).distinct().order_by("name")
