"""An identity from another sign-in that waits until the account's owner has come in the usual way."""

from typing import Final

from django.contrib import messages
from django.http import HttpRequest

from rodtrad.web.core.texts import t
from rodtrad.web.organisation.models import Person
from rodtrad.web.signin.actions import identities
from rodtrad.web.signin.providers import Provider
from rodtrad.web.signin.queries import identity_of
from rodtrad.web.signin.rules import Vouched
from rodtrad.web.signin.states import LinkedBy

WAITING: Final = "to-link"  # in the session


def wait(request: HttpRequest, person: Person, provider: Provider, vouched: Vouched) -> None:
    """Remember the identity until `person`, and nobody else, has come in in this browser."""
    told = {"provider": provider.key, "issuer": vouched.issuer, "subject": vouched.subject}
    request.session[WAITING] = {"person": person.pk, "name": provider.name, "told": told}


def link_waiting(request: HttpRequest, person: Person) -> None:
    """Ties what waited for this person; forgets what waited for somebody else."""
    waiting = request.session.pop(WAITING, None)
    if not waiting or waiting["person"] != person.pk:
        return
    told = waiting["told"]
    if identity_of(told["issuer"], told["subject"]) is None:
        identities.link_identity(by=person, why=LinkedBy.CONFIRMATION, **told)
        messages.success(request, t("sign-in-linked", provider=waiting["name"]))
