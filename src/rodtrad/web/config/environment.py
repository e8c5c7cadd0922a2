"""What the operator sets through environment variables, read once."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

TRUE = ("1", "true", "yes", "on")


def flag(name: str, *, default: bool = False) -> bool:
    """Whether the variable says yes."""
    value = os.environ.get(name, "")
    return value.strip().lower() in TRUE if value else default


def whole_number(name: str, default: int) -> int:
    """A whole number from 1; raises ValueError for anything else."""
    value = os.environ.get(name, "").strip() or str(default)
    if not value.isdigit() or int(value) < 1:
        raise ValueError(f"{name} must be a whole number from 1, not {value}")
    return int(value)


def words(name: str, default: str) -> list[str]:
    """A comma-separated list."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def data_directory() -> Path:
    """Where the database, uploads and the local key live: `RODTRAD_DATA_DIR`, else below the home directory. Made if missing."""
    home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    directory = Path(os.environ.get("RODTRAD_DATA_DIR") or Path(home) / "rodtrad")
    directory.mkdir(parents=True, exist_ok=True, mode=0o700)
    return directory


def secret_key(directory: Path) -> str:
    """`RODTRAD_SECRET_KEY`, else a key made once and kept in a file that only its owner can read."""
    if given := os.environ.get("RODTRAD_SECRET_KEY"):
        return given
    file = directory / "secret-key"
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text(encoding="ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as opened:
        opened.write(key := secrets.token_urlsafe(48))
    return key


def database(directory: Path, environ: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """Django's settings for `RODTRAD_DATABASE_URL` (postgresql://…), else for SQLite in the data directory."""
    if url := environ.get("RODTRAD_DATABASE_URL"):
        return _postgresql(url)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": directory / "rodtrad.sqlite3",
        "OPTIONS": {
            # A transaction that starts by reading and then writes fails when another wrote in between: take the lock at once.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }


def _postgresql(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres"):
        raise ValueError("RODTRAD_DATABASE_URL must begin with postgresql:// (without it, SQLite is used)")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": parts.port or "",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }


SOURCES = ("kolada", "scb", "statfi")
CONNECTION = "RODTRAD_SOURCE_DATABASE_"


def sources(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The public sources that are offered and their addresses ("": the source's own).

    `RODTRAD_SOURCES` names those offered (all, where it is not set); `RODTRAD_KOLADA_URL` and so on give another address.
    """
    offered = [word.strip() for word in environ.get("RODTRAD_SOURCES", ",".join(SOURCES)).split(",")]
    return {name: environ.get(f"RODTRAD_{name.upper()}_URL", "") for name in SOURCES if name in offered}


def source_databases(environ: Mapping[str, str] = os.environ) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Connections that data sets can be read from: name, address, and the organisations (their slugs) that may use it.

    `RODTRAD_SOURCE_DATABASE_<NAME>` is the address and `RODTRAD_SOURCE_DATABASE_<NAME>_FOR` the organisations, comma-separated; a
    connection that is for nobody is offered to nobody.
    """
    found = {}
    for variable, address in sorted(environ.items()):
        if variable.startswith(CONNECTION) and not variable.endswith("_FOR") and address:
            name = variable.removeprefix(CONNECTION).lower()
            organisations = environ.get(f"{variable}_FOR", "").split(",")
            found[name] = address, tuple(slug.strip() for slug in organisations if slug.strip())
    return found
