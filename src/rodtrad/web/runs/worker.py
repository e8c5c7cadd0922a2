"""Does the work that waits, one run at a time.

Any number of workers may be at it, on one machine or several, on SQLite or PostgreSQL. Nothing is kept in a worker: one that is
killed loses at most the time it had spent, and its run is taken over when the lease has run out.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from django.db import close_old_connections, connection

from rodtrad.errors import RodtradError
from rodtrad.web.runs import lease
from rodtrad.web.runs.chores import Hourly
from rodtrad.web.runs.kinds import Overtaken, Report, work_of
from rodtrad.web.runs.models import Run

log = logging.getLogger(__name__)


def work_forever(stop: Event, pause: float = 1.0) -> None:
    """Until `stop` is set. A run that has begun is finished first."""
    chores = Hourly()
    while not stop.is_set():
        close_old_connections()
        chores()
        if not work_once():
            stop.wait(pause)


def work_through() -> int:
    """Everything that waits now; how many runs that was."""
    done = 0
    while work_once():
        done += 1
    return done


def work_once() -> bool:
    """One run from the queue; whether there was one."""
    run = lease.claim()
    if run is None:
        return False
    with _lease_renewed(run):
        _perform(run)
    return True


def _perform(run: Run) -> None:
    try:
        store = work_of(run)(run, _report(run))
        lease.complete(run=run, store=store)
    except lease.LeaseLost:
        log.info("run %s is no longer ours", run.pk)
    except Overtaken:
        lease.put_back(run=run)
    except RodtradError as error:
        lease.fail(run=run, problems=error.problems)
    except Exception:
        log.exception("run %s (%s), attempt %s", run.pk, run.kind, run.attempts)
        lease.put_back(run=run)


def _report(run: Run) -> Report:
    def report(percent: int, step: str) -> None:
        lease.advance(run=run, percent=percent, step=step)

    return report


@contextmanager
def _lease_renewed(run: Run) -> Iterator[None]:
    """Keeps the lease alive from a thread of its own while a long calculation says nothing."""
    ended = Event()
    thread = Thread(target=_renew, args=(run, ended), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _renew(run: Run, ended: Event) -> None:
    try:
        while not ended.wait(lease.LEASE.total_seconds() / 3):
            lease.renew(run=run)
    except lease.LeaseLost:
        pass
    finally:
        connection.close()
