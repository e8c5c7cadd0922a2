"""Organisation, department, unit, partner, person, membership; openings of protected data; attempts to log in."""

from typing import Any, ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from rodtrad.texts import LANGUAGES
from rodtrad.web.organisation.states import Kind, Role


class Organisation(models.Model):
    """A municipality, region, authority, association or company that takes part."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)  # a Kind; no `choices`: their labels would be written into migrations
    strong_roles = models.JSONField(default=list, blank=True)  # the roles of which a second factor is demanded at log-in

    class Meta:
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.CheckConstraint(name="organisation_kind", condition=models.Q(kind__in=Kind.values)),
            models.UniqueConstraint(Lower("name"), name="organisation_name_once"),
        ]

    def __str__(self) -> str:
        return self.name


class DepartmentQuerySet(models.QuerySet["Department"]):
    def open(self) -> Self:
        """Those that new things can belong to."""
        return self.filter(closed_on=None)


class Department(models.Model):
    """A part of an organisation (förvaltning): secrecy holds between departments. A closed one keeps what belongs to it."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="departments")
    name = models.CharField(max_length=200)
    closed_on = models.DateField(null=True, blank=True)

    objects = DepartmentQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [models.UniqueConstraint("organisation", Lower("name"), name="department_name_once")]

    def __str__(self) -> str:
        return self.name


class Unit(models.Model):
    """A part of a department (enhet), where people work. It draws no limit of secrecy: the department does."""

    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="units")
    name = models.CharField(max_length=200)
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [models.UniqueConstraint("department", Lower("name"), name="unit_name_once")]

    def __str__(self) -> str:
        return self.name


class Partner(models.Model):
    """Somebody outside that the organisation works with. `linked` is the partner's own organisation here, where it has one."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="partners")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)  # a Kind
    contribution = models.TextField(max_length=2000, blank=True)
    contact = models.CharField(max_length=300, blank=True)
    linked = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="partner_of")
    since = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.CheckConstraint(name="partner_kind", condition=models.Q(kind__in=Kind.values)),
            models.UniqueConstraint("organisation", Lower("name"), name="partner_name_once"),
            models.CheckConstraint(name="partner_is_another", condition=~models.Q(linked=models.F("organisation"))),
            models.CheckConstraint(
                name="partner_ends_after_it_begins",
                condition=models.Q(ended_on=None) | models.Q(since=None) | models.Q(ended_on__gte=models.F("since")),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def kind_name(self) -> str:
        """What it is, in the reader's language."""
        return str(Kind(self.kind).label)


class PersonManager(BaseUserManager["Person"]):
    """Finds people by e-mail address, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(email__iexact=username)


class Person(AbstractBaseUser):
    """Somebody who can log in. What the person may do stands in the memberships, never here."""

    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=2, default="sv")
    is_active = models.BooleanField(default=True)
    created = models.DateTimeField(auto_now_add=True)

    objects = PersonManager()

    EMAIL_FIELD = USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("email"), name="person_email_once"),
            models.CheckConstraint(name="person_language", condition=models.Q(language__in=list(LANGUAGES))),
        ]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """One role that a person has in an organisation, in the whole of it or in one department."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, blank=True, related_name="memberships")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="memberships")
    role = models.CharField(max_length=20)  # a Role

    class Meta:
        ordering: ClassVar = ["organisation", "role", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="membership_unit_in_department", condition=models.Q(unit=None) | models.Q(department__isnull=False)
            ),
            models.CheckConstraint(name="membership_role", condition=models.Q(role__in=Role.values)),
            models.UniqueConstraint(
                fields=["person", "organisation", "role"],
                condition=models.Q(department=None),
                name="membership_once_in_organisation",
            ),
            models.UniqueConstraint(fields=["person", "department", "role"], name="membership_once_in_department"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.role}, {self.department or self.organisation}"

    @property
    def role_name(self) -> str:
        """The role in the reader's language."""
        return str(Role(self.role).label)


class Opening(models.Model):
    """Somebody stated why protected data were needed, and had them opened for a while. `answerable` is told.

    What was opened is named by its kind ("needs.dataset") and primary key, whichever app it is of.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    object_kind = models.CharField(max_length=60)
    object_id = models.CharField(max_length=60)
    title = models.CharField(max_length=300)
    answerable = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=1000)
    at = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-at"]
        indexes: ClassVar = [models.Index(fields=["object_kind", "object_id"], name="opening_of")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="opening_has_reason"),
            models.CheckConstraint(condition=models.Q(until__gt=models.F("at")), name="opening_lasts"),
        ]

    def __str__(self) -> str:
        return f"{self.title}: {self.person}"


class LoginAttempt(models.Model):
    """A failed attempt to log in, kept for a short while."""

    email = models.CharField(max_length=254)
    address = models.CharField(max_length=45)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["email", "at"], name="login_attempt_email")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.address}"


def natural_order(values: list[Any]) -> list[Any]:
    """Named things in Swedish order (å ä ö last), which not every database knows."""
    letters = str.maketrans({"å": "{", "ä": "|", "ö": "}"})
    return sorted(values, key=lambda value: str(value).casefold().translate(letters))
