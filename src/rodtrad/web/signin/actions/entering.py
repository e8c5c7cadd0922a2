"""Coming in and failing to."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from rodtrad.web.core.actions import audit
from rodtrad.web.organisation.models import LoginAttempt, Organisation, Person
from rodtrad.web.organisation.queries import WINDOW
from rodtrad.web.signin.queries import home_of, second_step


@transaction.atomic
def note_login(*, by: Person, organisation: Organisation | None, details: Mapping[str, str]) -> None:
    """Somebody came in: earlier failures are forgotten."""
    LoginAttempt.objects.filter(email__in=(by.email.lower(), second_step(by))).delete()
    audit(by=by, action="person.logged_in", on=by, organisation=organisation, details=details)


@transaction.atomic
def note_failed_login(*, email: str, address: str) -> None:
    """A failed attempt; those that no longer count are thrown away. What was typed is not logged: it may be a password."""
    LoginAttempt.objects.filter(at__lt=timezone.now() - WINDOW).delete()
    LoginAttempt.objects.create(email=email.strip().lower()[:254], address=address)
    person = Person.objects.filter(email__iexact=email.strip()).first()
    audit(by=None, action="person.login_failed", on=person, organisation=home_of(person), details={"address": address})


@transaction.atomic
def note_failed_factor(*, by: Person, address: str) -> None:
    """The password was right, what should follow it was not."""
    LoginAttempt.objects.create(email=second_step(by), address=address)
    audit(by=by, action="person.factor_failed", on=by, organisation=home_of(by), details={"address": address})


@transaction.atomic
def note_refused(*, by: Person | None, provider: str, reason: str) -> None:
    """Another sign-in vouched for somebody who was not let in; `by` where it is known who."""
    audit(by=by, action="person.refused", on=by, organisation=home_of(by), details={"provider": provider, "reason": reason})


@transaction.atomic
def note_logout(*, by: Person) -> None:
    """Somebody went out."""
    audit(by=by, action="person.logged_out", on=by, organisation=home_of(by))
