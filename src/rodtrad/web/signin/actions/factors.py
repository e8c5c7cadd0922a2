"""Second factors: adding, using, taking away, demanding."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from rodtrad.web.core.actions import audit
from rodtrad.web.core.sealing import digest, seal
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.signin.models import SecondFactor
from rodtrad.web.signin.queries import home_of
from rodtrad.web.signin.states import FactorKind

APP_KEY = "second factor"  # what an app's key is sealed for
RECOVERY = "recovery code"


@transaction.atomic
def add_app(*, by: Person, key: str, step: int) -> SecondFactor:
    """An app that shows codes, in the place of the one before; `step` is the time step of the code just shown."""
    SecondFactor.objects.filter(person=by, kind=FactorKind.APP).delete()
    factor = SecondFactor.objects.create(person=by, kind=FactorKind.APP, secret=seal(key, APP_KEY), counter=step)
    audit(by=by, action="factor.added", on=by, organisation=home_of(by), details={"factor_kind": FactorKind.APP})
    return factor


@transaction.atomic
def add_passkey(*, by: Person, name: str, credential: str) -> SecondFactor:
    """A passkey; `credential` as `passkeys.registered` gives it."""
    factor = SecondFactor.objects.create(person=by, kind=FactorKind.PASSKEY, name=name[:80], secret=credential)
    audit(by=by, action="factor.added", on=by, organisation=home_of(by), details={"factor_kind": FactorKind.PASSKEY})
    return factor


@transaction.atomic
def set_recovery_codes(*, by: Person, codes: Sequence[str]) -> None:
    """New recovery codes; the ones before no longer count."""
    SecondFactor.objects.filter(person=by, kind=FactorKind.CODE).delete()
    kept = [SecondFactor(person=by, kind=FactorKind.CODE, secret=digest(code, RECOVERY)) for code in codes]
    SecondFactor.objects.bulk_create(kept)
    audit(by=by, action="factor.codes_made", on=by, organisation=home_of(by), details={"number": len(kept)})


@transaction.atomic
def use_factor(*, by: Person, factor: SecondFactor, counter: int) -> bool:
    """Note that it was used; False when that code was used already (also at this very moment, by somebody else)."""
    unused = SecondFactor.objects.filter(pk=factor.pk, person=by, counter__lt=counter)
    return bool(unused.update(counter=counter, last_used=timezone.now()))


@transaction.atomic
def use_recovery_code(*, by: Person, code: str) -> bool:
    """Use one up; False where there is no such."""
    used, _ = SecondFactor.objects.filter(person=by, kind=FactorKind.CODE, secret=digest(code, RECOVERY)).delete()
    if used:
        left = SecondFactor.objects.filter(person=by, kind=FactorKind.CODE).count()
        audit(by=by, action="factor.code_used", on=by, organisation=home_of(by), details={"left": left})
    return bool(used)


@transaction.atomic
def remove_factor(*, by: Person, factor: SecondFactor) -> None:
    """The person no longer has it; without any other, recovery codes go too."""
    audit(by=by, action="factor.removed", on=by, organisation=home_of(by), details={"factor_kind": factor.kind})
    factor.delete()
    if not SecondFactor.objects.filter(person=by).exclude(kind=FactorKind.CODE).exists():
        SecondFactor.objects.filter(person=by).delete()


@transaction.atomic
def demand_factors(*, by: Person, organisation: Organisation, roles: Sequence[Role]) -> None:
    """Those with these roles, and no others, must show a second factor."""
    details = {"from": organisation.strong_roles, "to": sorted(roles)}
    organisation.strong_roles = sorted(roles)
    organisation.save(update_fields=["strong_roles"])
    audit(by=by, action="organisation.factors_demanded", on=organisation, organisation=organisation, details=details)


@transaction.atomic
def reset_factors(*, by: Person, person: Person, organisation: Organisation) -> None:
    """Somebody has lost the second factor: the coordinator takes it away, and the person has to add a new one."""
    SecondFactor.objects.filter(person=person).delete()
    audit(by=by, action="factor.reset", on=person, organisation=organisation)
