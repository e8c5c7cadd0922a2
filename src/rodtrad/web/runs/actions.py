"""What a person does with background work: asks for it, or stops it."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from rodtrad.document import hash_of
from rodtrad.web.core.actions import audit
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.runs.kinds import known
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import State, may_become


def enqueue(
    *,
    kind: str,
    investment: Investment | None = None,
    organisation: Organisation | None = None,
    version_hash: str = "",
    input: dict[str, Any],
    by: Person,
) -> Run:
    """The run that does this: a new one in the queue, or the one that is already waiting or running for the same input.

    It belongs to an investment, or (where it is about none) to an organisation.
    """
    if not known(kind):
        raise LookupError(kind)
    place = {"investment": investment, "organisation": organisation}
    same = {"kind": kind, **place, "version_hash": version_hash, "input_hash": hash_of(input)}
    try:
        with transaction.atomic():
            run = Run.objects.create(**same, input=input, asked_by=by)
            audit(by=by, action="run.ordered", on=run, organisation=run.owner, details={"kind": kind})
            return run
    except IntegrityError:
        return Run.objects.filter(**same).latest("asked_at")


@transaction.atomic
def cancel(*, run: Run, by: Person) -> bool:
    """Whether the run was stopped; False where it had already ended. Its worker notices at its next word, and stops."""
    stopped = Run.objects.filter(pk=run.pk, state__in=may_become(State.CANCELLED)).update(
        state=State.CANCELLED, step="run-step-cancelled", finished_at=timezone.now(), lease_token=None, lease_until=None
    )
    if stopped:
        audit(by=by, action="run.cancelled", on=run, organisation=run.owner, details={"kind": run.kind})
    return bool(stopped)
