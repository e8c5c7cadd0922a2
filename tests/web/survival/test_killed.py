"""The server killed in a stream of writes: what it had answered is there, once and whole; the rest can be sent again."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import requests
from django.db import connection

SCRIPT = Path(__file__).with_name("site_script.py")
PATIENCE = 120
TEXT = "Många unga är hemma, och ingen handlar tidigt. Skrivet för gång nummer"


@pytest.fixture
def place(tmp_path: Path, transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The environment of a server: the test's own PostgreSQL, or for SQLite a file."""
    monkeypatch.setenv("RODTRAD_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(SCRIPT.parents[3]))
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "rodtrad.web.config.settings")
    if connection.vendor == "postgresql":
        at = connection.settings_dict
        url = f"postgresql://{at['USER']}:{at['PASSWORD']}@{at['HOST']}:{at['PORT']}/{at['NAME']}"
        monkeypatch.setenv("RODTRAD_DATABASE_URL", url)
    return tmp_path


def told(step: str) -> Any:
    done = subprocess.run([sys.executable, SCRIPT, step], check=True, capture_output=True, text=True)
    return json.loads(done.stdout.splitlines()[-1])


@dataclass
class Server:
    """The product's own web server, in a group of processes of its own so that all of it dies at once."""

    port: int
    process: "subprocess.Popen[bytes] | None" = None
    killed: bool = False

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        options = ["--bind", f"127.0.0.1:{self.port}", "--workers", "2", "--threads", "2", "--no-control-socket"]
        command = [sys.executable, "-m", "gunicorn", *options, "--log-level", "critical", "rodtrad.web.config.wsgi"]
        self.process, self.killed = subprocess.Popen(command, start_new_session=True), False
        end = time.monotonic() + PATIENCE
        while True:
            with suppress(requests.RequestException):
                return requests.get(f"{self.address}/login/", timeout=PATIENCE).raise_for_status()
            assert time.monotonic() < end, "the server never opened"
            time.sleep(0.1)

    def kill(self) -> None:
        self.killed = True
        if self.process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


@pytest.fixture
def server(place: Path) -> Iterator[Server]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        made = Server(int(probe.getsockname()[1]))
    yield made
    made.kill()


@dataclass
class Stream:
    """One who writes without pause; `answered` was acknowledged, `sent` may or may not have been carried out."""

    name: str
    server: Server
    sent: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def until_it_dies(self) -> None:
        for number in count(len(self.sent)):
            title = f"{self.name} {number}"
            self.sent.append(title)
            try:
                if self.send(title):
                    self.answered.append(title)
                else:
                    self.refused.append(title)
            except requests.RequestException:
                if self.server.killed:
                    return

    def send(self, title: str) -> bool:
        raise NotImplementedError


@dataclass
class Program(Stream):
    """Writes needs through the API, each with an idempotency key."""

    token: str = ""

    def send(self, title: str) -> bool:
        headers = {"Authorization": f"Bearer {self.token}", "Idempotency-Key": title.replace(" ", "-")}
        need = {"title": title, "problem": TEXT}
        return requests.post(f"{self.server.address}/api/v1/needs", json=need, headers=headers, timeout=PATIENCE).ok


@dataclass
class Browser(Stream):
    """Somebody signed in, who sends forms."""

    session: requests.Session = field(default_factory=requests.Session)

    def comes_in(self, email: str, password: str) -> "Browser":
        self.session.headers["Connection"] = "close"  # else a connection that the server lets go looks like its death
        self.session.get(f"{self.server.address}/login/", timeout=PATIENCE)
        assert self.post("/login/", email=email, password=password).status_code == 302
        return self

    def post(self, path: str, **fields: str) -> requests.Response:
        given = fields | {"csrfmiddlewaretoken": self.session.cookies["csrftoken"]}
        return self.session.post(f"{self.server.address}{path}", data=given, allow_redirects=False, timeout=PATIENCE)


class Form(Browser):
    """Sends the form of a new need, each with the token that the page put in it."""

    def send(self, title: str) -> bool:
        once = title.replace(" ", "-")
        return self.post("/needs/new/", title=title, problem=TEXT, department="", once=once).status_code == 302


@dataclass
class Writer(Browser):
    """Writes in an application that saves itself; each text is longer than the one before."""

    path: str = ""
    seen: str = ""

    def send(self, title: str) -> bool:
        answer = self.post(f"{self.path}save/", **{"a.need": f"{TEXT} {title}", "was.need": self.seen})
        if answer.ok:
            self.seen = answer.json()["seen"]["need"]
        return answer.ok


def kill_in_the_middle(server: Server, streams: list[Stream], least: int) -> None:
    """Dies when each has had `least` more answers, wherever they then are."""
    goal = [len(stream.answered) + least for stream in streams]
    threads = [threading.Thread(target=stream.until_it_dies) for stream in streams]
    for thread in threads:
        thread.start()
    end = time.monotonic() + PATIENCE
    while any(len(stream.answered) < enough for stream, enough in zip(streams, goal, strict=True)):
        assert time.monotonic() < end, [
            (stream.name, len(stream.sent), len(stream.answered), stream.refused) for stream in streams
        ]
        time.sleep(0.002)
    server.kill()
    for thread in threads:
        thread.join(PATIENCE)


def test_killed_in_a_stream_of_writes(server: Server) -> None:
    """Twice; then everything is sent once more, as a browser does whose answer never came."""
    known = told("prepare")
    server.start()
    forms = Form("Formulär", server).comes_in(known["coordinator"], known["password"])
    programs = [Program(f"Program-{number}", server, token=known["token"]) for number in range(2)]
    path = f"/applications/{known['application']}/sections/need_section/"
    writer = Writer("text", server, path=path).comes_in(known["writer"], known["password"])
    page = writer.session.get(server.address + path, timeout=PATIENCE).text
    found = re.search(r'name="was\.need" value="(\w+)"', page)
    assert found is not None
    writer.seen = found[1]
    streams: list[Stream] = [forms, *programs]
    for _ in range(2):
        kill_in_the_middle(server, [*streams, writer], least=4)
        assert_whole(told("count"), streams, writer)
        server.start()
    assert all(stream.send(title) for stream in streams for title in stream.sent)
    after = told("count")
    assert sorted(after["titles"]) == sorted(title for stream in streams for title in stream.sent), "each once, none twice"
    assert after["broken_links"] == 0


def assert_whole(there: Any, streams: list[Stream], writer: Writer) -> None:
    """What was acknowledged is there once; of the rest, all of it or nothing."""
    titles = there["titles"]
    for stream in streams:
        assert stream.refused == []
        assert set(stream.answered) <= set(titles)
    assert len(titles) == len(set(titles))
    assert set(titles) <= {title for stream in streams for title in stream.sent}
    nothing_half = {"without_version": 0, "noted": True, "half_forms": 0, "half_answers": 0, "broken_links": 0}
    assert {name: there[name] for name in nothing_half} == nothing_half
    assert writer.refused == []
    acknowledged, saved = writer.answered[-1], there["answers"]["need"]
    assert saved in (f"{TEXT} {acknowledged}", f"{TEXT} {writer.sent[-1]}"), "the last text, or the one on its way"
