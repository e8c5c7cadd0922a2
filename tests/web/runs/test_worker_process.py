"""Workers as processes: killed without warning, and several at once, on a real database."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

SCRIPT = Path(__file__).with_name("worker_script.py")
PATIENCE = 30


@pytest.fixture
def place(tmp_path: Path, transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory, and the environment of processes that share a database: the test's own, or for SQLite a file."""
    monkeypatch.setenv("RODTRAD_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(SCRIPT.parents[3]))
    if connection.vendor == "postgresql":
        at = connection.settings_dict
        url = f"postgresql://{at['USER']}:{at['PASSWORD']}@{at['HOST']}:{at['PORT']}/{at['NAME']}"
        monkeypatch.setenv("RODTRAD_DATABASE_URL", url)
    else:
        subprocess.run([sys.executable, "-m", "django", "migrate", "--verbosity=0"], check=True)
    return tmp_path


@pytest.fixture
def started() -> Iterator[list["subprocess.Popen[str]"]]:
    processes: list[subprocess.Popen[str]] = []
    yield processes
    for process in processes:
        process.kill()
        process.wait()


def script(step: str, place: Path) -> str:
    done = subprocess.run([sys.executable, SCRIPT, step, place], check=True, capture_output=True, text=True)
    return done.stdout


def work(place: Path, started: list["subprocess.Popen[str]"]) -> "subprocess.Popen[str]":
    started.append(subprocess.Popen([sys.executable, SCRIPT, "work", place], text=True))
    return started[-1]


def lines(file: Path) -> int:
    return len(file.read_text().splitlines()) if file.exists() else 0


def wait_until(true: "object") -> None:
    end = time.monotonic() + PATIENCE
    while not true():  # type: ignore[operator]
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def test_a_run_survives_that_its_worker_is_killed(place: Path, started: list["subprocess.Popen[str]"]) -> None:
    script("prepare", place)
    first = work(place, started)
    wait_until(lambda: lines(place / "begun") == 1)
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    (place / "go").touch()
    time.sleep(2.1)  # the lease runs out
    assert work(place, started).wait(PATIENCE) == 0
    assert json.loads(script("state", place)) == ["done", 2, "ended"]
    assert (lines(place / "begun"), lines(place / "ended")) == (2, 1)


def test_a_long_calculation_keeps_its_lease_and_nobody_else_takes_it(place: Path, started: list["subprocess.Popen[str]"]) -> None:
    script("prepare", place)
    first = work(place, started)
    wait_until(lambda: lines(place / "begun") == 1)
    time.sleep(2.5)  # longer than a lease: only renewing it keeps it
    assert work(place, started).wait(PATIENCE) == 0
    (place / "go").touch()
    assert first.wait(PATIENCE) == 0
    assert json.loads(script("state", place)) == ["done", 1, "ended"]
    assert lines(place / "begun") == 1
