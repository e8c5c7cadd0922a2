"""The product as somebody runs it: `rodtrad serve` on a free port, with its worker, the demonstration and results."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SEED = Path(__file__).with_name("seed.py")
SETTINGS = "rodtrad.web.config.settings"
PATIENCE = 60


@dataclass(frozen=True)
class Site:
    """`unlinked`: addresses of pages that no link leads to."""

    address: str
    password: str
    unlinked: Sequence[str] = ()


@contextmanager
def running_site(data: Path, **operator: str) -> Iterator[Site]:
    """With a database of its own in the directory `data`, whatever the tests use. `operator`: what the operator sets."""
    environment = {name: value for name, value in os.environ.items() if name != "RODTRAD_DATABASE_URL"}
    environment |= {
        "RODTRAD_DATA_DIR": str(data),
        "PYTHONPATH": str(SEED.parents[2]),
        "DJANGO_SETTINGS_MODULE": SETTINGS,
        **operator,
    }
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


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
