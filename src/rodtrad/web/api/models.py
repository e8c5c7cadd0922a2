"""Personal tokens, and answers to writes kept so that the same request is carried out once."""

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from rodtrad.web.api.states import Scope
from rodtrad.web.organisation.models import Organisation


class Token(models.Model):
    """Lets a program act as a person in one organisation. It is shown once; only its keyed digest is kept."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="tokens")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    start = models.CharField(max_length=12)  # its first letters, to tell it by
    scope = models.CharField(max_length=10)  # a Scope
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    last_used = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    minute = models.PositiveBigIntegerField(default=0)  # of its last use, counted from 1970, and
    uses = models.PositiveIntegerField(default=0)  # how often it was used in that minute

    class Meta:
        ordering: ClassVar = ["-made_at"]
        constraints: ClassVar = [
            models.CheckConstraint(name="token_scope", condition=models.Q(scope__in=Scope.values)),
            models.CheckConstraint(name="token_has_name", condition=~models.Q(name="")),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.start}…)"

    @property
    def scope_name(self) -> str:
        """What it lets its holder do, in the reader's language."""
        return str(Scope(self.scope).label)

    def holds(self, now: datetime | None = None) -> bool:
        """Neither revoked nor out of time."""
        return self.revoked_at is None and self.expires_at > (now or timezone.now())


class StoredAnswer(models.Model):
    """What a write answered, sealed; it is given again when the same request comes with the same key."""

    token = models.ForeignKey(Token, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    request = models.CharField(max_length=64)  # a digest of method, address and body
    status = models.PositiveSmallIntegerField(default=0)
    content_type = models.CharField(max_length=100, blank=True)
    body = models.TextField(blank=True)  # sealed
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["token", "key"], name="answer_once")]

    def __str__(self) -> str:
        return f"{self.key}: {self.status}"
