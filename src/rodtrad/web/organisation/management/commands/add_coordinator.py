"""`python -m rodtrad.web.manage add_coordinator`: the first person of an organisation, who then adds others."""

import getpass
import os
from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import translation

from rodtrad.texts import LANGUAGES
from rodtrad.web.core.texts import t
from rodtrad.web.organisation import actions
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.states import Kind, Role


class Command(BaseCommand):
    help = "Adds a coordinator, and the organisation where it is new. The password is asked for, or taken from RODTRAD_PASSWORD."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--organisation", required=True)
        parser.add_argument("--kind", choices=Kind.values, default=Kind.MUNICIPALITY)
        parser.add_argument("--email", required=True)
        parser.add_argument("--name", required=True)
        parser.add_argument("--language", choices=LANGUAGES, default="sv")

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(options["language"]):
            if Person.objects.filter(email__iexact=options["email"].strip()).exists():
                raise CommandError(t("add-coordinator-taken", email=options["email"]))
            try:
                add_coordinator(**{name: options[name] for name in ("organisation", "kind", "email", "name", "language")})
            except ValidationError as error:
                raise CommandError(" ".join(error.messages)) from None
            self.stdout.write(t("add-coordinator-done", name=options["name"], organisation=options["organisation"]))


@transaction.atomic
def add_coordinator(*, organisation: str, kind: str, email: str, name: str, language: str) -> Person:
    """The person with the role. Raises ValidationError for a weak password."""
    place = Organisation.objects.filter(name__iexact=organisation).first()
    place = place or actions.create_organisation(by=None, name=organisation, kind=Kind(kind))
    password = os.environ.get("RODTRAD_PASSWORD") or getpass.getpass(t("add-coordinator-password") + " ")
    person = actions.add_person(by=None, organisation=place, email=email, name=name, password=password, language=language)
    actions.give_role(by=None, person=person, organisation=place, role=Role.COORDINATOR)
    return person
