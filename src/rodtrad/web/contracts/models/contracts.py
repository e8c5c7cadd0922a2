"""A contract as it is being written, the versions that have been offered, who the parties are, and who has signed."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.web.contracts.states import PARTY_READS, ContractState
from rodtrad.web.investments.models import KEY, Anyone, Investment
from rodtrad.web.organisation.access import seen_by
from rodtrad.web.organisation.models import Department, Membership, Organisation, Person

MOST_TEXT = 200_000
HASH = r"^[0-9a-f]{64}$"


def party_to(person: Person) -> Q:
    """The contracts of others that an organisation of the person's is a party to, from when they are offered."""
    mine = Membership.objects.filter(person=person, role__in=PARTY_READS).values("organisation")
    others = PartyLink.objects.filter(organisation__in=mine).exclude(contract__organisation=F("organisation"))
    return Q(pk__in=others.values("contract")) & (Q(current__isnull=False) | Q(proposed__isnull=False))


class ContractQuerySet(models.QuerySet["Contract"]):
    def for_user(self, person: Anyone) -> Self:
        """The department's own; everything in the organisation for who works in the whole of it; a party's once it is offered."""
        return self.filter(seen_by(person) | party_to(person)) if isinstance(person, Person) else self.none()


class Contract(models.Model):
    """One outcome contract. `text` is what is being written, right or wrong; `current` is the version in force, `proposed` the
    one that waits for signatures. `title` and `key` follow the text until something has been offered."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="contracts")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, blank=True, related_name="contracts")
    investment = models.ForeignKey(Investment, on_delete=models.PROTECT, null=True, blank=True, related_name="contracts")
    key = models.CharField(max_length=60)
    title = models.CharField(max_length=300)
    state = models.CharField(max_length=10, default=ContractState.DRAFT)
    text = models.TextField(max_length=MOST_TEXT)
    edition = models.PositiveIntegerField(default=1)  # how many times the text has been saved
    saved_at = models.DateTimeField(default=timezone.now)
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    beliefs = models.JSONField(default=dict)
    current = models.OneToOneField("Version", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    proposed = models.OneToOneField("Version", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    closed_on = models.DateField(null=True, blank=True)
    why = models.TextField(max_length=2000, blank=True)

    objects = ContractQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["title", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(state__in=ContractState.values), name="contract_state_known"),
            models.CheckConstraint(condition=Q(key__regex=KEY), name="contract_key_form"),
            models.CheckConstraint(condition=~Q(title=""), name="contract_has_title"),
            models.UniqueConstraint(fields=["organisation", "key"], name="contract_key_once_in_organisation"),
            models.CheckConstraint(
                condition=~Q(state__in=[ContractState.RUNNING, ContractState.ENDED]) | Q(current__isnull=False),
                name="contract_running_is_signed",
            ),
            models.CheckConstraint(
                condition=~Q(state=ContractState.SIGNING) | Q(proposed__isnull=False), name="contract_signing_has_version"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[ContractState.ENDED, ContractState.CANCELLED])
                | (~Q(why="") & Q(closed_on__isnull=False)),
                name="contract_closed_says_why",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class PartyLinkQuerySet(models.QuerySet["PartyLink"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(contract__in=Contract.objects.for_user(person))


class PartyLink(models.Model):
    """Which organisation here a party (`party` is its key) of the contract is: its people read the contract and sign it."""

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="links")
    party = models.CharField(max_length=60)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="party_in_contracts")

    objects = PartyLinkQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["contract", "party"], name="contract_party_is_one")]

    def __str__(self) -> str:
        return f"{self.contract}: {self.party}"


class VersionsOfContracts(models.QuerySet["Version"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(contract__in=Contract.objects.for_user(person))


class Version(models.Model):
    """The contract as it was offered for signing. Never changed, but for the moment from which it is in force.

    `change` and `motive` say what an amendment changes, and why; both are empty in the first version.
    """

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    hash = models.CharField(max_length=64)
    text = models.TextField(max_length=MOST_TEXT)
    data = models.JSONField(encoder=DjangoJSONEncoder)
    change = models.TextField(max_length=5000, blank=True)
    motive = models.TextField(max_length=5000, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    in_force_at = models.DateTimeField(null=True, blank=True)

    objects = VersionsOfContracts.as_manager()

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contract", "number"], name="contract_version_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="contract_version_from_one"),
            models.CheckConstraint(condition=Q(hash__regex=HASH), name="contract_version_hash_form"),
        ]

    def __str__(self) -> str:
        return f"{self.contract} {self.number}"

    @property
    def currency(self) -> str:
        return str(self.data.get("currency", "SEK"))


class SignatureQuerySet(models.QuerySet["Signature"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(version__contract__in=Contract.objects.for_user(person))


class Signature(models.Model):
    """Somebody signed a version for a party: here (`person`), or on paper, where `reference` says where it lies."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="signatures")
    party = models.CharField(max_length=60)
    name = models.CharField(max_length=200)
    function = models.CharField(max_length=200, blank=True)
    on = models.DateField()
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    reference = models.CharField(max_length=200, blank=True)
    hash = models.CharField(max_length=64)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(default=timezone.now)

    objects = SignatureQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["recorded_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "party"], name="contract_signed_once_by_party"),
            models.UniqueConstraint(
                fields=["version", "person"], condition=Q(person__isnull=False), name="contract_signed_for_one_party"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="contract_signature_names_somebody"),
            models.CheckConstraint(condition=Q(hash__regex=HASH), name="contract_signature_hash_form"),
            models.CheckConstraint(
                condition=(Q(person__isnull=False) & Q(reference="")) | (Q(person__isnull=True) & ~Q(reference="")),
                name="contract_signed_here_or_on_paper",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version}: {self.name}"
