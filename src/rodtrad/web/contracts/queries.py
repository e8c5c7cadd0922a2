"""Reads of contracts and what belongs to them. Everything begins at `for_user`."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from rodtrad.web.contracts.models import Contract, Determination, OutcomeSet, PartyLink, Payment, Signature, Version
from rodtrad.web.contracts.states import DeterminationState
from rodtrad.web.organisation.models import Organisation, Person

_ABOUT = ("organisation", "department", "investment", "current", "proposed", "saved_by", "made_by")


def contracts_for(person: Person, organisation: Organisation | None) -> QuerySet[Contract]:
    """The organisation's own contracts, and those that it is a party to."""
    party = Q(pk__in=PartyLink.objects.filter(organisation=organisation).values("contract"))
    found = Contract.objects.for_user(person).filter(Q(organisation=organisation) | party)
    return found.select_related(*_ABOUT)


def contract_for(person: Person, organisation: Organisation | None, pk: UUID) -> Contract | None:
    return contracts_for(person, organisation).filter(pk=pk).first()


def keys_in(organisation: Organisation, but: Contract | None = None) -> set[str]:
    found = Contract.objects.filter(organisation=organisation)
    return set((found.exclude(pk=but.pk) if but else found).values_list("key", flat=True))


def links_of(contract: Contract) -> list[PartyLink]:
    return list(PartyLink.objects.filter(contract=contract).select_related("organisation"))


def linkable(contract: Contract) -> QuerySet[Organisation]:
    """The organisations here that a party can be: the own one, its partners', and those that are parties already."""
    partners = Q(partner_of__organisation=contract.organisation, partner_of__ended_on=None)
    already = Q(pk__in=PartyLink.objects.filter(contract=contract).values("organisation"))
    return Organisation.objects.filter(Q(pk=contract.organisation_id) | partners | already).distinct()


def versions_of(contract: Contract) -> list[Version]:
    """Newest first."""
    return list(Version.objects.filter(contract=contract).select_related("made_by"))


def version_on(contract: Contract, on: date) -> Version | None:
    """The version that was in force at the end of a day; the first one for the days before."""
    in_force = Version.objects.filter(contract=contract, in_force_at__isnull=False).order_by("-number")
    return in_force.filter(in_force_at__date__lte=on).first() or in_force.last()


def signatures_of(version: Version) -> list[Signature]:
    return list(Signature.objects.filter(version=version).select_related("person", "recorded_by"))


def outcome_sets_of(contract: Contract) -> list[OutcomeSet]:
    """Newest first."""
    return list(OutcomeSet.objects.filter(contract=contract).select_related("made_by"))


def latest_outcomes(contract: Contract, on: date | None = None) -> OutcomeSet | None:
    """The last set that was known on a day; the very last where no day is asked for."""
    found = OutcomeSet.objects.filter(contract=contract, **({"as_at__lte": on} if on else {}))
    return found.order_by("-as_at", "-number").first()


def determinations_of(contract: Contract) -> list[Determination]:
    """Newest first."""
    related = ("made_by", "settled_by", "outcomes", "version")
    return list(Determination.objects.filter(contract=contract).select_related(*related))


def signed_determinations(contract: Contract, until: date | None = None) -> list[Determination]:
    """The chain: those that are signed off, in order."""
    found = Determination.objects.filter(contract=contract, state=DeterminationState.SIGNED)
    return list((found.filter(on__lte=until) if until else found).order_by("number"))


def pending_determination(contract: Contract) -> Determination | None:
    return Determination.objects.filter(contract=contract, state=DeterminationState.PENDING).first()


def determination_for(contract: Contract, pk: UUID) -> Determination | None:
    """One determination of a contract that the person sees."""
    found = Determination.objects.filter(contract=contract, pk=pk)
    return found.select_related("made_by", "settled_by", "outcomes", "version", "contract__organisation").first()


def payments_of(contract: Contract) -> list[Payment]:
    """Every row, also those that were cancelled."""
    return list(Payment.objects.filter(contract=contract).select_related("made_by", "cancelled_by", "cancels"))


def standing_payments(contracts: Sequence[Contract]) -> list[Payment]:
    return list(Payment.objects.filter(contract__in=contracts).standing())
