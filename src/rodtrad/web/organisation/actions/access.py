"""Protected data opened with a reason."""

from django.db import transaction
from django.utils import timezone

from rodtrad.web.core.actions import audit
from rodtrad.web.organisation.access import Guarded, kind_of
from rodtrad.web.organisation.models import Opening, Person
from rodtrad.web.organisation.states import ACCESS_LASTS


@transaction.atomic
def open_guarded(*, by: Person, thing: Guarded, reason: str, action: str) -> Opening:
    """Note why somebody needs what is protected; it is then open to that person for a while. `action`: the log's name of it."""
    now = timezone.now()
    opening = Opening.objects.create(
        organisation=thing.organisation,
        object_kind=kind_of(thing),
        object_id=str(thing.pk),
        title=str(thing)[:300],
        answerable=thing.answerable,
        person=by,
        reason=reason,
        at=now,
        until=now + ACCESS_LASTS,
    )
    audit(by=by, action=action, on=thing, organisation=thing.organisation, details={"reason": reason})  # type: ignore[arg-type]
    return opening
