"""The product as somebody runs it, with its worker and the demonstration's people, and browsers that visit it."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser import launch
from tests.journeys.visitor import Site, Visitor

SEED = Path(__file__).with_name("seed.py")
SETTINGS = "rodtrad.web.config.settings"
PATIENCE = 60


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One server and one database for every journey: each journey has an investment of its own."""
    data = tmp_path_factory.mktemp("site")
    environment = {name: value for name, value in os.environ.items() if name != "RODTRAD_DATABASE_URL"}
    environment |= {"RODTRAD_DATA_DIR": str(data), "PYTHONPATH": str(SEED.parents[2]), "DJANGO_SETTINGS_MODULE": SETTINGS}
    seeded = subprocess.run([sys.executable, SEED], env=environment, check=True, capture_output=True, text=True)
    command = [sys.executable, "-m", "rodtrad", "serve", "--demo", "--json", "--workers", "1"]
    with subprocess.Popen(
        [*command, "--address", f"127.0.0.1:{_free_port()}"], env=environment, stdout=subprocess.PIPE
    ) as server:
        try:
            yield _told(server, json.loads(seeded.stdout.splitlines()[-1]))
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE)


def _told(server: "subprocess.Popen[bytes]", unlinked: list[str]) -> Site:
    """Where the server is and how to log in, as it tells when it is open."""
    lines = []
    assert server.stdout is not None
    while line := server.stdout.readline():
        lines.append(line)
        if line == b"}\n":
            break
    told = json.loads(b"".join(lines))
    return Site(told["address"].rstrip("/"), told["logins"][0]["password"], unlinked)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launch() as opened:
        yield opened


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[Callable[..., Visitor]]:
    """`visit(language, …)`: a visitor, who in the end must have met no complaint in the console."""
    visitors: list[Visitor] = []

    def begin(language: str = "sv", **context: Any) -> Visitor:
        visitors.append(Visitor.enters(browser, site, language, context))
        return visitors[-1]

    yield begin
    complaints = [complaint for visitor in visitors for complaint in visitor.leave()]
    assert complaints == []


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
