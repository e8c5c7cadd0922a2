"""A throw-away PostgreSQL server for tests.

    python tests/postgres.py pytest tests/web      runs the command with RODTRAD_DATABASE_URL set to a fresh server
    python tests/postgres.py --find                prints where PostgreSQL's programs are, or says what is missing

The server lives in a temporary directory, listens on this machine only behind a random password, and is gone
when the command ends. PostgreSQL refuses to run as root, so root hands the server to an unprivileged user.
"""

import os
import pwd
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PLACES = (
    "/usr/lib/postgresql/*/bin",  # Debian, Ubuntu
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin",
    "/usr/pgsql-*/bin",  # Fedora, Red Hat
)
MISSING = (
    "PostgreSQL is missing: the web tests run on SQLite and on PostgreSQL.\n"
    "Debian/Ubuntu: apt install postgresql. macOS: brew install postgresql@17. Or run: make test"
)
# Nothing in it outlives the tests, so it need not survive a power cut.
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=40"


def find_programs() -> Path:
    """The directory with initdb and pg_ctl, newest version first; raises FileNotFoundError saying what to install."""
    if (found := shutil.which("initdb")) and (real := Path(found).resolve().parent / "pg_ctl").exists():
        return real.parent
    installed = [path for pattern in PLACES for path in Path("/").glob(pattern[1:]) if (path / "initdb").exists()]
    if not installed:
        raise FileNotFoundError(MISSING)
    return max(installed, key=_version)


@contextmanager
def server() -> Iterator[str]:
    """Start a server, yield its address (postgresql://…) and remove it afterwards."""
    programs, directory = find_programs(), Path(tempfile.mkdtemp(prefix="rodtrad-pg-"))
    owner = _owner(directory)
    try:
        password = _create(programs, directory, owner)
        port = _start(programs, directory, owner)
        try:
            yield f"postgresql://rodtrad:{password}@127.0.0.1:{port}/postgres"
        finally:
            _run([programs / "pg_ctl", "stop", "-D", directory / "data", "-m", "immediate"], owner, directory)
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def _owner(directory: Path) -> dict[str, Any]:
    """Who the server runs as, in subprocess's terms: ourselves, or an unprivileged user when we are root."""
    if os.geteuid() != 0:
        return {}
    known = {user.pw_name for user in pwd.getpwall()}
    user = pwd.getpwnam("postgres" if "postgres" in known else "nobody")
    os.chown(directory, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def _create(programs: Path, directory: Path, owner: dict[str, Any]) -> str:
    password, file = secrets.token_hex(16), directory / "password"
    file.write_text(password)
    if owner:
        os.chown(file, owner["user"], owner["group"])
    login = ["--username=rodtrad", f"--pwfile={file}", "--auth=scram-sha-256"]
    data = ["-D", directory / "data", "--encoding=UTF8", "--no-sync", *_swedish(programs)]
    _run([programs / "initdb", *login, *data], owner, directory)
    return password


def _swedish(programs: Path) -> list[str]:
    """Swedish order and case (å ä ö), as an installation has it, whatever locales the machine carries."""
    if _version(programs) >= (15,):
        return ["--locale=C", "--locale-provider=icu", "--icu-locale=sv-SE"]
    return ["--locale=C.UTF-8"]


def _start(programs: Path, directory: Path, owner: dict[str, Any]) -> int:
    port = _free_port()
    options = f"-h 127.0.0.1 -p {port} -k {directory} {FAST}"
    log = directory / "log"
    _run([programs / "pg_ctl", "start", "-w", "-D", directory / "data", "-l", log, "-o", options], owner, directory)
    return port


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _run(command: list[Any], owner: dict[str, Any], directory: Path) -> None:
    # Output to a file: a server that inherits a pipe keeps its reader waiting.
    with (directory / "output").open("w+") as output:
        done = subprocess.run(command, cwd=directory, stdout=output, stderr=subprocess.STDOUT, check=False, **owner)
        if done.returncode:
            output.seek(0)
            log = directory / "log"
            raise RuntimeError(f"{command[0]} failed:\n{output.read()}{log.read_text() if log.exists() else ''}")


def _version(programs: Path) -> tuple[int, ...]:
    said = subprocess.run([programs / "initdb", "--version"], capture_output=True, text=True, check=True).stdout
    return tuple(int(part) for part in re.findall(r"\d+", said)[:2])


def main(arguments: list[str]) -> int:
    if not arguments:
        sys.exit(__doc__)
    try:
        programs = find_programs()
    except FileNotFoundError as error:
        sys.exit(str(error))
    if arguments == ["--find"]:
        sys.stdout.write(f"{programs}\n")
        return 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with server() as url:
        return subprocess.run(arguments, env=os.environ | {"RODTRAD_DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
