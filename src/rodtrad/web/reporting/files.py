"""Written reports on disk. They hold no rows about persons and can be written again at any time."""

import os
import secrets
import time
from datetime import timedelta
from pathlib import Path
from typing import Final

from django.conf import settings

KEPT: Final = timedelta(days=30)


def keep(content: bytes, ending: str) -> str:
    """The name under which the report now lies."""
    name = f"{secrets.token_hex(16)}.{ending}"
    unfinished = _directory() / f"{name}.part"
    unfinished.write_bytes(content)
    os.replace(unfinished, _directory() / name)
    return name


def path_of(name: str) -> Path | None:
    """Where the report lies; None where it has been cleared away."""
    path = _directory() / name
    return path if name and path.exists() else None


def clear_old() -> None:
    """Remove what nobody has had written for a month."""
    oldest = time.time() - KEPT.total_seconds()
    for path in _directory().iterdir():
        if path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)


def _directory() -> Path:
    folder = Path(settings.DATA_DIR) / "reports"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
