"""How somebody can come in, what a second factor can be, and what is decided about somebody who comes from elsewhere."""

from enum import Enum

from django.db.models import TextChoices

from rodtrad.web.core.texts import lazy


class Protocol(TextChoices):
    """How another organisation's sign-in speaks with us."""

    OIDC = "oidc", "OpenID Connect"
    SAML = "saml", "SAML 2.0"


class FactorKind(TextChoices):
    """What somebody can show beside the password."""

    APP = "app", lazy("factor-kind-app")  # a code from an app (TOTP)
    PASSKEY = "passkey", lazy("factor-kind-passkey")  # WebAuthn
    CODE = "code", lazy("factor-kind-code")  # a recovery code, for once


class LinkedBy(TextChoices):
    """Why an identity from elsewhere was tied to a person."""

    INVITATION = "invitation", lazy("linked-by-invitation")  # invited to that sign-in, with an address that it vouches for
    CONFIRMATION = "confirmation", lazy("linked-by-confirmation")  # the person came in the usual way too


class Decision(Enum):
    """What happens with somebody whom another sign-in vouches for."""

    KNOWN = "known"  # tied to a person since before
    LINK = "link"  # tie to the invited person
    CONFIRM = "confirm"  # there is an account with a password: it has to be shown first
    NOT_INVITED = "not-invited"
    LOCKED = "locked"
