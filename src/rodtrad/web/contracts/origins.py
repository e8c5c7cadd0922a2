"""What an investment's page leads to here: its contracts."""

from django.urls import reverse

from rodtrad.texts import message
from rodtrad.web.contracts.models import Contract
from rodtrad.web.investments.links import Link
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Person


def links(person: Person, investment: Investment) -> list[Link]:
    found = Contract.objects.for_user(person).filter(investment=investment)
    return [Link(message("contracts-linked"), each.title, reverse("contracts:contract", args=[each.pk])) for each in found]
