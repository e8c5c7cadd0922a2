"""Forms and sets of criteria: made, changed, and left as they are once a call has been opened with them."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from rodtrad.document.writing import hash_of
from rodtrad.texts import message
from rodtrad.web.calls.models import CriteriaVersion, FormVersion
from rodtrad.web.calls.queries import next_number
from rodtrad.web.core.actions import audit
from rodtrad.web.core.errors import Conflict
from rodtrad.web.organisation.models import Organisation, Person

Content = Mapping[str, Any]


@transaction.atomic
def create_form(*, organisation: Organisation, name: str, content: Content, by: Person | None) -> FormVersion:
    """A new form, or a new version of the one with that name."""
    version: FormVersion = _made(FormVersion, organisation, name, content, by)
    audit(by=by, action="application-form.made", on=version, organisation=organisation, details={"number": version.number})
    return version


@transaction.atomic
def change_form(*, version: FormVersion, name: str, content: Content, base: str, by: Person) -> FormVersion:
    """The form with other content; a new version where the old one is in use. `base`: the hash of what the person changed.

    Raises `Conflict` where somebody else has changed it meanwhile.
    """
    changed: FormVersion = _changed(FormVersion, version, name, content, base, by)
    audit(
        by=by,
        action="application-form.changed",
        on=changed,
        organisation=changed.organisation,
        details={"number": changed.number},
    )
    return changed


@transaction.atomic
def create_criteria(*, organisation: Organisation, name: str, content: Content, by: Person | None) -> CriteriaVersion:
    """A new set of criteria, or a new version of the one with that name."""
    version: CriteriaVersion = _made(CriteriaVersion, organisation, name, content, by)
    audit(by=by, action="criteria.made", on=version, organisation=organisation, details={"number": version.number})
    return version


@transaction.atomic
def change_criteria(*, version: CriteriaVersion, name: str, content: Content, base: str, by: Person) -> CriteriaVersion:
    """The set with other content; a new version where the old one is in use. Raises `Conflict` as `change_form`."""
    changed: CriteriaVersion = _changed(CriteriaVersion, version, name, content, base, by)
    audit(by=by, action="criteria.changed", on=changed, organisation=changed.organisation, details={"number": changed.number})
    return changed


def _made(model: Any, organisation: Organisation, name: str, content: Content, by: Person | None) -> Any:
    number = next_number(model, organisation, name)
    return model.objects.create(
        organisation=organisation, name=name, number=number, content=content, hash=hash_of(dict(content)), made_by=by
    )


def _changed(model: Any, version: Any, name: str, content: Content, base: str, by: Person) -> Any:
    current = model.objects.select_for_update().get(pk=version.pk)
    if current.hash != base:
        raise Conflict(message("call-set-changed-meanwhile", name=current.name))
    new_hash = hash_of(dict(content))
    if new_hash == current.hash and name == current.name:
        return current
    if current.is_frozen:
        return _moved_on(current, _made(model, current.organisation, name, content, by))
    if name != current.name:
        current.name, current.number = name, next_number(model, current.organisation, name)
    current.content, current.hash, current.made_at = dict(content), new_hash, timezone.now()
    current.save()
    return current


def _moved_on(old: Any, new: Any) -> Any:
    """Calls that are still drafts follow to the new version."""
    field = "form" if isinstance(new, FormVersion) else "criteria"
    old.calls.filter(state="draft").update(**{field: new})
    return new
