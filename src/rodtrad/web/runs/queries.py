"""Reads of runs. Who may see an investment may see the runs on it."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from rodtrad.web.investments.models import Anyone, Investment
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.queries import organisations_for
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import LIVE, State


def runs_for(person: Anyone) -> QuerySet[Run]:
    """The runs that the person may see, newest first: those on investments, and one's own in an organisation that one is in."""
    if not isinstance(person, Person):
        return Run.objects.none()
    own = Q(asked_by=person, organisation__in=organisations_for(person))
    found = Run.objects.filter(Q(investment__in=Investment.objects.for_user(person)) | own)
    return found.select_related("investment__organisation", "organisation", "asked_by")


def run_for(person: Anyone, pk: UUID) -> Run | None:
    return runs_for(person).filter(pk=pk).first()


def ongoing_run(investment: Investment, *kinds: str) -> Run | None:
    """The work of these kinds that is waiting or under way."""
    return Run.objects.filter(investment=investment, kind__in=kinds, state__in=LIVE).first()


def failed_run(investment: Investment, kind: str) -> Run | None:
    """The latest run where it failed, so that the page can say so; None where it went well since."""
    ended = Run.objects.filter(investment=investment, kind=kind, state__in=(State.DONE, State.FAILED)).order_by("-finished_at")
    latest = ended.first()
    return latest if latest and latest.state == State.FAILED else None


def waiting(now: datetime) -> QuerySet[Run]:
    """Runs that a worker may take: those in the queue, and those whose worker has gone silent. Oldest first."""
    silent = Q(state=State.RUNNING, lease_until__lt=now)
    return Run.objects.filter(Q(state=State.QUEUED) | silent).order_by("asked_at")
