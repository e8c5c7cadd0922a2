"""Open sessions, identities from other sign-ins, and second factors."""

from datetime import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.utils import timezone

from rodtrad.web.core.sealing import digest
from rodtrad.web.signin.states import FactorKind, LinkedBy


class Session(AbstractBaseSession):
    """A browser's session. Signed in: whose it is, since when, and from where, so that the person can see and end it."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="sessions")
    started = models.DateTimeField(default=timezone.now)
    last_seen = models.DateTimeField(default=timezone.now)
    device = models.CharField(max_length=80, blank=True)
    address = models.CharField(max_length=45, blank=True)
    method = models.CharField(max_length=60, blank=True)  # "password", or the key of another sign-in

    class Meta:
        ordering: ClassVar = ["-last_seen"]

    def __str__(self) -> str:
        return f"{self.device} {self.last_seen:%Y-%m-%d %H:%M}"

    @property
    def number(self) -> str:
        """What it is called in a form: its key would let whoever reads the page take the session over."""
        return digest(self.session_key, "session")[:20]

    @classmethod
    def get_session_store_class(cls) -> Any:
        from rodtrad.web.signin.sessions import SessionStore

        return SessionStore

    @staticmethod
    def still_open(now: datetime | None = None) -> models.Q:
        """Neither left alone too long, nor too old."""
        now = now or timezone.now()
        return models.Q(
            expire_date__gt=now, last_seen__gt=now - settings.SESSION_IDLE, started__gt=now - settings.SESSION_LONGEST
        )


class Identity(models.Model):
    """Somebody as another sign-in knows that somebody: by issuer and subject, never by e-mail address."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="identities")
    provider = models.CharField(max_length=60)  # the key in the settings when it was tied
    issuer = models.CharField(max_length=300)
    subject = models.CharField(max_length=300)
    linked_by = models.CharField(max_length=20)  # a LinkedBy
    linked_at = models.DateTimeField(auto_now_add=True)
    last_used = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["linked_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="identity_once"),
            models.CheckConstraint(name="identity_linked_by", condition=models.Q(linked_by__in=LinkedBy.values)),
        ]

    def __str__(self) -> str:
        return f"{self.provider}: {self.person}"

    @property
    def provider_name(self) -> str:
        """What the sign-in is called; its key where the operator no longer offers it."""
        return next((each.name for each in settings.SIGN_IN_PROVIDERS if each.key == self.provider), self.provider)

    @property
    def why(self) -> str:
        """Why it was tied, in the reader's language."""
        return str(LinkedBy(self.linked_by).label)


class SecondFactor(models.Model):
    """Something that the person has: an app that shows codes, a passkey, or a recovery code written down.

    `secret`: of an app its sealed key; of a passkey the public credential (base64); of a recovery code a keyed digest.
    `counter`: of an app the last time step used; of a passkey its signature count: neither may be used again.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="factors")
    kind = models.CharField(max_length=20)  # a FactorKind
    name = models.CharField(max_length=80, blank=True)
    secret = models.TextField()
    counter = models.BigIntegerField(default=0)
    added = models.DateTimeField(auto_now_add=True)
    last_used = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["kind", "added"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person"], condition=models.Q(kind="app"), name="factor_one_app"),
            models.CheckConstraint(name="factor_kind", condition=models.Q(kind__in=FactorKind.values)),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.name}".strip()

    @property
    def kind_name(self) -> str:
        """What it is, in the reader's language."""
        return str(FactorKind(self.kind).label)
