"""A worker as a process of its own, with work that a test can hold: worker_script.py (prepare | work | state) DIRECTORY

`prepare` asks for one run; `work` does what waits, with a lease of two seconds; `state` tells state, attempts and results.
The work writes a line into `begun`, waits for the file `go` to appear, and writes a line into `ended`.
"""

import json
import sys
import time
from datetime import timedelta
from pathlib import Path

import django

django.setup()

from rodtrad.web.investments.actions import create_investment  # noqa: E402
from rodtrad.web.organisation.models import Person  # noqa: E402
from rodtrad.web.organisation.states import Role  # noqa: E402
from rodtrad.web.runs import kinds, lease  # noqa: E402
from rodtrad.web.runs.actions import enqueue  # noqa: E402
from rodtrad.web.runs.models import Run  # noqa: E402
from rodtrad.web.runs.worker import work_through  # noqa: E402
from tests.web.factories import make_organisation, make_person  # noqa: E402
from tests.web.results import minimal_document  # noqa: E402

DIRECTORY = Path(sys.argv[2])
lease.LEASE = timedelta(seconds=2)
kinds.register("slow", work=f"{__name__}.slow", page="evaluation:page")
kinds.import_string = lambda path: globals()[path.rpartition(".")[2]]


def slow(run: Run, report: kinds.Report) -> kinds.Store:
    note("begun")
    while not (DIRECTORY / "go").exists():
        time.sleep(0.05)
    return lambda: note("ended")


def note(name: str) -> str:
    with (DIRECTORY / name).open("a") as file:
        file.write("x\n")
    return name


def prepare() -> None:
    organisation = make_organisation()
    person: Person = make_person(Role.COORDINATOR, organisation=organisation)
    investment = create_investment(by=person, organisation=organisation, department=None, document=minimal_document())
    enqueue(kind="slow", investment=investment, version_hash=investment.version.hash, input={}, by=person)


def state() -> None:
    run = Run.objects.get()
    sys.stdout.write(json.dumps([run.state, run.attempts, run.result]))


{"prepare": prepare, "work": work_through, "state": state}[sys.argv[1]]()
