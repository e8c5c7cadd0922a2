"""`rodtrad serve`: the web application with its background worker, on this machine."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from typing import Any, Final

import click

from rodtrad.cli.options import step
from rodtrad.cli.speaking import say_json, say_message
from rodtrad.errors import Problem, RodtradError
from rodtrad.texts import message

SETTINGS: Final = "rodtrad.web.config.settings"
PATIENCE: Final = 60.0  # seconds for the server to answer, and for each part to end
PAUSE: Final = 5.0  # seconds before the worker is started again


@step("serve")
@click.option("--address", default="127.0.0.1:8000", metavar="HOST:PORT")
@click.option("--demo", is_flag=True)
@click.option("--workers", type=click.IntRange(1, 64), default=2)
def serve(address: str, demo: bool, workers: int, as_json: bool) -> None:
    """See the catalogues: `cli-serve`."""
    host, port = parse_address(address)
    require_free(host, port)
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
    if demo:
        os.environ["RODTRAD_DEMO"] = "1"
    if host not in ("127.0.0.1", "localhost", "::1") and "RODTRAD_ALLOWED_HOSTS" not in os.environ:
        os.environ["RODTRAD_ALLOWED_HOSTS"] = f"localhost,127.0.0.1,{host}"
    prepare(demo=demo)
    with _stopping_on_signals(), _running(_server(host, port, workers)) as server:
        _wait_until_open(host, port, server)
        _tell(f"http://{f'[{host}]' if ':' in host else host}:{port}/", demo=demo, as_json=as_json)
        _work_while(server)


def parse_address(address: str) -> tuple[str, int]:
    """Host and port of "127.0.0.1:8000". Raises `RodtradError` for what is no such address."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdigit() or not 0 < int(port) < 65536:
        raise RodtradError([Problem("--address", message("serve-address"), message("serve-address.cure"), address)])
    return host.strip("[]"), int(port)


def require_free(host: str, port: int) -> None:
    """Raises `RodtradError` where somebody else listens at the address, or it is not this machine's."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with closing(socket.socket(family)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            problem = Problem(
                f"{host}:{port}", message("serve-taken"), message("serve-taken.cure", port=str(port + 1)), str(port)
            )
            raise RodtradError([problem]) from error


def prepare(*, demo: bool) -> None:
    """Bring the database up to date and load the demonstration where it is asked for."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    if demo:
        from rodtrad.web.demo import load_demo

        load_demo()


def _server(host: str, port: int, workers: int) -> list[str]:
    bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    options = [
        "--bind",
        bind,
        "--workers",
        str(workers),
        "--threads",
        "4",
        "--preload",
        "--no-control-socket",
        "--log-level",
        "warning",
    ]
    return [sys.executable, "-m", "gunicorn", *options, "rodtrad.web.config.wsgi"]


def _worker() -> list[str]:
    return [sys.executable, "-m", "django", "worker"]


@contextmanager
def _running(command: list[str]) -> Iterator["subprocess.Popen[bytes]"]:
    """A child that ends with us: asked first, then made to."""
    child = subprocess.Popen(command)
    try:
        yield child
    finally:
        child.terminate()
        try:
            child.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            child.kill()


@contextmanager
def _stopping_on_signals() -> Iterator[None]:
    """Ctrl-C and a request to end are the ordinary way to stop: no traceback."""

    def stop(*_: Any) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        with suppress(KeyboardInterrupt):
            yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _wait_until_open(host: str, port: int, server: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        with suppress(OSError), socket.create_connection((host.replace("0.0.0.0", "127.0.0.1"), port), timeout=1):
            return
        time.sleep(0.1)
    raise RodtradError([Problem(f"{host}:{port}", message("serve-failed"), message("serve-failed.cure"))])


def _work_while(server: "subprocess.Popen[bytes]") -> None:
    """Keep a worker going as long as the server does: a database that is away for a moment ends the worker, not the pages."""
    while server.poll() is None:
        with _running(_worker()) as worker:
            while server.poll() is None and worker.poll() is None:
                time.sleep(0.5)
        if server.poll() is None:
            say_message("serve-worker-again")
            time.sleep(PAUSE)
    raise RodtradError([Problem("", message("serve-ended"), message("serve-ended.cure"))])


def _tell(address: str, *, demo: bool, as_json: bool) -> None:
    from rodtrad.web.demo import PASSWORD, demo_logins

    logins = demo_logins() if demo else []
    if as_json:
        say_json({"address": address, "logins": [{"email": email, "password": PASSWORD} for email, _, _ in logins]})
        return
    say_message("serve-open", address=address)
    if logins:
        say_message("serve-logins", password=PASSWORD)
    longest = max((len(email) for email, _, _ in logins), default=0)
    for email, name, role in logins:
        click.echo(f"  {email:<{longest}}  {name} ({role})")
    say_message("serve-stop")
