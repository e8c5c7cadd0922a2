"""What is decided about somebody who comes from elsewhere, of whom a second factor is demanded, and who may lock whom out."""

from dataclasses import dataclass

from rodtrad.web.organisation import rules as organisation_rules
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.signin.models import Identity
from rodtrad.web.signin.providers import Provider
from rodtrad.web.signin.queries import belongs_elsewhere
from rodtrad.web.signin.states import Decision


@dataclass(frozen=True)
class Vouched:
    """What another sign-in says of somebody. `email_verified`: it says that the address is that somebody's."""

    issuer: str
    subject: str
    email: str
    email_verified: bool


def decide(vouched: Vouched, provider: Provider, identity: Identity | None, person: Person | None) -> Decision:
    """`identity` is what issuer and subject are tied to; `person` has the address that is vouched for.

    An address alone never opens an account that somebody already uses: whoever has a password shows it first. Nobody becomes a
    member by coming in.
    """
    if identity:
        return Decision.KNOWN if identity.person.is_active else Decision.LOCKED
    if person is None or not (vouched.email_verified and provider.vouches_for(vouched.email)):
        return Decision.NOT_INVITED
    if not person.is_active:
        return Decision.LOCKED
    is_used = person.has_usable_password() or person.identities.exists()
    return Decision.CONFIRM if is_used else Decision.LINK


def is_demanded(person: Person, organisation: Organisation | None) -> bool:
    """Whether the organisation demands a second factor of the person."""
    return organisation is not None and organisation_rules.has_role(person, organisation, *organisation.strong_roles)


def may_manage(person: Person, organisation: Organisation | None) -> bool:
    """The coordinator decides who comes in, and what is demanded."""
    return organisation_rules.has_role(person, organisation, Role.COORDINATOR)


def may_expect_elsewhere(person: Person, providers: tuple[Provider, ...]) -> bool:
    """Whether somebody who has a first password but never used it can be told to come in through another sign-in instead."""
    is_new = person.last_login is None and person.has_usable_password() and person.is_active
    return is_new and any(provider.vouches_for(person.email) for provider in providers)


def why_not_lock(by: Person, person: Person, organisation: Organisation) -> str:
    """The text that says why the person cannot be locked out by `by`; "" where that can be done."""
    if by == person:
        return "lock-not-oneself"
    return "lock-belongs-elsewhere" if belongs_elsewhere(person, organisation) else ""
