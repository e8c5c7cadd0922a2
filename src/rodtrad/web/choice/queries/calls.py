"""Reads of the calls whose applications are chosen among."""

from uuid import UUID

from django.db.models import QuerySet

from rodtrad.web.calls.models import Application, ApplicationVersion, Call
from rodtrad.web.calls.states import ApplicationState, CallState, Route
from rodtrad.web.choice.models.reviews import coordinated_by
from rodtrad.web.organisation.models import Organisation, Person

# From the day an application is complete; those that have been decided are in the choice still.
IN_CHOICE = (
    ApplicationState.COMPLETE,
    ApplicationState.IDEA_APPROVED,
    ApplicationState.GRANTED,
    ApplicationState.DECLINED,
)


CHOSEN_AMONG = (CallState.CLOSED, CallState.DECIDED, CallState.ARCHIVED)


def calls_in_choice(person: Person, organisation: Organisation | None) -> QuerySet[Call]:
    """The calls whose applications the person, as coordinator, leads to a decision; the latest closed first."""
    mine = Call.objects.filter(organisation=organisation, organisation__in=coordinated_by(person), state__in=CHOSEN_AMONG)
    return mine.exclude(route=Route.IDEA_TEST).select_related("organisation", "form", "criteria", "round").order_by("-closes_at")


def call_in_choice(person: Person, organisation: Organisation | None, pk: UUID) -> Call | None:
    return calls_in_choice(person, organisation).filter(pk=pk).first()


def applications_in(call: Call) -> list[Application]:
    """What is chosen among, by title. For who runs the choice."""
    found = Application.objects.filter(call=call, state__in=IN_CHOICE).select_related("organisation", "department", "investment")
    return list(
        found.prefetch_related("parties__department", "parties__organisation", "parties__signatory").order_by("title", "pk")
    )


def handed_in(application: Application) -> ApplicationVersion | None:
    """What was handed in last: what the choice is about, whatever is being written in it now."""
    return ApplicationVersion.objects.filter(application=application).order_by("-number").first()
