"""Data sets in and out, who opens them, and the rule that what leaves must pass."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from rodtrad.web.core.actions import audit
from rodtrad.web.evaluation import files
from rodtrad.web.evaluation.pseudonyms import secret_key
from rodtrad.web.needs.analysis import keeping
from rodtrad.web.needs.models import DataSet, DisclosureSetting
from rodtrad.web.needs.states import DataKind
from rodtrad.web.organisation.actions import open_guarded
from rodtrad.web.organisation.models import Department, Opening, Organisation, Person


def add_data_set(
    *,
    organisation: Organisation,
    department: Department | None,
    name: str,
    content: bytes | keeping.Loaded,
    card: Mapping[str, Any],
    mapping: Mapping[str, Any] | None = None,
    event_roles: Mapping[str, Any] | None = None,
    origin: Mapping[str, Any] | None = None,
    by: Person,
) -> DataSet:
    """Keep a data file that agrees with its card. Raises `BadDocument` or `BadData`, and then nothing is kept.

    Of events, the log is kept too: mapped and in order. `event_roles` says which types are support and signals, `origin`
    where the data were fetched.
    """
    read = keeping.card_of(card)
    sealed = keeping.seal(read, content, secret_key(), mapping)
    stored = [files.keep(content) for content in (sealed.content, sealed.log) if content]
    try:
        with transaction.atomic():
            data_set = DataSet.objects.create(
                organisation=organisation,
                department=department,
                title=read.title,
                kind=DataKind.EVENTS if mapping else DataKind.FIGURES if read.person_key is None else DataKind.PERSONS,
                file_name=name[-200:],
                stored=stored[0],
                stored_log="".join(stored[1:]),
                fingerprint=sealed.fingerprint,
                card=sealed.card,
                mapping=dict(mapping or {}),
                levels=sealed.levels,
                events=list(sealed.events),
                event_roles=dict(event_roles or {}),
                origin=dict(origin or {}),
                rows=sealed.rows,
                persons=sealed.persons,
                access=read.access,
                keep_until=read.keep_until,
                added_by=by,
            )
            details = {"rows": sealed.rows, "access": read.access}
            audit(by=by, action="need-data.added", on=data_set, organisation=organisation, details=details)
            return data_set
    except BaseException:
        for file in stored:
            files.remove(file)
        raise


def remove_data_set(*, data_set: DataSet, by: Person | None) -> None:
    """Take away the file and keep its card and its results. `by` is None where its time is out."""
    with transaction.atomic():
        removed = DataSet.objects.filter(pk=data_set.pk, removed_at=None).update(removed_at=timezone.now())
        if removed:
            audit(by=by, action="need-data.removed", on=data_set, organisation=data_set.organisation, details={})
        for name in data_set.files:
            files.remove_at_commit(name)


@transaction.atomic
def open_data_set(*, data_set: DataSet, reason: str, by: Person) -> Opening:
    """Note why somebody needs a protected data set; it is then open to that person for a while."""
    return open_guarded(by=by, thing=data_set, reason=reason, action="need-data.opened")


@transaction.atomic
def set_disclosure(*, organisation: Organisation, minimum: int, rounding_base: int, by: Person) -> DisclosureSetting:
    """The rule for everything that is computed from now on. Results keep the rule that they were made under."""
    rule = {"minimum": minimum, "rounding_base": rounding_base}
    setting, _ = DisclosureSetting.objects.update_or_create(organisation=organisation, defaults=rule)
    audit(by=by, action="need-rule.set", on=setting, organisation=organisation, details=rule)
    return setting
