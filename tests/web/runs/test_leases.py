"""A run is done once, whatever happens to the workers that try."""

import threading
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from rodtrad.errors import BadData, Problem
from rodtrad.texts import message
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.investments.actions import create_investment
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Person
from rodtrad.web.runs import kinds, lease
from rodtrad.web.runs.actions import cancel, enqueue
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import MAX_ATTEMPTS, TRANSITIONS, State
from rodtrad.web.runs.stored import problems_from_json
from rodtrad.web.runs.worker import work_once, work_through
from tests.web.results import minimal_document

DONE: list[str] = []


def works(run: Run, report: kinds.Report) -> kinds.Store:
    report(50, "run-step-estimating")
    return lambda: DONE.append(str(run.pk)) or "the result"  # type: ignore[func-returns-value]


def finds_problems(run: Run, report: kinds.Report) -> kinds.Store:
    raise BadData([Problem("rad 3", message("error-date-type", value="x"), message("error-date-type.cure"), "x", 3)])


def breaks(run: Run, report: kinds.Report) -> kinds.Store:
    raise ZeroDivisionError


def is_cancelled_meanwhile(run: Run, report: kinds.Report) -> kinds.Store:
    cancel(run=run, by=run.asked_by)
    return lambda: DONE.append("should not happen") or ""  # type: ignore[func-returns-value]


@pytest.fixture(autouse=True)
def _kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    DONE.clear()
    for work in (works, finds_problems, breaks, is_cancelled_meanwhile):
        kind = kinds.Kind(work.__name__, f"{__name__}.{work.__name__}", "evaluation:page")
        monkeypatch.setitem(kinds._KINDS, work.__name__, kind)
        monkeypatch.setattr(kinds, "import_string", lambda path: globals()[path.rpartition(".")[2]])


@pytest.fixture
def investment(coordinator: Person) -> Investment:
    document = minimal_document()
    return create_investment(
        by=coordinator, organisation=coordinator.memberships.get().organisation, department=None, document=document
    )


def order(investment: Investment, by: Person, kind: str = "works", **input: str) -> Run:
    return enqueue(kind=kind, investment=investment, version_hash=investment.version.hash, input=input, by=by)


def test_the_work_is_done_and_stored(investment: Investment, coordinator: Person) -> None:
    run = order(investment, coordinator)
    assert work_once()
    run.refresh_from_db()
    assert (run.state, run.progress, run.result, run.attempts) == (State.DONE, 100, "the result", 1)
    assert [str(run.pk)] == DONE
    assert not work_once()


def test_the_same_is_not_in_the_queue_twice(investment: Investment, coordinator: Person) -> None:
    first = order(investment, coordinator)
    assert order(investment, coordinator) == first
    assert order(investment, coordinator, of="other") != first
    assert AuditEvent.objects.filter(action="run.ordered").count() == 2


def test_what_is_done_can_be_asked_for_again(investment: Investment, coordinator: Person) -> None:
    first = order(investment, coordinator)
    work_through()
    assert order(investment, coordinator) != first


def test_a_problem_is_stored_in_every_language_and_not_tried_again(investment: Investment, coordinator: Person) -> None:
    run = order(investment, coordinator, "finds_problems")
    assert work_through() == 1
    run.refresh_from_db()
    (problem,) = problems_from_json(run.problems)
    assert run.state == State.FAILED
    assert "datum" in problem.render("sv")
    assert "date" in problem.render("en")


def test_a_fault_is_tried_again_and_then_given_up_with_a_number(investment: Investment, coordinator: Person) -> None:
    run = order(investment, coordinator, "breaks")
    assert work_through() == MAX_ATTEMPTS
    run.refresh_from_db()
    (problem,) = problems_from_json(run.problems)
    assert run.state == State.FAILED
    assert str(run.pk)[:8] in problem.render("sv")


