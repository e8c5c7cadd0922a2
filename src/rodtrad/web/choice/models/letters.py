"""Letters to those who applied: being written, then as they went out."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.web.calls.models import Application
from rodtrad.web.choice.models.decisions import Decision
from rodtrad.web.choice.models.reviews import coordinated_by
from rodtrad.web.choice.states import Delivered
from rodtrad.web.investments.models import Anyone
from rodtrad.web.organisation.models import Person


class LetterDraftQuerySet(models.QuerySet["LetterDraft"]):
    def for_user(self, person: Anyone) -> Self:
        """The coordinator's."""
        if not isinstance(person, Person):
            return self.none()
        return self.filter(decision__case__call__organisation__in=coordinated_by(person))


class LetterDraft(models.Model):
    """The part of a letter that is written freely, and the language of the whole. The rest follows from the decision."""

    decision = models.OneToOneField(Decision, on_delete=models.CASCADE, related_name="letter_draft")
    language = models.CharField(max_length=2)
    free = models.TextField(max_length=10_000, blank=True)
    saved_at = models.DateTimeField(auto_now=True)

    objects = LetterDraftQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.decision)


class LetterQuerySet(models.QuerySet["Letter"]):
    def for_user(self, person: Anyone) -> Self:
        """The coordinator's; and, once it is delivered, of those who may see the application."""
        if not isinstance(person, Person):
            return self.none()
        mine = Q(decision__case__call__organisation__in=coordinated_by(person))
        got = Q(decision__application__in=Application.objects.for_user(person), deliveries__isnull=False)
        return self.filter(mine | got).distinct()


class Letter(models.Model):
    """A letter as it went out. Never changed; `hash` covers all that stands in it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="letter")
    language = models.CharField(max_length=2)
    recipient = models.CharField(max_length=300)
    content = models.JSONField()
    hash = models.CharField(max_length=64)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    objects = LetterQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(hash__regex=r"^[0-9a-f]{64}$"), name="choice_letter_hash_form")
        ]

    def __str__(self) -> str:
        return f"{self.decision.application}: {self.recipient}"


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(letter__in=Letter.objects.for_user(person))


class Delivery(models.Model):
    """That a letter came to whom it concerns: how, to whom, when."""

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="deliveries")
    how = models.CharField(max_length=15)
    to = models.CharField(max_length=300)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(how__in=Delivered.values), name="choice_delivery_how_known"),
            models.CheckConstraint(condition=~Q(to=""), name="choice_delivery_to_whom"),
        ]

    def __str__(self) -> str:
        return f"{self.letter}: {self.how}"
