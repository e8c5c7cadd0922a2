"""Where an investment came from: the decision that granted its application."""

from django.urls import reverse

from rodtrad.texts import message
from rodtrad.web.choice.models import Decision
from rodtrad.web.choice.states import Outcome
from rodtrad.web.investments.links import Link
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Person


def links(person: Person, investment: Investment) -> list[Link]:
    """To the decision in force, where the person may see it."""
    found = Decision.objects.for_user(person).in_force().filter(application__investment=investment, outcome=Outcome.GRANTED)
    latest = found.select_related("application__call").order_by("-recorded_at").first()
    if latest is None:
        return []
    what = message("choice-came-of", call=latest.application.call.title)
    return [Link(what, latest.application.title, reverse("choice:decision", args=[latest.pk]))]
