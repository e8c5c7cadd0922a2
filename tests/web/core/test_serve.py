"""`rodtrad serve`, as somebody runs it."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from contextlib import closing

import pytest
from click.testing import CliRunner

from rodtrad.cli import main


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.skipif("RODTRAD_DATABASE_URL" in os.environ, reason="once is enough, on a database of its own")
def test_opens_with_the_demonstration_and_ends_when_asked(tmp_path):
    port = free_port()
    command = [sys.executable, "-m", "rodtrad", "serve", "--demo", "--json", "--workers", "1", "--address", f"127.0.0.1:{port}"]
    with subprocess.Popen(
        command, env=os.environ | {"RODTRAD_DATA_DIR": str(tmp_path)}, stdout=subprocess.PIPE, text=True
    ) as served:
        lines = []
        while (line := served.stdout.readline()) and line != "}\n":
            lines.append(line)
        told = json.loads("".join(lines) + "}")
        assert told["address"] == f"http://127.0.0.1:{port}/"
        assert told["logins"][0]["email"] in urllib.request.urlopen(told["address"]).read().decode()
        served.send_signal(signal.SIGTERM)
        assert served.wait(timeout=30) == 0


def test_a_port_in_use_is_said_plainly():
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = CliRunner().invoke(main, ["serve", "--address", f"127.0.0.1:{port}"])
    assert result.exit_code == 2
    assert "något annat program" in " ".join(result.output.split())
    assert f"--address 127.0.0.1:{port + 1}" in " ".join(result.output.split())


@pytest.mark.parametrize("address", ["8000", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:99999", ":8000"])
def test_an_address_that_is_none(address):
    result = CliRunner().invoke(main, ["serve", "--address", address])
    assert result.exit_code == 2
    assert "Adressen går inte att förstå." in result.output
