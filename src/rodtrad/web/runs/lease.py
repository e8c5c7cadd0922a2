"""Who holds a run: taken, carried forward and ended by a worker.

These writes are the machine's, not a person's, so they are no actions and leave no audit event; what they end up storing does.
Each is a conditional update that takes effect only while the worker still holds the lease: of two workers that both believe they
have a run, one is told that it has not.
"""

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from rodtrad.errors import Problem
from rodtrad.texts import message
from rodtrad.web.runs.kinds import Store
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.queries import waiting
from rodtrad.web.runs.states import MAX_ATTEMPTS, State, may_become
from rodtrad.web.runs.stored import problems_to_json

LEASE: Final = timedelta(seconds=60)
_UNLEASED: Final[dict[str, Any]] = {"lease_token": None, "lease_until": None}


class LeaseLost(Exception):
    """The run was cancelled, or another worker has taken it over: what was computed is thrown away."""


def claim(*, now: datetime | None = None) -> Run | None:
    """Take the oldest run that waits, or whose worker has gone silent, and give it a lease. None where there is none.

    A run whose worker has gone silent `MAX_ATTEMPTS` times is ended as failed: it would take the next worker with it too.
    """
    now = now or timezone.now()
    for run in waiting(now):
        if run.attempts >= MAX_ATTEMPTS:
            _give_up(run, now)
        elif taken := _take(run, now):
            return taken
    return None


def _take(run: Run, now: datetime) -> Run | None:
    """The run with its lease, or None where another worker was faster: `attempts` tells, since each taking adds one."""
    unchanged = waiting(now).filter(pk=run.pk, attempts=run.attempts)
    lease = {"lease_token": uuid.uuid4(), "lease_until": now + LEASE}
    taken = unchanged.update(
        state=State.RUNNING, attempts=F("attempts") + 1, started_at=now, progress=0, step="run-step-started", **lease
    )
    return Run.objects.select_related("investment", "organisation", "asked_by").get(pk=run.pk) if taken else None


def _give_up(run: Run, now: datetime) -> None:
    lost = Problem("", message("run-problem-lost", attempts=MAX_ATTEMPTS), message("run-problem-lost.cure"))
    _end(waiting(now).filter(pk=run.pk), State.FAILED, problems=problems_to_json([lost]), step="run-step-failed")


def renew(*, run: Run) -> None:
    _held(run, lease_until=timezone.now() + LEASE)


def advance(*, run: Run, percent: int, step: str) -> None:
    """Show how far the work has come. Raises `LeaseLost` where the work is no longer wanted."""
    _held(run, progress=min(percent, 99), step=step, lease_until=timezone.now() + LEASE)


@transaction.atomic
def complete(*, run: Run, store: Store) -> None:
    """Write the result and end the run, both or neither: a result is stored exactly once, however often the work was begun."""
    _held(run, lease_until=timezone.now() + LEASE)
    result = store()
    if not _end(_holding(run), State.DONE, progress=100, step="run-step-done", result=result):
        raise LeaseLost


def fail(*, run: Run, problems: Sequence[Problem]) -> None:
    _end(_holding(run), State.FAILED, problems=problems_to_json(problems), step="run-step-failed")


def put_back(*, run: Run) -> None:
    """Back in the queue after a fault that may pass; failed where that has been tried often enough."""
    if run.attempts >= MAX_ATTEMPTS:
        number = str(run.pk)[:8]
        fail(run=run, problems=[Problem("", message("run-problem-fault", number=number), message("run-problem-fault.cure"))])
    else:
        _holding(run).update(state=State.QUEUED, progress=0, step="run-step-again", **_UNLEASED)


def _holding(run: Run) -> QuerySet[Run]:
    return Run.objects.filter(pk=run.pk, state=State.RUNNING, lease_token=run.lease_token)


def _held(run: Run, **changes: Any) -> None:
    if not _holding(run).update(**changes):
        raise LeaseLost


def _end(runs: QuerySet[Run], state: State, **changes: Any) -> bool:
    ended = runs.filter(state__in=may_become(state)).update(state=state, finished_at=timezone.now(), **_UNLEASED, **changes)
    return bool(ended)
