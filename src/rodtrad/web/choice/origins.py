"""Ways to a decision: from the investment that it led to, from the application that it is about."""

from django.urls import reverse

from rodtrad.texts import message
from rodtrad.web.calls.models import Application
from rodtrad.web.choice.models import Decision, Letter
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


def decided(person: Person, application: Application) -> list[Link]:
    """The latest decision on the application, and the letter about it, where the person may see them."""
    found = Decision.objects.for_user(person).in_force().filter(application=application).select_related("case")
    latest = found.order_by("-recorded_at").first()
    if latest is None:
        return []
    outcome = message(f"choice-{latest.step}-{latest.outcome}-done")
    ways = [
        Link(
            message("choice-decided-as", outcome=outcome),
            str(latest.case.reference),
            reverse("choice:decision", args=[latest.pk]),
        )
    ]
    letter = Letter.objects.for_user(person).filter(decision=latest).first()
    if letter is not None:
        ways.append(Link(message("choice-its-letter"), letter.recipient, reverse("choice:letter", args=[latest.pk])))
    return ways
