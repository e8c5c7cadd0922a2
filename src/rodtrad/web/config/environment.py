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
