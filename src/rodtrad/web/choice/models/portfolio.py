"""What is said of investments and applications so that the portfolio can be looked at, and what an organisation makes public."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from rodtrad.web.calls.models import Application
from rodtrad.web.choice.models.reviews import coordinated_by
from rodtrad.web.investments.models import Anyone, Investment
from rodtrad.web.organisation.models import Organisation, Person


class TagsQuerySet(models.QuerySet["Tags"]):
    def for_user(self, person: Anyone) -> Self:
        """The coordinator's."""
        if not isinstance(person, Person):
            return self.none()
        mine = coordinated_by(person)
        return self.filter(Q(investment__organisation__in=mine) | Q(application__call__organisation__in=mine))


class Tags(models.Model):
    """Dimension → the values that one investment or application has there: operations touched, target group, length, …"""

    investment = models.OneToOneField(Investment, on_delete=models.CASCADE, null=True, blank=True, related_name="tags")
    application = models.OneToOneField(Application, on_delete=models.CASCADE, null=True, blank=True, related_name="tags")
    values = models.JSONField(default=dict)

    objects = TagsQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(investment__isnull=False, application__isnull=True)
                | Q(investment__isnull=True, application__isnull=False),
                name="choice_tags_of_one",
            )
        ]

    def __str__(self) -> str:
        return str(self.investment or self.application)


class PublicRuleQuerySet(models.QuerySet["PublicRule"]):
    def for_user(self, person: Anyone) -> Self:
        """The coordinator's."""
        return self.filter(organisation__in=coordinated_by(person)) if isinstance(person, Person) else self.none()


class PublicRule(models.Model):
    """Whether the register that everybody can read names applications that were declined: their title and who applied."""

    organisation = models.OneToOneField(Organisation, on_delete=models.CASCADE, related_name="public_rule")
    shows_declined = models.BooleanField(default=False)

    objects = PublicRuleQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.organisation)