def test_a_run_whose_worker_went_silent_is_taken_over(investment: Investment, coordinator: Person) -> None:
    run = order(investment, coordinator)
    lost = lease.claim()
    assert lost is not None
    assert lease.claim() is None
    later = timezone.now() + lease.LEASE + timedelta(seconds=1)
    taken = lease.claim(now=later)
    assert taken is not None
    assert taken.attempts == 2
    with pytest.raises(lease.LeaseLost):
        lease.complete(run=lost, store=lambda: DONE.append("twice") or "")  # type: ignore[func-returns-value]
    lease.complete(run=taken, store=lambda: "once")
    run.refresh_from_db()
    assert (run.state, run.result) == (State.DONE, "once")


def test_what_a_late_worker_stored_is_undone(investment: Investment, coordinator: Person) -> None:
    """The result and the end of the run are one transaction."""
    order(investment, coordinator)
    late = lease.claim()
    assert late is not None

    def store_but_lose() -> str:
        Investment.objects.filter(pk=investment.pk).update(title="stored too late")
        Run.objects.filter(pk=late.pk).update(attempts=2, lease_token="00000000-0000-0000-0000-000000000000")
        return ""

    with pytest.raises(lease.LeaseLost):
        lease.complete(run=late, store=store_but_lose)
    investment.refresh_from_db()
    assert investment.title != "stored too late"


def test_a_run_that_takes_every_worker_with_it_is_given_up(investment: Investment, coordinator: Person) -> None:
    run = order(investment, coordinator)
    now = timezone.now()
    for attempt in range(MAX_ATTEMPTS):
        assert lease.claim(now=now + attempt * (lease.LEASE + timedelta(seconds=1))) is not None
    assert lease.claim(now=now + MAX_ATTEMPTS * (lease.LEASE + timedelta(seconds=1))) is None
    run.refresh_from_db()
    assert run.state == State.FAILED
    assert problems_from_json(run.problems)[0].what.id == "run-problem-lost"


def test_a_cancelled_run_stores_nothing(investment: Investment, coordinator: Person) -> None:
    run = order(investment, coordinator, "is_cancelled_meanwhile")
    assert work_through() == 1
    run.refresh_from_db()
    assert run.state == State.CANCELLED
    assert DONE == []
    assert AuditEvent.objects.filter(action="run.cancelled").count() == 1


def test_what_has_ended_cannot_be_cancelled(investment: Investment, coordinator: Person) -> None:
    run = order(investment, coordinator)
    work_through()
    assert not cancel(run=run, by=coordinator)
    run.refresh_from_db()
    assert run.state == State.DONE


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "sleeping"},
        {"progress": 101},
        {"attempts": MAX_ATTEMPTS + 1},
        {"state": State.RUNNING},
        {"state": State.DONE},
        {"finished_at": timezone.now()},
    ],
)
def test_the_database_refuses_impossible_runs(investment: Investment, coordinator: Person, wrong: dict[str, object]) -> None:
    run = order(investment, coordinator)
    with pytest.raises(IntegrityError), transaction.atomic():
        Run.objects.filter(pk=run.pk).update(**wrong)


def test_every_state_can_be_reached_and_left_or_is_an_end() -> None:
    reached = {State.QUEUED} | {state for following in TRANSITIONS.values() for state in following}
    assert reached == set(State)
    assert {state for state, following in TRANSITIONS.items() if not following} == {State.DONE, State.FAILED, State.CANCELLED}


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("sqlite" in settings.DATABASES["default"]["ENGINE"], reason="threads share SQLite's database in memory")
def test_of_several_workers_at_once_each_run_goes_to_one(investment: Investment, coordinator: Person) -> None:
    runs = [order(investment, coordinator, number=str(number)) for number in range(12)]
    taken: list[str] = []

    def work() -> None:
        try:
            while run := lease.claim():
                taken.append(str(run.pk))
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == sorted(str(run.pk) for run in runs)
