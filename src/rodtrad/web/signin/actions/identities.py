"""Tying somebody known elsewhere to a person here, and untying."""

from django.db import transaction
from django.utils import timezone

from rodtrad.web.core.actions import audit
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.signin.models import Identity
from rodtrad.web.signin.queries import home_of
from rodtrad.web.signin.states import LinkedBy


@transaction.atomic
def link_identity(*, by: Person, provider: str, issuer: str, subject: str, why: LinkedBy) -> Identity:
    """Whoever `issuer` calls `subject` is `by` from now on; the log keeps why. Raises IntegrityError where tied to another."""
    found, is_new = Identity.objects.get_or_create(
        issuer=issuer, subject=subject, person=by, defaults={"provider": provider, "linked_by": why}
    )
    if is_new:
        details = {"provider": provider, "issuer": issuer, "linked_by": why}
        audit(by=by, action="identity.linked", on=by, organisation=home_of(by), details=details)
    return found


@transaction.atomic
def note_identity_used(*, by: Person, identity: Identity) -> None:
    """When it was last used."""
    Identity.objects.filter(pk=identity.pk, person=by).update(last_used=timezone.now())


@transaction.atomic
def expect_elsewhere(*, by: Person, person: Person, organisation: Organisation) -> None:
    """The person, who has not been in yet, comes in through another sign-in: the first password no longer holds."""
    person.set_unusable_password()
    person.save(update_fields=["password"])
    audit(by=by, action="person.expected_elsewhere", on=person, organisation=organisation)


@transaction.atomic
def unlink_identity(*, by: Person, identity: Identity) -> None:
    """The person no longer comes in that way."""
    audit(by=by, action="identity.unlinked", on=by, organisation=home_of(by), details={"provider": identity.provider})
    identity.delete()
